package org.firewell.analysis.completeness;

import java.util.ArrayList;
import java.util.List;
import org.firewell.analysis.completeness.VillageFinding.Verdict;
import org.firewell.feature.Attribute;
import org.firewell.feature.Hydrant;
import org.firewell.feature.HydrantKind;
import org.firewell.feature.Ownership;
import org.firewell.feature.Piped;
import org.firewell.feature.Ternary;
import org.firewell.feature.Village;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Standing;
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

  private final Ruleset law;
  private final Branches branches;

  HydrantCheck(Snapshot snapshot) {
    this.branches = new Branches(snapshot);
    this.law = snapshot.law();
  }

  /**
   * The element, and the words for it.
   *
   * @param built how many hydrants stand and count
   * @param effective how many of those work
   */
  record Outcome(Element element, Verdict verdict, Range built, Range effective) {}

  Outcome of(Village village, Roll<Hydrant> roll, Draw draw) {
    int asked = law.count(Norm.HYDRANTS);
    Range built = roll.count(member -> member.object().mayServe());
    Range effective = roll.count(m -> effective(m.object(), m.standing()));
    if (asked == 0) {
      return new Outcome(
          Element.notAsked(POINTS), Verdict.of(Ternary.YES, Ternary.YES), built, effective);
    }
    Ternary unpiped = unpiped(village);
    Ternary standIn = unpiped.and(standsIn(draw.points(), draw.pool()));
    Ternary standInWorks = unpiped.and(standsIn(draw.pointsEffective(), draw.poolEffective()));
    Ternary stand = built.atLeast(asked);
    Ternary work = effective.atLeast(asked);
    Checklist checklist = new Checklist();
    if (standIn != Ternary.YES) {
      checklist.ask(built, asked, "HYD");
    }
    report(village, roll, work, checklist);
    Element element =
        new Element(
            built.atLeast(1),
            stand.or(standIn),
            work.or(standInWorks),
            score(roll, effective, asked).max(Range.of(standInWorks).times(POINTS)),
            checklist);
    Verdict verdict = new Verdict(word(stand, standIn), word(work, standInWorks));
    return new Outcome(element, verdict, built, effective);
  }

  /** Whether a hydrant counts and works. */
  static Ternary effective(Hydrant hydrant, Standing standing) {
    return hydrant.mayServe().and(standing.effective());
  }

  private static String word(Ternary hydrants, Ternary standIn) {
    return hydrants != Ternary.YES && standIn == Ternary.YES
        ? "S"
        : Attribute.text(hydrants.or(standIn));
  }

  private void report(Village village, Roll<Hydrant> roll, Ternary effective, Checklist checklist) {
    Ternary unpiped = unpiped(village);
    if (unpiped == Ternary.UNKNOWN && effective != Ternary.YES) {
      checklist.check("PIPED");
    }
    roll.members().forEach(member -> report(member, checklist));
    warn(roll, checklist);
    checklist.warn(unpiped == Ternary.YES, "UNPIPED");
    checklist.warn(unpiped != Ternary.YES && isIntermittent(village), "INTERMITTENT");
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

  private Range score(Roll<Hydrant> roll, Range effective, int asked) {
    Range inspected =
        roll.count(m -> m.object().mayServe().and(m.standing().isFreeOf(Flaw.OVERDUE)));
    Range tested = roll.count(m -> m.object().mayServe().and(tested(m.object())));
    return effective
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

  private static void report(Member<Hydrant> member, Checklist checklist) {
    Hydrant hydrant = member.object();
    Ternary counts = hydrant.mayServe();
    if (counts == Ternary.NO) {
      return;
    }
    if (counts == Ternary.UNKNOWN) {
      checklist.check("AGREEMENT:" + hydrant.id());
    }
    checklist.report(member.standing(), hydrant.id());
    if (hydrant.flowLS() == null) {
      checklist.miss("UNTESTED:" + hydrant.id());
    }
  }

  private void warn(Roll<Hydrant> roll, Checklist checklist) {
    List<Hydrant> counting = new ArrayList<>(roll.members().size());
    List<Hydrant> others = new ArrayList<>(0);
    roll.objects().forEach(h -> (h.mayServe() == Ternary.NO ? others : counting).add(h));
    checklist.warn(branches.isOne(counting), "BRANCH1");
    checklist.warn(counting.stream().anyMatch(h -> h.ownership() == null), "OWNER");
    checklist.warn(counting.stream().anyMatch(h -> h.kind() == null), "KIND");
    checklist.warn(others.stream().anyMatch(h -> h.kind() == HydrantKind.WATER_CRANE), "CRANE");
    checklist.warn(others.stream().anyMatch(h -> h.ownership() == Ownership.UNIT), "UNIT");
  }
}
