package org.firewell.job;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Inquiry;
import org.firewell.analysis.Progress;
import org.firewell.analysis.coverage.Coverage;
import org.firewell.analysis.coverage.LiveCoverage;

/**
 * Coverage that is ready for what-ifs: made at the first that is asked with some inputs, kept while
 * the store does not change, at most {@value #KEPT} at a time and no more than {@value
 * #DEMAND_KEPT} demands in all beside the newest.
 */
public final class ReadyCoverage {

  private static final int KEPT = 4;
  private static final int DEMAND_KEPT = 1_000_000;

  private final Grounds grounds;
  private final Map<Map<String, String>, FutureTask<LiveCoverage>> kept =
      new LinkedHashMap<>(16, 0.75f, true);
  private long keptOf = -1;

  ReadyCoverage(Grounds grounds) {
    this.grounds = grounds;
  }

  /**
   * The coverage of the county as it is kept.
   *
   * @param texts of the inputs of {@link Coverage}, by name, and those common to all questions
   * @throws InputException when they cannot be taken
   */
  public LiveCoverage get(Map<String, String> texts) {
    Map<String, String> inputs = Map.copyOf(texts);
    FutureTask<LiveCoverage> task = task(inputs);
    task.run();
    try {
      LiveCoverage coverage = task.get();
      makeRoom(inputs);
      return coverage;
    } catch (ExecutionException e) {
      forget(inputs);
      throw e.getCause() instanceof RuntimeException fault
          ? fault
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The first who asks makes it; the others wait. */
  private synchronized FutureTask<LiveCoverage> task(Map<String, String> inputs) {
    long revision = grounds.revision();
    if (revision != keptOf) {
      kept.clear();
      keptOf = revision;
    }
    return kept.computeIfAbsent(inputs, i -> new FutureTask<>(() -> make(i)));
  }

  private LiveCoverage make(Map<String, String> inputs) {
    Inquiry inquiry = grounds.inquiry(new Coverage(), inputs);
    return LiveCoverage.of(inquiry.snapshot(), inquiry.values(), Progress.NONE);
  }

  private synchronized void forget(Map<String, String> inputs) {
    kept.remove(inputs);
  }

  /** Lets the longest unused go. */
  private synchronized void makeRoom(Map<String, String> newest) {
    long demand = kept.values().stream().mapToLong(ReadyCoverage::demand).sum();
    Iterator<Map.Entry<Map<String, String>, FutureTask<LiveCoverage>>> eldest =
        kept.entrySet().iterator();
    while (eldest.hasNext() && (kept.size() > KEPT || demand > DEMAND_KEPT)) {
      Map.Entry<Map<String, String>, FutureTask<LiveCoverage>> entry = eldest.next();
      if (!entry.getKey().equals(newest)) {
        demand -= demand(entry.getValue());
        eldest.remove();
      }
    }
  }

  /** None as long as it is being made. */
  private static long demand(FutureTask<LiveCoverage> task) {
    try {
      return task.isDone() ? task.get().size() : 0;
    } catch (InterruptedException | ExecutionException e) {
      return 0;
    }
  }
}
