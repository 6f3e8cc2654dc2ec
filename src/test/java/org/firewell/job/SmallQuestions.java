package org.firewell.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.firewell.analysis.Answer;
import org.firewell.analysis.Finding;
import org.firewell.analysis.Input;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Question;
import org.firewell.analysis.Questions;
import org.firewell.analysis.Values;
import org.firewell.feature.FeatureType;
import org.firewell.snapshot.Snapshot;

/**
 * Questions whose answers need no analysis: {@code count} says how many hydrants there are, {@code
 * wait} ends when it is told to, {@code improve} when it is enough, {@code break} meets a fault in
 * the programme, {@code refuse} finds that the snapshot cannot answer, {@code anew} is about no
 * county.
 */
public final class SmallQuestions {

  /** How often {@code count} was answered. */
  public final AtomicInteger counted = new AtomicInteger();

  /** Ends every {@code wait}. */
  public final CountDownLatch release = new CountDownLatch(1);

  public Questions all() {
    return new Questions(
        List.of(
            question("count", this::count),
            question("wait", this::await),
            improving("improve", SmallQuestions::improve),
            question("break", SmallQuestions::meetFault),
            question("refuse", SmallQuestions::refuse),
            new Small("anew", SmallQuestions::answer, false, false)));
  }

  public Question get(String name) {
    return all().find(name).orElseThrow();
  }

  private Answer count(Snapshot snapshot, Values values, Progress progress) {
    counted.incrementAndGet();
    progress.at(0.5, "counting");
    return answer(snapshot, values);
  }

  private Answer await(Snapshot snapshot, Values values, Progress progress) {
    while (release.getCount() > 0) {
      progress.at(0.25, "waiting");
      pause();
    }
    return answer(snapshot, values);
  }

  private static Answer improve(Snapshot snapshot, Values values, Progress progress) {
    progress.at(0.25, "better and better");
    while (!progress.isEnough()) {
      pause();
    }
    return answer(snapshot, values);
  }

  private static Answer meetFault(Snapshot snapshot, Values values, Progress progress) {
    throw new IllegalStateException("a fault for a test");
  }

  private static Answer refuse(Snapshot snapshot, Values values, Progress progress) {
    throw new InputException("reach", "够不着", "reach: there is nothing to reach");
  }

  private static Answer answer(Snapshot snapshot, Values values, Progress progress) {
    return answer(snapshot, values);
  }

  private static Answer answer(Snapshot snapshot, Values values) {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("snapshot", snapshot.id());
    summary.put("question", values.texts());
    summary.put("hydrants", snapshot.list(FeatureType.HYDRANTS).size());
    return new Answer() {
      @Override
      public List<Finding> findings() {
        return List.of();
      }

      @Override
      public Map<String, Object> summary() {
        return summary;
      }
    };
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Question question(String name, Answering answering) {
    return new Small(name, answering, false, true);
  }

  private static Question improving(String name, Answering answering) {
    return new Small(name, answering, true, true);
  }

  private record Small(
      String name, Answering answering, boolean hasBestSoFar, boolean isAboutCounty)
      implements Question {

    @Override
    public Title title() {
      return new Title("试问", "a question for a test");
    }

    @Override
    public List<Input> inputs() {
      return List.of(
          Input.number("reach", "150", "距离", "reach"),
          Input.choices("of", List.of("a", "b"), "a,b", "类别", "kinds"));
    }

    @Override
    public Answer answer(Snapshot snapshot, Values values, Progress progress) {
      return answering.answer(snapshot, values, progress);
    }
  }

  private interface Answering {
    Answer answer(Snapshot snapshot, Values values, Progress progress);
  }
}
