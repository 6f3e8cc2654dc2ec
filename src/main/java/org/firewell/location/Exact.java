package org.firewell.location;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * SCIP by way of OR-Tools, for integer programs that are small enough to be solved exactly: on one
 * thread and by nodes, so that the same program has the same solution each time.
 */
final class Exact {

  private static final long GLANCE_MILLIS = 20;

  private static final class Native {
    static final boolean IS_THERE = load();

    private static boolean load() {
      try {
        Loader.loadNativeLibraries();
        return true;
      } catch (RuntimeException | LinkageError e) {
        // another platform than the jar was built for: plans keep the bound that needs no solver
        return false;
      }
    }
  }

  private Exact() {}

  /** Whether the solver runs on this machine. */
  static boolean isThere() {
    return Native.IS_THERE;
  }

  /** An empty program; {@link MPSolver#delete} is the caller's. */
  static MPSolver program() {
    if (!isThere()) {
      throw new IllegalStateException("no native code of OR-Tools for this platform");
    }
    return MPSolver.createSolver("SCIP");
  }

  /**
   * Solves until it is proven, the nodes are used up, or the search is over.
   *
   * @param nodes of the tree at most; the first is the relaxation at the root
   */
  static MPSolver.ResultStatus solve(MPSolver program, int nodes, Search search) {
    program.setSolverSpecificParametersAsString(
        "limits/totalnodes = " + nodes + "\nrandomization/randomseedshift = 0\n");
    MPSolverParameters parameters = new MPSolverParameters();
    parameters.setDoubleParam(
        MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, search.effort().gapPercent() / 100);
    if (search.effort().limit().isPresent()) {
      // beside the interruption, which does not reach into a long linear program
      program.setTimeLimit(Math.max(1, search.nanosLeft() / 1_000_000));
    }
    try {
      return solveOnAnotherThread(program, parameters, search);
    } finally {
      parameters.delete();
    }
  }

  /** This thread asks the watch meanwhile, as it may be asked from one thread alone. */
  private static MPSolver.ResultStatus solveOnAnotherThread(
      MPSolver program, MPSolverParameters parameters, Search search) {
    MPSolver.ResultStatus[] status = {MPSolver.ResultStatus.NOT_SOLVED};
    CountDownLatch done = new CountDownLatch(1);
    Thread solver =
        new Thread(
            () -> {
              try {
                status[0] = program.solve(parameters);
              } finally {
                done.countDown();
              }
            },
            "location-exact");
    solver.setDaemon(true);
    solver.start();
    boolean isInterrupted = false;
    while (true) {
      try {
        if (done.await(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
          break;
        }
      } catch (InterruptedException e) {
        isInterrupted = true;
      }
      if (isInterrupted || search.isOver()) {
        program.interruptSolve();
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
    return status[0];
  }
}
