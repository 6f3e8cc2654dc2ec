-- The functions of H2GIS that statements of ours name. All 363 would cost every start half a second and the first one
-- three; whoever wants them says: create alias h2gis for "org.h2gis.functions.factory.H2GISFunctions.load"; call h2gis();
create alias st_intersects deterministic for "org.h2gis.functions.spatial.predicates.ST_Intersects.isIntersects";
