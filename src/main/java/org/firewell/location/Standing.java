package org.firewell.location;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.firewell.location.Attainment.Asked;
import org.firewell.location.Attainment.Number;
import org.firewell.location.Attainment.Served;
import org.firewell.location.Attainment.Unit;

/** Which sites are chosen and which demand they serve, and what each unit lacks yet. */
final class Standing {

  private final Attainment problem;
  private final boolean[] isChosen;
  private final int[] times;

  Standing(Attainment problem) {
    this.problem = problem;
    isChosen = new boolean[problem.reach().sites()];
    times = new int[problem.reach().demands()];
  }

  void add(int site) {
    isChosen[site] = true;
    Arrays.stream(problem.reach().row(site)).forEach(demand -> times[demand]++);
  }

  void remove(int site) {
    isChosen[site] = false;
    Arrays.stream(problem.reach().row(site)).forEach(demand -> times[demand]--);
  }

  boolean isChosen(int site) {
    return isChosen[site];
  }

  boolean isServed(int demand) {
    return times[demand] > 0;
  }

  int[] chosen() {
    return IntStream.range(0, isChosen.length).filter(site -> isChosen[site]).toArray();
  }

  int[] reached() {
    return IntStream.range(0, problem.units().size())
        .filter(unit -> isReached(problem.units().get(unit)))
        .toArray();
  }

  boolean isReached(Unit unit) {
    return unit.asked().stream().allMatch(asked -> lacks(asked) <= 0);
  }

  /** How many sites or how much weight is missing, 0 or less for nothing. */
  long lacks(Asked asked) {
    if (asked instanceof Number number) {
      return number.least() - Arrays.stream(number.sites()).filter(site -> isChosen[site]).count();
    }
    Served served = (Served) asked;
    return served.least()
        - Arrays.stream(served.demands())
            .filter(demand -> times[demand] > 0)
            .mapToLong(demand -> problem.weights()[demand])
            .sum();
  }
}
