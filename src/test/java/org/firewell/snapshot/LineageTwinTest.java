package org.firewell.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Village;
import org.firewell.scene.Scene;
import org.firewell.scene.Scene.Thing;

/** The walk over indexed rows against sets that grow until nothing is added, on random rows. */
class LineageTwinTest {

  private static final int YEARS = 8;

  @Property(tries = 400, seed = "44")
  void who_a_row_is_on_a_day(@ForAll long seed) {
    List<Village> rows = rows(new Random(seed));
    Lineage<Village> lineage = Lineage.of(rows);
    for (Village row : rows) {
      for (LocalDate day : days()) {
        assertThat(ids(lineage.on(row.id(), day)))
            .as("seed %d, %s on %s", seed, row.id(), day)
            .isEqualTo(new ArrayList<>(naive(row, day, rows)));
      }
    }
  }

  @Property(tries = 400, seed = "45")
  void whom_a_word_means_on_a_day(@ForAll long seed) {
    List<Village> rows = rows(new Random(seed));
    Lineage<Village> lineage = Lineage.of(rows);
    for (String word : List.of("v0", "v3", "code0", "code1", "alias0", "alias1", "nobody")) {
      for (LocalDate day : days()) {
        assertThat(ids(lineage.named(word, day)))
            .as("seed %d, %s on %s", seed, word, day)
            .isEqualTo(new ArrayList<>(naiveNamed(word, day, rows)));
      }
    }
  }

  @Property(tries = 400, seed = "46")
  void every_row_that_ended_is_told_once_and_parts_of_the_time_add_up(@ForAll long seed) {
    List<Village> rows = rows(new Random(seed));
    Lineage<Village> lineage = Lineage.of(rows);
    LocalDate first = days().get(0).minusYears(1);
    LocalDate middle = days().get(4);
    LocalDate last = days().get(days().size() - 1).plusYears(1);
    List<Change> all = lineage.changes(first, last);
    List<String> ended =
        all.stream()
            .filter(change -> change.kind() != Change.Kind.NEW)
            .flatMap(change -> change.ids().stream())
            .sorted()
            .toList();
    assertThat(ended)
        .as("seed %d", seed)
        .isEqualTo(
            rows.stream()
                .filter(row -> row.header().validTo() != null)
                .map(Feature::id)
                .sorted()
                .toList());
    List<Change> parts = new ArrayList<>(lineage.changes(first, middle));
    parts.addAll(lineage.changes(middle, last));
    assertThat(parts).as("seed %d", seed).isEqualTo(all);
  }

  @Property(tries = 400, seed = "48")
  void each_village_of_a_day_followed_one_of_the_scope_or_was_added(@ForAll long seed) {
    List<Village> rows = rows(new Random(seed));
    LocalDate frozenOn = days().get(3);
    LocalDate day = days().get(7);
    Scope scope = Scope.of(Lineage.of(rows), frozenOn, day);
    assertThat(ids(scope.villages()))
        .as("seed %d", seed)
        .isEqualTo(rows.stream().filter(v -> isOn(v, frozenOn)).map(Feature::id).toList());
    TreeSet<String> followed = new TreeSet<>();
    scope.villages().forEach(village -> followed.addAll(naive(village, day, rows)));
    List<String> others =
        rows.stream()
            .filter(v -> isOn(v, day) && !followed.contains(v.id()))
            .map(Feature::id)
            .toList();
    assertThat(ids(scope.added())).as("seed %d", seed).isEqualTo(others);
    scope
        .villages()
        .forEach(
            village ->
                assertThat(ids(scope.became(village)))
                    .as("seed %d, %s", seed, village.id())
                    .isEqualTo(new ArrayList<>(naive(village, day, rows))));
  }

  @Property(tries = 200, seed = "47")
  void the_order_of_the_rows_changes_nothing(@ForAll long seed) {
    List<Village> rows = rows(new Random(seed));
    List<Village> turned = new ArrayList<>(rows);
    java.util.Collections.reverse(turned);
    LocalDate first = days().get(0).minusYears(1);
    LocalDate last = days().get(days().size() - 1);
    assertThat(Lineage.of(turned).changes(first, last))
        .as("seed %d", seed)
        .isEqualTo(Lineage.of(rows).changes(first, last));
  }

  private static TreeSet<String> naive(Village row, LocalDate day, List<Village> rows) {
    TreeSet<String> found = grown(row, day, rows, LineageTwinTest::follows, true);
    found.addAll(grown(row, day, rows, (a, b) -> follows(b, a), false));
    return found;
  }

  private static boolean follows(Village before, Village after) {
    return before.successors() != null
        && before.successors().contains(after.id())
        && before != after;
  }

  private static TreeSet<String> grown(
      Village start,
      LocalDate day,
      List<Village> rows,
      BiPredicate<Village, Village> next,
      boolean forward) {
    List<Village> set = new ArrayList<>(List.of(start));
    for (int i = 0; i < rows.size(); i++) {
      for (Village from : List.copyOf(set)) {
        boolean over = forward ? isOver(from, day) : isAhead(from, day);
        rows.stream()
            .filter(to -> over && !isOn(from, day) && next.test(from, to) && !set.contains(to))
            .forEach(set::add);
      }
    }
    TreeSet<String> found = new TreeSet<>();
    set.stream().filter(row -> isOn(row, day)).map(Feature::id).forEach(found::add);
    return found;
  }

  private static TreeSet<String> naiveNamed(String word, LocalDate day, List<Village> rows) {
    List<BiPredicate<Village, String>> kinds =
        List.of(
            (row, w) -> row.id().equals(w),
            (row, w) -> w.equals(row.code()),
            (row, w) -> row.aliases() != null && row.aliases().contains(w));
    for (BiPredicate<Village, String> kind : kinds) {
      List<Village> carriers = rows.stream().filter(row -> kind.test(row, word)).toList();
      List<Village> today = carriers.stream().filter(row -> isOn(row, day)).toList();
      TreeSet<String> meant = new TreeSet<>();
      if (today.size() == 1) {
        meant.add(today.get(0).id());
      } else if (today.isEmpty() && days().stream().noneMatch(d -> several(carriers, d))) {
        carriers.forEach(row -> meant.addAll(naive(row, day, rows)));
      }
      if (!meant.isEmpty()) {
        return meant;
      }
    }
    return new TreeSet<>();
  }

  private static boolean several(List<Village> rows, LocalDate day) {
    return rows.stream().filter(row -> isOn(row, day)).count() > 1;
  }

  private static boolean isOn(Village row, LocalDate day) {
    return !isAhead(row, day) && !isOver(row, day);
  }

  private static boolean isOver(Village row, LocalDate day) {
    return row.header().validTo() != null && !day.isBefore(row.header().validTo());
  }

  private static boolean isAhead(Village row, LocalDate day) {
    return row.header().validFrom() != null && day.isBefore(row.header().validFrom());
  }

  /** Rows that begin and end on first days of a year; some end before they begin. */
  private static List<Village> rows(Random random) {
    Scene scene = new Scene();
    int count = 2 + random.nextInt(7);
    for (int i = 0; i < count; i++) {
      Thing<?> row = scene.village("v" + i);
      row.with("valid_from", random.nextInt(3) == 0 ? "" : day(random)).with("code", word(random));
      row.with("aliases", random.nextInt(3) == 0 ? "alias" + random.nextInt(2) : "");
      if (random.nextInt(3) > 0) {
        row.with("valid_to", day(random));
      }
      List<String> successors =
          IntStream.range(0, random.nextInt(3)).mapToObj(s -> "v" + random.nextInt(9)).toList();
      row.with("successors", String.join(",", successors));
    }
    return scene.ground().list(FeatureType.VILLAGES);
  }

  private static String word(Random random) {
    return random.nextInt(3) == 0 ? "code" + random.nextInt(2) : "";
  }

  private static String day(Random random) {
    return (2010 + random.nextInt(YEARS)) + "-01-01";
  }

  /** A day in each year, and one before all. */
  private static List<LocalDate> days() {
    return IntStream.rangeClosed(-1, YEARS).mapToObj(y -> LocalDate.of(2010 + y, 7, 1)).toList();
  }

  private static List<String> ids(List<Village> rows) {
    return rows.stream().map(Feature::id).toList();
  }
}
