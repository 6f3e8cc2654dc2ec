package org.firewell.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features.Versioned;
import org.firewell.feature.Hydrant;
import org.firewell.feature.PositionBasis;
import org.firewell.feature.Village;
import org.firewell.query.Conditions;
import org.firewell.query.Cql2;
import org.firewell.query.Filter;
import org.firewell.query.FilterException;
import org.firewell.query.ListSearch;
import org.firewell.query.Query;
import org.firewell.query.Queryables;
import org.firewell.query.Search;
import org.firewell.render.Rounding;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * What the public finds is what it would find in the rounded features, were they all there were.
 */
class RoundedSearchTest {

  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** Shown at 118.500 24.800. */
  private static final Hydrant HYDRANT =
      FeatureType.HYDRANTS.create(point(118.50044, 24.79961), Map.of("id", "h1"));

  @Test
  void a_shape_finds_what_is_shown_in_it_and_not_what_lies_there() throws FilterException {
    assertThat(found("S_INTERSECTS(geometry, BBOX(118.4999, 24.7999, 118.5001, 24.8001))"))
        .containsExactly(HYDRANT);
    assertThat(found("S_INTERSECTS(geometry, BBOX(118.5003, 24.7995, 118.5005, 24.7997))"))
        .isEmpty();
    assertThat(found("NOT S_INTERSECTS(geometry, BBOX(118.5003, 24.7995, 118.5005, 24.7997))"))
        .containsExactly(HYDRANT);
  }

  @Test
  void the_store_is_asked_for_what_lies_near_the_shape_alone() throws FilterException {
    List<Query> asked = new ArrayList<>();
    Search search =
        new ListSearch(List.of(HYDRANT)) {
          @Override
          public <F extends Feature> void each(
              FeatureType<F> type,
              Query query,
              java.util.function.Consumer<? super Versioned<F>> taker) {
            asked.add(query);
          }
        };
    new RoundedSearch(search)
        .list(
            FeatureType.HYDRANTS,
            query(
                filter("code = '1' AND S_WITHIN(geometry, BBOX(118, 24, 119, 25))"), null, 10, 0));
    assertThat(asked)
        .extracting(Query::filter)
        .containsExactly(
            filter(
                "code = '1' AND S_INTERSECTS(geometry, BBOX(117.998, 23.998, 119.002, 25.002))"));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void pages_and_counts_are_those_of_the_rounded_features(
      @ForAll("conditions") Filter condition, @ForAll Random random) {
    List<Village> villages = villages(random);
    Search ofTheRounded = new ListSearch(villages.stream().map(Rounding::of).toList());
    Search rounded = new RoundedSearch(new ListSearch(villages));
    for (Query query :
        List.of(
            query(condition, null, 100, 0),
            query(condition, "v3", 3, 0),
            query(condition, null, 2, 3))) {
      assertThat(rounded.list(FeatureType.VILLAGES, query))
          .extracting(Village::id)
          .isEqualTo(
              ofTheRounded.list(FeatureType.VILLAGES, query).stream().map(Village::id).toList());
      assertThat(rounded.count(FeatureType.VILLAGES, query))
          .isEqualTo(ofTheRounded.count(FeatureType.VILLAGES, query));
    }
  }

  /** Boxes about the corners that villages lie at, alone and with what is unknown of some. */
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void counts_of_boxes_are_those_of_the_rounded_features(@ForAll Random random)
      throws FilterException {
    List<Village> villages = new ArrayList<>(villages(random));
    villages.add(FeatureType.VILLAGES.create(place(random), Map.of("id", "v10")));
    String box =
        "BBOX(%s, %s, %s, %s)"
            .formatted(
                near(118, random), near(24, random), near(118.75, random), near(24.5, random));
    for (String condition :
        List.of(
            "S_INTERSECTS(geometry, " + box + ")",
            "S_WITHIN(geometry, " + box + ") AND households < 10",
            "S_CONTAINS(" + box + ", geometry) AND NOT households < 10")) {
      Query query = query(Cql2.text(condition, Queryables.of(FeatureType.VILLAGES)), null, 100, 0);
      Search ofTheRounded = new ListSearch(villages.stream().map(Rounding::of).toList());
      assertThat(new RoundedSearch(new ListSearch(villages)).count(FeatureType.VILLAGES, query))
          .as("%s of %s", condition, villages)
          .isEqualTo(ofTheRounded.count(FeatureType.VILLAGES, query));
    }
  }

  private static double near(double corner, Random random) {
    return Math.round((corner + random.nextDouble() * 0.01 - 0.005) * 1e4) / 1e4;
  }

  @Test
  void what_lies_well_within_a_box_is_counted_and_not_looked_at() throws FilterException {
    List<Feature> lookedAt = new ArrayList<>();
    Hydrant rim = FeatureType.HYDRANTS.create(point(118.999, 24.5), Map.of("id", "h2"));
    Search search =
        new ListSearch(List.of(HYDRANT, rim)) {
          @Override
          public <F extends Feature> void each(
              FeatureType<F> type, Query query, Consumer<? super Versioned<F>> taker) {
            super.each(
                type,
                query,
                found -> {
                  lookedAt.add(found.feature());
                  taker.accept(found);
                });
          }
        };
    Query query = query(filter("S_INTERSECTS(geometry, BBOX(118, 24, 119, 25))"), null, 10, 0);

    assertThat(new RoundedSearch(search).count(FeatureType.HYDRANTS, query)).isEqualTo(2);
    assertThat(lookedAt).containsExactly(rim);
  }

  /** On what the public may ask for, as {@link Publicity#queryables} has it. */
  @Provide
  Arbitrary<Filter> conditions() {
    return Conditions.of(
        Queryables.of(FeatureType.VILLAGES).without(Rounding.hidden(FeatureType.VILLAGES)));
  }

  /** Points and small areas about the corners of the shapes that are asked for. */
  private static List<Village> villages(Random random) {
    return IntStream.range(0, 10)
        .mapToObj(
            i -> {
              Map<String, Object> values = new HashMap<>(Map.of("id", "v" + i));
              values.put("households", random.nextInt(20));
              values.put(
                  "position_basis",
                  random.nextBoolean() ? PositionBasis.SCHEMATIC : PositionBasis.SURVEYED);
              values.put("aliases", List.of("溪口"));
              return FeatureType.VILLAGES.create(place(random), values);
            })
        .toList();
  }

  private static Geometry place(Random random) {
    double x = 118 + random.nextInt(5) / 4.0 + random.nextDouble() * 0.002 - 0.001;
    double y = 24 + random.nextInt(5) / 4.0 + random.nextDouble() * 0.002 - 0.001;
    double size = random.nextInt(3) * 0.0008;
    return FACTORY.toGeometry(new Envelope(x, x + size, y, y + size));
  }

  private static List<Hydrant> found(String condition) throws FilterException {
    return new RoundedSearch(new ListSearch(List.of(HYDRANT)))
        .list(FeatureType.HYDRANTS, query(filter(condition), null, 10, 0));
  }

  private static Filter filter(String condition) throws FilterException {
    return Cql2.text(condition, Queryables.of(FeatureType.HYDRANTS));
  }

  private static Query query(Filter condition, String after, int limit, long offset) {
    return new Query(null, null, null, condition, after, limit, offset);
  }

  private static org.locationtech.jts.geom.Point point(double lon, double lat) {
    return FACTORY.createPoint(new Coordinate(lon, lat));
  }
}
