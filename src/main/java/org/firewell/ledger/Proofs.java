package org.firewell.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Lifecycle;
import org.firewell.feature.Ternary;
import org.firewell.geo.Tape;
import org.firewell.snapshot.Lifecycles;
import org.firewell.standard.Norm;
import org.firewell.standard.Provision;
import org.firewell.standard.Refusal;
import org.firewell.standard.Ruleset;
import org.firewell.standard.TaskKind;
import org.firewell.standard.TaskName;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Whether what was shown proves a step. */
final class Proofs {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private final Step step;
  private final Evidence shown;
  private final Dossier dossier;
  private final Hydrant hydrant;
  private final Ruleset law;
  private final List<Refusal> refusals = new ArrayList<>();

  Proofs(Step step, Dossier dossier, Ruleset law) {
    this.step = step;
    this.shown = step.evidence();
    this.dossier = dossier;
    this.hydrant = dossier.hydrant();
    this.law = law;
  }

  List<Refusal> refusals(List<Ask> asked) {
    asked.forEach(this::check);
    if (step.to() == State.ACCEPTED) {
      photosElsewhere();
      sameAsAnother();
      replacement();
    }
    return refusals;
  }

  private void check(Ask ask) {
    switch (ask) {
      case REASON -> {} // asked by the rule of the pair, not by what is shown
      case APPROVED_COORDINATES -> approvedCoordinates();
      case MAIN_DIAMETER -> mainDiameter();
      case SIGNATURE -> signature();
      case PHOTO -> photo();
      case POSITION -> position();
      case WATER_PROOF -> water();
      case SIGNATURES -> signatures();
      case PLATE -> register("plate_missing", "code", hydrant.code(), "编号", "a plate");
      case MAINTAINER ->
          register(
              "maintainer_missing", "maintainer", hydrant.maintainer(), "管护单位", "a maintainer");
      case CONDITION -> condition();
    }
  }

  private void approvedCoordinates() {
    if (shown.position().isEmpty()) {
      refuse(
          "coordinates_missing",
          "lon、lat：定点须有批准的坐标",
          "lon, lat: a site has the coordinates that were approved");
    }
  }

  private void mainDiameter() {
    if (shown.mainDiameterMm() == null && hydrant.mainDiameterMm() == null) {
      refuse(
          "main_diameter_unknown",
          "main_diameter_mm：定点须知道供水干管口径",
          "main_diameter_mm: of a site the diameter of the main is known");
    }
  }

  private void signature() {
    if (shown.signedBy().isEmpty()) {
      refuse(
          "signature_missing",
          step.to() == State.SITED ? "signed_by：缺少批准人" : "signed_by：缺少接收人签名",
          step.to() == State.SITED
              ? "signed_by: who approved the site is missing"
              : "signed_by: who takes it over is missing");
    }
  }

  private void photo() {
    if (shown.photos().isEmpty()) {
      refuse("photo_missing", "photos：验收须有照片", "photos: an acceptance has a photo");
    }
  }

  /**
   * A device says within how many metres of its position it is. Near the site is proven where even
   * the far end of that is near; where that alone is too far, nothing is proven.
   */
  private void position() {
    Provision most = law.provision(Norm.ACCEPTANCE_DISTANCE_M);
    if (shown.position().isEmpty()) {
      refuse("position_missing", "lon、lat：验收须有现场定位", "lon, lat: an acceptance has a position");
    } else if (shown.accuracyM() == null) {
      refuse(
          "position_not_proven",
          "accuracy_m：定位没有精度，不能证明在点位 " + metres(most.value()) + " 米以内",
          "accuracy_m: a position without accuracy does not prove to be within "
              + metres(most.value())
              + " m of the site");
    } else {
      double away = new Tape(here()).metresTo(GEOMETRY.createPoint(dossier.site()));
      position(away, shown.accuracyM(), most);
    }
  }

  private void position(double away, double accuracy, Provision most) {
    String where = most.clause().where();
    if (away - accuracy > most.value()) {
      refuse(
          "position_far",
          "lon、lat：距点位 %s 米（±%s 米），超过 %s 米（%s）"
              .formatted(metres(away), metres(accuracy), metres(most.value()), where),
          "lon, lat: %s m from the site (within %s m), more than %s m (%s)"
              .formatted(metres(away), metres(accuracy), metres(most.value()), where));
    } else if (away + accuracy > most.value()) {
      refuse(
          "position_not_proven",
          "accuracy_m：距点位 %s 米，精度 ±%s 米，不能证明在 %s 米以内（%s）；请重新定位"
              .formatted(metres(away), metres(accuracy), metres(most.value()), where),
          "accuracy_m: %s m from the site, within %s m: that it is within %s m is not proven (%s); locate again"
              .formatted(metres(away), metres(accuracy), metres(most.value()), where));
    }
  }

  private void water() {
    if (shown.waterSeen() == Ternary.NO) {
      refuse("no_water", "water_seen：没有出水", "water_seen: no water came out");
    } else if (shown.waterSeen() != Ternary.YES
        && !isPositive(shown.flowLS())
        && !isPositive(shown.pressureMpa())) {
      refuse(
          "water_not_proven",
          "flow_l_s、pressure_mpa、water_seen：须有流量、压力或目睹出水之一",
          "flow_l_s, pressure_mpa, water_seen: one of flow, pressure or water seen proves it");
    }
    measured("flow_low", "flow_l_s", shown.flowLS(), Norm.HYDRANT_FLOW_L_S, "L/s");
    measured("pressure_low", "pressure_mpa", shown.pressureMpa(), Norm.HYDRANT_PRESSURE_MPA, "MPa");
  }

  /** What was measured and fails needs a reason: unmeasured is unknown and does not fail. */
  private void measured(String code, String field, Double value, Norm norm, String unit) {
    Provision least = law.provision(norm);
    if (value != null && value < least.value() && step.reason() == null) {
      String where = least.clause().where();
      refuse(
          code,
          "%s：%s 低于 %s %s（%s）；仍要通过须说明理由".formatted(field, value, least.value(), unit, where),
          "%s: %s is below %s %s (%s); to take it all the same takes a reason"
              .formatted(field, value, least.value(), unit, where));
    }
  }

  private void signatures() {
    Provision least = law.provision(Norm.ACCEPTANCE_SIGNATURES);
    int count = shown.signedBy().size();
    if (count < least.value()) {
      long asked = Math.round(least.value());
      String where = least.clause().where();
      refuse(
          "signatures_missing",
          "signed_by：只有 " + count + " 人签名，须 " + asked + " 人（" + where + "）",
          "signed_by: " + count + " signed, " + asked + " are asked (" + where + ")");
    }
  }

  private void register(String code, String field, String text, String zh, String en) {
    if (text == null || text.isBlank()) {
      refuse(
          code,
          field + "：投用须有" + zh + "，先在登记中补上",
          field + ": in service it has " + en + "; write it into the register first");
    }
  }

  private void condition() {
    if (!Dossier.isFault(shown.condition())) {
      refuse(
          "condition_missing",
          "condition：停用须说明状况：no_water、low_pressure、damaged、buried、occupied 或 missing_parts",
          "condition: what is out of order is one of no_water, low_pressure, damaged, buried, occupied, missing_parts");
    }
  }

  private void photosElsewhere() {
    if (step.reason() != null) {
      return;
    }
    for (String photo : shown.photos()) {
      for (String other : dossier.photos().getOrDefault(photo, List.of())) {
        refuse(
            "photo_used",
            "photos：照片 " + photo + " 已用于 " + other + " 的验收；同一照片再用须说明理由",
            "photos: "
                + photo
                + " proved the acceptance of "
                + other
                + " already; to use it again takes a reason");
      }
    }
  }

  /** Two rows as near as that are one hydrant: only one of them is accepted. */
  private void sameAsAnother() {
    nearest(dossier.others().stream().filter(this::isAccepted), Norm.DUPLICATE_M)
        .ifPresent(
            twin ->
                refuse(
                    "same_hydrant",
                    "lon、lat：与 "
                        + twin.id()
                        + " 相距 "
                        + metres(metresTo(twin))
                        + " 米，是同一座消火栓，已验收"
                        + task(twin, "，计入 "),
                    "lon, lat: "
                        + metres(metresTo(twin))
                        + " m from "
                        + twin.id()
                        + ": it is one hydrant with that, which is accepted"
                        + task(twin, " for ")));
  }

  /** What stands where a hydrant was removed is neither new nor made up. */
  private void replacement() {
    if (TaskName.of(hydrant.quotaTask()).map(TaskName::kind).filter(TaskKind::counts).isEmpty()) {
      return;
    }
    nearest(
            dossier.others().stream().filter(other -> Dossier.isGone(other, dossier.today())),
            Norm.REPLACEMENT_M)
        .ifPresent(
            former ->
                refuse(
                    "replacement",
                    "quota_task："
                        + metres(metresTo(former))
                        + " 米处的 "
                        + former.id()
                        + " 已拆除：原址重建是更换，不计入 "
                        + hydrant.quotaTask(),
                    "quota_task: "
                        + former.id()
                        + " was removed "
                        + metres(metresTo(former))
                        + " m from here: a replacement does not count for "
                        + hydrant.quotaTask()));
  }

  private boolean isAccepted(Hydrant other) {
    return !Dossier.isGone(other, dossier.today())
        && Lifecycles.on(dossier.today(), other).map(Lifecycle::isAccepted).orElse(false);
  }

  private Optional<Hydrant> nearest(Stream<Hydrant> others, Norm within) {
    return Neighbours.nearest(here(), others, law.value(within));
  }

  private double metresTo(Hydrant other) {
    return Neighbours.metres(here(), other);
  }

  /** Where it stands: as measured, else as the register has it. */
  private Coordinate here() {
    return shown.position().orElseGet(() -> Dossier.place(hydrant));
  }

  private static String task(Hydrant hydrant, String before) {
    return hydrant.quotaTask() == null ? "" : before + hydrant.quotaTask();
  }

  private static boolean isPositive(Double number) {
    return number != null && number > 0;
  }

  private static String metres(double value) {
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : Double.toString(Math.round(value * 10) / 10.0);
  }

  private void refuse(String code, String zh, String en) {
    refusals.add(new Refusal(code, zh, en));
  }
}
