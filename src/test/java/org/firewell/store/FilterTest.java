package org.firewell.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.firewell.feature.Drafts;
import org.firewell.feature.Edit;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.HydrantKind;
import org.firewell.feature.Ternary;
import org.firewell.query.Cql2;
import org.firewell.query.Filter;
import org.firewell.query.FilterException;
import org.firewell.query.Judge;
import org.firewell.query.Query;
import org.firewell.query.Queryables;
import org.firewell.query.RandomFilters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which features the store finds by a condition, on each of its databases. */
abstract class FilterTest extends StoreTest {

  private static final Edit.Draft CREATE = Drafts.of(Edit.Kind.CREATE);

  private static final int FILTERS = 200;
  private static final Filter YES = new Filter.Constant(true);
  private static final Filter NO = new Filter.Constant(false);

  @BeforeEach
  void empty_the_store() {
    store.empty();
  }

  /** Of a: all that is asked for; of b: nothing but its id. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "TRUE | a b",
        "FALSE |",
        "id = 'b' | b",
        "name = 'Straße 100%' | a",
        "NOT name = 'x' | a",
        "name = 'x' |",
        "flow_l_s > 14.5 AND flow_l_s <= 15 | a",
        "flow_l_s * 2 + 1 = 31 | a",
        "flow_l_s / 0 = 1 OR id = 'b' | b",
        "NOT (flow_l_s / 0 = 1) |",
        "flow_l_s DIV 4 = 3 AND flow_l_s % 4 = 3 AND flow_l_s ^ 2 = 225 | a",
        "flow_l_s ^ 400 IS NULL | a b",
        "flow_l_s ^ -400 = 0 | a",
        "flow_l_s BETWEEN 15 AND 16 | a",
        "kind IN ('below_ground', 'above_ground') | a",
        "NOT kind IN ('below_ground') | a",
        "kind IS NULL | b",
        "kind IS NOT NULL | a",
        "name LIKE 'Stra_e 1__\\%' | a",
        "name LIKE '%\\_%' |",
        "name LIKE '%' | a",
        "NOT name LIKE 'x' | a",
        "id LIKE 'a%' | a",
        "id LIKE 'a' | a",
        "id LIKE '_' | a b",
        "id LIKE 'a_' |",
        "NOT id LIKE 'a%' | b",
        "id LIKE '\\a%' |",
        "CASEI(name) = CASEI('STRASSE 100%') | a",
        "CASEI(name) LIKE CASEI('%STRASSE%') | a",
        "ACCENTI(CASEI(source)) = ACCENTI(CASEI('RESUME')) | a",
        "source > 'r' | a",
        "source < 'z' | a",
        "source < name |",
        "inspected_on = DATE('2023-05-01') | a",
        "inspected_on < DATE('2023-05-02') | a",
        "T_AFTER(inspected_on, DATE('2023-04-30')) | a",
        "T_DURING(INTERVAL(valid_from, valid_to), INTERVAL('..', '..')) | a",
        "T_INTERSECTS(inspected_on, INTERVAL('2023-05-01', '..')) | a",
        "T_MEETS(INTERVAL(valid_from, valid_to), INTERVAL('2024-01-01', '2025-01-01')) | a",
        "S_INTERSECTS(geometry, POLYGON((118.4 24.6,118.6 24.6,118.6 24.8,118.4 24.6))) | a",
        "NOT S_INTERSECTS(geometry, BBOX(118, 24, 118.6, 24.8)) | b",
        "S_DISJOINT(geometry, BBOX(118, 24, 118.6, 24.8)) | b",
        "S_EQUALS(geometry, POINT(118.5 24.65)) | a",
        "S_TOUCHES(geometry, BBOX(118.5, 24, 119, 24.7)) | a",
        "S_WITHIN(geometry, BBOX(118, 24, 118.6, 24.8)) | a",
        "S_CONTAINS(geometry, POINT(118.5 24.65)) | a",
        "S_OVERLAPS(geometry, MULTIPOINT(118.5 24.65, 1 1)) |",
        "S_CROSSES(geometry, LINESTRING(118 24, 119 25)) |",
        "1 = 1 | a b",
        "'a' = 'b' |",
        "DATE('2020-01-01') < DATE('2020-01-02') | a b",
        "S_INTERSECTS(POINT(1 1), BBOX(0, 0, 2, 2)) | a b",
        "S_INTERSECTS(geometry, geometry) | a b",
        "A_OVERLAPS(('x'), ('x', 'y')) | a b",
        "TRUE = FALSE |"
      })
  void a_condition_finds(String condition, String ids) throws FilterException {
    store
        .features()
        .add(
            FeatureType.HYDRANTS,
            List.of(
                Samples.hydrant(
                    "a",
                    118.5,
                    24.65,
                    Map.of(
                        "name",
                        "Straße 100%",
                        "source",
                        "résumé",
                        "kind",
                        HydrantKind.ABOVE_GROUND,
                        "flow_l_s",
                        15.0,
                        "valid_from",
                        LocalDate.of(2020, 1, 1),
                        "valid_to",
                        LocalDate.of(2024, 1, 1),
                        "inspected_on",
                        LocalDate.of(2023, 5, 1))),
                Samples.hydrant("b", 118.9, 24.9, Map.of())),
            CREATE);

    assertThat(found(FeatureType.HYDRANTS, condition))
        .isEqualTo(ids == null ? List.of() : List.of(ids.split(" ")));
  }

  /** Whoever parses them again in vain doubles the work with each bracket, and never ends here. */
  @Test
  @Timeout(60)
  void brackets_as_deep_as_may_be_are_answered() throws FilterException {
    store.features().add(FeatureType.HYDRANTS, List.of(Samples.hydrant("a")), CREATE);
    Filter deep = Cql2.text("flow_l_s IS NULL", Queryables.of(FeatureType.HYDRANTS));
    for (int n = 0; n < 30; n++) {
      deep = new Filter.And(List.of(new Filter.Or(List.of(deep, NO)), YES));
    }

    assertThat(found(FeatureType.HYDRANTS, deep)).containsExactly("a");
  }

  @TestFactory
  List<DynamicTest> whatever_is_asked_is_answered_as_it_is_judged_in_memory() {
    return Stream.of(
            FeatureType.HYDRANTS,
            FeatureType.WATER_INTAKES,
            FeatureType.VILLAGES,
            FeatureType.MICRO_STATIONS,
            FeatureType.ROADS,
            FeatureType.BARRIERS)
        .map(type -> DynamicTest.dynamicTest(type.name(), () -> answersAsJudged(type, 1)))
        .toList();
  }

  @SuppressWarnings("unchecked") // they are made for the type
  private <F extends Feature> void answersAsJudged(FeatureType<F> type, long seed) {
    RandomFilters chance = new RandomFilters(type, seed);
    List<F> features = (List<F>) chance.features(120);
    store.features().add(type, features, CREATE);
    for (int n = 0; n < FILTERS; n++) {
      Filter filter = chance.filter();
      List<String> judged =
          features.stream()
              .filter(feature -> Judge.of(filter, feature) == Ternary.YES)
              .map(Feature::id)
              .sorted()
              .toList();
      assertThat(found(type, filter).stream().sorted().toList())
          .as("seed %d, filter %d: %s", seed, n, filter)
          .isEqualTo(judged);
    }
  }

  private List<String> found(FeatureType<?> type, String condition) throws FilterException {
    return found(type, Cql2.text(condition, Queryables.of(type)));
  }

  private List<String> found(FeatureType<?> type, Filter filter) {
    Query query = new Query(null, null, null, filter, null, 1000, 0);
    List<String> ids = store.search().list(type, query).stream().map(Feature::id).toList();
    assertThat(store.search().count(type, query)).isEqualTo(ids.size());
    return ids;
  }
}
