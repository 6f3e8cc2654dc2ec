package org.firewell.analysis.completeness;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firewell.analysis.completeness.Rows.Kind;
import org.firewell.analysis.completeness.Rows.Row;

/**
 * The definition, read aloud in plain yes and no: the level and the points of one village of which
 * everything is known, under the desert's law.
 */
final class NaiveCompleteness {

  private final List<Row> rows;
  private final Row village;

  NaiveCompleteness(List<Row> rows) {
    this.rows = rows;
    this.village = rows.get(0);
  }

  int level() {
    boolean unpiped = village.is("piped", "none");
    boolean one = stations().anyMatch(this::hasKit);
    boolean oneWorks = stations().anyMatch(s -> hasKit(s) && works(s));
    boolean standIn = pools() > 0 || points(false) >= 2;
    boolean standInWorks = intakes().anyMatch(i -> isPool(i) && works(i)) || points(true) >= 2;
    boolean two = hydrants().count() >= 2 || (unpiped && standIn);
    boolean twoWork = hydrants().filter(this::works).count() >= 2 || (unpiped && standInWorks);
    boolean n = points(false) >= 1;
    boolean nWorks = points(true) >= 1;
    if (stations().count() + hydrants().count() + points(false) == 0) {
      return 0;
    }
    if (!(one && two && n)) {
      return 1;
    }
    if (!(oneWorks && twoWork && nWorks)) {
      return 2;
    }
    if (!isCovered()) {
      return 3;
    }
    return isVerified() ? 5 : 4;
  }

  double score() {
    double station = stations().mapToDouble(this::stationPoints).max().orElse(0);
    double works = Math.min(hydrants().filter(this::works).count() / 2.0, 1);
    double inspected =
        Math.min(hydrants().filter(h -> h.is("inspected_on", Rows.LATELY)).count() / 2.0, 1);
    double tested = Math.min(hydrants().filter(h -> h.is("flow_l_s", "15")).count() / 2.0, 1);
    double two = 25 * works + 5 * inspected + 5 * tested;
    boolean standsIn = intakes().anyMatch(i -> isPool(i) && works(i)) || points(true) >= 2;
    if (village.is("piped", "none") && standsIn) {
      two = 35;
    }
    double n = Math.min(points(true), 1) * 14;
    double fit = intakes().anyMatch(i -> i.number("lift_m") <= 6 && isReachable(i)) ? 6 : 0;
    return station + two + n + fit;
  }

  private double stationPoints(Row s) {
    return 10
        + (s.number("pumps_working") >= 1 ? 10 : 0)
        + 5 * Math.min(s.number("hoses_d65") / 5.0, 1)
        + 4 * Math.min(s.number("nozzles") / 2.0, 1)
        + (s.number("dividers") >= 1 ? 3 : 0)
        + (s.number("spanners") >= 1 ? 3 : 0)
        + 6 * Math.min(s.number("members") / 6.0, 1)
        + (s.is("drilled_on", Rows.LATELY) ? 4 : 0);
  }

  private boolean hasKit(Row s) {
    return s.number("pumps") >= 1
        && s.number("hoses_d65") >= 5
        && s.number("nozzles") >= 2
        && s.number("dividers") >= 1
        && s.number("spanners") >= 1;
  }

  private boolean works(Row row) {
    boolean accepted = row.is("lifecycle", "in_service");
    return accepted
        && switch (row.kind()) {
          case STATION ->
              row.is("status", "normal")
                  && row.number("pumps_working") >= 1
                  && row.is("pump_started_on", Rows.LATELY);
          case HYDRANT ->
              row.is("condition", "usable")
                  && row.is("inspected_on", Rows.LATELY)
                  && !row.is("flow_l_s", "10");
          case INTAKE ->
              row.is("condition", "usable")
                  && row.is("inspected_on", Rows.LATELY)
                  && row.number("lift_m") <= 6
                  && isReachable(row)
                  && (row.is("dry_season_ok", "yes") || row.number("volume_m3") >= largeM3());
          case VILLAGE, BUILDING -> throw new IllegalArgumentException(row.id());
        };
  }

  private int largeM3() {
    return village.is("fire_resistance", "low") ? 200 : 100;
  }

  private boolean isReachable(Row intake) {
    return intake.is("engine_access", "yes") || intake.number("carry_distance_m") <= 50;
  }

  private boolean isPool(Row intake) {
    return intake.number("volume_m3") >= 100;
  }

  private long pools() {
    return intakes().filter(this::isPool).count();
  }

  /** Rows without a water body are each a point; on body W the accesses, else one. */
  private long points(boolean thatWork) {
    List<Row> counted = intakes().filter(i -> !thatWork || works(i)).toList();
    long alone = counted.stream().filter(i -> i.is("water_body", "")).count();
    List<Row> onBody = counted.stream().filter(i -> i.is("water_body", "W")).toList();
    long accesses =
        onBody.stream().filter(i -> !i.is("kind", "pond") && !i.is("kind", "tank")).count();
    return alone + Math.max(accesses, onBody.isEmpty() ? 0 : 1);
  }

  private boolean isCovered() {
    List<Row> houses = rows.stream().filter(r -> r.kind() == Kind.BUILDING).toList();
    if (houses.isEmpty()) {
      return false;
    }
    long all = houses.stream().mapToLong(h -> h.number("households")).sum();
    long reached =
        houses.stream().filter(this::isReached).mapToLong(h -> h.number("households")).sum();
    return reached * 100 >= all * 95;
  }

  boolean isReached(Row house) {
    return Stream.concat(hydrants(), intakes())
        .filter(this::works)
        .anyMatch(s -> Math.hypot(s.east() - house.east(), s.north() - house.north()) <= 150);
  }

  private boolean isVerified() {
    return village.is("evidence_on", Rows.LATELY) && village.is("evidence_by", "林");
  }

  private Stream<Row> stations() {
    return built(Kind.STATION);
  }

  private Stream<Row> intakes() {
    return built(Kind.INTAKE);
  }

  private Stream<Row> hydrants() {
    return built(Kind.HYDRANT)
        .filter(h -> !h.is("kind", "water_crane"))
        .filter(h -> !h.is("ownership", "unit") || h.is("agreement", "yes"));
  }

  private Stream<Row> built(Kind kind) {
    return rows.stream().filter(row -> row.kind() == kind && !row.is("lifecycle", "planned"));
  }

  @Override
  public String toString() {
    return rows.stream().map(Objects::toString).collect(Collectors.joining("\n"));
  }
}
