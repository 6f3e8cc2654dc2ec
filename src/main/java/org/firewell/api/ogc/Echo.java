package org.firewell.api.ogc;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.analysis.Answer;
import org.firewell.analysis.Finding;
import org.firewell.analysis.Input;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Question;
import org.firewell.analysis.Values;
import org.firewell.snapshot.Snapshot;

/**
 * Gives back what it was given, after a pause if one is asked for: a process to try a client with,
 * as OGC API - Processes asks for and its test suite uses. It tells nothing of the county.
 */
public final class Echo implements Question {

  private static final int LONGEST_MESSAGE = 1_000;
  private static final int LONGEST_PAUSE = 10;
  private static final Duration STEP = Duration.ofMillis(50);

  private static final Input MESSAGE =
      Input.texts("message", null, "要返回的文字", "what is to be given back");
  private static final Input PAUSE =
      Input.number("pause", "0", "先等待的秒数，至多 10", "seconds to wait before, 10 at the most");

  @Override
  public String name() {
    return "echo";
  }

  @Override
  public Title title() {
    return new Title("回声：原样返回所给的文字，用于测试连接", "gives back what it was given, to test a client with");
  }

  @Override
  public List<Input> inputs() {
    return List.of(MESSAGE, PAUSE);
  }

  @Override
  public boolean isAboutCounty() {
    return false;
  }

  @Override
  public boolean isPutAtStart() {
    return false;
  }

  @Override
  public Answer answer(Snapshot snapshot, Values values, Progress progress) {
    int seconds = values.whole(PAUSE, 0, LONGEST_PAUSE);
    checkLength(values.text(MESSAGE.name()).orElse(""));
    pause(Duration.ofSeconds(seconds), progress);
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("snapshot", snapshot.id());
    summary.put("question", values.texts());
    return new Echoed(List.of(), summary);
  }

  private static void checkLength(String message) {
    if (message.length() > LONGEST_MESSAGE) {
      throw new InputException(
          MESSAGE.name(),
          "文字不能超过 " + LONGEST_MESSAGE + " 字",
          "message: at most " + LONGEST_MESSAGE + " characters are allowed");
    }
  }

  private static void pause(Duration length, Progress progress) {
    long steps = length.dividedBy(STEP);
    for (long step = 0; step < steps; step++) {
      progress.at((double) step / steps, "等待 · waiting");
      try {
        Thread.sleep(STEP.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Progress.DismissedException();
      }
    }
  }

  private record Echoed(List<Finding> findings, Map<String, Object> summary) implements Answer {}
}
