package org.firewell.location;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExactTest {

  /** Of 5, 4 and 3 for 4, 3 and 2, within 5: the last two are worth 7. */
  @Test
  void a_knapsack_is_filled_best() {
    MPSolver program = Exact.program();
    MPVariable[] taken = program.makeBoolVarArray(3);
    MPConstraint room = program.makeConstraint(0, 5);
    int[] worth = {5, 4, 3};
    int[] weight = {4, 3, 2};
    for (int i = 0; i < 3; i++) {
      room.setCoefficient(taken[i], weight[i]);
      program.objective().setCoefficient(taken[i], worth[i]);
    }
    program.objective().setMaximization();

    MPSolver.ResultStatus status = Exact.solve(program, 100, search(Optional.empty()));

    assertThat(status).isEqualTo(MPSolver.ResultStatus.OPTIMAL);
    assertThat(program.objective().value()).isEqualTo(7);
    assertThat(program.objective().bestBound()).isEqualTo(7);
    program.delete();
  }

  @Test
  void time_that_is_up_ends_it_with_a_bound() {
    MPSolver program = hard();
    Search search = search(Optional.of(Duration.ofMillis(300)));

    MPSolver.ResultStatus status = Exact.solve(program, Integer.MAX_VALUE, search);

    assertThat(search.nanosLeft()).isLessThanOrEqualTo(0);
    assertThat(status).isIn(MPSolver.ResultStatus.FEASIBLE, MPSolver.ResultStatus.NOT_SOLVED);
    assertThat(program.objective().bestBound()).isFinite();
    program.delete();
  }

  private static Search search(Optional<Duration> limit) {
    return new Search(new Effort(0, 1, limit, 1), Watch.NONE, true, Long.MAX_VALUE);
  }

  /** A market split, after G. Cornuejols and M. Dawande: no branch is cut off early. */
  private static MPSolver hard() {
    Random random = new Random(1);
    MPSolver program = Exact.program();
    MPVariable[] taken = program.makeBoolVarArray(50);
    for (int row = 0; row < 6; row++) {
      MPConstraint half = program.makeConstraint(0, 0);
      double sum = 0;
      for (MPVariable one : taken) {
        int weight = random.nextInt(100);
        half.setCoefficient(one, weight);
        sum += weight;
      }
      half.setBounds(Math.floor(sum / 2), Math.floor(sum / 2));
      MPVariable above = program.makeNumVar(0, sum, "above" + row);
      MPVariable below = program.makeNumVar(0, sum, "below" + row);
      half.setCoefficient(above, -1);
      half.setCoefficient(below, 1);
      program.objective().setCoefficient(above, -1);
      program.objective().setCoefficient(below, -1);
    }
    program.objective().setMaximization();
    return program;
  }
}
