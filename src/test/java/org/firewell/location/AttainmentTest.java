package org.firewell.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.firewell.location.Attainment.Asked;
import org.firewell.location.Attainment.Number;
import org.firewell.location.Attainment.Served;
import org.firewell.location.Attainment.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttainmentTest {

  /**
   * Village 0 asks 8 of its 10 people to be served and lacks one site, village 1 asks two sites and
   * village 2 one. With two sites villages 0 and 2 can be brought there, or village 1 alone.
   */
  private static final Attainment VILLAGES =
      new Attainment(
          Incidence.of(2, new int[][] {{0}, {1}, {}, {}, {}}),
          new long[] {8, 2},
          List.of(
              new Unit(1, List.of(new Served(new int[] {0, 1}, 8))),
              new Unit(1, List.of(new Number(new int[] {2, 3}, 2))),
              new Unit(1, List.of(new Number(new int[] {4}, 1)))),
          Choice.most(5, 2));

  @Test
  void two_small_gaps_are_closed_rather_than_a_large_one() {
    Plan plan = VILLAGES.solve(Effort.DEFAULT, Watch.NONE);

    assertThat(plan.sites()).containsExactly(0, 4);
    assertThat(plan.objective()).isEqualTo(2);
    assertThat(plan.isProven()).isTrue();
    assertThat(VILLAGES.reached(plan.sites())).containsExactly(0, 2);
  }

  @Test
  void a_unit_that_asks_nothing_is_there_and_one_that_asks_too_much_never() {
    Attainment problem =
        new Attainment(
            Incidence.of(1, new int[][] {{0}}),
            new long[] {5},
            List.of(
                new Unit(3, List.of()),
                new Unit(7, List.of(new Served(new int[] {0}, 6))),
                new Unit(9, List.of(new Number(new int[] {0}, 2)))),
            Choice.most(1, 1));

    Plan plan = problem.solve(Effort.DEFAULT, Watch.NONE);

    assertThat(plan.objective()).isEqualTo(3);
    assertThat(plan.bound()).isEqualTo(3);
  }

  @Test
  void least_numbers_that_no_choice_keeps_are_refused() {
    Choice choice =
        new Choice(
            new int[2], List.of(new Choice.Group(2, 2, true)), 1, new long[2], Long.MAX_VALUE);
    Attainment problem =
        new Attainment(Incidence.of(0, new int[][] {{}, {}}), new long[0], List.of(), choice);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> problem.solve(Effort.DEFAULT, Watch.NONE));
  }

  /** And with one more site it is never less. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void the_plan_is_that_of_trying_every_choice(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 40; round++) {
      Attainment problem = random(random);
      long last = 0;
      for (int more = 0; more < 3; more++) {
        String scene = "seed " + seed + " round " + round + " more " + more;
        Attainment with = with(problem, problem.choice().most() + more);

        Plan plan = with.solve(Effort.DEFAULT, Watch.NONE);

        assertThat(with.choice().allows(plan.sites())).as(scene).isTrue();
        assertThat(with.worth(plan.sites())).as(scene).isEqualTo(plan.objective());
        assertThat(plan.objective()).as(scene).isEqualTo(most(with));
        assertThat(plan.bound()).as(scene).isEqualTo(plan.objective());
        assertThat(plan.objective()).as(scene).isGreaterThanOrEqualTo(last);
        last = plan.objective();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void no_site_is_chosen_that_no_unit_would_miss(long seed) {
    Attainment drawn = random(new SplittableRandom(seed));
    Attainment problem =
        new Attainment(
            drawn.reach(),
            drawn.weights(),
            drawn.units(),
            Choice.most(drawn.reach().sites(), drawn.reach().sites()));
    int[] sites = problem.solve(Effort.DEFAULT, Watch.NONE).sites();
    for (int site : sites) {
      int[] without = IntStream.of(sites).filter(other -> other != site).toArray();
      assertThat(problem.worth(without)).as("site %d", site).isLessThan(problem.worth(sites));
    }
  }

  @Test
  void time_that_is_up_leaves_a_plan_and_a_bound() {
    Plan plan = VILLAGES.solve(new Effort(0, 1, Optional.of(Duration.ZERO), 1), Watch.NONE);

    assertThat(plan.stop()).isEqualTo(Plan.Stop.TIME);
    assertThat(VILLAGES.choice().allows(plan.sites())).isTrue();
    assertThat(plan.bound()).isEqualTo(3);
  }

  @Test
  void the_same_problem_has_the_same_plan() {
    Attainment problem = random(new SplittableRandom(9));

    Plan plan = problem.solve(Effort.DEFAULT, Watch.NONE);
    Plan again = problem.solve(Effort.DEFAULT, Watch.NONE);

    assertThat(again.sites()).isEqualTo(plan.sites());
    assertThat(again.bound()).isEqualTo(plan.bound());
  }

  private static Attainment random(SplittableRandom random) {
    int sites = 2 + random.nextInt(9);
    int demands = 3 + random.nextInt(12);
    int[][] rows = new int[sites][];
    for (int site = 0; site < sites; site++) {
      rows[site] = some(random, demands, 0.35);
    }
    long[] weights = random.longs(demands, 0, 10).toArray();
    List<Unit> units = new ArrayList<>();
    for (int unit = 0; unit < 5; unit++) {
      List<Asked> asked = new ArrayList<>();
      if (random.nextInt(3) > 0) {
        int[] own = some(random, demands, 0.4);
        long all = IntStream.of(own).mapToLong(demand -> weights[demand]).sum();
        asked.add(new Served(own, all * (5 + random.nextInt(6)) / 10));
      }
      if (random.nextInt(3) == 0) {
        asked.add(new Number(some(random, sites, 0.5), 1 + random.nextInt(2)));
      }
      units.add(new Unit(1 + random.nextInt(4), asked));
    }
    int[] groupOf = random.ints(sites, 0, 2).toArray();
    List<Choice.Group> groups =
        List.of(
            new Choice.Group(random.nextInt(2), 1 + random.nextInt(4), true),
            new Choice.Group(0, Integer.MAX_VALUE, random.nextBoolean()));
    long[] costs = random.longs(sites, 1, 6).toArray();
    long budget = random.nextBoolean() ? Long.MAX_VALUE : LongStream.of(costs).sum() / 2 + 5;
    Choice choice = new Choice(groupOf, groups, 1 + random.nextInt(4), costs, budget);
    return new Attainment(Incidence.of(demands, rows), weights, units, choice);
  }

  private static int[] some(SplittableRandom random, int most, double share) {
    return IntStream.range(0, most).filter(at -> random.nextDouble() < share).toArray();
  }

  private static Attainment with(Attainment problem, int most) {
    Choice choice = problem.choice();
    return new Attainment(
        problem.reach(),
        problem.weights(),
        problem.units(),
        new Choice(choice.groupOf(), choice.groups(), most, choice.costs(), choice.budget()));
  }

  /** Counts each unit anew, site by site. */
  private static long most(Attainment problem) {
    long most = -1;
    for (int choice = 0; choice < 1 << problem.reach().sites(); choice++) {
      int bits = choice;
      if (problem.choice().allows(Choices.sites(bits))) {
        long worth =
            problem.units().stream()
                .filter(
                    unit -> unit.asked().stream().allMatch(asked -> isThere(problem, asked, bits)))
                .mapToLong(Unit::worth)
                .sum();
        most = Math.max(most, worth);
      }
    }
    return most;
  }

  private static boolean isThere(Attainment problem, Asked asked, int choice) {
    if (asked instanceof Number number) {
      return IntStream.of(number.sites()).filter(site -> (choice >> site & 1) == 1).count()
          >= number.least();
    }
    Served served = (Served) asked;
    long weight = 0;
    for (int demand : served.demands()) {
      boolean isServed =
          IntStream.of(Choices.sites(choice))
              .anyMatch(
                  site -> IntStream.of(problem.reach().row(site)).anyMatch(at -> at == demand));
      weight += isServed ? problem.weights()[demand] : 0;
    }
    return weight >= served.least();
  }
}
