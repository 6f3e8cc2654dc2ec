package org.firewell.analysis.completeness;

import static org.firewell.analysis.completeness.Rows.LATELY;
import static org.firewell.analysis.completeness.Rows.LONG_AGO;
import static org.firewell.analysis.completeness.Rows.MANY;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.firewell.analysis.completeness.Rows.Kind;
import org.firewell.analysis.completeness.Rows.Row;

/**
 * What the blanks of rows may stand for. Each blank is given the values between which an outcome
 * can change; a blank flow may have passed or have never been measured; a blank lifecycle stands,
 * since the register lists it, accepted or not.
 */
final class Resolutions {

  /** A blank that stands for something: {@code row} and {@code attribute}. */
  record Blank(int row, String attribute, List<String> values) {}

  private Resolutions() {}

  static List<Blank> blanks(List<Row> rows) {
    List<Blank> blanks = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      for (String attribute : rows.get(i).values().keySet()) {
        List<String> values = values(rows.get(i), attribute);
        if (rows.get(i).get(attribute).isEmpty() && !values.isEmpty()) {
          blanks.add(new Blank(i, attribute, values));
        }
      }
    }
    return blanks;
  }

  /** Every way to fill every blank in. */
  static Stream<List<Row>> all(List<Row> rows) {
    return all(rows, blanks(rows)).filter(Resolutions::isConsistent);
  }

  static List<Row> filled(List<Row> rows, Blank blank, String value) {
    List<Row> filled = new ArrayList<>(rows);
    filled.set(blank.row(), rows.get(blank.row()).with(blank.attribute(), value));
    return filled;
  }

  /** No more pumps work than there are. */
  static boolean isConsistent(List<Row> rows) {
    return rows.stream()
        .filter(row -> row.kind() == Kind.STATION)
        .filter(row -> !row.is("pumps", "") && !row.is("pumps_working", ""))
        .allMatch(row -> row.number("pumps_working") <= row.number("pumps"));
  }

  private static Stream<List<Row>> all(List<Row> rows, List<Blank> blanks) {
    if (blanks.isEmpty()) {
      return Stream.of(rows);
    }
    Blank first = blanks.get(0);
    List<Blank> rest = blanks.subList(1, blanks.size());
    return first.values().stream().flatMap(value -> all(filled(rows, first, value), rest));
  }

  private static List<String> values(Row row, String attribute) {
    return switch (attribute) {
      case "piped" -> List.of("none", "joint");
      case "fire_resistance" -> List.of("ordinary", "low");
      case "evidence_on" -> row.is("evidence_by", "") ? List.of() : List.of(LATELY, LONG_AGO);
      case "evidence_by" -> row.is("evidence_on", "") ? List.of() : List.of("林", "nobody else");
      case "lifecycle" -> List.of("in_service", "built");
      case "status" -> List.of("normal", "stopped");
      case "pumps", "pumps_working" -> List.of("0", "1", "2");
      case "hoses_d65" -> List.of("0", "5");
      case "nozzles" -> List.of("0", "2");
      case "dividers", "spanners" -> List.of("0", "1");
      case "members" -> List.of("0", "6");
      case "pump_started_on", "drilled_on", "inspected_on" -> List.of(LATELY, LONG_AGO);
      case "condition" -> List.of("usable", "damaged");
      case "agreement" -> row.is("ownership", "unit") ? List.of("yes", "no") : List.of();
      case "flow_l_s" -> List.of("15", "never");
      case "kind" -> List.of("pond", "wharf");
      case "volume_m3" -> List.of("0", "1000");
      case "lift_m" -> List.of("3", "7");
      case "dry_season_ok", "engine_access" -> List.of("yes", "no");
      case "carry_distance_m" -> List.of("10", "100");
      case "households" -> List.of("0", MANY);
      default -> List.of();
    };
  }
}
