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
import org.firewell.snapshot.Snapshot;
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

  private final Snapshot snapshot;
  private final Ruleset law;

  IntakeCheck(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.law = snapshot.law();
  }

  Draw draw(Roll<WaterIntake> roll) {
    return new Draw(
        points(roll, intake -> Ternary.YES),
        points(roll, this::effective),
        roll.any(intake -> isPool(intake, law)),
        roll.any(intake -> isPool(intake, law).and(effective(intake))));
  }

  Element of(Roll<WaterIntake> roll, Draw draw) {
    int asked = law.count(Norm.INTAKES);
    if (asked == 0) {
      return Element.notAsked(POINTS);
    }
    Checklist checklist = new Checklist();
    Ternary built = checklist.ask(draw.points(), asked, "INT");
    roll.objects().forEach(intake -> checklist.report(snapshot.standing(intake), intake.id()));
    checklist.warn(roll.objects().anyMatch(intake -> intake.sign() == Ternary.NO), "SIGN");
    return new Element(
        draw.points().atLeast(1),
        built,
        built.and(draw.pointsEffective().atLeast(asked)),
        score(roll, draw, asked),
        checklist);
  }

  private Range score(Roll<WaterIntake> roll, Draw draw, int asked) {
    Range fit = points(roll, this::reachableAtLowWater);
    return draw.pointsEffective().shareOf(asked).times(14).plus(fit.shareOf(asked).times(6));
  }

  /** How many access points pass a test. */
  private Range points(Roll<WaterIntake> roll, Function<WaterIntake, Ternary> test) {
    return roll.isKnown()
        ? bodies(roll).stream().map(body -> pointsOf(body, test)).reduce(Range.ZERO, Range::plus)
        : Range.ANY;
  }

  /** Every access counts; a body of which only the water is entered counts once. */
  private static Range pointsOf(List<WaterIntake> body, Function<WaterIntake, Ternary> test) {
    Range accesses = Range.count(body.stream().map(i -> isAccess(i).and(test.apply(i))));
    Ternary any = body.stream().map(test).reduce(Ternary.NO, Ternary::or);
    return accesses.max(Range.of(any));
  }

  /** Intakes that name no water body are each on their own. */
  static Collection<List<WaterIntake>> bodies(Roll<WaterIntake> roll) {
    List<List<WaterIntake>> bodies = new ArrayList<>();
    Map<String, List<WaterIntake>> named = new HashMap<>();
    for (Member<WaterIntake> member : roll.members()) {
      String name = member.object().waterBody();
      List<WaterIntake> body = new ArrayList<>(1);
      List<WaterIntake> same =
          name == null || name.isBlank() ? null : named.putIfAbsent(name.trim(), body);
      if (same == null) {
        bodies.add(body);
      }
      (same == null ? body : same).add(member.object());
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

  private Ternary effective(WaterIntake intake) {
    return snapshot.standing(intake).effective();
  }

  private Ternary reachableAtLowWater(WaterIntake intake) {
    Standing standing = snapshot.standing(intake);
    return standing.isFreeOf(Flaw.UNREACH).and(standing.isFreeOf(Flaw.LIFT));
  }
}
