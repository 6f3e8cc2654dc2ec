package org.firewell.analysis.completeness;

import java.util.EnumSet;
import java.util.Set;
import org.firewell.feature.Hydrant;
import org.firewell.feature.HydrantKind;
import org.firewell.feature.MicroStation;
import org.firewell.feature.StationStatus;
import org.firewell.feature.Ternary;
import org.firewell.feature.WaterIntake;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Standing;
import org.firewell.snapshot.Standing.Flaw;
import org.firewell.standard.Norm;
import org.firewell.standard.Ruleset;

/**
 * What makes one object count, and work, for sure, and what that costs.
 *
 * <p>An unknown is either looked up, and then hoped to turn out well, or taken at its worst and put
 * right. One errand looks up everything that an object's record leaves blank; an inspection that is
 * due anyway sees what can be seen at the place.
 */
final class Remedies {

  private static final Set<Flaw> SEEN_AT_THE_PLACE =
      EnumSet.of(Flaw.OOO, Flaw.OVERDUE, Flaw.DRY, Flaw.LIFT, Flaw.UNREACH);

  private final Snapshot snapshot;
  private final Ruleset law;
  private final boolean mayLookUp;

  /**
   * @param mayLookUp whether unknowns may be looked up; else all are taken at their worst
   */
  Remedies(Snapshot snapshot, boolean mayLookUp) {
    this.snapshot = snapshot;
    this.law = snapshot.law();
    this.mayLookUp = mayLookUp;
  }

  /** Looks something up of the village itself or of a layer that is not there. */
  Plan lookUp(String what) {
    return mayLookUp
        ? Plan.open("LOOK_UP:" + what, law.value(Norm.LOOK_UP_COST_YUAN))
        : Plan.IMPOSSIBLE;
  }

  /**
   * What has to be done in one case or in the other, nobody knows in which: it is looked up and
   * hoped to be the cheaper, or taken at its worst.
   */
  Plan either(String what, Plan one, Plan other) {
    return mayLookUp ? lookUp(what).and(one.or(other)) : one.yuan() >= other.yuan() ? one : other;
  }

  // hydrants

  /** To let a hydrant count that stands. */
  Plan built(Hydrant hydrant) {
    if (hydrant.kind() == HydrantKind.WATER_CRANE) {
      return Plan.IMPOSSIBLE;
    }
    return switch (hydrant.mayServe()) {
      case YES -> Plan.NOTHING;
      case NO -> agree(hydrant);
      case UNKNOWN -> lookUp(hydrant.id()).or(agree(hydrant));
    };
  }

  Plan effective(Hydrant hydrant) {
    if (hydrant.kind() == HydrantKind.WATER_CRANE) {
      return Plan.IMPOSSIBLE;
    }
    Standing standing = snapshot.standing(hydrant);
    Ternary serves = hydrant.mayServe();
    Plan agreed = serves == Ternary.YES ? Plan.NOTHING : agree(hydrant);
    Plan certain = agreed.and(fixed(hydrant, all(standing)));
    if (!mayLookUp || (standing.open().isEmpty() && serves != Ternary.UNKNOWN)) {
      return certain;
    }
    Plan looked =
        looked(hydrant.id(), standing, serves == Ternary.UNKNOWN, acceptedAnew(standing))
            .and(serves == Ternary.NO ? agreed : Plan.NOTHING)
            .and(fixed(hydrant, flaws(standing)));
    return looked.or(certain);
  }

  /** Acceptance within the window counts as an inspection. */
  private static boolean acceptedAnew(Standing standing) {
    return standing.flaws().contains(Flaw.NOT_ACCEPTED);
  }

  private Plan agree(Hydrant hydrant) {
    return Plan.of("AGREE:" + hydrant.id(), law.value(Norm.AGREEMENT_COST_YUAN));
  }

  private Plan fixed(Hydrant hydrant, Set<Flaw> flaws) {
    Plan plan = Plan.NOTHING;
    if (flaws.contains(Flaw.NOT_ACCEPTED)) {
      plan = plan.and(step("ACCEPT", hydrant.id(), Norm.ACCEPTANCE_COST_YUAN));
    } else if (flaws.contains(Flaw.OVERDUE)) {
      plan = plan.and(step("INSPECT", hydrant.id(), Norm.INSPECTION_COST_YUAN));
    }
    return flaws.contains(Flaw.OOO)
        ? plan.and(step("REPAIR", hydrant.id(), Norm.HYDRANT_REPAIR_COST_YUAN))
        : plan;
  }

  // intakes

  /**
   * To let an intake work.
   *
   * @param needed what the record has to tell besides, of its kind or volume: yes where it does, no
   *     where it says otherwise
   */
  Plan effective(WaterIntake intake, Ternary needed) {
    Standing standing = snapshot.standing(intake);
    if (needed == Ternary.NO) {
      return Plan.IMPOSSIBLE;
    }
    boolean isBlank = needed == Ternary.UNKNOWN;
    Plan certain = isBlank ? Plan.IMPOSSIBLE : fixed(intake, all(standing));
    if (!mayLookUp || (standing.open().isEmpty() && !isBlank)) {
      return certain;
    }
    return looked(intake.id(), standing, isBlank, false)
        .and(fixed(intake, flaws(standing)))
        .or(certain);
  }

  /** To let an intake count that stands. */
  Plan built(WaterIntake intake, Ternary needed) {
    return switch (needed) {
      case YES -> Plan.NOTHING;
      case NO -> Plan.IMPOSSIBLE;
      case UNKNOWN -> lookUp(intake.id());
    };
  }

  private Plan fixed(WaterIntake intake, Set<Flaw> flaws) {
    Plan plan = Plan.NOTHING;
    for (Flaw flaw : flaws) {
      plan =
          plan.and(
              switch (flaw) {
                case NOT_ACCEPTED -> step("ACCEPT", intake.id(), Norm.ACCEPTANCE_COST_YUAN);
                case OOO -> step("REPAIR", intake.id(), Norm.INTAKE_REPAIR_COST_YUAN);
                case DRY -> step("DEEPEN", intake.id(), Norm.INTAKE_WORKS_COST_YUAN);
                case LIFT -> step("LOWER", intake.id(), Norm.INTAKE_WORKS_COST_YUAN);
                case UNREACH -> step("ACCESS", intake.id(), Norm.INTAKE_WORKS_COST_YUAN);
                case OVERDUE -> step("INSPECT", intake.id(), Norm.INSPECTION_COST_YUAN);
                case NOT_KNOWN -> Plan.NOTHING;
              });
    }
    return plan;
  }

  // stations

  /** To complete the kit of a station. */
  Plan built(MicroStation station) {
    Kit kit = Kit.of(station);
    Plan certain = kit.bought(law, true);
    return mayLookUp && kit.isOpen(law)
        ? lookUp(station.id()).and(kit.bought(law, false)).or(certain)
        : certain;
  }

  /** To complete a station and let it run. */
  Plan effective(MicroStation station) {
    Kit kit = Kit.of(station);
    Plan certain = running(station, kit, true);
    Plan looked = running(station, kit, false);
    return mayLookUp && looked.yuan() < certain.yuan()
        ? lookUp(station.id()).and(looked).or(certain)
        : certain;
  }

  /**
   * @param atWorst whether every unknown is taken at its worst, else at its best
   */
  private Plan running(MicroStation station, Kit kit, boolean atWorst) {
    Standing standing = snapshot.standing(station);
    Plan plan = kit.bought(law, atWorst).and(turning(station, kit, atWorst));
    if (isFlawed(standing, Flaw.NOT_ACCEPTED, atWorst)) {
      plan = plan.and(step("ACCEPT", station.id(), Norm.ACCEPTANCE_COST_YUAN));
    }
    if (isWanting(Norm.DUTY_24H_ASKED, station.duty24h(), atWorst)) {
      plan = plan.and(Plan.of("DUTY", law.value(Norm.DUTY_COST_YUAN)));
    }
    return isWanting(Norm.DISPATCH_LINK_ASKED, station.dispatchLinked(), atWorst)
        ? plan.and(Plan.of("LINK", law.value(Norm.DISPATCH_LINK_COST_YUAN)))
        : plan;
  }

  /** The station runs and its pumps turn: they are mended and started, or new ones are bought. */
  private Plan turning(MicroStation station, Kit kit, boolean atWorst) {
    int pumps = law.count(Norm.PUMPS);
    double bought = Math.max(0, pumps - (atWorst ? kit.pumps().low() : kit.pumps().high()));
    double working = bought + (atWorst ? kit.working().low() : kit.working().high());
    Plan repair = step("REPAIR", station.id(), Norm.STATION_REPAIR_COST_YUAN);
    Plan running = isStopped(station, atWorst) ? repair : Plan.NOTHING;
    Plan mended = working < pumps ? repair : running;
    if (bought == 0 && isFlawed(snapshot.standing(station), Flaw.OVERDUE, atWorst)) {
      mended = mended.and(step("START_PUMP", station.id(), Norm.PUMP_START_COST_YUAN));
    }
    double fresh = Math.max(1, pumps - working);
    Plan renewed = running.and(Plan.of("PUMP", fresh * law.value(Norm.PUMP_COST_YUAN)));
    return bought == 0 ? mended.or(renewed) : mended;
  }

  /** A new station with its kit, and what else the law asks of one. */
  Plan newStation() {
    Plan plan = Plan.of("STN", law.value(Norm.STATION_COST_YUAN));
    if (law.count(Norm.DUTY_24H_ASKED) > 0) {
      plan = plan.and(Plan.of("DUTY", law.value(Norm.DUTY_COST_YUAN)));
    }
    return law.count(Norm.DISPATCH_LINK_ASKED) > 0
        ? plan.and(Plan.of("LINK", law.value(Norm.DISPATCH_LINK_COST_YUAN)))
        : plan;
  }

  private static boolean isStopped(MicroStation station, boolean atWorst) {
    StationStatus status = station.status();
    return status == null || status == StationStatus.UNKNOWN
        ? atWorst
        : status != StationStatus.NORMAL;
  }

  private boolean isWanting(Norm asked, Ternary metOrNull, boolean atWorst) {
    Ternary met = Ternary.orUnknown(metOrNull);
    return law.count(asked) > 0 && (met == Ternary.NO || (met == Ternary.UNKNOWN && atWorst));
  }

  // what they share

  /**
   * Everything blank is told: by an inspection that is due where it can be seen, else looked up.
   */
  private Plan looked(String id, Standing standing, boolean isBlank, boolean isAcceptedAnew) {
    boolean inspected = standing.flaws().contains(Flaw.OVERDUE) && !isAcceptedAnew;
    boolean isSeen = SEEN_AT_THE_PLACE.containsAll(standing.open()) && !isBlank;
    return inspected && isSeen
        ? Plan.open("INSPECT:" + id, law.value(Norm.INSPECTION_COST_YUAN))
        : lookUp(id);
  }

  private Plan step(String verb, String id, Norm cost) {
    return Plan.of(verb + ":" + id, law.value(cost));
  }

  private static boolean isFlawed(Standing standing, Flaw flaw, boolean atWorst) {
    Ternary free = standing.isFreeOf(flaw);
    return free == Ternary.NO || (free == Ternary.UNKNOWN && atWorst);
  }

  private static Set<Flaw> flaws(Standing standing) {
    Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
    flaws.addAll(standing.flaws());
    return flaws;
  }

  private static Set<Flaw> all(Standing standing) {
    Set<Flaw> all = flaws(standing);
    all.addAll(standing.open());
    return all;
  }
}
