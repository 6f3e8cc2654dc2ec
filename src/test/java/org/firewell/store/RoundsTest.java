package org.firewell.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.firewell.feature.Condition;
import org.firewell.feature.Edit;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.feature.Features.ChangedMeanwhileException;
import org.firewell.feature.Features.Versioned;
import org.firewell.feature.Ground;
import org.firewell.feature.Hydrant;
import org.firewell.round.Attachment;
import org.firewell.round.Inspection;
import org.firewell.round.Picture;
import org.firewell.round.Repair;
import org.firewell.round.Report;
import org.firewell.round.Rounds;
import org.firewell.scene.Laws;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Refusal;
import org.firewell.standard.Ruleset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Inspections, repairs and reports on a database; the same for both. Hydrant h is usable and was
 * inspected on 2022-06-01; today is 2022-12-31; a hydrant is put right within seven days.
 */
abstract class RoundsTest extends StoreTest {

  private static final Instant NOW = Instant.parse("2022-12-31T08:00:00.123456Z");
  private static final LocalDate TODAY = LocalDate.of(2022, 12, 31);
  private static final Ruleset LAW = Laws.desert();
  private static final Edit.Draft DRAFT =
      new Edit.Draft(NOW, "li", "inspector", Edit.Kind.INSPECTION, null, null);

  private Rounds rounds;
  private Features features;

  @BeforeAll
  void findThePorts() {
    rounds = store.rounds();
    features = store.features();
  }

  @BeforeEach
  void load() {
    store.empty();
    features.add(
        FeatureType.HYDRANTS, List.of(hydrant("h", 118.5), hydrant("other", 118.6)), DRAFT);
  }

  private static Hydrant hydrant(String id, double longitude) {
    return Samples.hydrant(
        id,
        longitude,
        24.7,
        Map.of(
            "condition",
            Condition.USABLE,
            "inspected_on",
            day("2022-06-01"),
            "built_on",
            day("2020-01-01")));
  }

  @Test
  void an_inspection_the_register_and_the_edit_are_kept_together() {
    Inspection found = inspection("h", "2022-07-01", Condition.NO_WATER);
    Rounds.Outcome outcome = inspect(found);
    assertThat(outcome.isNew()).isTrue();
    assertThat(outcome.decides()).isTrue();
    assertThat(outcome.version()).isEqualTo(1);
    assertThat(h().feature().condition()).isEqualTo(Condition.NO_WATER);
    assertThat(h().feature().inspectedOn()).isEqualTo("2022-07-01");
    Rounds.Kept kept = rounds.findInspection(found.id()).orElseThrow();
    assertThat(kept.inspection()).isEqualTo(found);
    assertThat(store.query("select kind from edit where id = " + kept.edit()).strip())
        .isEqualTo("inspection");
    assertThat(store.query("select version from edit_row where edit = " + kept.edit()).strip())
        .isEqualTo("1");
  }

  @Test
  void the_same_inspection_sent_again_changes_nothing_and_another_of_its_id_is_refused() {
    Inspection found = inspection("h", "2022-07-01", Condition.NO_WATER);
    inspect(found);
    Rounds.Outcome again = inspect(found);
    assertThat(again.isNew()).isFalse();
    assertThat(again.decides()).isTrue();
    assertThat(again.openedOrNull()).isNotNull();
    assertThat(h().version()).isEqualTo(1);
    assertThat(rounds.inspections(Rounds.Query.ALL)).hasSize(1);
    assertThatThrownBy(() -> inspect(with(found.id(), "h", "2022-07-01", Condition.BURIED)))
        .isInstanceOf(Rounds.OtherwiseException.class);
  }

  @Test
  void an_inspection_that_goes_against_the_rules_leaves_nothing() {
    assertThatThrownBy(() -> inspect(inspection("h", "2019-12-31", Condition.NO_WATER)))
        .isInstanceOfSatisfying(
            Rounds.RefusedException.class,
            refused ->
                assertThat(refused.refusals())
                    .extracting(Refusal::code)
                    .containsExactly("before_built"));
    assertThatThrownBy(() -> inspect(inspection("nobody", "2022-07-01", Condition.USABLE)))
        .isInstanceOf(ChangedMeanwhileException.class);
    assertThat(rounds.inspections(Rounds.Query.ALL)).isEmpty();
    assertThat(h().version()).isZero();
  }

  @Test
  void an_older_inspection_that_comes_late_is_kept_and_changes_nothing() {
    inspect(inspection("h", "2022-07-01", Condition.USABLE));
    Rounds.Outcome late = inspect(inspection("h", "2022-06-15", Condition.NO_WATER));
    assertThat(late.isNew()).isTrue();
    assertThat(late.decides()).isFalse();
    assertThat(late.openedOrNull()).isNull();
    assertThat(h().feature().condition()).isEqualTo(Condition.USABLE);
    assertThat(h().version()).isEqualTo(1);
    assertThat(rounds.inspections(new Rounds.Query("hydrants", "h", null)))
        .extracting(kept -> kept.inspection().on().toString())
        .containsExactly("2022-07-01", "2022-06-15");
  }

  @Test
  void of_two_of_one_day_the_one_that_came_last_has_it_and_the_other_is_told() {
    Inspection first = inspection("h", "2022-07-01", Condition.USABLE);
    inspect(first);
    Rounds.Outcome second = inspect(inspection("h", "2022-07-01", Condition.DAMAGED));
    assertThat(second.decides()).isTrue();
    assertThat(second.othersThatDay()).containsExactly(first);
    assertThat(h().feature().condition()).isEqualTo(Condition.DAMAGED);
    assertThat(inspect(first).decides()).isFalse();
  }

  @Test
  void inspections_in_any_order_of_arrival_give_the_same_register() {
    List<Inspection> days =
        IntStream.rangeClosed(1, 9)
            .mapToObj(
                n ->
                    inspection(
                        "h",
                        "2022-07-0" + n,
                        n % 2 == 0 ? Condition.USABLE : Condition.LOW_PRESSURE))
            .toList();
    for (int seed = 0; seed < 5; seed++) {
      load();
      List<Inspection> shuffled = new ArrayList<>(days);
      Collections.shuffle(shuffled, new Random(seed));
      shuffled.forEach(this::inspect);
      assertThat(h().feature().inspectedOn()).as("seed %d", seed).isEqualTo("2022-07-09");
      assertThat(h().feature().condition()).isEqualTo(Condition.LOW_PRESSURE);
      for (int n = 1; n <= 9; n++) {
        assertThat(asOf("2022-07-0" + n).condition())
            .as("seed %d day %d", seed, n)
            .isEqualTo(days.get(n - 1).condition());
      }
    }
  }

  @Test
  void many_at_once_are_all_kept_and_the_newest_day_has_it() throws Exception {
    ExecutorService all = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Rounds.Outcome>> work =
          IntStream.rangeClosed(10, 29)
              .mapToObj(n -> inspection("h", "2022-07-" + n, Condition.USABLE))
              .<Callable<Rounds.Outcome>>map(found -> () -> inspect(found))
              .toList();
      for (Future<Rounds.Outcome> done : all.invokeAll(work)) {
        done.get();
      }
    } finally {
      all.shutdownNow();
    }
    assertThat(rounds.inspections(Rounds.Query.ALL)).hasSize(20);
    assertThat(h().feature().inspectedOn()).isEqualTo("2022-07-29");
  }

  @Test
  void on_a_past_day_the_object_is_as_it_was_found_last_by_then() {
    inspect(inspection("h", "2022-07-10", Condition.NO_WATER));
    inspect(inspection("h", "2022-08-10", Condition.USABLE));
    assertThat(asOf("2022-05-31").inspectedOn()).isEqualTo("2022-06-01");
    assertThat(asOf("2022-07-09").condition()).isEqualTo(Condition.USABLE);
    assertThat(asOf("2022-07-09").inspectedOn()).isEqualTo("2022-06-01");
    assertThat(asOf("2022-07-10").condition()).isEqualTo(Condition.NO_WATER);
    assertThat(asOf("2022-08-10").condition()).isEqualTo(Condition.USABLE);
  }

  @Test
  void what_was_undone_says_nothing_any_more() {
    inspect(inspection("h", "2022-07-10", Condition.USABLE));
    Inspection wrong = inspection("h", "2022-08-10", Condition.BURIED);
    inspect(wrong);
    long edit = rounds.findInspection(wrong.id()).orElseThrow().edit();
    store
        .edits()
        .undo(edit, new Edit.Draft(NOW, "chief", "administrator", Edit.Kind.UNDO, null, null));
    assertThat(h().feature().condition()).isEqualTo(Condition.USABLE);
    assertThat(rounds.findInspection(wrong.id()).orElseThrow().undone()).isTrue();
    inspect(inspection("h", "2022-09-10", Condition.USABLE));
    assertThat(asOf("2022-08-20").condition()).isEqualTo(Condition.USABLE);
  }

  @Test
  void a_fault_opens_one_repair_and_what_finds_it_usable_closes_it() {
    Inspection fault = inspection("h", "2022-07-01", Condition.NO_WATER);
    Repair opened = inspect(fault).openedOrNull();
    assertThat(opened.dueOn()).isEqualTo("2022-07-08");
    assertThat(opened.openedBy()).isEqualTo(fault.id());
    assertThat(inspect(inspection("h", "2022-07-02", Condition.DAMAGED)).openedOrNull()).isNull();
    assertThat(inspect(inspection("h", "2022-07-03", Condition.UNKNOWN)).closed()).isEmpty();
    Inspection usable = inspection("h", "2022-07-04", Condition.USABLE);
    assertThat(inspect(usable).closed()).extracting(Repair::id).containsExactly(opened.id());
    Repair closed = rounds.findRepair(opened.id()).orElseThrow();
    assertThat(closed.state()).isEqualTo(Repair.State.CLOSED);
    assertThat(closed.closedOn()).isEqualTo("2022-07-04");
    assertThat(closed.closedBy()).isEqualTo(usable.id());
    assertThat(closed.version()).isEqualTo(1);
  }

  @Test
  void a_repair_is_changed_on_the_version_that_was_seen() {
    Repair open = inspect(inspection("h", "2022-07-01", Condition.NO_WATER)).openedOrNull();
    Repair taken = rounds.change(open.with(Repair.State.UNDER_WAY, "二队", null), DRAFT);
    assertThat(taken.version()).isEqualTo(1);
    assertThat(rounds.findRepair(open.id())).contains(taken);
    assertThatThrownBy(() -> rounds.change(open.with(Repair.State.UNDER_WAY, "三队", null), DRAFT))
        .isInstanceOf(ChangedMeanwhileException.class);
  }

  @Test
  void a_repair_that_was_opened_by_hand_touches_no_register_and_is_closed_by_a_proof() {
    Repair opened =
        Repair.opened(
            UUID.randomUUID(),
            new Repair.Fault("hydrants", "h", day("2022-07-01"), Condition.MISSING_PARTS),
            day("2022-07-08"),
            "缺闷盖",
            null,
            "wang",
            NOW);
    assertThat(rounds.open(opened, DRAFT).isNew()).isTrue();
    assertThat(rounds.open(opened, DRAFT).isNew()).isFalse();
    assertThat(h().version()).isZero();
    assertThatThrownBy(
            () ->
                rounds.open(
                    Repair.opened(
                        UUID.randomUUID(),
                        new Repair.Fault("hydrants", "h", day("2022-07-02"), Condition.DAMAGED),
                        day("2022-07-09"),
                        null,
                        null,
                        "wang",
                        NOW),
                    DRAFT))
        .isInstanceOf(Rounds.RefusedException.class);
    Inspection early = inspection("h", "2022-06-30", Condition.USABLE);
    assertThatThrownBy(() -> close(opened, early)).isInstanceOf(Rounds.RefusedException.class);
    assertThat(rounds.inspections(Rounds.Query.ALL)).isEmpty();
    Inspection proof = inspection("h", "2022-07-03", Condition.USABLE);
    assertThat(close(opened, proof).closedBy()).isEqualTo(proof.id());
    assertThat(close(opened, proof).state()).isEqualTo(Repair.State.CLOSED);
    assertThat(h().feature().inspectedOn()).isEqualTo("2022-07-03");
    assertThat(rounds.repairs(new Rounds.Query("hydrants", "h", null))).hasSize(1);
  }

  @Test
  void a_report_waits_touches_nothing_and_is_settled_by_a_look() {
    Report report = report("h");
    assertThat(rounds.receive(report)).isTrue();
    assertThat(rounds.receive(report)).isFalse();
    assertThat(h().version()).isZero();
    Report asked =
        rounds.decide(
            report.decided(Report.State.TO_INSPECT, "hydrants", "h", null, "wang", NOW, null),
            null,
            DRAFT);
    assertThat(asked.version()).isEqualTo(1);
    inspect(inspection("h", "2022-12-30", Condition.USABLE));
    assertThat(rounds.findReport(report.id())).contains(asked);
    Inspection after = inspection("h", "2022-12-31", Condition.USABLE);
    inspect(after);
    Report settled = rounds.findReport(report.id()).orElseThrow();
    assertThat(settled.state()).isEqualTo(Report.State.INSPECTED);
    assertThat(settled.inspection()).isEqualTo(after.id());
    assertThatThrownBy(
            () ->
                rounds.decide(
                    report.decided(Report.State.DECLINED, null, null, "no", "li", NOW, null),
                    null,
                    DRAFT))
        .isInstanceOf(ChangedMeanwhileException.class);
  }

  @Test
  void a_report_becomes_a_repair_or_joins_the_one_that_is_open() {
    Report first = report("h");
    Report second = report("h");
    rounds.receive(first);
    rounds.receive(second);
    UUID repair = becomeRepair(first).repair();
    assertThat(rounds.findRepair(repair)).isPresent();
    assertThat(becomeRepair(second).repair()).isEqualTo(repair);
    assertThat(rounds.repairs(Rounds.Query.ALL)).hasSize(1);
  }

  @Test
  void a_photo_tells_all_that_show_it() {
    String sha = "a".repeat(64);
    store
        .attachments()
        .keep(new Attachment(sha, new Picture(Picture.Type.PNG, 1, 1), 1, NOW, "li"), new byte[1]);
    Inspection one = photographed("h", "2022-07-01", sha);
    Inspection two = photographed("other", "2022-07-01", sha);
    inspect(one);
    inspect(two);
    assertThat(store.attachments().uses(sha))
        .extracting(use -> use.kind() + " " + use.object())
        .containsExactlyInAnyOrder("inspection h", "inspection other");
  }

  private Report becomeRepair(Report report) {
    Repair repair =
        Repair.opened(
            UUID.randomUUID(),
            new Repair.Fault("hydrants", "h", day("2022-12-31"), Condition.DAMAGED),
            day("2023-01-07"),
            null,
            null,
            "wang",
            NOW);
    return rounds.decide(
        report.decided(Report.State.REPAIR, "hydrants", "h", null, "wang", NOW, repair.id()),
        repair,
        DRAFT);
  }

  /** At 16:00 of 2022-12-31 in the county. */
  private static Report report(String object) {
    return Report.received(
        UUID.randomUUID(), NOW, Condition.DAMAGED, "消火栓漏水", "hydrants", object, null, null, null);
  }

  private Repair close(Repair repair, Inspection proof) {
    return rounds.close(repair.id(), repair.version(), proof, LAW, TODAY, DRAFT);
  }

  private Rounds.Outcome inspect(Inspection inspection) {
    return rounds.inspect(inspection, LAW, TODAY, DRAFT);
  }

  private Versioned<Hydrant> h() {
    return features.find(FeatureType.HYDRANTS, "h").orElseThrow();
  }

  private Hydrant asOf(String day) {
    return Snapshot.of(Ground.of(Map.of()).reread(features.kept(Map.of())), LAW, day(day))
        .find(FeatureType.HYDRANTS, "h")
        .orElseThrow();
  }

  private static Inspection inspection(String object, String on, Condition condition) {
    return with(UUID.randomUUID(), object, on, condition);
  }

  private static Inspection with(UUID id, String object, String on, Condition condition) {
    return new Inspection(
        id, "hydrants", object, day(on), "li", NOW, condition, null, null, "龙湖 🚒", List.of());
  }

  private static Inspection photographed(String object, String on, String sha) {
    return new Inspection(
        UUID.randomUUID(),
        "hydrants",
        object,
        day(on),
        "li",
        NOW,
        Condition.USABLE,
        0.2,
        16.0,
        null,
        List.of(sha));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
