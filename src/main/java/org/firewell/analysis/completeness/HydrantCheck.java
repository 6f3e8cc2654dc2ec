package org.firewell.analysis.completeness;

import org.firewell.analysis.completeness.VillageFinding.Verdict;
import org.firewell.feature.Attribute;
import org.firewell.feature.Hydrant;
import org.firewell.feature.HydrantKind;
import org.firewell.feature.Ownership;
import org.firewell.feature.Piped;
import org.firewell.feature.Ternary;
import org.firewell.feature.Village;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Standing.Flaw;
import org.firewell.standard.Norm;
import org.firewell.standard.Ruleset;

/**
 * The "2": outdoor hydrants on the pipe, or, in a village that has no pipe, a pool or intakes that
 * stand in for them.
 */
final class HydrantCheck {

  private static final double HOURS_OF_A_DAY = 24;

  static final double POINTS = 35;

  private final Snapshot snapshot;
  private final Ruleset law;
  private final Branches branches;

  HydrantCheck(Snapshot snapshot) {
    this.branches = new Branches(snapshot);
    this.snapshot = snapshot;
    this.law = snapshot.law();
  }

  /** The element, and the words for it. */
  record Outcome(Element element, Verdict verdict) {}

  Outcome of(Village village, Roll<Hydrant> roll, Draw draw) {
    int asked = law.count(Norm.HYDRANTS);
    if (asked == 0) {
      return new Outcome(Element.notAsked(POINTS), Verdict.of(Ternary.YES, Ternary.YES));
    }
    Ternary unpiped = unpiped(village);
    Ternary standIn = unpiped.and(standsIn(draw.points(), draw.pool()));
    Ternary standInWorks = unpiped.and(standsIn(draw.pointsEffective(), draw.poolEffective()));
    Ternary built = built(roll).atLeast(asked);
    Ternary effective = effective(roll).atLeast(asked);
    Element element =
        new Element(
            built(roll).atLeast(1),
            built.or(standIn),
            effective.or(standInWorks),
            score(roll, asked).max(Range.of(standInWorks).times(POINTS)),
            checklist(village, roll, asked, standIn, effective));
    return new Outcome(element, new Verdict(word(built, standIn), word(effective, standInWorks)));
  }

  /** How many stand and count. */
  Range built(Roll<Hydrant> roll) {
    return roll.count(Hydrant::mayServe);
  }

  /** How many of those work. */
  Range effective(Roll<Hydrant> roll) {
    return roll.count(this::effective);
  }

  /** Whether a hydrant counts and works. */
  Ternary effective(Hydrant hydrant) {
    return hydrant.mayServe().and(snapshot.standing(hydrant).effective());
  }

  private static String word(Ternary hydrants, Ternary standIn) {
    return hydrants != Ternary.YES && standIn == Ternary.YES
        ? "S"
        : Attribute.text(hydrants.or(standIn));
  }

  private Checklist checklist(
      Village village, Roll<Hydrant> roll, int asked, Ternary standIn, Ternary effective) {
    Ternary unpiped = unpiped(village);
    Checklist checklist = new Checklist();
    if (standIn != Ternary.YES) {
      checklist.ask(built(roll), asked, "HYD");
    }
    if (unpiped == Ternary.UNKNOWN && effective != Ternary.YES) {
      checklist.check("PIPED");
    }
    roll.objects().forEach(hydrant -> report(hydrant, checklist));
    warn(roll, checklist);
    checklist.warn(unpiped == Ternary.YES, "UNPIPED");
    checklist.warn(unpiped != Ternary.YES && isIntermittent(village), "INTERMITTENT");
    return checklist;
  }

  private Ternary standsIn(Range points, Ternary pool) {
    int asked = law.count(Norm.SUBSTITUTE_INTAKES);
    return asked == 0 ? pool : pool.or(points.atLeast(asked));
  }

  static Ternary unpiped(Village village) {
    return village.piped() == null || village.piped() == Piped.UNKNOWN
        ? Ternary.UNKNOWN
        : Ternary.of(village.piped() == Piped.NONE);
  }

  /** At some hours, as a rule at night, the hydrants stand dry. */
  private static boolean isIntermittent(Village village) {
    return village.supplyHDay() != null && village.supplyHDay() < HOURS_OF_A_DAY;
  }

  private Range score(Roll<Hydrant> roll, int asked) {
    Range inspected =
        roll.count(h -> h.mayServe().and(snapshot.standing(h).isFreeOf(Flaw.OVERDUE)));
    Range tested = roll.count(h -> h.mayServe().and(tested(h)));
    return effective(roll)
        .shareOf(asked)
        .times(25)
        .plus(inspected.shareOf(asked).times(5))
        .plus(tested.shareOf(asked).times(5));
  }

  /** A blank flow is not a failed one: whether it would pass is not known. */
  private Ternary tested(Hydrant hydrant) {
    Ternary pressure =
        Ternary.of(
            hydrant.pressureMpa() == null
                || hydrant.pressureMpa() >= law.value(Norm.HYDRANT_PRESSURE_MPA));
    return pressure.and(
        Ternary.of(hydrant.flowLS(), flow -> flow >= law.value(Norm.HYDRANT_FLOW_L_S)));
  }

  private void report(Hydrant hydrant, Checklist checklist) {
    Ternary counts = hydrant.mayServe();
    if (counts == Ternary.NO) {
      return;
    }
    if (counts == Ternary.UNKNOWN) {
      checklist.check("AGREEMENT:" + hydrant.id());
    }
    checklist.report(snapshot.standing(hydrant), hydrant.id());
    if (hydrant.flowLS() == null) {
      checklist.miss("UNTESTED:" + hydrant.id());
    }
  }

  private void warn(Roll<Hydrant> roll, Checklist checklist) {
    Roll<Hydrant> counting = roll.where(hydrant -> hydrant.mayServe() != Ternary.NO);
    checklist.warn(branches.isOne(counting.objects().toList()), "BRANCH1");
    checklist.warn(counting.objects().anyMatch(h -> h.ownership() == null), "OWNER");
    checklist.warn(counting.objects().anyMatch(h -> h.kind() == null), "KIND");
    checklist.warn(roll.objects().anyMatch(h -> h.kind() == HydrantKind.WATER_CRANE), "CRANE");
    checklist.warn(
        roll.objects().anyMatch(h -> h.ownership() == Ownership.UNIT && h.mayServe() == Ternary.NO),
        "UNIT");
  }
}
