package org.firewell.job;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Inquiry;
import org.firewell.analysis.Question;

/**
 * What is kept ready to answer at once: made at the first that is asked with some inputs, kept
 * while the store does not change, a few at a time.
 *
 * @param <T> shared by threads
 */
public final class Ready<T> {

  private final Grounds grounds;
  private final Question question;
  private final Function<Inquiry, T> make;
  private final int most;
  private final Map<Map<String, String>, FutureTask<T>> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long keptOf = -1;

  /**
   * @param question whose inputs are taken
   * @param most how many are kept at the same time
   */
  Ready(Grounds grounds, Question question, Function<Inquiry, T> make, int most) {
    this.grounds = grounds;
    this.question = question;
    this.make = make;
    this.most = most;
  }

  /**
   * What is ready for the county as the store has it.
   *
   * @param texts of the question's inputs by name, and of those common to all questions
   * @throws InputException when they cannot be taken
   */
  public T get(Map<String, String> texts) {
    Map<String, String> inputs = Map.copyOf(texts);
    FutureTask<T> task = task(inputs);
    task.run();
    try {
      return task.get();
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

  /** The first who asks makes it; the others wait. What was unused for longest gives way. */
  private synchronized FutureTask<T> task(Map<String, String> inputs) {
    long revision = grounds.revision();
    if (revision != keptOf) {
      kept.clear();
      keptOf = revision;
    }
    FutureTask<T> task = kept.computeIfAbsent(inputs, i -> new FutureTask<>(() -> make(i)));
    Iterator<FutureTask<T>> eldest = kept.values().iterator();
    while (kept.size() > most) {
      eldest.next();
      eldest.remove();
    }
    return task;
  }

  /** One at a time, since each takes every processor. */
  private T make(Map<String, String> inputs) {
    synchronized (make) {
      return make.apply(grounds.inquiry(question, inputs));
    }
  }

  private synchronized void forget(Map<String, String> inputs) {
    kept.remove(inputs);
  }
}
