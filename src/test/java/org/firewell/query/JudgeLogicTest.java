package org.firewell.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ternary;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** What holds of all conditions, whatever they ask and whatever is known. */
class JudgeLogicTest {

  private static final Queryables QUERYABLES = Queryables.of(FeatureType.VILLAGES);

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void de_Morgan(
      @ForAll("conditions") Filter a,
      @ForAll("conditions") Filter b,
      @ForAll("villages") Feature f) {
    assertThat(Judge.of(new Filter.Not(new Filter.And(List.of(a, b))), f))
        .isEqualTo(Judge.of(new Filter.Or(List.of(new Filter.Not(a), new Filter.Not(b))), f));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void either_a_condition_or_its_contrary_or_neither(
      @ForAll("conditions") Filter a, @ForAll("villages") Feature f) {
    Ternary both = Judge.of(new Filter.And(List.of(a, new Filter.Not(a))), f);
    assertThat(both).isNotEqualTo(Ternary.YES);
    assertThat(Judge.of(new Filter.Or(List.of(a, new Filter.Not(a))), f)).isEqualTo(both.not());
  }

  /** Learning more never turns a yes into a no: unknown is what may be either. */
  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void what_is_settled_stays_so_when_more_is_known(
      @ForAll("settled") Filter a, @ForAll("villages") Feature f) {
    Map<String, Object> more = FeatureType.values(f);
    more.putIfAbsent("households", 7);
    more.putIfAbsent("name", "溪口");
    more.putIfAbsent("valid_from", LocalDate.of(2022, 1, 1));
    Ternary before = Judge.of(a, f);
    Ternary after = Judge.of(a, FeatureType.VILLAGES.create(f.geometry(), more));
    if (before != Ternary.UNKNOWN) {
      assertThat(after).isEqualTo(before);
    }
  }

  @Provide
  Arbitrary<Filter> conditions() {
    return Conditions.of(QUERYABLES);
  }

  /** Without {@code IS NULL}, which asks for what is not known. */
  @Provide
  Arbitrary<Filter> settled() {
    return conditions().filter(condition -> !condition.toString().contains("IsUnknown"));
  }

  @Provide
  Arbitrary<Feature> villages() {
    return Combinators.combine(
            Arbitraries.integers().between(-20, 20).injectNull(0.3),
            Arbitraries.of("a", "É", "溪口", "%").injectNull(0.3),
            Arbitraries.integers().between(1, 28).injectNull(0.3),
            Arbitraries.of("溪口", "后坑").list().ofMaxSize(2).injectNull(0.3))
        .as(JudgeLogicTest::village);
  }

  private static Feature village(
      Integer households, String name, Integer day, List<String> aliases) {
    Map<String, Object> values = new HashMap<>();
    values.put("id", "v1");
    values.put("households", households);
    values.put("name", name);
    values.put("valid_from", day == null ? null : LocalDate.of(2022, 1, day));
    values.put("aliases", aliases);
    return FeatureType.VILLAGES.create(
        new GeometryFactory().createPoint(new Coordinate(118.5, 24.5)), values);
  }
}
