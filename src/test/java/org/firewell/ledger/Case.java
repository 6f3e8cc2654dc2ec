package org.firewell.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firewell.feature.Condition;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Lifecycle;
import org.firewell.feature.Ternary;
import org.firewell.scene.Laws;
import org.firewell.standard.Refusal;
import org.firewell.standard.Ruleset;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * One step of one hydrant at (0, 0), complete in all it may be asked for; each method takes one
 * thing away or makes it another. A degree of longitude is 111,319.49 m there.
 */
final class Case {

  static final LocalDate TODAY = LocalDate.of(2022, 12, 1);
  static final LocalDate BUILT = LocalDate.of(2022, 11, 20);
  static final double DEGREES_A_METRE = 1 / 111_319.49;
  static final String PHOTO = "a".repeat(64);

  /** Of 30 m and 5 m, 10 m, 7 days, two signatures, 15 L/s and 0.1 MPa. */
  static final Ruleset LAW = Laws.desert();

  final State from;
  final State to;
  private final Map<String, Object> values = new HashMap<>();
  private final List<Step> steps = new ArrayList<>();
  private final List<Hydrant> others = new ArrayList<>();
  private final Map<String, List<String>> photosElsewhere = new HashMap<>();
  private LocalDate on = TODAY;
  private String reason;
  private List<String> photos = List.of(PHOTO);
  private Double lon = 0.0;
  private Double accuracyM = 5.0;
  private Double flowLS = 20.0;
  private Double pressureMpa;
  private Ternary waterSeen = Ternary.UNKNOWN;
  private List<String> signedBy = List.of("施工 王", "水务 李");
  private Double mainDiameterMm;
  private Condition condition;

  private Case(State from, State to) {
    this.from = from;
    this.to = to;
  }

  /** From a state in which the register has a hydrant, on the way or beside it. */
  static Case of(State from, State to) {
    Case made = new Case(from, to).with("id", "h1").with("main_diameter_mm", 150.0);
    made.with("code", "JJ-1").with("maintainer", "自来水公司");
    made.condition = to == State.OUT_OF_ORDER ? Condition.NO_WATER : null;
    if (from == State.SUSPENDED) {
      made.leftIn(State.BUILDING);
    } else if (from != null) {
      made.with("lifecycle", from.lifecycle().orElseThrow());
      made.with("condition", from == State.OUT_OF_ORDER ? Condition.DAMAGED : null);
      made.with("valid_to", from == State.REMOVED ? BUILT : null);
    }
    return made;
  }

  /** The works rest, and rested when the hydrant was in a state. */
  Case leftIn(State state) {
    steps.clear();
    steps.add(step(state, State.SUSPENDED, BUILT, "征地", Evidence.NONE));
    return with("lifecycle", state.lifecycle().orElseThrow());
  }

  Case with(String attribute, Object valueOrNull) {
    values.put(attribute, valueOrNull);
    return this;
  }

  Case after(Step step) {
    steps.add(step);
    return this;
  }

  Case beside(double eastM, String id, Lifecycle lifecycle, String task) {
    Map<String, Object> other = new HashMap<>();
    other.put("id", id);
    other.put("lifecycle", lifecycle);
    other.put("quota_task", task);
    others.add(FeatureType.HYDRANTS.create(point(eastM), other));
    return this;
  }

  Case photoOf(String hydrant) {
    photosElsewhere.put(PHOTO, List.of(hydrant));
    return this;
  }

  Case on(LocalDate day) {
    on = day;
    return this;
  }

  Case because(String text) {
    reason = text;
    return this;
  }

  Case photos(String... hashes) {
    photos = List.of(hashes);
    return this;
  }

  /** Measured so far east of the site, within so many metres. */
  Case measured(double eastM, Double accuracy) {
    lon = eastM * DEGREES_A_METRE;
    accuracyM = accuracy;
    return this;
  }

  Case withoutPosition() {
    lon = null;
    return this;
  }

  Case water(Double flow, Double pressure, Ternary seen) {
    flowLS = flow;
    pressureMpa = pressure;
    waterSeen = seen;
    return this;
  }

  Case signedBy(String... names) {
    signedBy = List.of(names);
    return this;
  }

  Case mainDiameter(Double mm) {
    mainDiameterMm = mm;
    return this;
  }

  Case condition(Condition found) {
    condition = found;
    return this;
  }

  Hydrant hydrant() {
    return FeatureType.HYDRANTS.create(point(0), values);
  }

  Dossier dossier() {
    return new Dossier(hydrant(), steps, photosElsewhere, others, TODAY);
  }

  Step step() {
    return step(
        from,
        to,
        on,
        reason,
        new Evidence(
            photos,
            lon,
            lon == null ? null : 0.0,
            accuracyM,
            flowLS,
            pressureMpa,
            waterSeen,
            signedBy,
            mainDiameterMm,
            condition));
  }

  Verdict verdict() {
    return StateMachine.judge(step(), dossier(), LAW);
  }

  /** The codes of the refusals, in their order; none when the step is allowed. */
  List<String> codes() {
    return refusals().stream().map(Refusal::code).toList();
  }

  List<Refusal> refusals() {
    return verdict() instanceof Verdict.Refused refused ? refused.refusals() : List.of();
  }

  static Step step(State from, State to, LocalDate on, String reason, Evidence evidence) {
    return new Step(
        UUID.nameUUIDFromBytes(
            (from + "" + to + on).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        "h1",
        from,
        to,
        on,
        "li",
        Instant.parse("2022-12-01T08:00:00Z"),
        reason,
        evidence);
  }

  private static org.locationtech.jts.geom.Point point(double eastM) {
    return new GeometryFactory().createPoint(new Coordinate(eastM * DEGREES_A_METRE, 0));
  }
}
