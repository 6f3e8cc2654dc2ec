package org.firewell.analysis.completeness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.firewell.feature.Hydrant;
import org.firewell.feature.MicroStation;
import org.firewell.feature.Ternary;
import org.firewell.feature.Village;
import org.firewell.feature.WaterIntake;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Norm;
import org.firewell.standard.Ruleset;

/**
 * What lifts a village's sure level by one, at the least cost: exact up to L3 and from L4 to L5,
 * for L4 as {@link Covering} says.
 *
 * <p>The plan is made twice: once looking unknowns up and hoping, once without, every unknown at
 * its worst. Since more of anything never lowers anything, the second one serves however the
 * unknowns turn out.
 */
final class Raising {

  private final Ruleset law;
  private final Covering covering;
  private final Remedies hoping;
  private final Remedies sure;

  Raising(Snapshot snapshot, Covering covering) {
    this(snapshot.law(), covering, new Remedies(snapshot, true), new Remedies(snapshot, false));
  }

  private Raising(Ruleset law, Covering covering, Remedies hoping, Remedies sure) {
    this.law = law;
    this.covering = covering;
    this.hoping = hoping;
    this.sure = sure;
  }

  /** One of the same sources, for another thread. */
  Raising another(Reach reach) {
    return new Raising(law, covering.another(reach), hoping, sure);
  }

  /**
   * What a village has.
   *
   * @param proved whether somebody proved it within the window, its objects' places aside
   */
  record Case(
      Village village,
      Level level,
      Roll<MicroStation> stations,
      Roll<Hydrant> hydrants,
      Roll<WaterIntake> intakes,
      Ternary proved) {

    Stream<Member<?>> members() {
      return Stream.of(stations, hydrants, intakes).flatMap(roll -> roll.members().stream());
    }
  }

  Raise of(Case of) {
    return switch (of.level()) {
      case L0 -> Raise.of(Level.L1, something(of, hoping), something(of, sure));
      case L1 -> Raise.of(Level.L2, complete(of, hoping, false), complete(of, sure, false));
      case L2 -> Raise.of(Level.L3, complete(of, hoping, true), complete(of, sure, true));
      case L3 -> covering.raise(of.village(), hoping, sure);
      case L4 -> verified(of);
      case L5 -> Raise.AT_THE_TOP;
    };
  }

  /** To let anything stand that is asked. */
  private Plan something(Case of, Remedies remedies) {
    Plan plan = complete(of, remedies, false);
    if (law.count(Norm.STATION_ASKED) > 0) {
      plan = plan.or(station(of.stations(), remedies, false));
    }
    if (law.count(Norm.HYDRANTS) > 0) {
      plan = plan.or(hydrants(of, 1, mayBuild(of), remedies, false));
    }
    return law.count(Norm.INTAKES) > 0 ? plan.or(intakes(of, 1, false, remedies, false)) : plan;
  }

  /** To let everything stand, or work, that is asked. */
  private Plan complete(Case of, Remedies remedies, boolean works) {
    Plan one =
        law.count(Norm.STATION_ASKED) == 0 ? Plan.NOTHING : station(of.stations(), remedies, works);
    return one.and(water(of, remedies, works));
  }

  private Plan station(Roll<MicroStation> roll, Remedies remedies, boolean works) {
    Plan best = remedies.newStation();
    if (!roll.isKnown()) {
      return remedies.lookUp("STN").or(best);
    }
    for (Member<MicroStation> member : roll.members()) {
      MicroStation station = member.object();
      Plan plan = works ? remedies.effective(station) : remedies.built(station);
      best = plan.or(best);
    }
    return best;
  }

  /** The 2 and the N together, since intakes may stand in for hydrants. */
  private Plan water(Case of, Remedies remedies, boolean works) {
    Plan points = intakes(of, law.count(Norm.INTAKES), false, remedies, works);
    if (law.count(Norm.HYDRANTS) == 0) {
      return points;
    }
    Plan standing = hydrants(of, law.count(Norm.HYDRANTS), false, remedies, works).and(points);
    return switch (HydrantCheck.unpiped(of.village())) {
      case NO -> onPipe(of, points, remedies, works);
      case YES -> standing.or(withoutPipe(of, points, remedies, works));
      case UNKNOWN -> {
        Plan one = onPipe(of, points, remedies, works);
        Plan other = withoutPipe(of, points, remedies, works);
        yield standing.or(remedies.either("PIPED", one, other));
      }
    };
  }

  private Plan onPipe(Case of, Plan points, Remedies remedies, boolean works) {
    return hydrants(of, law.count(Norm.HYDRANTS), true, remedies, works).and(points);
  }

  /** With what stands in for hydrants; a pipe is laid only where nothing may. */
  private Plan withoutPipe(Case of, Plan alone, Remedies remedies, boolean works) {
    int points = law.count(Norm.INTAKES);
    Plan plan = maySubstitute() ? Plan.IMPOSSIBLE : onPipe(of, alone, remedies, works);
    if (law.count(Norm.SUBSTITUTE_INTAKES) > 0) {
      int both = Math.max(points, law.count(Norm.SUBSTITUTE_INTAKES));
      plan = plan.or(intakes(of, both, false, remedies, works));
    }
    return law.value(Norm.SUBSTITUTE_POOL_M3) == 0
        ? plan
        : plan.or(intakes(of, points, true, remedies, works));
  }

  /** The cheapest of those that stand, and of new ones where they may be built. */
  private Plan hydrants(Case of, int asked, boolean mayBuild, Remedies remedies, boolean works) {
    List<Plan> plans = new ArrayList<>();
    of.hydrants()
        .objects()
        .map(hydrant -> works ? remedies.effective(hydrant) : remedies.built(hydrant))
        .forEach(plans::add);
    plans.sort(Comparator.comparingDouble(Plan::yuan));
    double fresh = mayBuild ? law.value(Norm.HYDRANT_COST_YUAN) : Double.POSITIVE_INFINITY;
    Plan plan = Plan.NOTHING;
    int taken = 0;
    while (taken < asked && taken < plans.size() && plans.get(taken).yuan() <= fresh) {
      plan = plan.and(plans.get(taken));
      taken++;
    }
    Plan built = Plan.some("HYD", asked - taken, fresh);
    return of.hydrants().isKnown() ? plan.and(built) : remedies.lookUp("HYD").or(plan.and(built));
  }

  private boolean mayBuild(Case of) {
    return HydrantCheck.unpiped(of.village()) != Ternary.YES || !maySubstitute();
  }

  private boolean maySubstitute() {
    return law.count(Norm.SUBSTITUTE_INTAKES) > 0 || law.value(Norm.SUBSTITUTE_POOL_M3) > 0;
  }

  private Plan intakes(Case of, int points, boolean pool, Remedies remedies, boolean works) {
    if (points == 0 && !pool) {
      return Plan.NOTHING;
    }
    Collection<List<Member<WaterIntake>>> bodies = IntakeCheck.bodies(of.intakes());
    Plan plan =
        new IntakePlans(law, works ? remedies::effective : remedies::built, points, pool)
            .cheapest(bodies);
    return of.intakes().isKnown() ? plan : remedies.lookUp("INT").or(plan);
  }

  /**
   * A proof by a second person; and of an object that declares the village and lies far off, to put
   * right whichever is wrong: at the worst it is another village's and has to be replaced.
   */
  private Raise verified(Case of) {
    Plan proof =
        of.proved() == Ternary.YES
            ? Plan.NOTHING
            : Plan.of("EVIDENCE", law.value(Norm.EVIDENCE_COST_YUAN));
    Plan hoped = of.proved() == Ternary.UNKNOWN ? hoping.lookUp("EVIDENCE").or(proof) : proof;
    for (Member<?> member : of.members().filter(Member::isFarOff).toList()) {
      hoped = hoped.and(Plan.open("PLACE:" + member.id(), law.value(Norm.LOOK_UP_COST_YUAN)));
    }
    int stations = farOff(of.stations());
    Plan replaced =
        (stations == 0 ? Plan.NOTHING : sure.newStation())
            .and(Plan.some("HYD", farOff(of.hydrants()), law.value(Norm.HYDRANT_COST_YUAN)))
            .and(Plan.some("INT", farOff(of.intakes()), law.value(Norm.INTAKE_COST_YUAN)));
    return Raise.of(Level.L5, hoped, proof.and(replaced));
  }

  private static int farOff(Roll<?> roll) {
    return (int) roll.members().stream().filter(Member::isFarOff).count();
  }
}
