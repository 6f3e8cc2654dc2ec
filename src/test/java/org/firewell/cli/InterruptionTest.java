package org.firewell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.firewell.analysis.Answer;
import org.firewell.analysis.Finding;
import org.firewell.analysis.Input;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Question;
import org.firewell.analysis.Questions;
import org.firewell.analysis.Values;
import org.firewell.snapshot.Snapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C as a terminal sends it, to a process of its own. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class InterruptionTest {

  private static final int ENDED_BY_CTRL_C = 130;

  @TempDir Path folder;

  @BeforeEach
  void one_house() throws IOException {
    Files.write(folder.resolve("buildings.csv"), List.of("id,lon,lat", "near,118.5,24.7"));
  }

  @Test
  void the_first_takes_the_best_so_far() throws Exception {
    Process process = analyze("improve");
    BufferedReader told = process.errorReader(StandardCharsets.UTF_8);
    until(told, "begun");
    press(process);

    until(told, "the best so far is taken");
    assertThat(process.waitFor()).isZero();
    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("best");
  }

  @Test
  void the_second_ends_the_process() throws Exception {
    Process process = analyze("persist");
    BufferedReader told = process.errorReader(StandardCharsets.UTF_8);
    until(told, "begun");
    press(process);
    until(told, "the best so far is taken");
    press(process);

    assertThat(process.waitFor()).isEqualTo(ENDED_BY_CTRL_C);
    assertThat(process.inputReader(StandardCharsets.UTF_8).readLine()).isNull();
  }

  @Test
  void a_question_without_a_best_so_far_is_ended_by_the_first() throws Exception {
    Process process = analyze("plain");
    until(process.errorReader(StandardCharsets.UTF_8), "begun");
    press(process);

    assertThat(process.waitFor()).isEqualTo(ENDED_BY_CTRL_C);
  }

  private Process analyze(String question) throws IOException {
    // whoever runs the tests may have been told to ignore Ctrl-C, which a child inherits
    return new ProcessBuilder(
            "env",
            "--default-signal=INT",
            System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Asked.class.getName(),
            "analyze",
            question,
            "--data",
            folder.toString())
        .start();
  }

  private static void press(Process process) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
  }

  private static void until(BufferedReader lines, String words) throws IOException {
    StringBuilder told = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.contains(words)) {
        return;
      }
      told.append(line).append('\n');
    }
    throw new AssertionError("it never said: " + words + "\n" + told);
  }

  /** The command line with questions that say when they begin and end when it is enough, or not. */
  static final class Asked {
    private Asked() {}

    public static void main(String... words) {
      List<Question> questions =
          List.of(
              new Waiting("improve", true, true),
              new Waiting("persist", true, false),
              new Waiting("plain", false, true));
      System.exit(
          new CommandLineInterface(new Questions(questions), settings -> {}, (backup, where) -> {})
              .run(words));
    }
  }

  private record Waiting(String name, boolean hasBestSoFar, boolean listens) implements Question {

    @Override
    public Title title() {
      return new Title("试问", "a question for a test");
    }

    @Override
    public List<Input> inputs() {
      return List.of();
    }

    @Override
    public Answer answer(Snapshot snapshot, Values values, Progress progress) {
      System.err.println("begun");
      while (!listens || !progress.isEnough()) {
        pause();
      }
      return new Best();
    }

    private static void pause() {
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private record Best() implements Answer {

    @Override
    public List<Finding> findings() {
      return List.of();
    }

    @Override
    public Map<String, Object> summary() {
      return Map.of("answer", "best");
    }
  }
}
