package org.firewell.round;

import java.time.LocalDate;
import java.util.Optional;
import org.firewell.feature.Condition;
import org.firewell.feature.FeatureType;
import org.firewell.standard.Norm;
import org.firewell.standard.Provision;
import org.firewell.standard.Refusal;
import org.firewell.standard.Ruleset;

/** When a repair is due, and what closes it. */
public final class RepairRules {

  private RepairRules() {}

  /** The last day that is in time. */
  public static LocalDate dueOn(Ruleset law, Repair.Fault fault) {
    return fault.on().plusDays((long) term(law, fault.layer()).value());
  }

  /** The days that the law gives to put a fault of a layer right. */
  public static Provision term(Ruleset law, String layer) {
    return law.provision(
        layer.equals(FeatureType.HYDRANTS.name())
            ? Norm.HYDRANT_REPAIR_DAYS
            : Norm.INTAKE_REPAIR_DAYS);
  }

  /** Why an inspection does not close a repair; empty when it does. */
  public static Optional<Refusal> refusal(Repair repair, Inspection inspection) {
    if (!repair.layer().equals(inspection.layer())
        || !repair.object().equals(inspection.object())) {
      return refused(
          "other_object",
          "这次巡查的对象是 " + inspection.object() + "，不是 " + repair.object(),
          "the inspection is of " + inspection.object() + ", not of " + repair.object());
    }
    if (inspection.condition() != Condition.USABLE) {
      return refused(
          "not_usable", "只有查明完好（usable）的巡查才能销单", "only what finds it usable closes a repair");
    }
    return inspection.on().isBefore(repair.openedOn())
        ? refused(
            "before_fault",
            "巡查日期 " + inspection.on() + " 早于发现故障的日期 " + repair.openedOn(),
            "the day of the inspection, "
                + inspection.on()
                + ", is before the fault was found, "
                + repair.openedOn())
        : Optional.empty();
  }

  private static Optional<Refusal> refused(String code, String zh, String en) {
    return Optional.of(new Refusal(code, zh, en));
  }
}
