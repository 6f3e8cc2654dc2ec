package org.firewell.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.firewell.feature.Condition;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ground;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Look;
import org.firewell.scene.Laws;
import org.firewell.scene.Scene;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Standing;
import org.junit.jupiter.api.Test;

/** Days are counted from 2022-01-01. */
class RegisterTest {

  private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);

  @Test
  void the_newest_look_by_day_decides() {
    Hydrant after = after(hydrant(10), look(20, Condition.DAMAGED, null));
    assertThat(after.condition()).isEqualTo(Condition.DAMAGED);
    assertThat(after.inspectedOn()).isEqualTo(day(20));
  }

  @Test
  void an_older_look_that_comes_late_changes_nothing() {
    Hydrant before = hydrant(10);
    assertThat(after(before, look(9, Condition.DAMAGED, null))).isSameAs(before);
    assertThat(Register.decides(before, look(9, Condition.DAMAGED, null), List.of())).isFalse();
  }

  @Test
  void of_one_day_the_one_that_came_last_has_it() {
    assertThat(after(hydrant(10), look(10, Condition.BURIED, null)).condition())
        .isEqualTo(Condition.BURIED);
  }

  @Test
  void a_look_that_could_not_tell_leaves_the_condition_unknown() {
    Hydrant after = after(hydrant(10), look(20, Condition.UNKNOWN, null));
    assertThat(after.condition()).isEqualTo(Condition.UNKNOWN);
    assertThat(after.inspectedOn()).isEqualTo(day(20));
  }

  @Test
  void a_measure_stays_until_another_is_taken() {
    Hydrant measured = after(hydrant(10), look(20, Condition.USABLE, 0.2));
    Look without = look(30, Condition.USABLE, null);
    assertThat(
            Register.after(measured, without, List.of(look(20, Condition.USABLE, 0.2)))
                .pressureMpa())
        .isEqualTo(0.2);
  }

  @Test
  void nothing_else_of_the_row_is_touched() {
    Hydrant before = hydrant(10);
    Hydrant after = after(before, look(20, Condition.USABLE, 0.3));
    assertThat(Look.lastOf(before).orElseThrow().writtenInto(after)).isEqualTo(before);
  }

  @Provide
  Arbitrary<Look> looks() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 40),
            Arbitraries.of(Condition.class),
            Arbitraries.of(0.1, 0.2, 0.3).injectNull(0.5))
        .as(RegisterTest::look);
  }

  /** Of different days, one of which is the register's own. */
  @Provide
  Arbitrary<List<Look>> looksOfDifferentDays() {
    return looks()
        .list()
        .uniqueElements(Look::on)
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(looks -> looks.stream().filter(look -> !look.on().equals(day(10))).toList());
  }

  @Property
  void looks_that_come_in_any_order_give_the_same_register(
      @ForAll("looksOfDifferentDays") List<Look> looks, @ForAll Random random) {
    List<Look> other = new ArrayList<>(looks);
    Collections.shuffle(other, random);
    assertThat(kept(hydrant(10), other).hydrant()).isEqualTo(kept(hydrant(10), looks).hydrant());
  }

  /** The twin: a register that was told of nothing after the day. */
  @Property
  void on_a_past_day_the_ground_is_as_if_nobody_had_looked_since(
      @ForAll("looksOfDifferentDays") List<Look> looks, @ForAll Random random) {
    List<Look> other = new ArrayList<>(looks);
    Collections.shuffle(other, random);
    Kept all = kept(hydrant(10), other);
    for (LocalDate day : IntStream.range(10, 42).mapToObj(RegisterTest::day).toList()) {
      List<Look> by = looks.stream().filter(look -> look.isBy(day)).toList();
      assertThat(on(day, all.ground()))
          .as("%s of %s", day, looks)
          .isEqualTo(kept(hydrant(10), by).hydrant());
    }
  }

  /** What came late tells of days on which the register knew nothing yet. */
  @Property
  void before_the_registers_own_day_the_newest_look_by_then_tells_else_nothing_does(
      @ForAll("looksOfDifferentDays") List<Look> looks) {
    Ground ground = kept(hydrant(10), looks).ground();
    for (LocalDate day : IntStream.range(-1, 10).mapToObj(RegisterTest::day).toList()) {
      Hydrant then = on(day, ground);
      Optional<Look> newest =
          looks.stream().filter(look -> look.isBy(day)).max(Comparator.comparing(Look::on));
      assertThat(then.inspectedOn())
          .as("%s of %s", day, looks)
          .isEqualTo(newest.map(Look::on).orElse(day(10)));
      assertThat(then.inspectedOn().isAfter(day)).isEqualTo(newest.isEmpty());
      newest.ifPresent(look -> assertThat(then.condition()).isEqualTo(look.condition()));
    }
  }

  @Test
  void before_the_first_day_that_is_known_the_condition_is_not() {
    Ground ground = kept(hydrant(10), List.of(look(20, Condition.DAMAGED, null))).ground();
    Snapshot before = Snapshot.of(ground, Laws.desert(), day(5));
    assertThat(before.standing(on(day(5), ground)).open()).contains(Standing.Flaw.OOO);
  }

  @Test
  void on_a_past_day_the_snapshot_tells_its_own_content() {
    Ground ground = kept(hydrant(10), List.of(look(20, Condition.DAMAGED, null))).ground();
    Snapshot then = Snapshot.of(ground, Laws.desert(), day(15));
    Ground before = Ground.of(Map.of(FeatureType.HYDRANTS, List.of(hydrant(10))));
    assertThat(then.id()).isEqualTo(Snapshot.of(before, Laws.desert(), day(15)).id());
    assertThat(then.on(day(20)).list(FeatureType.HYDRANTS).get(0).condition())
        .isEqualTo(Condition.DAMAGED);
    assertThat(then.on(day(20)).on(day(15)).id()).isEqualTo(then.id());
  }

  /** A register and the looks that it keeps, as a store keeps them. */
  private record Kept(Hydrant hydrant, List<Look> looks) {

    Ground ground() {
      return Ground.of(Map.of(FeatureType.HYDRANTS, List.of(hydrant))).withLooks(looks);
    }
  }

  private static Kept kept(Hydrant before, List<Look> arriving) {
    Hydrant hydrant = before;
    List<Look> kept = new ArrayList<>();
    for (Look look : arriving) {
      if (kept.isEmpty()) {
        kept.add(Look.lastOf(before).orElseThrow());
      }
      hydrant = Register.after(hydrant, look, kept);
      kept.add(look);
    }
    return new Kept(hydrant, kept);
  }

  private static Hydrant on(LocalDate day, Ground ground) {
    return Snapshot.of(ground, Laws.desert(), day).list(FeatureType.HYDRANTS).get(0);
  }

  private static Hydrant after(Hydrant before, Look look) {
    return Register.after(before, look, List.of());
  }

  private static Look look(int day, Condition condition, Double pressure) {
    return new Look(FeatureType.HYDRANTS, "h", day(day), condition, pressure, null);
  }

  /** Usable and inspected on a day, measured with 0.15 MPa. */
  private static Hydrant hydrant(int inspected) {
    Scene scene = new Scene();
    scene.hydrant("h").with("inspected_on", day(inspected).toString()).with("pressure_mpa", "0.15");
    return scene.ground().list(FeatureType.HYDRANTS).get(0);
  }

  private static LocalDate day(int number) {
    return FIRST.plusDays(number);
  }
}
