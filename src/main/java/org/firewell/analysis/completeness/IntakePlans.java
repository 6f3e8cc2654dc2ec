package org.firewell.analysis.completeness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import org.firewell.feature.Ternary;
import org.firewell.feature.WaterIntake;
import org.firewell.standard.Norm;
import org.firewell.standard.Ruleset;

/**
 * The cheapest way to a number of places to draw water, and to a pool among them.
 *
 * <p>Water bodies are gone through one by one, keeping the cheapest plan for each number of points
 * with and without a pool: exact.
 */
final class IntakePlans {

  private final Ruleset law;
  private final BiFunction<WaterIntake, Ternary, Plan> remedy;
  private final int points;
  private final boolean isPoolAsked;

  /** By points, and by whether there is a pool. */
  private Plan[][] best;

  /**
   * @param remedy what an intake needs, with what its record has to tell besides
   * @param points asked, 0 or more
   */
  IntakePlans(
      Ruleset law, BiFunction<WaterIntake, Ternary, Plan> remedy, int points, boolean isPoolAsked) {
    this.law = law;
    this.remedy = remedy;
    this.points = points;
    this.isPoolAsked = isPoolAsked;
    this.best = none();
    best[0][0] = Plan.NOTHING;
  }

  /** The cheapest plan with the intakes of these bodies, and new ones where those are cheaper. */
  Plan cheapest(Collection<List<Member<WaterIntake>>> bodies) {
    bodies.forEach(this::take);
    Plan cheapest = Plan.IMPOSSIBLE;
    for (int reached = 0; reached <= points; reached++) {
      Plan fresh = fresh(points - reached);
      if (isPoolAsked) {
        Plan pool =
            Plan.of("POOL", law.value(Norm.POOL_COST_YUAN)).and(fresh(points - reached - 1));
        cheapest = cheapest.or(best[reached][1].and(fresh)).or(best[reached][0].and(pool));
      } else {
        cheapest = cheapest.or(best[reached][0].and(fresh));
      }
    }
    return cheapest;
  }

  private Plan fresh(int count) {
    return Plan.some("INT", count, law.value(Norm.INTAKE_COST_YUAN));
  }

  private void take(List<Member<WaterIntake>> body) {
    Plan[][] next = none();
    for (int reached = 0; reached <= points; reached++) {
      for (int pool = 0; pool < 2; pool++) {
        keep(next, reached, pool, best[reached][pool]);
      }
    }
    List<Plan> accesses = accesses(body, null);
    Plan any = Plan.IMPOSSIBLE;
    for (Member<WaterIntake> member : body) {
      any = any.or(remedy.apply(member.object(), Ternary.YES));
    }
    add(next, any, accesses, 0, 0);
    if (isPoolAsked) {
      body.forEach(member -> takeAsPool(next, body, member.object()));
    }
    best = next;
  }

  /** With one of the body as the pool. */
  private void takeAsPool(Plan[][] next, List<Member<WaterIntake>> body, WaterIntake intake) {
    Ternary isPool = IntakeCheck.isPool(intake, law);
    Plan pool = remedy.apply(intake, isPool);
    Plan access = remedy.apply(intake, isPool.and(IntakeCheck.isAccess(intake)));
    List<Plan> others = accesses(body, intake);
    add(next, pool, others.stream().map(pool::and).toList(), 1, 0);
    add(next, access, others.stream().map(access::and).toList(), 1, 1);
  }

  /**
   * @param one what gives one point
   * @param more what gives as many points as accesses are taken, the cheapest first
   * @param beside how many points there are beside those accesses
   */
  private void add(Plan[][] next, Plan one, List<Plan> more, int pool, int beside) {
    for (int reached = 0; reached <= points; reached++) {
      for (int had = 0; had < 2; had++) {
        Plan before = best[reached][had];
        if (!before.isPossible()) {
          continue;
        }
        int with = Math.max(pool, had);
        keep(next, reached + 1, with, before.and(one));
        Plan sum = before;
        for (int i = 0; i < more.size() && reached + i <= points; i++) {
          sum = sum.and(more.get(i));
          keep(next, reached + i + 1 + beside, with, sum);
        }
      }
    }
  }

  private List<Plan> accesses(List<Member<WaterIntake>> body, WaterIntake exceptOrNull) {
    List<Plan> plans = new ArrayList<>();
    for (Member<WaterIntake> member : body) {
      WaterIntake intake = member.object();
      if (intake != exceptOrNull) {
        Plan plan = remedy.apply(intake, IntakeCheck.isAccess(intake));
        if (plan.isPossible()) {
          plans.add(plan);
        }
      }
    }
    plans.sort(Comparator.comparingDouble(Plan::yuan));
    return plans;
  }

  private void keep(Plan[][] plans, int reached, int pool, Plan plan) {
    int at = Math.min(reached, points);
    plans[at][pool] = plans[at][pool].or(plan);
  }

  private Plan[][] none() {
    Plan[][] none = new Plan[points + 1][2];
    for (Plan[] row : none) {
      row[0] = Plan.IMPOSSIBLE;
      row[1] = Plan.IMPOSSIBLE;
    }
    return none;
  }
}
