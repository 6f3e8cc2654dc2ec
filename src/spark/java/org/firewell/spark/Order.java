package org.firewell.spark;

import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Unmatched;

/**
 * What is asked of which counties, as it was typed: the name of a question, then options as {@code
 * firewell analyze} takes them. Paths that hold {@code {county}} speak of many: each folder in
 * {@code --data} is a county.
 */
final class Order implements Serializable {
  @Serial private static final long serialVersionUID = 1;

  private static final String COUNTY = "{county}";

  private final String question;

  @Option(names = "--data", required = true)
  private String data;

  @Option(names = "--out")
  private String out;

  @Option(names = "--summary")
  private String summary;

  @Unmatched private List<String> others = new ArrayList<>();

  private Order(String question) {
    this.question = question;
  }

  /**
   * @throws ParameterException when an option is missing, or some paths speak of many counties and
   *     others of one
   */
  static Order of(String... words) {
    Order order = new Order(words.length == 0 ? "" : words[0]);
    CommandLine line = new CommandLine(order);
    line.parseArgs(Stream.of(words).skip(1).toArray(String[]::new));
    if (order.isOfMany() && !order.paths().allMatch(path -> path.contains(COUNTY))) {
      throw new ParameterException(
          line, "--out, --summary: " + COUNTY + " 须在每个路径里 · has to be in each path or in none");
    }
    return order;
  }

  /** The counties by name, each the name of its folder. */
  List<String> counties() {
    try (Stream<Path> inside = Files.list(Path.of(data))) {
      return inside
          .filter(Files::isDirectory)
          .map(county -> county.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The command of the one county, on one machine. */
  String[] words() {
    return words(Path.of(data), path(out), path(summary));
  }

  /**
   * The command of one of many counties on one machine.
   *
   * @param findingsOrNull in the place of {@code --out}
   * @param summaryOrNull in the place of {@code --summary}
   */
  String[] words(String county, Path findingsOrNull, Path summaryOrNull) {
    return words(Path.of(data, county), findingsOrNull, summaryOrNull);
  }

  private String[] words(Path folder, Path findingsOrNull, Path summaryOrNull) {
    List<String> words = new ArrayList<>(List.of("analyze", question));
    words.addAll(List.of("--data", folder.toString()));
    if (findingsOrNull != null) {
      words.addAll(List.of("--out", findingsOrNull.toString()));
    }
    if (summaryOrNull != null) {
      words.addAll(List.of("--summary", summaryOrNull.toString()));
    }
    words.addAll(others);
    return words.toArray(String[]::new);
  }

  /** Where the findings of a county go; null where none are asked for. */
  Path findings(String county) {
    return out == null ? null : Path.of(out.replace(COUNTY, county));
  }

  /** Where its figures go; null where they are told on standard output. */
  Path summary(String county) {
    return summary == null ? null : Path.of(summary.replace(COUNTY, county));
  }

  /** Whether each folder in the data is a county. */
  boolean isOfMany() {
    return paths().anyMatch(path -> path.contains(COUNTY));
  }

  private static Path path(String textOrNull) {
    return textOrNull == null ? null : Path.of(textOrNull);
  }

  private Stream<String> paths() {
    return Stream.of(out, summary).filter(path -> path != null);
  }
}
