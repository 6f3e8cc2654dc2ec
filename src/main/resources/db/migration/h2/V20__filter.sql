-- What a condition on features asks for: org.firewell.store.FilterText and ValueText name them in a statement.
create alias st_equals deterministic for "org.h2gis.functions.spatial.predicates.ST_Equals.geomEquals";
create alias st_touches deterministic for "org.h2gis.functions.spatial.predicates.ST_Touches.geomTouches";
create alias st_within deterministic for "org.h2gis.functions.spatial.predicates.ST_Within.isWithin";
create alias st_overlaps deterministic for "org.h2gis.functions.spatial.predicates.ST_Overlaps.isOverlaps";
create alias st_crosses deterministic for "org.h2gis.functions.spatial.predicates.ST_Crosses.geomCrosses";
create alias st_contains deterministic for "org.h2gis.functions.spatial.predicates.ST_Contains.isContains";
create alias ignoring_case deterministic for "org.firewell.query.Folding.ofCase";
create alias ignoring_accents deterministic for "org.firewell.query.Folding.ofAccents";
create alias is_like deterministic for "org.firewell.store.H2Functions.isLike";
create alias arithmetic deterministic for "org.firewell.store.H2Functions.arithmetic";
create alias texts_include deterministic for "org.firewell.store.H2Functions.include";
create alias texts_overlap deterministic for "org.firewell.store.H2Functions.overlap";
