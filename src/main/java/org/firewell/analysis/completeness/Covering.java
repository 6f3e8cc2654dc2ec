package org.firewell.analysis.completeness;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.firewell.feature.Building;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Ternary;
import org.firewell.feature.Village;
import org.firewell.feature.WaterIntake;
import org.firewell.geo.SourceIndex;
import org.firewell.geo.SourceSearch;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Norm;
import org.firewell.standard.Ruleset;
import org.locationtech.jts.geom.Point;

/**
 * What brings a village's households in reach of water: sources that are put right, whosever they
 * are, and new ones at its houses ({@code COVER-2}), a pool where there is no pipe.
 *
 * <p>The least cost of covering is hard to find (it is a weighted set cover), so the plan is
 * greedy: the most households for the money first, and what turns out needless left out. It does
 * cover; what it costs is told beside a bound that nothing undercuts.
 */
final class Covering {

  private static final double TOLERANCE = 1e-9;

  private final Snapshot snapshot;
  private final Ruleset law;
  private final Settlements settlements;
  private final Reach reach;
  private final List<Hydrant> doubtfulHydrants;
  private final List<WaterIntake> doubtfulIntakes;
  private final SourceSearch hydrantsAround;
  private final SourceSearch intakesAround;

  /**
   * @param doubtfulHydrants that are built and do not surely work, whosever they are
   * @param doubtfulIntakes likewise
   */
  Covering(
      Snapshot snapshot,
      Settlements settlements,
      Reach reach,
      List<Hydrant> doubtfulHydrants,
      List<WaterIntake> doubtfulIntakes) {
    this.snapshot = snapshot;
    this.law = snapshot.law();
    this.settlements = settlements;
    this.reach = reach;
    this.doubtfulHydrants = doubtfulHydrants;
    this.doubtfulIntakes = doubtfulIntakes;
    this.hydrantsAround = search(doubtfulHydrants, Norm.HYDRANT_REACH_M);
    this.intakesAround = search(doubtfulIntakes, Norm.INTAKE_REACH_M);
  }

  private Covering(Covering other, Reach reach) {
    this.snapshot = other.snapshot;
    this.law = other.law;
    this.settlements = other.settlements;
    this.reach = reach;
    this.doubtfulHydrants = other.doubtfulHydrants;
    this.doubtfulIntakes = other.doubtfulIntakes;
    this.hydrantsAround = other.hydrantsAround.another();
    this.intakesAround = other.intakesAround.another();
  }

  /** One of the same sources, for another thread. */
  Covering another(Reach reach) {
    return new Covering(this, reach);
  }

  Raise raise(Village village, Remedies hoping, Remedies sure) {
    List<Building> houses = settlements.buildings(village);
    if (houses.isEmpty()) {
      return Raise.of(Level.L4, hoping.lookUp("HOUSEHOLDS"), Plan.IMPOSSIBLE);
    }
    Need need = new Need(village, houses);
    Bounded certain = need.certain(sure);
    Bounded hoped = need.certain(hoping).or(need.lookedUp(hoping)).or(layersLookedUp(hoping));
    Raise raise = Raise.of(Level.L4, hoped.plan(), certain.plan());
    double low = Math.min(hoped.least(), raise.yuan().low());
    return new Raise(raise.to(), raise.steps(), new Range(low, raise.yuan().high()));
  }

  /** A layer that is not there may cover everybody. */
  private Bounded layersLookedUp(Remedies remedies) {
    Plan plan = Plan.IMPOSSIBLE;
    if (!snapshot.has(FeatureType.HYDRANTS)) {
      plan = plan.or(remedies.lookUp("HYD"));
    }
    return Bounded.exactly(
        snapshot.has(FeatureType.WATER_INTAKES) ? plan : plan.or(remedies.lookUp("INT")));
  }

  /**
   * A plan, and what any plan costs at least.
   *
   * @param least never above what the plan costs
   */
  private record Bounded(Plan plan, double least) {

    static Bounded exactly(Plan plan) {
      return new Bounded(plan, plan.yuan());
    }

    Bounded and(Plan other) {
      return new Bounded(other.and(plan), other.yuan() + least);
    }

    Bounded or(Bounded other) {
      return new Bounded(plan.or(other.plan), Math.min(least, other.least));
    }
  }

  /** Who of a village is not surely in reach. */
  private final class Need {

    private final Village village;
    private final List<Building> out = new ArrayList<>();
    private final double asked;
    private final double inBlanks;
    private double households;
    private double reached;
    private boolean isBlankReached;
    private int blanksOut;

    Need(Village village, List<Building> houses) {
      this.village = village;
      this.asked = law.value(Norm.COVERED_PERCENT) / 100;
      this.inBlanks = Reach.inBlanks(village, houses);
      for (Building house : houses) {
        boolean covered = reach.covered(house.geometry()) == Ternary.YES;
        if (!covered) {
          out.add(house);
        }
        if (house.households() == null) {
          isBlankReached |= covered;
          blanksOut += covered ? 0 : 1;
        } else {
          households += house.households();
          reached += covered ? house.households() : 0;
        }
      }
    }

    /** Whatever the blanks hold. */
    Bounded certain(Remedies remedies) {
      boolean mayStayOut = inBlanks < Double.POSITIVE_INFINITY;
      Bounded all = cover(asked * households - reached, inBlanks > 0 ? blanksOut : 0, remedies);
      return mayStayOut && inBlanks > 0 && blanksOut > 0
          ? all.or(cover(asked * (households + inBlanks) - reached, 0, remedies))
          : all;
    }

    /** Where the blanks are looked up and turn out well: all in reach, or nobody. */
    Bounded lookedUp(Remedies remedies) {
      if (blanksOut == 0 && !isBlankReached) {
        return Bounded.exactly(Plan.IMPOSSIBLE);
      }
      double most = isBlankReached ? inBlanks : 0;
      double need =
          most == Double.POSITIVE_INFINITY ? 0 : asked * (households + most) - reached - most;
      return cover(need, 0, remedies).and(remedies.lookUp("HOUSEHOLDS"));
    }

    private Bounded cover(double need, int blanks, Remedies remedies) {
      if (need <= TOLERANCE && blanks == 0) {
        return Bounded.exactly(Plan.NOTHING);
      }
      Bounded standing = new Cover(out, remedies, blanks > 0).cheapest(need, blanks);
      return switch (HydrantCheck.unpiped(village)) {
        case NO -> withNew(true, need, blanks, remedies);
        case YES -> withNew(false, need, blanks, remedies);
        case UNKNOWN -> {
          Bounded one = withNew(true, need, blanks, remedies);
          Bounded other = withNew(false, need, blanks, remedies);
          Plan either = remedies.either("PIPED", one.plan(), other.plan());
          yield standing.or(new Bounded(either, Math.min(one.least(), other.least())));
        }
      };
    }

    private Bounded withNew(boolean isPiped, double need, int blanks, Remedies remedies) {
      return new Cover(out, remedies, blanks > 0).addNew(isPiped).cheapest(need, blanks);
    }
  }

  /** A source that could be had, standing or new, and which of the houses it reaches. */
  private record Site(Plan repair, boolean isNew, double yuan, BitSet reaches) {}

  /** Chooses among sites. */
  private final class Cover {

    private final List<Building> out;
    private final boolean withBlanks;
    private final List<Site> sites = new ArrayList<>();

    Cover(List<Building> out, Remedies remedies, boolean withBlanks) {
      this.out = out;
      this.withBlanks = withBlanks;
      addStanding(remedies);
    }

    Bounded cheapest(double need, int blanks) {
      double units = Math.max(0, need) + blanks;
      List<Site> chosen = greedy(need, blanks);
      Site single = null;
      for (Site site : sites) {
        boolean enough = isEnough(site.reaches(), need, blanks);
        single = enough && (single == null || site.yuan() < single.yuan()) ? site : single;
      }
      double yuan = chosen == null ? Double.POSITIVE_INFINITY : yuan(chosen);
      if (single != null && single.yuan() <= yuan) {
        chosen = List.of(single);
      }
      return chosen == null
          ? Bounded.exactly(Plan.IMPOSSIBLE)
          : new Bounded(plan(chosen), Math.min(least(units), yuan(chosen)));
    }

    /** Nothing is cheaper than the cheapest site, nor than the best price of a household. */
    private double least(double units) {
      double cheapest = Double.POSITIVE_INFINITY;
      double perUnit = Double.POSITIVE_INFINITY;
      for (Site site : sites) {
        double gain = gain(site.reaches());
        if (gain > 0) {
          cheapest = Math.min(cheapest, site.yuan());
          perUnit = Math.min(perUnit, site.yuan() / gain);
        }
      }
      return Math.max(cheapest, Math.ceil(perUnit * units - 1e-6));
    }

    private List<Site> greedy(double need, int blanks) {
      List<Site> chosen = new ArrayList<>();
      BitSet covered = new BitSet();
      while (!isEnough(covered, need, blanks)) {
        Site best = null;
        double bestPrice = Double.POSITIVE_INFINITY;
        for (Site site : sites) {
          BitSet more = (BitSet) site.reaches().clone();
          more.andNot(covered);
          double gain = gain(more);
          if (gain > 0 && site.yuan() / gain < bestPrice) {
            best = site;
            bestPrice = site.yuan() / gain;
          }
        }
        if (best == null) {
          return null;
        }
        chosen.add(best);
        covered.or(best.reaches());
      }
      return withoutNeedless(chosen, need, blanks);
    }

    private List<Site> withoutNeedless(List<Site> chosen, double need, int blanks) {
      List<Site> kept = new ArrayList<>(chosen);
      for (Site site : chosen) {
        BitSet others = new BitSet();
        kept.stream().filter(s -> s != site).forEach(s -> others.or(s.reaches()));
        if (isEnough(others, need, blanks)) {
          kept.remove(site);
        }
      }
      return kept;
    }

    private boolean isEnough(BitSet covered, double need, int blanks) {
      double known = 0;
      int unknown = 0;
      for (int i = covered.nextSetBit(0); i >= 0; i = covered.nextSetBit(i + 1)) {
        Integer households = out.get(i).households();
        known += households == null ? 0 : households;
        unknown += households == null ? 1 : 0;
      }
      return known >= need - TOLERANCE && unknown >= blanks;
    }

    private double gain(BitSet reaches) {
      double gain = 0;
      for (int i = reaches.nextSetBit(0); i >= 0; i = reaches.nextSetBit(i + 1)) {
        Integer households = out.get(i).households();
        gain += households != null ? households : withBlanks ? 1 : 0;
      }
      return gain;
    }

    private Plan plan(List<Site> chosen) {
      Plan plan = Plan.NOTHING;
      int fresh = 0;
      double yuan = 0;
      for (Site site : chosen) {
        if (site.isNew()) {
          fresh++;
          yuan = site.yuan();
        } else {
          plan = plan.and(site.repair());
        }
      }
      return plan.and(Plan.some("COVER", fresh, yuan));
    }

    private static double yuan(List<Site> chosen) {
      return chosen.stream().mapToDouble(Site::yuan).sum();
    }

    private void addStanding(Remedies remedies) {
      reachesOf(hydrantsAround)
          .forEach((i, reaches) -> add(remedies.effective(doubtfulHydrants.get(i)), reaches));
      reachesOf(intakesAround)
          .forEach(
              (i, reaches) ->
                  add(remedies.effective(doubtfulIntakes.get(i), Ternary.YES), reaches));
    }

    private void add(Plan plan, BitSet reaches) {
      if (plan.isPossible()) {
        sites.add(new Site(plan, false, plan.yuan(), reaches));
      }
    }

    /** Tried at each house that is out of reach. */
    Cover addNew(boolean isPiped) {
      double yuan = law.value(isPiped ? Norm.HYDRANT_COST_YUAN : Norm.POOL_COST_YUAN);
      double reachM = law.value(isPiped ? Norm.HYDRANT_REACH_M : Norm.INTAKE_REACH_M);
      List<Point> places = out.stream().map(house -> house.geometry().getInteriorPoint()).toList();
      reachesOf(SourceIndex.of(places).search(reachM))
          .values()
          .forEach(reaches -> sites.add(new Site(Plan.NOTHING, true, yuan, reaches)));
      return this;
    }

    /** Which of the houses each source of a search reaches. */
    private Map<Integer, BitSet> reachesOf(SourceSearch search) {
      Map<Integer, BitSet> reaches = new TreeMap<>();
      for (int i = 0; i < out.size(); i++) {
        int house = i;
        search.from(out.get(i).geometry());
        search.eachWithinReach(
            (source, metres) -> reaches.computeIfAbsent(source, s -> new BitSet()).set(house));
      }
      return reaches;
    }
  }

  private SourceSearch search(List<? extends Feature> sources, Norm reach) {
    List<Point> places = sources.stream().map(source -> (Point) source.geometry()).toList();
    return SourceIndex.of(places).search(law.value(reach));
  }
}
