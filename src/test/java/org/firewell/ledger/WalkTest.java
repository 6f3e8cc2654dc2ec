package org.firewell.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.firewell.feature.Condition;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Ternary;
import org.firewell.ledger.Verdict.Allowed;
import org.firewell.scene.Laws;
import org.firewell.standard.Ruleset;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Seeded random walks: hydrants on a line, 4 m apart, are handed whatever steps come up, good and
 * bad, while days pass. A second, plain book is kept beside the machine; whatever it lets through
 * must keep what the ledger promises.
 */
class WalkTest {

  private static final Ruleset LAW = Laws.desert();
  private static final int HYDRANTS = 6;
  private static final int WALKS = 20;
  private static final int ATTEMPTS = 4_000;
  private static final LocalDate START = LocalDate.of(2022, 1, 1);
  private static final List<String> TASKS = List.of("d/1/new", "d/1/makeup", "d/1/relocate");

  private final Map<String, Hydrant> hydrants = new HashMap<>();
  private final Map<String, List<Step>> histories = new HashMap<>();
  private final Map<State, Integer> taken = new EnumMap<>(State.class);
  private LocalDate today = START;
  private Random random;

  @Test
  void no_history_that_can_be_reached_breaks_what_the_ledger_promises() {
    for (int seed = 1; seed <= WALKS; seed++) {
      walk(seed);
      histories.forEach(this::keepsPromises);
      oneHydrantOneTask();
      noPhotoTwiceWithoutReason();
    }
    assertThat(taken.keySet()).as("the walks go everywhere").contains(State.values());
  }

  private void walk(int seed) {
    random = new Random(seed);
    today = START;
    for (int n = 0; n < HYDRANTS; n++) {
      plan("h" + n, n * 4.0);
    }
    for (int n = 0; n < ATTEMPTS; n++) {
      today = today.plusDays(random.nextInt(4) == 0 ? 1 : 0);
      attempt("h" + random.nextInt(HYDRANTS));
    }
  }

  private void plan(String id, double eastM) {
    Map<String, Object> values = new HashMap<>();
    values.put("id", id);
    values.put("lifecycle", org.firewell.feature.Lifecycle.PLANNED);
    values.put("code", "JJ-" + id);
    values.put("maintainer", "自来水公司");
    values.put("quota_task", TASKS.get(random.nextInt(TASKS.size())));
    hydrants.put(id, FeatureType.HYDRANTS.create(point(eastM), values));
    histories.put(id, new ArrayList<>());
  }

  private void attempt(String id) {
    Dossier dossier = dossier(id);
    State from = dossier.state().orElse(null);
    State to = State.values()[random.nextInt(State.values().length)];
    if (to == State.REMOVED && random.nextInt(20) > 0) {
      return; // else the walks end early
    }
    Step step =
        new Step(
            new UUID(random.nextLong(), random.nextLong()),
            id,
            from,
            to,
            today.plusDays(random.nextInt(12) - 9),
            "li",
            Instant.EPOCH,
            random.nextBoolean() ? "理由" : null,
            evidence(dossier.hydrant()));
    if (StateMachine.judge(step, dossier, LAW) instanceof Allowed allowed) {
      assertThat(allowed.leftOut().isEmpty() || step.reason() != null).isTrue();
      hydrants.put(id, Outcome.of(dossier.hydrant(), step));
      histories.get(id).add(step);
      taken.merge(to, 1, Integer::sum);
      landed(id, step);
    }
  }

  private Dossier dossier(String id) {
    Map<String, List<String>> photos = new HashMap<>();
    histories.forEach(
        (other, steps) ->
            steps.stream()
                .filter(step -> !other.equals(id) && step.to() == State.ACCEPTED)
                .flatMap(step -> step.evidence().photos().stream())
                .forEach(p -> photos.computeIfAbsent(p, x -> new ArrayList<>()).add(other)));
    List<Hydrant> others =
        hydrants.values().stream().filter(other -> !other.id().equals(id)).toList();
    return new Dossier(hydrants.get(id), histories.get(id), photos, others, today);
  }

  /** It stands where the step led, but that a condition known before tells that it is broken. */
  private void landed(String id, Step step) {
    State now = dossier(id).state().orElseThrow();
    assertThat(now)
        .as(step.toString())
        .isIn(step.to(), step.to() == State.IN_SERVICE ? State.OUT_OF_ORDER : step.to());
  }

  private Evidence evidence(Hydrant hydrant) {
    boolean shown = random.nextInt(10) > 0;
    double away = random.nextInt(40) * Case.DEGREES_A_METRE;
    return new Evidence(
        random.nextInt(4) > 0
            ? List.of(Integer.toHexString(random.nextInt(8)).repeat(64))
            : List.of(),
        shown ? hydrant.geometry().getX() + away : null,
        shown ? 0.0 : null,
        random.nextInt(8) > 0 ? random.nextInt(12) + 0.5 : null,
        random.nextBoolean() ? random.nextInt(30) + 0.0 : null,
        null,
        Ternary.values()[random.nextInt(3)],
        List.of("王", "李", "赵").subList(0, random.nextInt(4)),
        random.nextBoolean() ? 150.0 : null,
        Condition.values()[random.nextInt(Condition.values().length)]);
  }

  private void keepsPromises(String id, List<Step> steps) {
    State state = State.PLANNED;
    State left = null;
    LocalDate last = LocalDate.MIN;
    Set<State> standing = new HashSet<>();
    for (Step step : steps) {
      assertThat(step.from()).as(steps.toString()).isIn(state, State.OUT_OF_ORDER);
      assertThat(step.on()).as("days in order").isAfterOrEqualTo(last);
      assertThat(step.from()).as("nothing follows removal").isNotEqualTo(State.REMOVED);
      if (skips(step)) {
        assertThat(step.reason()).as("a skip has a reason: " + step).isNotNull();
      }
      if (step.from() == State.SUSPENDED && step.to() != State.REMOVED) {
        assertThat(step.to()).as("resumed where it was left").isEqualTo(left);
      }
      left = step.to() == State.SUSPENDED ? step.from() : left;
      note(standing, step);
      if (step.to() == State.ACCEPTED && step.from() != State.SUSPENDED) {
        assertThat(standing).as("built before").contains(State.BUILT);
        proven(step);
      }
      if (step.to() == State.IN_SERVICE) {
        assertThat(standing).as("accepted before").contains(State.ACCEPTED);
      }
      last = step.on();
      state = step.to();
    }
    inOrder(hydrants.get(id));
  }

  /** What was reached and not withdrawn since. */
  private static void note(Set<State> standing, Step step) {
    if (step.from() == State.ACCEPTED && step.to() == State.BUILT) {
      standing.remove(State.ACCEPTED);
    }
    standing.add(step.to());
  }

  private static boolean skips(Step step) {
    List<State> way = State.WAY;
    return way.contains(step.from())
        && way.contains(step.to())
        && way.indexOf(step.to()) != way.indexOf(step.from()) + 1;
  }

  private static void proven(Step step) {
    Evidence shown = step.evidence();
    assertThat(shown.photos()).isNotEmpty();
    assertThat(shown.accuracyM()).isNotNull();
    assertThat(shown.signedBy()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(shown.waterSeen() != Ternary.NO).isTrue();
    assertThat(shown.waterSeen() == Ternary.YES || shown.flowLS() > 0).isTrue();
  }

  private static void inOrder(Hydrant hydrant) {
    List<LocalDate> days =
        java.util.stream.Stream.of(
                hydrant.sitedOn(),
                hydrant.builtOn(),
                hydrant.acceptedOn(),
                hydrant.commissionedOn())
            .filter(Objects::nonNull)
            .toList();
    assertThat(days).isSorted();
  }

  /** Of hydrants within 5 m of each other one alone was ever accepted while the other stood so. */
  private void oneHydrantOneTask() {
    List<Hydrant> accepted =
        hydrants.values().stream()
            .filter(h -> !Dossier.isGone(h, today) && h.acceptedOn() != null)
            .toList();
    for (Hydrant one : accepted) {
      for (Hydrant other : accepted) {
        if (!one.id().equals(other.id())) {
          double metres =
              Math.abs(one.geometry().getX() - other.geometry().getX()) / Case.DEGREES_A_METRE;
          assertThat(metres).as(one.id() + " " + other.id()).isGreaterThan(4.99);
        }
      }
    }
  }

  private void noPhotoTwiceWithoutReason() {
    Map<String, String> first = new HashMap<>();
    histories.values().stream()
        .flatMap(List::stream)
        .filter(step -> step.to() == State.ACCEPTED && step.from() == State.BUILT)
        .filter(step -> step.reason() == null)
        .forEach(
            step ->
                step.evidence()
                    .photos()
                    .forEach(
                        photo ->
                            assertThat(
                                    Optional.ofNullable(first.put(photo, step.hydrant()))
                                        .orElse(step.hydrant()))
                                .isEqualTo(step.hydrant())));
  }

  private static org.locationtech.jts.geom.Point point(double eastM) {
    return new GeometryFactory().createPoint(new Coordinate(eastM * Case.DEGREES_A_METRE, 0));
  }
}
