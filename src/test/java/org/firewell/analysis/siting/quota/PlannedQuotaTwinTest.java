package org.firewell.analysis.siting.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.firewell.analysis.siting.quota.TwoTowns.EAST;
import static org.firewell.analysis.siting.quota.TwoTowns.WEST;
import static org.firewell.analysis.siting.quota.TwoTowns.of;
import static org.firewell.analysis.siting.quota.TwoTowns.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Planned quotas against every choice of sites, on small random towns. */
class PlannedQuotaTwinTest {

  private static final int SPACING = 160;
  private static final int SITES = 11;

  /** A house and the sites that reach it, as bits. */
  private record House(boolean west, int households, long reachedBy) {}

  @Property(seed = "6202", tries = 40, shrinking = ShrinkingMode.OFF)
  void needs_and_splits_are_those_of_every_choice(@ForAll long seed) {
    Random random = new Random(seed);
    int reach = 100 + random.nextInt(120);
    int floor = random.nextInt(2);
    int total = 2 + random.nextInt(4);
    TwoTowns towns = new TwoTowns(SPACING * (SITES - 1) / 2.0);
    List<House> houses = houses(towns, random, reach);
    PlannedQuotaAnswer answer =
        towns.ask(
            "reach", reach + "", "total", total + "", "floor", floor + "", "spacing", SPACING + "");
    assertThat(of(answer, WEST)).as("seed %d", seed).containsEntry("need", need(houses, true));
    assertThat(of(answer, EAST)).as("seed %d", seed).containsEntry("need", need(houses, false));
    long least = floor == 0 ? 0 : 1;
    LongPredicate split =
        sites ->
            Long.bitCount(sites) <= total
                && number(sites, true) >= least
                && number(sites, false) >= least;
    assertBest(answer, "share", houses, split, seed);
    int west = (Integer) of(answer, WEST).get("fair_share");
    int east = (Integer) of(answer, EAST).get("fair_share");
    assertBest(
        answer,
        "fair_share",
        houses,
        sites -> number(sites, true) <= west && number(sites, false) <= east,
        seed);
    assertThat((Integer) of(answer, WEST).get("share") + (Integer) of(answer, EAST).get("share"))
        .isLessThanOrEqualTo(total);
    assertThat(west + east).isLessThanOrEqualTo(total);
  }

  @Property(seed = "6203", tries = 15, shrinking = ShrinkingMode.OFF)
  void more_to_share_out_never_covers_fewer_and_no_fair_split_covers_more(@ForAll long seed) {
    Random random = new Random(seed);
    int reach = 100 + random.nextInt(120);
    TwoTowns towns = new TwoTowns(SPACING * (SITES - 1) / 2.0);
    houses(towns, random, reach);
    long last = 0;
    for (int total = 0; total <= 5; total++) {
      PlannedQuotaAnswer answer =
          towns.ask("reach", reach + "", "total", total + "", "spacing", SPACING + "");
      long best = (Long) plan(answer, "share").get("objective");
      assertThat(best).as("seed %d, total %d", seed, total).isGreaterThanOrEqualTo(last);
      assertThat((Long) plan(answer, "fair_share").get("objective"))
          .as("seed %d, total %d", seed, total)
          .isLessThanOrEqualTo(best);
      last = best;
    }
  }

  private static void assertBest(
      PlannedQuotaAnswer answer,
      String figure,
      List<House> houses,
      LongPredicate allowed,
      long seed) {
    long best = choices().filter(allowed).map(sites -> served(houses, sites)).max().orElseThrow();
    Map<String, Object> plan = plan(answer, figure);
    assertThat(plan).as("%s, seed %d", figure, seed).containsEntry("objective", best);
    assertThat((Long) plan.get("bound")).isGreaterThanOrEqualTo(best);
  }

  /** One in each town at least, none near the border of what a site reaches. */
  private static List<House> houses(TwoTowns towns, Random random, int reach) {
    List<House> houses = new ArrayList<>();
    double half = SPACING * (SITES - 1) / 2.0;
    while (houses.size() < 9) {
      boolean west = houses.size() < 1 || houses.size() > 1 && random.nextBoolean();
      double east = (west ? -1 : 1) * (5 + random.nextInt((int) half - 10));
      double north = random.nextInt(130);
      if (isClear(east, north, reach)) {
        int households = 1 + random.nextInt(9);
        towns.house("b" + houses.size(), east, north, households);
        houses.add(new House(west, households, reachedBy(east, north, reach)));
      }
    }
    return houses;
  }

  private static boolean isClear(double east, double north, int reach) {
    return LongStream.range(0, SITES)
        .allMatch(site -> Math.abs(metres(site, east, north) - reach) > 1);
  }

  private static long reachedBy(double east, double north, int reach) {
    return LongStream.range(0, SITES)
        .filter(site -> metres(site, east, north) <= reach)
        .map(site -> 1L << site)
        .sum();
  }

  private static double metres(long site, double east, double north) {
    return Math.hypot(place(site) - east, north);
  }

  private static double place(long site) {
    return (site - (SITES - 1) / 2.0) * SPACING;
  }

  private static LongStream choices() {
    return LongStream.range(0, 1L << SITES);
  }

  private static long served(List<House> houses, long sites) {
    return houses.stream()
        .filter(house -> (house.reachedBy() & sites) != 0)
        .mapToLong(House::households)
        .sum();
  }

  /** The least sites of a town for whatever of it they reach. */
  private static long need(List<House> houses, boolean west) {
    long own = choices().filter(sites -> number(sites, !west) == 0).max().orElseThrow();
    List<House> reached =
        houses.stream()
            .filter(house -> house.west() == west && (house.reachedBy() & own) != 0)
            .toList();
    return choices()
        .filter(sites -> (sites & ~own) == 0)
        .filter(sites -> reached.stream().allMatch(house -> (house.reachedBy() & sites) != 0))
        .map(Long::bitCount)
        .min()
        .orElseThrow();
  }

  /** The one on the border is the township's of the smaller id, the east's. */
  private static int number(long sites, boolean west) {
    int middle = (SITES - 1) / 2;
    long ofWest = (1L << middle) - 1;
    return Long.bitCount(sites & (west ? ofWest : ~ofWest));
  }
}
