package org.firewell.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.firewell.feature.Figure;
import org.firewell.feature.Ground;
import org.firewell.ingest.file.Notice;
import org.firewell.ingest.file.Severity;
import org.firewell.ingest.seed.SeedRulesets;
import org.firewell.standard.Rulesets;

/** Random rows: each is a figure or is told as an error, and the rule by hand agrees on which. */
class FigureReaderPropertyTest {

  private static final Rulesets RULESETS = new SeedRulesets();
  private static final LocalDate LAST = LocalDate.of(2023, 12, 31);

  @Property(tries = 2_000)
  void every_row_is_a_figure_or_an_error(@ForAll("rows") List<Map<String, String>> rows) {
    FigureReader.Reading reading = FigureReader.read(rows, RULESETS, Ground.of(Map.of()), LAST);

    Set<Long> refused =
        reading.notices().stream()
            .filter(notice -> notice.severity() == Severity.ERROR)
            .map(Notice::row)
            .collect(Collectors.toSet());
    assertThat(reading.figures().size() + refused.size()).isEqualTo(rows.size());
    assertThat(refused).isEqualTo(refusedByHand(rows));
    assertThat(Ground.of(Map.of()).withFigures(reading.figures()).figures())
        .hasSameElementsAs(reading.figures())
        .isSorted();
  }

  @Property(tries = 500)
  void a_figure_that_was_read_is_read_again_as_the_same(
      @ForAll("rows") List<Map<String, String>> rows) {
    List<Figure> first = FigureReader.read(rows, RULESETS, Ground.of(Map.of()), LAST).figures();
    assertThat(
            FigureReader.read(
                    first.stream().map(FigureReaderPropertyTest::row).toList(),
                    RULESETS,
                    Ground.of(Map.of()),
                    LAST)
                .figures())
        .isEqualTo(first);
  }

  /** Share: smart_alarm_rate. Number: brigade_drills. Either: what nobody asks. */
  private static Set<Long> refusedByHand(List<Map<String, String>> rows) {
    Set<Long> refused = new HashSet<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      Map<String, String> row = rows.get(i);
      if (!isSound(row)
          || !seen.add(row.get("indicator") + "|" + row.get("unit") + "|" + row.get("on"))) {
        refused.add(i + 1L);
      }
    }
    return refused;
  }

  private static boolean isSound(Map<String, String> row) {
    for (String name : List.of("value", "part", "whole")) {
      if (!Arrays.asList(null, "0", "3", "4.5").contains(row.get(name))) {
        return false;
      }
    }
    boolean value = row.containsKey("value");
    boolean part = row.containsKey("part");
    boolean whole = row.containsKey("whole");
    boolean form = value ? !part && !whole : part && whole;
    boolean inside =
        !(part && whole)
            || Double.parseDouble(row.get("part")) <= Double.parseDouble(row.get("whole"));
    String indicator = row.getOrDefault("indicator", "");
    boolean asked =
        switch (indicator) {
          case "" -> false;
          case "smart_alarm_rate" -> part;
          case "brigade_drills" -> value;
          default -> true;
        };
    return form
        && inside
        && asked
        && row.containsKey("unit")
        && List.of("2023-12-30", "2023-12-31").contains(row.getOrDefault("on", ""));
  }

  private static Map<String, String> row(Figure figure) {
    Map<String, String> row = new HashMap<>();
    row.put("indicator", figure.indicator());
    row.put("unit", figure.unit());
    row.put("on", figure.on().toString());
    put(row, "value", figure.value());
    put(row, "part", figure.part());
    put(row, "whole", figure.whole());
    put(row, "source", figure.source());
    return row;
  }

  private static void put(Map<String, String> row, String name, Object value) {
    if (value != null) {
      row.put(name, value.toString());
    }
  }

  @Provide
  Arbitrary<List<Map<String, String>>> rows() {
    return Combinators.combine(
            of("smart_alarm_rate", "brigade_drills", "weather", null),
            of("total", "350404100", null),
            of("2023-12-30", "2023-12-31", "2024-01-01", "yesterday", null),
            of("3", "4.5", "0", "-1", "many", null, null, null),
            of("3", "4.5", "-1", null, null),
            of("3", "4.5", "x", null, null),
            of("民政局", null))
        .as(
            (indicator, unit, on, value, part, whole, source) -> {
              Map<String, String> row = new HashMap<>();
              put(row, "indicator", indicator);
              put(row, "unit", unit);
              put(row, "on", on);
              put(row, "value", value);
              put(row, "part", part);
              put(row, "whole", whole);
              put(row, "source", source);
              return row;
            })
        .list()
        .ofMaxSize(12);
  }

  private static Arbitrary<String> of(String... texts) {
    return Arbitraries.of(Arrays.asList(texts));
  }
}
