package org.firewell.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.firewell.feature.Condition;
import org.firewell.feature.Drafts;
import org.firewell.feature.Edit;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.feature.Features.ChangedMeanwhileException;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Lifecycle;
import org.firewell.feature.PositionBasis;
import org.firewell.feature.Ternary;
import org.firewell.ledger.Clerk;
import org.firewell.ledger.Clerk.File;
import org.firewell.ledger.Clerk.Receipt;
import org.firewell.ledger.Evidence;
import org.firewell.ledger.Ledger;
import org.firewell.ledger.Ledger.TakenException;
import org.firewell.ledger.Outcome;
import org.firewell.ledger.Rule.Kind;
import org.firewell.ledger.State;
import org.firewell.ledger.StateMachine;
import org.firewell.ledger.Step;
import org.firewell.scene.Laws;
import org.firewell.standard.Refusal;
import org.firewell.standard.TaskKind;
import org.firewell.standard.TaskVersion;
import org.firewell.standard.Tasks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What {@link Ledger} and {@link Tasks} promise, kept by the store on each of its databases. */
abstract class LedgerTest extends StoreTest {

  private static final LocalDate TODAY = LocalDate.of(2024, 1, 2);
  private static final String PHOTO = "0123456789abcdef".repeat(4);
  private static final Edit.Draft DRAFT = Drafts.of(Edit.Kind.STEP);

  /** All that any step may ask for, at the place of the samples. */
  private static final Evidence ALL =
      new Evidence(
          List.of(PHOTO),
          118.5,
          24.7,
          4.5,
          22.5,
          0.21,
          Ternary.YES,
          List.of("施工 王", "O'Hara \\ \"水务\", 李"),
          200.0,
          Condition.BURIED);

  private Features features;
  private Ledger ledger;
  private Tasks tasks;
  private Clerk clerk;

  @BeforeAll
  void findThePorts() {
    features = store.features();
    ledger = store.ledger();
    tasks = store.tasks();
    clerk = new Clerk(features, store.search(), ledger);
  }

  @BeforeEach
  void empty_the_store() {
    store.empty();
  }

  @Test
  void a_step_comes_back_as_it_went_in_and_its_hydrant_is_changed() {
    keep("h1", State.BUILT, Map.of());
    Step step = step("h1", State.BUILT, State.ACCEPTED, "复核后通过", ALL);

    long version = ledger.add(step, Outcome.of(hydrant("h1"), step), 0, DRAFT);

    assertThat(version).isEqualTo(1);
    assertThat(ledger.list("h1")).singleElement().isEqualTo(ledger.find(step.id()).orElseThrow());
    Ledger.Entry entry = ledger.list("h1").get(0);
    assertThat(entry.step()).isEqualTo(step);
    assertThat(entry.undone()).isFalse();
    assertThat(store.edits().find(entry.edit()).orElseThrow().edit().kind())
        .isEqualTo(Edit.Kind.STEP);
    Hydrant after = hydrant("h1");
    assertThat(after.lifecycle()).isEqualTo(Lifecycle.ACCEPTED);
    assertThat(after.acceptedOn()).isEqualTo(TODAY);
    assertThat(after.header().positionBasis()).isEqualTo(PositionBasis.SURVEYED);
    assertThat(after.header().evidenceOn()).isEqualTo(TODAY);
    assertThat(features.find(FeatureType.HYDRANTS, "h1").orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void a_step_of_nothing_but_what_it_must_have_comes_back_too() {
    keep("h1", State.SITED, Map.of());
    Step step = step("h1", State.SITED, State.BUILDING, null, Evidence.NONE);
    ledger.add(step, Outcome.of(hydrant("h1"), step), 0, DRAFT);
    assertThat(ledger.find(step.id()).orElseThrow().step()).isEqualTo(step);
    keep("h2", null, Map.of());
    Step found = step("h2", null, State.BUILT, "普查补登", Evidence.NONE);
    ledger.add(found, Outcome.of(hydrant("h2"), found), 0, DRAFT);
    assertThat(ledger.find(found.id()).orElseThrow().step()).isEqualTo(found);
  }

  @Test
  void a_step_on_an_older_version_leaves_no_trace() {
    keep("h1", State.BUILT, Map.of());
    features.replace(hydrant("h1"), 0, Drafts.of(Edit.Kind.REPLACE));
    Step step = step("h1", State.BUILT, State.ACCEPTED, null, ALL);
    Hydrant after = Outcome.of(hydrant("h1"), step);

    assertThatThrownBy(() -> ledger.add(step, after, 0, DRAFT))
        .isInstanceOf(ChangedMeanwhileException.class);

    assertThat(ledger.find(step.id())).isEmpty();
    assertThat(store.query("select sha256 from step_photo")).isEmpty();
    assertThat(hydrant("h1").lifecycle()).isEqualTo(Lifecycle.BUILT);
  }

  @Test
  void a_second_step_of_an_id_leaves_no_trace() {
    keep("h1", State.SITED, Map.of());
    keep("h2", State.SITED, Map.of("name", "另一座"));
    Step step = step("h1", State.SITED, State.BUILDING, null, Evidence.NONE);
    ledger.add(step, Outcome.of(hydrant("h1"), step), 0, DRAFT);
    Step again =
        new Step(
            step.id(), "h2", step.from(), step.to(), TODAY, "li", step.at(), null, Evidence.NONE);

    assertThatThrownBy(() -> ledger.add(again, Outcome.of(hydrant("h2"), again), 0, DRAFT))
        .isInstanceOf(TakenException.class);

    assertThat(hydrant("h2").lifecycle()).isEqualTo(Lifecycle.SITED);
    assertThat(ledger.list("h2")).isEmpty();
  }

  @Test
  void whatever_breaks_after_the_hydrant_was_changed_changes_nothing() {
    keep("h1", State.SITED, Map.of());
    Step step = step("h1", State.SITED, State.BUILDING, "理由".repeat(10), Evidence.NONE);
    Step broken =
        new Step(
            step.id(),
            "h1",
            step.from(),
            step.to(),
            TODAY,
            "a name that is longer than any account's may be",
            step.at(),
            null,
            Evidence.NONE);

    assertThatThrownBy(() -> ledger.add(broken, Outcome.of(hydrant("h1"), broken), 0, DRAFT))
        .isInstanceOf(RuntimeException.class);

    assertThat(hydrant("h1").lifecycle()).isEqualTo(Lifecycle.SITED);
    assertThat(store.query("select kind from edit where kind = 'step'")).isEmpty();
  }

  @Test
  void steps_are_listed_in_the_order_in_which_they_were_written_down() {
    keep("h1", State.PLANNED, Map.of("code", "JJ-1", "maintainer", "自来水公司"));
    List<State> way =
        List.of(
            State.SITED,
            State.BUILDING,
            State.BUILT,
            State.ACCEPTED,
            State.IN_SERVICE,
            State.OUT_OF_ORDER,
            State.IN_SERVICE,
            State.REMOVED);
    for (State to : way) {
      assertThat(take("h1", to, "理由")).as(to.word()).isInstanceOf(Receipt.Taken.class);
    }
    assertThat(ledger.list("h1")).extracting(entry -> entry.step().to()).isEqualTo(way);
    assertThat(ledger.list("h1").get(0).step().from()).isEqualTo(State.PLANNED);
  }

  /** Every pair, as the machine judges it: what is allowed is kept and leads there. */
  @TestFactory
  Stream<DynamicTest> every_pair_of_states_over_the_store() {
    return Stream.concat(Stream.of((State) null), Arrays.stream(State.values()))
        .flatMap(from -> Arrays.stream(State.values()).map(to -> pair(from, to)));
  }

  private DynamicTest pair(State from, State to) {
    return DynamicTest.dynamicTest(
        (from == null ? "unknown" : from.word()) + " to " + to.word(), () -> judge(from, to));
  }

  private void judge(State from, State to) {
    store.empty();
    keep("h1", from, Map.of("code", "JJ-1", "maintainer", "自来水公司"));
    Hydrant before = hydrant("h1");
    int kept = ledger.list("h1").size();
    Kind rule = StateMachine.rule(from, to).kind();
    boolean leads =
        rule == Kind.ALLOWED
            || rule == Kind.WITH_REASON
            || rule == Kind.RESUMED && to == State.BUILDING;

    Receipt receipt = take("h1", to, "征地");

    if (leads) {
      assertThat(receipt).isInstanceOf(Receipt.Taken.class);
      assertThat(file("h1").dossier().state()).contains(to);
      assertThat(ledger.list("h1")).hasSize(kept + 1);
    } else {
      assertThat(receipt).isInstanceOf(Receipt.NotTaken.class);
      assertThat(hydrant("h1")).isEqualTo(before);
      assertThat(ledger.list("h1")).hasSize(kept);
    }
  }

  @Test
  void the_same_step_sent_again_is_kept_once_and_another_of_its_id_is_told_apart() {
    keep("h1", State.SITED, Map.of());
    Step step = step("h1", State.SITED, State.BUILDING, null, Evidence.NONE);
    assertThat(take(step)).isInstanceOf(Receipt.Taken.class);

    assertThat(take(step)).isEqualTo(new Receipt.Kept(ledger.list("h1").get(0)));
    Step other =
        new Step(step.id(), "h1", step.from(), State.BUILT, TODAY, "li", step.at(), null, ALL);
    assertThat(take(other)).isEqualTo(new Receipt.Otherwise(ledger.list("h1").get(0)));
    assertThat(ledger.list("h1")).hasSize(1);
  }

  @Test
  void an_undone_step_is_told_as_such_and_counts_no_more() {
    keep("h1", State.BUILT, Map.of());
    take("h1", State.ACCEPTED, null);
    long edit = ledger.list("h1").get(0).edit();

    store.edits().undo(edit, Drafts.of(Edit.Kind.UNDO));

    assertThat(ledger.list("h1")).singleElement().matches(Ledger.Entry::undone);
    assertThat(file("h1").dossier().steps()).isEmpty();
    assertThat(file("h1").dossier().state()).contains(State.BUILT);
    assertThat(ledger.acceptances(Set.of(PHOTO))).isEmpty();
    assertThat(hydrant("h1").acceptedOn()).isNull();
  }

  @Test
  void photos_of_acceptances_are_found_with_their_hydrants() {
    String other = "f".repeat(64);
    for (String id : List.of("h2", "h1")) {
      keep(id, State.BUILT, Map.of());
      Step step = step(id, State.BUILT, State.ACCEPTED, null, ALL);
      ledger.add(step, Outcome.of(hydrant(id), step), 0, DRAFT);
    }
    keep("h3", State.SITED, Map.of());
    Step building = step("h3", State.SITED, State.BUILDING, null, ALL);
    ledger.add(building, Outcome.of(hydrant("h3"), building), 0, DRAFT);

    assertThat(ledger.acceptances(Set.of(PHOTO, other)))
        .isEqualTo(Map.of(PHOTO, List.of("h1", "h2")));
    assertThat(ledger.acceptances(Set.of(other))).isEmpty();
    assertThat(ledger.acceptances(Set.of())).isEmpty();
  }

  @Test
  void a_photo_of_another_acceptance_is_refused_and_names_it() {
    keep("far", State.BUILT, Map.of());
    take("far", State.ACCEPTED, null);
    features.replace(
        FeatureType.HYDRANTS.create(
            Samples.shape("POINT (118.6 24.8)"), FeatureType.values(hydrant("far"))),
        1,
        Drafts.of(Edit.Kind.REPLACE));
    keep("h1", State.BUILT, Map.of());

    Receipt receipt = take("h1", State.ACCEPTED, null);

    assertThat(((Receipt.NotTaken) receipt).refusals())
        .singleElement()
        .matches(refusal -> refusal.code().equals("photo_used"))
        .extracting(Refusal::en)
        .asString()
        .contains("far");
    assertThat(take("h1", State.ACCEPTED, "同框两座")).isInstanceOf(Receipt.Taken.class);
  }

  @Test
  void the_same_hydrant_under_another_id_is_accepted_once() {
    keep("h1", State.BUILT, Map.of("quota_task", "d/1/new"));
    take("h1", State.ACCEPTED, "理由");
    keep("h2", State.BUILT, Map.of("quota_task", "d/1/makeup"));
    assertThat(codes(take("h2", State.ACCEPTED, "理由"))).containsExactly("same_hydrant");
  }

  @Test
  void of_many_who_take_a_step_at_once_one_does() throws Exception {
    keep("h1", State.SITED, Map.of());
    List<Receipt> receipts =
        IntStream.range(0, 20)
            .parallel()
            .mapToObj(n -> take(step("h1", State.SITED, State.BUILDING, null, Evidence.NONE)))
            .toList();
    assertThat(receipts).filteredOn(Receipt.Taken.class::isInstance).hasSize(1);
    assertThat(receipts)
        .filteredOn(Receipt.NotTaken.class::isInstance)
        .hasSize(19)
        .allSatisfy(receipt -> assertThat(codes(receipt)).containsExactly("state_changed"));
    assertThat(ledger.list("h1")).hasSize(1);
  }

  @Test
  void versions_of_tasks_come_back_as_they_went_in_and_raise_the_revision() {
    TaskVersion second = version(2, 7, "原数有误");
    TaskVersion third = version(3, 0, "撤销 O'Hara");
    long before = features.revisions().store();

    assertThat(tasks.enter(third)).isTrue();
    assertThat(tasks.enter(second)).isTrue();

    assertThat(tasks.list()).containsExactly(second, third);
    assertThat(features.revisions().store()).isGreaterThan(before);
  }

  @Test
  void a_version_is_entered_once_and_never_changed() {
    TaskVersion second = version(2, 7, "原数有误");
    tasks.enter(second);
    long before = features.revisions().store();

    assertThat(tasks.enter(second)).isFalse();
    assertThat(features.revisions().store()).isEqualTo(before);
    assertThatThrownBy(() -> tasks.enter(version(2, 8, "原数有误")))
        .isInstanceOfSatisfying(
            Tasks.OtherwiseException.class, e -> assertThat(e.standing()).isEqualTo(second));
    assertThat(tasks.list()).containsExactly(second);
  }

  private static TaskVersion version(int number, int quantity, String reason) {
    return new TaskVersion(
        "d/350582001/new",
        number,
        "晋政文〔2022〕305号",
        LocalDate.of(2022, 7, 1),
        quantity,
        LocalDate.of(2022, 12, 31),
        TaskKind.NEW,
        "财政",
        "d/350582/new",
        reason,
        "planner",
        Instant.parse("2022-07-02T03:04:05.678901Z"));
  }

  private Receipt take(String hydrant, State to, String reason) {
    State from = file(hydrant).dossier().state().orElse(null);
    return take(step(hydrant, from, to, reason, ALL));
  }

  private Receipt take(Step step) {
    return clerk.take(step.hydrant(), file -> step, TODAY, Laws.desert(), DRAFT);
  }

  private static List<String> codes(Receipt receipt) {
    return ((Receipt.NotTaken) receipt).refusals().stream().map(Refusal::code).toList();
  }

  private File file(String hydrant) {
    return clerk.open(hydrant, TODAY).orElseThrow();
  }

  private Hydrant hydrant(String id) {
    return features.find(FeatureType.HYDRANTS, id).orElseThrow().feature();
  }

  /** In a state on the way, or beside it: the works of a suspended one rested while building. */
  private void keep(String id, State state, Map<String, Object> values) {
    Map<String, Object> all = new HashMap<>(values);
    if (state == State.SUSPENDED) {
      all.put("lifecycle", Lifecycle.BUILDING);
    } else if (state != null) {
      all.put(
          "lifecycle",
          Lifecycle.valueOf(state == State.OUT_OF_ORDER ? "IN_SERVICE" : state.name()));
    }
    if (state == State.OUT_OF_ORDER) {
      all.put("condition", Condition.DAMAGED);
    }
    features.add(
        FeatureType.HYDRANTS,
        List.of(Samples.hydrant(id, 118.5, 24.7, all)),
        Drafts.of(Edit.Kind.CREATE));
    if (state == State.SUSPENDED) {
      take(step(id, State.BUILDING, State.SUSPENDED, "征地", Evidence.NONE));
    }
  }

  private static Step step(String hydrant, State from, State to, String reason, Evidence shown) {
    return new Step(UUID.randomUUID(), hydrant, from, to, TODAY, "li", Drafts.AT, reason, shown);
  }
}
