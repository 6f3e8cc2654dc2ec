package org.firewell.analysis.completeness;

import static org.firewell.analysis.completeness.Rows.LATELY;
import static org.firewell.analysis.completeness.Rows.MANY;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.firewell.analysis.completeness.Rows.Kind;
import org.firewell.analysis.completeness.Rows.Row;
import org.firewell.standard.Norm;
import org.firewell.standard.Ruleset;

/**
 * Carries steps out on rows, and finds the cheapest by trying all there are. What is bought for a
 * station may be meant for any that is there, and a new source may stand at any house.
 */
final class Steps {

  private static final Set<String> BOUGHT = Set.of("PUMP", "HOSE", "NOZ", "DIV", "KEY");

  private Steps() {}

  /** Every way in which the steps may be meant. */
  static Stream<List<Row>> carriedOut(List<String> steps, List<Row> rows) {
    List<String> stations = ids(rows, Kind.STATION);
    return (stations.isEmpty() ? List.of("") : stations)
        .stream().flatMap(station -> carriedOut(steps, rows, station));
  }

  private static Stream<List<Row>> carriedOut(List<String> steps, List<Row> rows, String station) {
    if (steps.isEmpty()) {
      return Stream.of(rows);
    }
    String step = steps.get(0);
    List<String> rest = steps.subList(1, steps.size());
    if (step.startsWith("COVER-")) {
      return covered(rows, count(step)).flatMap(done -> carriedOut(rest, done, station));
    }
    if (step.equals("LOOK_UP:PIPED")) {
      return Stream.of("none", "joint")
          .flatMap(
              piped -> carriedOut(rest, change(rows, "v", v -> v.with("piped", piped)), station));
    }
    return carriedOut(rest, done(step, rows, station), station);
  }

  private static Stream<List<Row>> covered(List<Row> rows, int count) {
    if (count == 0) {
      return Stream.of(rows);
    }
    return rows.stream()
        .filter(row -> row.kind() == Kind.BUILDING)
        .flatMap(house -> covered(and(rows, source(rows, house)), count - 1));
  }

  private static Row source(List<Row> rows, Row house) {
    boolean unpiped = rows.get(0).is("piped", "none");
    String id = "new-" + house.id();
    return unpiped
        ? intake(id, house.east(), house.north(), "tank")
        : hydrant(id, house.east(), house.north());
  }

  /** One step, done to the letter. */
  private static List<Row> done(String step, List<Row> rows, String station) {
    String verb = step.split("[:-]", 2)[0];
    String id = step.contains(":") ? step.substring(step.indexOf(':') + 1) : "";
    if (BOUGHT.contains(verb)) {
      return change(rows, station, row -> bought(verb, count(step), row));
    }
    return switch (verb) {
      case "STN" -> and(rows, station("new"));
      case "HYD" -> and(rows, some(count(step), i -> hydrant("new-h" + i, 10 * i, 400)));
      case "INT" -> and(rows, some(count(step), i -> intake("new-p" + i, 10 * i, -400, "wharf")));
      case "POOL" -> and(rows, intake("new-pool", -100, -400, "tank"));
      case "EVIDENCE" -> proved(rows);
      case "LOOK_UP" -> lookedUp(id, rows);
      default -> change(rows, id, row -> putRight(verb, row));
    };
  }

  private static Row putRight(String verb, Row row) {
    return switch (verb) {
      case "ACCEPT" -> accepted(row);
      case "AGREE" -> row.with("agreement", "yes");
      case "INSPECT" -> seen(row).with("inspected_on", LATELY);
      case "START_PUMP" -> row.with("pump_started_on", LATELY);
      case "REPAIR" -> repaired(row);
      case "DEEPEN" -> row.with("dry_season_ok", "yes");
      case "LOWER" -> row.with("lift_m", "3");
      case "ACCESS" -> row.with("engine_access", "yes");
      default -> throw new IllegalArgumentException(verb);
    };
  }

  private static Row accepted(Row row) {
    Row accepted = row.with("lifecycle", "in_service");
    return row.kind() == Kind.HYDRANT ? accepted.with("inspected_on", LATELY) : accepted;
  }

  private static Row repaired(Row row) {
    return switch (row.kind()) {
      case STATION -> {
        String pumps = row.is("pumps", "") ? "1" : row.get("pumps");
        yield row.with("status", "normal").with("pumps_working", pumps);
      }
      case HYDRANT ->
          row.is("flow_l_s", "10")
              ? row.with("condition", "usable").with("flow_l_s", "15")
              : row.with("condition", "usable");
      default -> row.with("condition", "usable");
    };
  }

  private static Row bought(String verb, int count, Row s) {
    return switch (verb) {
      case "PUMP" ->
          s.with("pumps", more(s, "pumps", 1))
              .with("pumps_working", more(s, "pumps_working", 1))
              .with("pump_started_on", LATELY);
      case "HOSE" -> s.with("hoses_d65", more(s, "hoses_d65", count));
      case "NOZ" -> s.with("nozzles", more(s, "nozzles", count));
      case "DIV" -> s.with("dividers", more(s, "dividers", 1));
      default -> s.with("spanners", more(s, "spanners", 1));
    };
  }

  private static String more(Row row, String attribute, int count) {
    return String.valueOf(count + (row.is(attribute, "") ? 0 : row.number(attribute)));
  }

  private static List<Row> lookedUp(String what, List<Row> rows) {
    return switch (what) {
      case "EVIDENCE" -> proved(rows);
      case "HOUSEHOLDS" -> peopled(rows);
      default -> {
        List<Row> told = change(rows, what, row -> filled(seen(row)));
        yield told.stream().anyMatch(r -> r.id().equals(what) && r.kind() == Kind.INTAKE)
                && rows.get(0).is("fire_resistance", "")
            ? change(told, "v", v -> v.with("fire_resistance", "ordinary"))
            : told;
      }
    };
  }

  private static List<Row> proved(List<Row> rows) {
    return change(rows, "v", v -> v.with("evidence_on", LATELY).with("evidence_by", "林"));
  }

  /** Everybody lives where water is, nobody where none is. */
  private static List<Row> peopled(List<Row> rows) {
    if (ids(rows, Kind.BUILDING).isEmpty()) {
      return change(rows, "v", v -> v.with("households", "0"));
    }
    List<Row> peopled = rows;
    for (Row house : rows) {
      if (house.kind() == Kind.BUILDING && house.is("households", "")) {
        List<Row> worst = rows.stream().map(Steps::worst).toList();
        boolean reached = new NaiveCompleteness(worst).isReached(house);
        peopled = change(peopled, house.id(), h -> h.with("households", reached ? MANY : "0"));
      }
    }
    return peopled;
  }

  /** What can be seen at the place is filled in, and good. */
  private static Row seen(Row row) {
    Map<String, String> good =
        Map.of(
            "condition", "usable",
            "inspected_on", LATELY,
            "lift_m", "3",
            "dry_season_ok", "yes",
            "engine_access", "yes",
            "carry_distance_m", "10");
    return filled(row, good);
  }

  private static Row worst(Row row) {
    Map<String, String> bad = new LinkedHashMap<>();
    bad.put("lifecycle", "built");
    bad.put("condition", "damaged");
    bad.put("inspected_on", Rows.LONG_AGO);
    bad.put("agreement", "no");
    bad.put("volume_m3", "0");
    bad.put("lift_m", "7");
    bad.put("dry_season_ok", "no");
    bad.put("engine_access", "no");
    bad.put("carry_distance_m", "100");
    return filled(row, bad);
  }

  private static Row filled(Row row) {
    Map<String, String> good = new LinkedHashMap<>();
    good.put("lifecycle", "in_service");
    good.put("agreement", "yes");
    good.put("kind", "wharf");
    good.put("volume_m3", "1000");
    good.put("status", "normal");
    good.put("pumps", row.is("pumps_working", "2") ? "2" : "1");
    good.put("pumps_working", row.is("pumps", "") ? "1" : row.get("pumps"));
    good.put("hoses_d65", "5");
    good.put("nozzles", "2");
    good.put("dividers", "1");
    good.put("spanners", "1");
    good.put("pump_started_on", LATELY);
    return filled(row, good);
  }

  private static Row filled(Row row, Map<String, String> good) {
    Row filled = row;
    for (Map.Entry<String, String> value : good.entrySet()) {
      if (row.values().containsKey(value.getKey()) && row.is(value.getKey(), "")) {
        filled = filled.with(value.getKey(), value.getValue());
      }
    }
    return filled;
  }

  // the cheapest, by trying all

  /** Something to do, at a price. */
  private record Option(double yuan, UnaryOperator<List<Row>> carry) {}

  /**
   * The least that some set of steps costs that brings the rows to a level.
   *
   * @param most a cost that is enough
   */
  static double cheapest(List<Row> rows, int level, Ruleset law, double most) {
    return cheapest(rows, level, options(rows, law), 0, 0, most);
  }

  /** The rows with one of all the things done that could be. */
  static List<Row> oneDone(List<Row> rows, Ruleset law, Random random) {
    List<Option> options = options(rows, law);
    return options.get(random.nextInt(options.size())).carry().apply(rows);
  }

  /** How many things could be done. */
  static int count(List<Row> rows, Ruleset law) {
    return options(rows, law).size();
  }

  private static double cheapest(
      List<Row> rows, int level, List<Option> options, int next, double spent, double least) {
    if (new NaiveCompleteness(rows).level() >= level) {
      return spent;
    }
    double best = least;
    for (int i = next; i < options.size(); i++) {
      double yuan = spent + options.get(i).yuan();
      if (yuan < best) {
        List<Row> done = options.get(i).carry().apply(rows);
        best = Math.min(best, cheapest(done, level, options, i + 1, yuan, best));
      }
    }
    return best;
  }

  private static List<Option> options(List<Row> rows, Ruleset law) {
    List<Option> options = new ArrayList<>();
    Set<String> verbs =
        new LinkedHashSet<>(
            List.of(
                "ACCEPT", "AGREE", "INSPECT", "START_PUMP", "REPAIR", "DEEPEN", "LOWER", "ACCESS"));
    for (Row row : rows) {
      for (String verb : verbs) {
        if (fits(verb, row) && !putRight(verb, row).equals(row)) {
          String step = verb + ":" + row.id();
          options.add(new Option(price(step, rows, law), r -> done(step, r, "")));
        }
      }
      if (row.kind() == Kind.STATION) {
        for (String step : List.of("PUMP", "HOSE-2", "HOSE-5", "NOZ-1", "NOZ-2", "DIV", "KEY")) {
          options.add(new Option(price(step, rows, law), r -> done(step, r, row.id())));
        }
      }
      if (row.kind() == Kind.BUILDING) {
        options.add(new Option(price("COVER-1", rows, law), r -> and(r, source(rows, row))));
      }
    }
    boolean unpiped = rows.get(0).is("piped", "none");
    List<String> fresh =
        unpiped
            ? List.of("STN", "INT-1", "INT-2", "POOL")
            : List.of("STN", "INT-1", "INT-2", "POOL", "HYD-1", "HYD-2");
    fresh.forEach(step -> options.add(new Option(price(step, rows, law), r -> done(step, r, ""))));
    options.add(new Option(price("EVIDENCE", rows, law), r -> done("EVIDENCE", r, "")));
    return options;
  }

  private static boolean fits(String verb, Row row) {
    return switch (verb) {
      case "AGREE" -> row.kind() == Kind.HYDRANT && row.is("ownership", "unit");
      case "INSPECT" -> row.kind() == Kind.HYDRANT || row.kind() == Kind.INTAKE;
      case "START_PUMP" -> row.kind() == Kind.STATION;
      case "DEEPEN", "LOWER", "ACCESS" -> row.kind() == Kind.INTAKE;
      case "ACCEPT" -> isFacility(row) && row.is("lifecycle", "built");
      default -> isFacility(row);
    };
  }

  private static boolean isFacility(Row row) {
    return row.kind() != Kind.VILLAGE && row.kind() != Kind.BUILDING;
  }

  static double price(String step, List<Row> rows, Ruleset law) {
    String verb = step.split("[:-]", 2)[0];
    String id = step.contains(":") ? step.substring(step.indexOf(':') + 1) : "";
    return law.value(cost(verb, kind(rows, id), rows.get(0).is("piped", "none"))) * count(step);
  }

  private static Norm cost(String verb, Kind kind, boolean unpiped) {
    return switch (verb) {
      case "LOOK_UP" -> Norm.LOOK_UP_COST_YUAN;
      case "INSPECT" -> Norm.INSPECTION_COST_YUAN;
      case "ACCEPT" -> Norm.ACCEPTANCE_COST_YUAN;
      case "START_PUMP" -> Norm.PUMP_START_COST_YUAN;
      case "AGREE" -> Norm.AGREEMENT_COST_YUAN;
      case "EVIDENCE" -> Norm.EVIDENCE_COST_YUAN;
      case "REPAIR" ->
          kind == Kind.HYDRANT
              ? Norm.HYDRANT_REPAIR_COST_YUAN
              : kind == Kind.INTAKE ? Norm.INTAKE_REPAIR_COST_YUAN : Norm.STATION_REPAIR_COST_YUAN;
      case "DEEPEN", "LOWER", "ACCESS" -> Norm.INTAKE_WORKS_COST_YUAN;
      case "HYD" -> Norm.HYDRANT_COST_YUAN;
      case "COVER" -> unpiped ? Norm.POOL_COST_YUAN : Norm.HYDRANT_COST_YUAN;
      case "INT" -> Norm.INTAKE_COST_YUAN;
      case "POOL" -> Norm.POOL_COST_YUAN;
      case "STN" -> Norm.STATION_COST_YUAN;
      case "PUMP" -> Norm.PUMP_COST_YUAN;
      case "HOSE" -> Norm.HOSE_COST_YUAN;
      case "NOZ" -> Norm.NOZZLE_COST_YUAN;
      case "DIV" -> Norm.DIVIDER_COST_YUAN;
      case "KEY" -> Norm.SPANNER_COST_YUAN;
      default -> throw new IllegalArgumentException(verb);
    };
  }

  private static Kind kind(List<Row> rows, String id) {
    return rows.stream().filter(r -> r.id().equals(id)).map(Row::kind).findFirst().orElse(null);
  }

  /** 2 of {@code HOSE-2}, else 1. */
  private static int count(String step) {
    return step.matches("[A-Z]+-\\d+")
        ? Integer.parseInt(step.substring(step.indexOf('-') + 1))
        : 1;
  }

  private static List<String> ids(List<Row> rows, Kind kind) {
    return rows.stream().filter(row -> row.kind() == kind).map(Row::id).toList();
  }

  private static List<Row> change(List<Row> rows, String id, UnaryOperator<Row> how) {
    return rows.stream().map(row -> row.id().equals(id) ? how.apply(row) : row).toList();
  }

  private static List<Row> and(List<Row> rows, Row... more) {
    return Stream.concat(rows.stream(), Stream.of(more)).toList();
  }

  private static Row[] some(int count, IntFunction<Row> make) {
    return IntStream.range(0, count).mapToObj(make).toArray(Row[]::new);
  }

  private static Row station(String id) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("village", "v");
    values.put("lifecycle", "in_service");
    values.put("status", "normal");
    values.put("pumps", "1");
    values.put("pumps_working", "1");
    values.put("hoses_d65", "5");
    values.put("nozzles", "2");
    values.put("dividers", "1");
    values.put("spanners", "1");
    values.put("members", "6");
    values.put("pump_started_on", LATELY);
    values.put("drilled_on", LATELY);
    return new Row(Kind.STATION, id, 300, 300, values);
  }

  private static Row hydrant(String id, int east, int north) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("village", "v");
    values.put("lifecycle", "in_service");
    values.put("condition", "usable");
    values.put("inspected_on", LATELY);
    values.put("flow_l_s", "15");
    return new Row(Kind.HYDRANT, id, east, north, values);
  }

  private static Row intake(String id, int east, int north, String kind) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("village", "v");
    values.put("kind", kind);
    values.put("lifecycle", "in_service");
    values.put("condition", "usable");
    values.put("inspected_on", LATELY);
    values.put("volume_m3", kind.equals("tank") ? "1000" : "0");
    values.put("lift_m", "3");
    values.put("dry_season_ok", "yes");
    values.put("engine_access", "yes");
    values.put("carry_distance_m", "10");
    return new Row(Kind.INTAKE, id, east, north, values);
  }
}
