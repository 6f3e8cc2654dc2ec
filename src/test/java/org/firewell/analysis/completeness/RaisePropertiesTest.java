package org.firewell.analysis.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.analysis.completeness.Rows.Row;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.scene.Laws;
import org.firewell.scene.Scene;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Norm;
import org.firewell.standard.Ruleset;

/** What the steps that raise a village claim, on scenes and prices drawn from the seed. */
class RaisePropertiesTest {

  private static final int MOST_BLANKS = 8;

  /** Beyond this many things that could be done not all sets of them are tried. */
  private static final int MOST_OPTIONS = 18;

  @Property(tries = 700, seed = "31")
  void carrying_the_steps_out_raises_the_village_where_what_is_looked_up_turns_out_well(
      @ForAll long seed) {
    Random random = new Random(seed);
    List<Row> rows = Rows.of(random);
    Ruleset law = prices(random);
    Snapshot snapshot = Rows.scene(rows).snapshot(law);
    Map<String, Object> found = ask(snapshot);
    Assume.that(!steps(found).isEmpty());

    boolean raised =
        Steps.carriedOut(steps(found), rows)
            .anyMatch(done -> level(ask(with(snapshot, done))) >= to(found));
    assertThat(raised).as("seed %d%n%s%n%s", seed, new NaiveCompleteness(rows), found).isTrue();
  }

  @Property(tries = 700, seed = "32")
  void however_the_unknowns_turn_out_it_costs_no_more_than_said(@ForAll long seed) {
    Random random = new Random(seed);
    List<Row> rows = Rows.of(random);
    Assume.that(Resolutions.blanks(rows).size() <= MOST_BLANKS);
    Ruleset law = prices(random);
    Map<String, Object> found = ask(Rows.scene(rows).snapshot(law));
    Assume.that(found.get("raise_cost_yuan_high") != null);
    List<Row> known = known(rows, random);

    Map<String, Object> after = ask(Rows.scene(known).snapshot(law));
    String told =
        "seed " + seed + "\n" + new NaiveCompleteness(known) + "\n" + found + "\n" + after;
    if (level(after) < to(found)) {
      assertThat(yuan(after, "low")).as(told).isLessThanOrEqualTo(yuan(found, "high"));
    }
  }

  @Property(tries = 150, seed = "33", maxDiscardRatio = 40)
  void nothing_cheaper_raises_a_village_of_which_all_is_known(@ForAll long seed) {
    Random random = new Random(seed);
    List<Row> rows = known(Rows.of(random), random);
    Ruleset law = prices(random);
    Map<String, Object> found = ask(Rows.scene(rows).snapshot(law));
    int level = new NaiveCompleteness(rows).level();
    Assume.that(Steps.count(rows, law) <= MOST_OPTIONS);
    Assume.that(level == level(found) && found.get("raise_cost_yuan_high") != null);

    double least = Steps.cheapest(rows, level + 1, law, yuan(found, "high"));
    String told = "seed " + seed + "\n" + new NaiveCompleteness(rows) + "\n" + found;
    assertThat(yuan(found, "low")).as(told).isLessThanOrEqualTo(least);
    if (level != 3) {
      assertThat(yuan(found, "high")).as(told).isEqualTo(least);
    } else {
      assertThat(yuan(found, "high")).as(told).isLessThanOrEqualTo(2 * least);
    }
  }

  @Property(tries = 500, seed = "34")
  void the_steps_are_told_cheapest_first_and_low_is_never_above_high(@ForAll long seed) {
    Random random = new Random(seed);
    List<Row> rows = Rows.of(random);
    Ruleset law = prices(random);
    Map<String, Object> found = ask(Rows.scene(rows).snapshot(law));
    String told = "seed " + seed + "\n" + found;
    if (found.get("raise_cost_yuan_high") != null) {
      assertThat(yuan(found, "low")).as(told).isLessThanOrEqualTo(yuan(found, "high"));
    }
    List<Double> prices = steps(found).stream().map(step -> Steps.price(step, rows, law)).toList();
    assertThat(prices).as(told).isSorted();
    boolean isOpen = steps(found).stream().anyMatch(step -> step.startsWith("LOOK_UP"));
    if (level(found) != 3) {
      assertThat(prices.stream().mapToDouble(p -> p).sum()).as(told).isEqualTo(yuan(found, "low"));
      boolean same = found.get("raise_cost_yuan_low").equals(found.get("raise_cost_yuan_high"));
      assertThat(isOpen && same).as(told).isFalse();
    }
  }

  /** One way to fill the blanks in; a flow that was never measured stays blank. */
  private static List<Row> known(List<Row> rows, Random random) {
    List<List<Row>> all = Resolutions.all(rows).limit(64).toList();
    return all.get(random.nextInt(all.size())).stream()
        .map(row -> row.is("flow_l_s", "never") ? row.with("flow_l_s", "") : row)
        .toList();
  }

  /**
   * The prices of the desert, each up to eight times as much or as little; a pool is never cheaper
   * than another place to draw.
   */
  private static Ruleset prices(Random random) {
    Map<Norm, Double> changes = new HashMap<>();
    for (Norm norm : Norm.values()) {
      if (norm.key().endsWith("_cost_yuan")) {
        double factor = Math.pow(2, random.nextInt(7) - 3);
        changes.put(norm, (double) Math.round(Laws.desert().value(norm) * factor));
      }
    }
    changes.merge(Norm.POOL_COST_YUAN, changes.get(Norm.INTAKE_COST_YUAN), Math::max);
    return Laws.desert(changes, List.of());
  }

  private static Snapshot with(Snapshot snapshot, List<Row> rows) {
    Scene scene = Rows.scene(rows);
    Map<FeatureType<?>, List<? extends Feature>> layers = new HashMap<>();
    Stream.of(
            FeatureType.VILLAGES,
            FeatureType.HYDRANTS,
            FeatureType.WATER_INTAKES,
            FeatureType.MICRO_STATIONS,
            FeatureType.BUILDINGS)
        .forEach(type -> layers.put(type, scene.ground().list(type)));
    return snapshot.with(layers);
  }

  private static Map<String, Object> ask(Snapshot snapshot) {
    Completeness question = new Completeness();
    return question
        .answer(snapshot, Values.of(question.inputs(), Map.of()), Progress.NONE)
        .findings()
        .get(0)
        .properties();
  }

  @SuppressWarnings("unchecked") // the finding says a list of texts
  private static List<String> steps(Map<String, Object> found) {
    return (List<String>) found.get("raise");
  }

  private static int level(Map<String, Object> found) {
    return Level.valueOf((String) found.get("level_min")).ordinal();
  }

  private static int to(Map<String, Object> found) {
    return Level.valueOf((String) found.get("raise_to")).ordinal();
  }

  private static double yuan(Map<String, Object> found, String end) {
    return ((Number) found.get("raise_cost_yuan_" + end)).doubleValue();
  }
}
