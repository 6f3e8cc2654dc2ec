package org.firewell.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A process that may tell its steps on standard output ({@code step NAME}, at last {@code step
 * end}), and what they take of the machine, together with processes that work for it. Of Linux.
 */
final class Watched {

  private static final double TICKS_A_SECOND = 100;

  private final Process process;
  private final Supplier<Stream<ProcessHandle>> helpers;
  private final Map<Long, Double> seconds = new HashMap<>();
  private final Map<Long, Long> peakKb = new HashMap<>();
  private final List<Step> steps = new ArrayList<>();

  /** What a step took by the clock, and of all processors together. */
  record Step(String name, double seconds, double processorSeconds) {}

  /**
   * @param peakMb the resident memory of each process at its most, summed
   * @param inTime whether it ended by itself
   */
  record Told(List<Step> steps, long peakMb, boolean inTime) {

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder();
      for (Step step : steps) {
        text.append(
            String.format(
                Locale.ROOT,
                "%s %.2f s (%.1f s of processors), ",
                step.name(),
                step.seconds(),
                step.processorSeconds()));
      }
      return text + String.format("%,d MB%s", peakMb, inTime ? "" : ", STOPPED");
    }
  }

  private Watched(Process process, Supplier<Stream<ProcessHandle>> helpers) {
    this.process = process;
    this.helpers = helpers;
  }

  /** Runs it to its end, or for so many seconds. */
  static Told run(ProcessBuilder command, Supplier<Stream<ProcessHandle>> helpers, long atMost)
      throws IOException, InterruptedException {
    return new Watched(command.start(), helpers).watch(atMost);
  }

  private Told watch(long atMost) throws InterruptedException {
    BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    Thread reader = new Thread(() -> read(lines));
    reader.start();
    long start = System.nanoTime();
    String step = "start";
    long begun = start;
    look();
    double worked = worked();
    boolean inTime = true;
    while (reader.isAlive() || !lines.isEmpty()) {
      String line = lines.poll(300, TimeUnit.MILLISECONDS);
      long now = System.nanoTime();
      look();
      if (line != null && line.startsWith("step ")) {
        steps.add(new Step(step, (now - begun) / 1e9, worked() - worked));
        step = line.substring(5);
        begun = now;
        worked = worked();
      } else if (line != null) {
        System.out.println(line);
      }
      if (inTime && now - start > TimeUnit.SECONDS.toNanos(atMost)) {
        inTime = false;
        steps.add(new Step(step, (now - begun) / 1e9, worked() - worked));
        process.destroyForcibly();
      }
    }
    process.waitFor();
    if (inTime && !step.equals("end")) {
      steps.add(new Step(step, (System.nanoTime() - begun) / 1e9, worked() - worked));
    }
    long peak = peakKb.values().stream().mapToLong(kb -> kb).sum() >> 10;
    return new Told(steps, peak, inTime);
  }

  private void read(BlockingQueue<String> lines) {
    try (BufferedReader out = process.inputReader()) {
      out.lines().forEach(lines::add);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private double worked() {
    return seconds.values().stream().mapToDouble(s -> s).sum();
  }

  /** Of those that have gone the last look counts. */
  private void look() {
    Stream.concat(Stream.of(process.toHandle()), helpers.get())
        .map(ProcessHandle::pid)
        .forEach(this::look);
  }

  private void look(long pid) {
    try {
      Path told = Path.of("/proc", String.valueOf(pid));
      String stat = Files.readString(told.resolve("stat"));
      String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      double ticks = Double.parseDouble(words[11]) + Double.parseDouble(words[12]);
      seconds.put(pid, ticks / TICKS_A_SECOND);
      Files.readAllLines(told.resolve("status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> Long.valueOf(line.replaceAll("\\D", "")))
          .forEach(kb -> peakKb.put(pid, kb));
    } catch (IOException e) {
      // it has just gone
    }
  }
}
