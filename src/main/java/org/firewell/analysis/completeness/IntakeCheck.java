package org.firewell.analysis.completeness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.firewell.feature.IntakeKind;
import org.firewell.feature.Ternary;
import org.firewell.feature.WaterIntake;
import org.firewell.snapshot.Standing;
import org.firewell.snapshot.Standing.Flaw;
import org.firewell.standard.Norm;
import org.firewell.standard.Ruleset;

/**
 * The "N": places to draw water. On one water body every wharf, well or bank is a point, and a pond
 * or tank is one where nothing else is: the pond and its wharf are one N.
 */
final class IntakeCheck {

  static final double POINTS = 20;

  private final Ruleset law;

  IntakeCheck(Ruleset law) {
    this.law = law;
  }

  Draw draw(Roll<WaterIntake> roll) {
    Collection<List<Member<WaterIntake>>> bodies = bodies(roll);
    Ternary pool = roll.isKnown() ? Ternary.NO : Ternary.UNKNOWN;
    Ternary poolEffective = pool;
    for (Member<WaterIntake> member : roll.members()) {
      Ternary isPool = isPool(member.object(), law);
      pool = pool.or(isPool);
      poolEffective = poolEffective.or(isPool.and(member.standing().effective()));
    }
    return new Draw(
        points(roll, bodies, standing -> Ternary.YES),
        points(roll, bodies, Standing::effective),
        points(roll, bodies, IntakeCheck::isReachableAtLowWater),
        pool,
        poolEffective);
  }

  Element of(Roll<WaterIntake> roll, Draw draw) {
    int asked = law.count(Norm.INTAKES);
    if (asked == 0) {
      return Element.notAsked(POINTS);
    }
    Checklist checklist = new Checklist();
    Ternary built = checklist.ask(draw.points(), asked, "INT");
    roll.members().forEach(member -> checklist.report(member.standing(), member.id()));
    checklist.warn(roll.objects().anyMatch(intake -> intake.sign() == Ternary.NO), "SIGN");
    return new Element(
        draw.points().atLeast(1),
        built,
        built.and(draw.pointsEffective().atLeast(asked)),
        score(draw, asked),
        checklist);
  }

  private static Range score(Draw draw, int asked) {
    return draw.pointsEffective()
        .shareOf(asked)
        .times(14)
        .plus(draw.pointsReachable().shareOf(asked).times(6));
  }

  /** How many access points pass a test. */
  private static Range points(
      Roll<WaterIntake> roll,
      Collection<List<Member<WaterIntake>>> bodies,
      Function<Standing, Ternary> test) {
    if (!roll.isKnown()) {
      return Range.ANY;
    }
    Range points = Range.ZERO;
    for (List<Member<WaterIntake>> body : bodies) {
      points = points.plus(pointsOf(body, test));
    }
    return points;
  }

  /** Every access counts; a body of which only the water is entered counts once. */
  private static Range pointsOf(List<Member<WaterIntake>> body, Function<Standing, Ternary> test) {
    Range accesses = Range.ZERO;
    Ternary any = Ternary.NO;
    for (Member<WaterIntake> member : body) {
      Ternary passes = test.apply(member.standing());
      accesses = accesses.plus(Range.of(isAccess(member.object()).and(passes)));
      any = any.or(passes);
    }
    return accesses.max(Range.of(any));
  }

  /** Intakes that name no water body are each on their own. */
  static Collection<List<Member<WaterIntake>>> bodies(Roll<WaterIntake> roll) {
    List<List<Member<WaterIntake>>> bodies = new ArrayList<>();
    Map<String, List<Member<WaterIntake>>> named = new HashMap<>();
    for (Member<WaterIntake> member : roll.members()) {
      String name = member.object().waterBody();
      List<Member<WaterIntake>> body = new ArrayList<>(1);
      List<Member<WaterIntake>> same =
          name == null || name.isBlank() ? null : named.putIfAbsent(name.trim(), body);
      if (same == null) {
        bodies.add(body);
      }
      (same == null ? body : same).add(member);
    }
    return bodies;
  }

  static Ternary isAccess(WaterIntake intake) {
    return Ternary.of(intake.kind(), kind -> kind != IntakeKind.POND && kind != IntakeKind.TANK);
  }

  static Ternary isPool(WaterIntake intake, Ruleset law) {
    return law.value(Norm.SUBSTITUTE_POOL_M3) == 0
        ? Ternary.NO
        : Ternary.of(intake.volumeM3(), m3 -> m3 >= law.value(Norm.SUBSTITUTE_POOL_M3));
  }

  private static Ternary isReachableAtLowWater(Standing standing) {
    return standing.isFreeOf(Flaw.UNREACH).and(standing.isFreeOf(Flaw.LIFT));
  }
}
