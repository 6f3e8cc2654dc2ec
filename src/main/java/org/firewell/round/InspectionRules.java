package org.firewell.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.firewell.feature.Attribute;
import org.firewell.feature.Condition;
import org.firewell.feature.Feature;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Lifecycle;
import org.firewell.feature.WaterIntake;
import org.firewell.standard.Norm;
import org.firewell.standard.Provision;
import org.firewell.standard.Refusal;
import org.firewell.standard.Ruleset;

/** What an inspection must be like to be kept. */
public final class InspectionRules {

  private final Ruleset law;
  private final LocalDate today;

  /**
   * @param today the day on which it is sent
   */
  public InspectionRules(Ruleset law, LocalDate today) {
    this.law = law;
    this.today = today;
  }

  /** Why an inspection of an object cannot be kept; none when it can. */
  public List<Refusal> refusals(Inspection inspection, Feature object) {
    List<Refusal> refusals = new ArrayList<>();
    if (inspection.on().isAfter(today)) {
      refusals.add(
          new Refusal(
              "in_future",
              "巡查日期 " + inspection.on() + " 在今天 " + today + " 之后",
              "the day of the inspection, " + inspection.on() + ", is after today, " + today));
    }
    checkStands(inspection.on(), object, refusals);
    if (object instanceof Hydrant) {
      checkMeasured(
          inspection,
          inspection.pressureMpa(),
          "pressure_mpa",
          Norm.HYDRANT_PRESSURE_MPA,
          refusals);
      checkMeasured(inspection, inspection.flowLS(), "flow_l_s", Norm.HYDRANT_FLOW_L_S, refusals);
    } else if (inspection.pressureMpa() != null || inspection.flowLS() != null) {
      refusals.add(
          new Refusal(
              "not_measured_here",
              "取水点没有出水压力和流量（pressure_mpa、flow_l_s）",
              "pressure_mpa and flow_l_s are measured at hydrants, not at intakes"));
    }
    return refusals;
  }

  private static void checkStands(LocalDate on, Feature object, List<Refusal> refusals) {
    LocalDate built = object instanceof Hydrant hydrant ? hydrant.builtOn() : null;
    if (built != null && on.isBefore(built)) {
      refusals.add(
          new Refusal(
              "before_built",
              "巡查日期 " + on + " 早于建成日期 " + built,
              "the day of the inspection, "
                  + on
                  + ", is before "
                  + object.id()
                  + " was built, "
                  + built));
    }
    Lifecycle lifecycle = lifecycle(object);
    boolean isBuilt = lifecycle == null || lifecycle.isBuilt() || isDatedAsBuilt(object);
    boolean isGone = lifecycle == Lifecycle.REMOVED && object.header().validTo() == null;
    if (isGone || !object.header().isValidOn(on)) {
      refusals.add(
          new Refusal(
              "not_there",
              object.id() + " 在 " + on + " 不在册（已拆除或尚未设立）",
              object.id() + " does not stand on " + on + ": it was removed or not set up yet"));
    } else if (!isBuilt && lifecycle != Lifecycle.REMOVED) {
      refusals.add(
          new Refusal(
              "not_built",
              object.id() + " 尚未建成（" + Attribute.text(lifecycle) + "）",
              object.id() + " is not built yet; it is " + Attribute.text(lifecycle)));
    }
  }

  /** Dates win over the lifecycle. */
  private static boolean isDatedAsBuilt(Feature object) {
    return object instanceof Hydrant hydrant
        && Stream.of(hydrant.builtOn(), hydrant.acceptedOn(), hydrant.commissionedOn())
            .anyMatch(Objects::nonNull);
  }

  private static Lifecycle lifecycle(Feature object) {
    if (object instanceof Hydrant hydrant) {
      return hydrant.lifecycle();
    }
    return object instanceof WaterIntake intake ? intake.lifecycle() : null;
  }

  private void checkMeasured(
      Inspection inspection, Double valueOrNull, String name, Norm least, List<Refusal> refusals) {
    if (valueOrNull == null) {
      return;
    }
    if (!(valueOrNull >= 0) || valueOrNull.isInfinite()) {
      refusals.add(
          new Refusal(
              "not_measurable",
              name + " 应为不小于 0 的数：" + valueOrNull,
              name + " is not a number of 0 or more: " + valueOrNull));
    } else if (valueOrNull < law.value(least) && inspection.condition() == Condition.USABLE) {
      Provision norm = law.provision(least);
      String clause = norm.clause().where();
      refusals.add(
          new Refusal(
              "usable_below_norm",
              "%s 为 %s，低于 %s（%s），不能记为完好，请记为 low_pressure 或 no_water"
                  .formatted(name, valueOrNull, norm.value(), clause),
              "%s is %s, below %s (%s): that is low_pressure or no_water, not usable"
                  .formatted(name, valueOrNull, norm.value(), clause)));
    }
  }
}
