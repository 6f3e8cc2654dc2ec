package org.firewell.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.firewell.feature.Feature;
import org.firewell.feature.Hydrant;
import org.firewell.feature.MicroStation;
import org.firewell.feature.WaterIntake;
import org.firewell.geo.Ellipsoid;
import org.firewell.geo.SourceIndex;
import org.locationtech.jts.geom.Point;

/**
 * Which rows of a register are one object: rows of a kind within a few metres that carry the same
 * code, or of which one carries none.
 *
 * <p>Of the rows of one object the one that was looked at last speaks for it; where nothing tells
 * them apart, the one with a code, then the one with the smaller id. Guarantee: the rows of an
 * object lie within the tolerance of one of them, and those ones lie within the tolerance of each
 * other only where both carry a code and the codes differ, or one is a water crane and the other a
 * hydrant. The order of the rows changes nothing. Rows in a chain, each near the next, are not one
 * object by that alone.
 *
 * @param <F> the kind; its geometry is a point
 */
public final class Distinct<F extends Feature> {

  private final double toleranceM;
  private final LocalDate day;
  private final double cellLon;
  private final double cellLat;
  private final List<List<F>> groups = new ArrayList<>();
  private final Map<String, List<List<F>>> byCode = new HashMap<>();
  private final Map<Cell, List<List<F>>> byCell = new HashMap<>();
  private final Map<String, List<F>> rowsBySpeaker = new HashMap<>();
  private final List<F> objects = new ArrayList<>();

  /**
   * @param rows of one kind
   * @param day what was found after it is not known
   */
  Distinct(List<F> rows, double toleranceM, LocalDate day) {
    this.toleranceM = toleranceM;
    this.day = day;
    List<F> crowded = new ArrayList<>();
    boolean[] alone = alone(rows);
    for (int i = 0; i < alone.length; i++) {
      (alone[i] ? objects : crowded).add(rows.get(i));
    }
    double farthest = crowded.stream().mapToDouble(r -> Math.abs(lat(r))).max().orElse(0);
    double side = Math.max(toleranceM, 1);
    this.cellLat = side / Ellipsoid.metresPerDegreeLat(0);
    this.cellLon = side / Math.max(1, Ellipsoid.metresPerDegreeLon(farthest));
    crowded.stream().sorted(codedFirst().thenComparing(lookedAtLastFirst())).forEach(this::add);
    groups.forEach(this::letSpeak);
    objects.sort(Comparator.comparing(Feature::id));
  }

  /** Most rows have no other within the tolerance, so whatever they carry they are an object. */
  private boolean[] alone(List<F> rows) {
    List<Point> places = rows.stream().map(row -> (Point) row.geometry()).toList();
    return SourceIndex.of(places).alone(toleranceM);
  }

  /** The row that speaks for each object, sorted by id. */
  public List<F> objects() {
    return Collections.unmodifiableList(objects);
  }

  /** All rows of an object, the one that speaks among them, sorted by id. */
  public List<F> rows(F object) {
    return rowsBySpeaker.getOrDefault(object.id(), List.of(object));
  }

  /** The objects of several rows, in no telling order. */
  public List<F> repeated() {
    return groups.stream().filter(group -> group.size() > 1).map(this::speaker).toList();
  }

  /** The codes that objects farther apart carry alike, sorted by code. */
  public List<Conflict<F>> conflicts() {
    String[] codes = objects.parallelStream().map(this::codeOfObject).toArray(String[]::new);
    long[] byHash =
        IntStream.range(0, codes.length)
            .parallel()
            .filter(i -> codes[i] != null)
            .mapToLong(i -> (long) codes[i].hashCode() << 32 | i)
            .sorted()
            .toArray();
    Map<String, List<F>> carriers = new TreeMap<>();
    for (int i = 0; i < byHash.length; i++) {
      if (isOfOneHash(byHash, i, i - 1) || isOfOneHash(byHash, i, i + 1)) {
        int object = (int) byHash[i];
        carriers.computeIfAbsent(codes[object], c -> new ArrayList<>()).add(objects.get(object));
      }
    }
    return carriers.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(entry -> new Conflict<>(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static boolean isOfOneHash(long[] byHash, int one, int other) {
    return other >= 0 && other < byHash.length && byHash[one] >> 32 == byHash[other] >> 32;
  }

  /** The row that speaks may carry none. */
  private String codeOfObject(F object) {
    List<F> rows = rowsBySpeaker.get(object.id());
    return rows == null
        ? code(object)
        : rows.stream().map(Distinct::code).filter(Objects::nonNull).findAny().orElse(null);
  }

  /** One code on several objects: a plate given twice, or an object drawn in two places. */
  public record Conflict<F>(String code, List<F> objects) {}

  private void add(F row) {
    Optional<List<F>> same = code(row) == null ? nearest(row) : sameCode(row);
    same.ifPresentOrElse(group -> group.add(row), () -> open(row));
  }

  private void open(F row) {
    List<F> group = new ArrayList<>(1);
    group.add(row);
    groups.add(group);
    byCell.computeIfAbsent(cell(row, 0, 0), c -> new ArrayList<>(1)).add(group);
    if (code(row) != null) {
      byCode.computeIfAbsent(code(row), c -> new ArrayList<>(1)).add(group);
    }
  }

  private void letSpeak(List<F> group) {
    F speaker = speaker(group);
    objects.add(speaker);
    rowsBySpeaker.put(speaker.id(), sortedById(group.stream()));
  }

  private F speaker(List<F> group) {
    return group.stream().min(lookedAtLastFirst()).orElseThrow();
  }

  private Optional<List<F>> sameCode(F row) {
    return byCode.getOrDefault(code(row), List.of()).stream()
        .filter(group -> isSame(group, row))
        .findFirst();
  }

  private Optional<List<F>> nearest(F row) {
    return around(row)
        .filter(group -> isSame(group, row))
        .min(
            Comparator.<List<F>>comparingDouble(group -> distance(group, row))
                .thenComparing(group -> group.get(0).id()));
  }

  private boolean isSame(List<F> group, F row) {
    return distance(group, row) <= toleranceM
        && group.stream().noneMatch(other -> Hydrant.areOfOtherUse(other, row));
  }

  private Stream<List<F>> around(F row) {
    return IntStream.range(0, 9)
        .mapToObj(i -> cell(row, i / 3 - 1, i % 3 - 1))
        .flatMap(cell -> byCell.getOrDefault(cell, List.of()).stream());
  }

  private Cell cell(F row, int east, int north) {
    return new Cell(
        (int) Math.floor(lon(row) / cellLon) + east, (int) Math.floor(lat(row) / cellLat) + north);
  }

  private record Cell(int column, int row) {

    /** Spreads neighbouring cells, which the default of a record would pile up. */
    @Override
    public int hashCode() {
      return column * 0x9E3779B1 ^ row * 0x85EBCA77;
    }
  }

  private Comparator<F> codedFirst() {
    return Comparator.comparing(row -> code(row) == null);
  }

  private Comparator<F> lookedAtLastFirst() {
    Comparator<F> byDate =
        Comparator.comparing(this::lookedAt, Comparator.nullsFirst(Comparator.naturalOrder()));
    return byDate.reversed().thenComparing(codedFirst()).thenComparing(Feature::id);
  }

  private LocalDate lookedAt(Feature row) {
    return dates(row)
        .filter(date -> date != null && !date.isAfter(day))
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static Stream<LocalDate> dates(Feature row) {
    if (row instanceof Hydrant hydrant) {
      return Stream.of(hydrant.inspectedOn(), hydrant.acceptedOn());
    }
    if (row instanceof WaterIntake intake) {
      return Stream.of(intake.inspectedOn());
    }
    return row instanceof MicroStation station
        ? Stream.of(station.pumpStartedOn(), station.drilledOn())
        : Stream.empty();
  }

  private static String code(Feature row) {
    return row instanceof Hydrant hydrant && hydrant.code() != null && !hydrant.code().isBlank()
        ? hydrant.code().trim()
        : null;
  }

  /** From the row that opened the group. */
  private static double distance(List<? extends Feature> group, Feature row) {
    Feature first = group.get(0);
    return Ellipsoid.distance(lon(first), lat(first), lon(row), lat(row));
  }

  private static double lon(Feature row) {
    return ((Point) row.geometry()).getX();
  }

  private static double lat(Feature row) {
    return ((Point) row.geometry()).getY();
  }

  private static <F extends Feature> List<F> sortedById(Stream<F> features) {
    return features.sorted(Comparator.comparing(Feature::id)).toList();
  }
}
