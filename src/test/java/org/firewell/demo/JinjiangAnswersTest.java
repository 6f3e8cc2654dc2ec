package org.firewell.demo;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.firewell.analysis.Answer;
import org.firewell.analysis.Finding;
import org.firewell.analysis.Inquiry;
import org.firewell.analysis.Progress;
import org.firewell.analysis.completeness.Completeness;
import org.firewell.ingest.Dataset;
import org.firewell.ingest.DatasetReader;
import org.firewell.ingest.seed.SeedRulesets;
import org.junit.jupiter.api.Test;

/**
 * The 1+2+N of the demo county is what it was when somebody last looked it through. Where it is
 * meant to change: {@code mvn test -Dtest=JinjiangAnswersTest -Dfirewell.renew=true}, and read the
 * difference before it is kept.
 */
class JinjiangAnswersTest {

  private static final Path GOLDEN =
      Path.of("src/test/resources/org/firewell/demo/jinjiang-completeness.txt");
  private static final String RENEW = "firewell.renew";
  private static final int SHOWN = 40;

  @Test
  void every_village_and_township_is_as_it_was_reviewed() throws IOException {
    List<String> found = lines(answer());
    if (Boolean.getBoolean(RENEW)) {
      Files.write(GOLDEN, found);
      return;
    }
    List<String> golden = Files.readAllLines(GOLDEN);
    List<String> differences = differences(golden, found);
    if (!differences.isEmpty()) {
      fail(
          "%d lines of %s differ; - is as reviewed, + as found:%n%s",
          differences.size(),
          GOLDEN,
          String.join("\n", differences.subList(0, Math.min(SHOWN, differences.size()))));
    }
  }

  private static Answer answer() {
    Dataset jinjiang = DatasetReader.read(Path.of("gis-data/jinjiang"));
    return Inquiry.of(
            new Completeness(),
            Map.of("ruleset", "sanyuan-2023"),
            jinjiang.county(),
            jinjiang.ground(),
            new SeedRulesets())
        .answer(Progress.NONE);
  }

  private static List<String> lines(Answer answer) {
    List<String> lines = new ArrayList<>();
    lines.add("# village  levels  points  missing | to check | warnings | raise, yuan");
    answer.findings().stream()
        .map(Finding::properties)
        .map(JinjiangAnswersTest::village)
        .forEach(lines::add);
    lines.add("# township  rank  villages  surely to at best on L1 L2 L3 L4 L5");
    rows(answer.summary().get("by_township"))
        .map(JinjiangAnswersTest::township)
        .forEach(lines::add);
    return lines;
  }

  private static String village(Map<String, Object> found) {
    return found.get("id")
        + "  "
        + span(found, "level_min", "level_max")
        + "  "
        + span(found, "score_low", "score_high")
        + "  "
        + texts(found, "missing")
        + " | "
        + texts(found, "to_check")
        + " | "
        + texts(found, "warnings")
        + " | "
        + texts(found, "raise")
        + ", "
        + span(found, "raise_cost_yuan_low", "raise_cost_yuan_high");
  }

  private static String township(Map<?, ?> row) {
    StringBuilder line = new StringBuilder();
    line.append(row.get("township")).append("  ").append(row.get("rank"));
    line.append("  ").append(row.get("villages")).append(" ");
    rows(row.get("levels"))
        .skip(1)
        .forEach(level -> line.append(" ").append(span(level, "reached_low", "reached_high")));
    return line.toString();
  }

  @SuppressWarnings("unchecked") // the summary says a list of maps
  private static Stream<Map<?, ?>> rows(Object list) {
    return ((List<Map<?, ?>>) list).stream();
  }

  /** Of what was never measured the number alone. */
  private static String texts(Map<String, Object> found, String name) {
    List<String> all = ((List<?>) found.get(name)).stream().map(Object::toString).toList();
    List<String> told =
        new ArrayList<>(all.stream().filter(code -> !code.startsWith("UNTESTED:")).toList());
    if (told.size() < all.size()) {
      told.add("UNTESTED*" + (all.size() - told.size()));
    }
    return String.join(" ", told);
  }

  private static String span(Map<?, ?> row, String low, String high) {
    Object from = row.get(low);
    Object to = row.get(high);
    return from == null || from.equals(to) ? String.valueOf(from) : from + "-" + to;
  }

  /** The lines of either that the other has not, in their order, the old ones before the new. */
  private static List<String> differences(List<String> golden, List<String> found) {
    Set<String> old = new LinkedHashSet<>(golden);
    Set<String> now = new LinkedHashSet<>(found);
    List<String> differences = new ArrayList<>();
    golden.stream()
        .filter(line -> !now.contains(line))
        .forEach(line -> differences.add("- " + line));
    found.stream()
        .filter(line -> !old.contains(line))
        .forEach(line -> differences.add("+ " + line));
    differences.sort(Comparator.comparing(line -> line.substring(2).split(" ", 2)[0]));
    return differences;
  }
}
