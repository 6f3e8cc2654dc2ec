package org.firewell.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.firewell.feature.Condition;
import org.firewell.feature.TernaryShare;
import org.firewell.round.Repair.Fault;
import org.firewell.scene.Laws;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.Test;

/** The day is 2022-12-31; a hydrant's window is 180 days, an intake's 365. */
class UpkeepTest {

  private final Scene scene = new Scene();

  /** From 2022-07-03 to the day are 181 days, one beyond the window; to 2022-07-04, 180. */
  @Test
  void what_was_not_inspected_in_the_window_is_told_with_the_days_since() {
    scene.township("t").box(-900, -900, 900, 900).with("code", "350582104");
    scene.hydrant("in-time").east(10).with("inspected_on", "2022-07-04");
    scene.hydrant("late").east(100).with("inspected_on", "2022-07-03");
    scene.hydrant("never").east(200).with("inspected_on", "");
    scene.hydrant("planned").east(300).with("inspected_on", "").with("lifecycle", "planned");
    scene.intake("pond").east(400).with("inspected_on", "2021-12-30");
    scene.intake("fresh").east(500).with("inspected_on", "2021-12-31");
    Upkeep unit = Upkeep.of(scene.snapshot(), List.of()).get(0);
    assertThat(unit.unit().code()).isEqualTo("350582104");
    assertThat(unit.overdue())
        .extracting(late -> late.layer() + " " + late.object().id() + " " + late.days())
        .containsExactly("hydrants late 1", "hydrants never null", "water-intakes pond 1");
    assertThat(unit.overdue())
        .extracting(Upkeep.Overdue::isNever)
        .containsExactly(false, true, false);
  }

  @Test
  void acceptance_counts_as_an_inspection() {
    scene.hydrant("a").with("inspected_on", "").with("accepted_on", "2022-12-01");
    scene
        .hydrant("b")
        .east(99)
        .with("inspected_on", "2021-01-01")
        .with("accepted_on", "2022-01-01");
    Upkeep unit = Upkeep.of(scene.snapshot(), List.of()).get(0);
    assertThat(unit.overdue()).hasSize(1);
    assertThat(unit.overdue().get(0).last()).isEqualTo("2022-01-01");
    assertThat(unit.overdue().get(0).days()).isEqualTo(364 - 180);
  }

  @Test
  void units_keep_their_own_and_what_belongs_to_none_comes_last() {
    scene.township("t1").box(0, -100, 100, 100).with("code", "350582104");
    scene.township("t2").box(200, -100, 300, 100).with("code", "350582103");
    scene.hydrant("a").east(50);
    scene.hydrant("b").east(60).with("condition", "buried");
    scene.hydrant("c").east(900);
    List<Upkeep> units = Upkeep.of(scene.snapshot(), List.of());
    assertThat(units)
        .extracting(unit -> unit.unit().code())
        .containsExactly("350582103", "350582104", null);
    assertThat(IntactRegister.rate(units.get(1).register()))
        .isEqualTo(new TernaryShare(1, 2, 1, 2));
    assertThat(units.get(0).register()).isEmpty();
  }

  @Test
  void a_repair_is_open_until_the_day_on_which_it_was_found_usable_and_late_after_its_due_day() {
    Repair repair = repair("a", "2022-12-01", "2022-12-08");
    assertThat(repair.isOpenOn(day("2022-11-30"))).isFalse();
    assertThat(repair.isOpenOn(day("2022-12-01"))).isTrue();
    assertThat(repair.isOverdueOn(day("2022-12-08"))).isFalse();
    assertThat(repair.isOverdueOn(day("2022-12-09"))).isTrue();
    Repair closed = repair.closedBy(usable("2022-12-10"));
    assertThat(closed.isOpenOn(day("2022-12-09"))).isTrue();
    assertThat(closed.isOpenOn(day("2022-12-10"))).isFalse();
    assertThat(closed.state()).isEqualTo(Repair.State.CLOSED);
  }

  @Test
  void open_repairs_are_told_of_the_unit_of_what_they_are_of_where_it_stands() {
    scene.hydrant("a");
    scene.hydrant("gone").east(100).with("valid_to", "2022-06-01");
    Repair late = repair("a", "2022-12-01", "2022-12-08");
    Repair ofGone = repair("gone", "2022-05-01", "2022-05-08");
    Repair later = repair("a", "2023-01-01", "2023-01-08");
    assertThat(Upkeep.of(scene.snapshot(), List.of(later, ofGone, late)).get(0).repairs())
        .containsExactly(late);
  }

  @Test
  void an_order_is_due_so_many_days_after_the_fault_as_the_law_gives() {
    assertThat(RepairRules.dueOn(Laws.desert(), fault("hydrants", "2022-12-01")))
        .isEqualTo("2022-12-08");
    assertThat(RepairRules.dueOn(Laws.desert(), fault("water-intakes", "2022-12-01")))
        .isEqualTo("2022-12-31");
  }

  @Test
  void an_order_is_closed_by_what_finds_its_object_usable_on_its_day_or_later() {
    Repair repair = repair("a", "2022-12-01", "2022-12-08");
    assertThat(RepairRules.refusal(repair, usable("2022-12-01"))).isEmpty();
    assertThat(RepairRules.refusal(repair, usable("2022-11-30")).orElseThrow().code())
        .isEqualTo("before_fault");
    assertThat(
            RepairRules.refusal(repair, inspection("a", "2022-12-02", Condition.UNKNOWN))
                .orElseThrow()
                .code())
        .isEqualTo("not_usable");
    assertThat(
            RepairRules.refusal(repair, inspection("b", "2022-12-02", Condition.USABLE))
                .orElseThrow()
                .code())
        .isEqualTo("other_object");
  }

  private static Fault fault(String layer, String on) {
    return new Fault(layer, "a", day(on), Condition.NO_WATER);
  }

  private static Repair repair(String object, String opened, String due) {
    return Repair.opened(
        new UUID(1, object.hashCode()),
        new Fault("hydrants", object, day(opened), Condition.NO_WATER),
        day(due),
        null,
        null,
        "li",
        Instant.EPOCH);
  }

  private static Inspection usable(String on) {
    return inspection("a", on, Condition.USABLE);
  }

  private static Inspection inspection(String object, String on, Condition condition) {
    return new Inspection(
        new UUID(0, 1),
        "hydrants",
        object,
        day(on),
        "li",
        Instant.EPOCH,
        condition,
        null,
        null,
        null,
        List.of());
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
