package org.firewell.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.firewell.feature.TernaryShare;
import org.firewell.scene.Scene;

/** Registers with blanks, and what becomes of the rate when one is filled in. */
class IntactPropertiesTest {

  private static final double TINY = 1e-9;

  private static final Map<String, List<String>> WORDS =
      Map.of(
          "lifecycle", List.of("in_service", "accepted", "planned"),
          "ownership", List.of("municipal", "unit"),
          "condition", List.of("usable", "buried"),
          "inspected_on", List.of("2022-12-01", "2022-01-01"));

  @Provide
  Arbitrary<List<Map<String, String>>> registers() {
    Arbitrary<Map<String, String>> hydrant =
        Combinators.combine(
                word("lifecycle"), word("ownership"), word("condition"), word("inspected_on"))
            .as(
                (lifecycle, ownership, condition, inspected) ->
                    Map.of(
                        "lifecycle", lifecycle,
                        "ownership", ownership,
                        "condition", condition,
                        "inspected_on", inspected));
    return hydrant.list().ofMinSize(1).ofMaxSize(6);
  }

  private static Arbitrary<String> word(String attribute) {
    return Arbitraries.of(WORDS.get(attribute)).injectNull(0.4).map(w -> w == null ? "" : w);
  }

  @Property(tries = 300)
  void filling_a_blank_in_never_widens_the_rate(
      @ForAll("registers") List<Map<String, String>> register) {
    TernaryShare before = rate(register);
    for (int i = 0; i < register.size(); i++) {
      for (String attribute : WORDS.keySet()) {
        if (register.get(i).get(attribute).isEmpty()) {
          for (String word : WORDS.get(attribute)) {
            assertWithin(rate(filled(register, i, attribute, word)), before);
          }
        }
      }
    }
  }

  private static void assertWithin(TernaryShare after, TernaryShare before) {
    if (after.leastPercent() != null && before.leastPercent() != null) {
      assertThat(after.leastPercent()).isGreaterThanOrEqualTo(before.leastPercent() - TINY);
      assertThat(after.greatestPercent()).isLessThanOrEqualTo(before.greatestPercent() + TINY);
    }
  }

  private static List<Map<String, String>> filled(
      List<Map<String, String>> register, int index, String attribute, String word) {
    Map<String, String> hydrant = new LinkedHashMap<>(register.get(index));
    hydrant.put(attribute, word);
    List<Map<String, String>> filled = new ArrayList<>(register);
    filled.set(index, hydrant);
    return filled;
  }

  private static TernaryShare rate(List<Map<String, String>> register) {
    Scene scene = new Scene();
    for (int i = 0; i < register.size(); i++) {
      Scene.Thing<?> hydrant = scene.hydrant("h" + i).east(i * 100);
      register.get(i).forEach(hydrant::with);
    }
    return IntactRegister.rate(IntactRegister.of(scene.snapshot()));
  }
}
