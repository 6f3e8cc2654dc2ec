package org.firewell.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.firewell.exchange.Line.Difference;
import org.firewell.exchange.Line.Side;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.locationtech.jts.geom.Geometry;

/**
 * How the rows of a file meet what stands, and what is to be written when it is taken.
 *
 * <p>The order of the rows changes nothing but the order of the lines.
 */
public final class Comparison<F extends Feature> {

  private final FeatureType<F> type;
  private final Said said;
  private final Map<String, F> standing = new HashMap<>();
  private final List<Meeting<F>> meetings;

  private Comparison(FeatureType<F> type, List<F> standing, Said said, List<Incoming<F>> rows) {
    this.type = type;
    this.said = said;
    standing.forEach(feature -> this.standing.put(feature.id(), feature));
    this.meetings =
        rows.stream()
            .map(this::meet)
            .sorted(Comparator.comparingLong(meeting -> meeting.line().row()))
            .toList();
  }

  /**
   * @param rows of one file
   * @param standing all features of the collection
   * @param said what the sender said last; {@link Said#NOTHING} where that is not remembered
   */
  public static <F extends Feature> Comparison<F> of(
      FeatureType<F> type, List<Incoming<F>> rows, List<F> standing, Said said) {
    return new Comparison<>(type, standing, said, rows);
  }

  /** What would become of each row as long as nothing is decided, by number of the row. */
  public List<Line> lines() {
    return meetings.stream().map(Meeting::line).toList();
  }

  /** The ids of what the sender said something of before and says nothing of now. */
  public List<String> missing() {
    Set<String> met =
        meetings.stream()
            .filter(meeting -> meeting.stands() != null)
            .map(meeting -> meeting.stands().id())
            .collect(Collectors.toSet());
    return said.list().stream().map(Said.Thing::feature).filter(id -> !met.contains(id)).toList();
  }

  /** What is to be written and remembered, once somebody decided. */
  public Settled<F> settled(Decisions decisions) {
    Settled<F> settled = new Settled<>();
    meetings.forEach(meeting -> settle(meeting, decisions.of(meeting.line()), settled));
    return settled;
  }

  /** A row, and what stands here that it was taken for, or null. */
  private record Meeting<F extends Feature>(Incoming<F> row, F stands, Line line) {}

  /**
   * What is to be done.
   *
   * @param lines what becomes of each row, by its number
   * @param added features that are new
   * @param changed features that stand, as they are to be
   * @param remembered what the sender said that it had not said before
   */
  public record Settled<F extends Feature>(
      List<Line> lines, List<F> added, List<F> changed, List<Said.Thing> remembered) {

    private Settled() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** How many rows by what becomes of them. */
    public Map<Outcome, Long> counts() {
      return Comparison.counts(lines);
    }
  }

  /** How many lines there are of each outcome, in their order; those of none are not in it. */
  public static Map<Outcome, Long> counts(List<Line> lines) {
    Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    lines.forEach(line -> counts.merge(line.outcome(), 1L, Long::sum));
    return counts;
  }

  private Meeting<F> meet(Incoming<F> row) {
    F stands = standing.get(row.feature().id());
    if (stands == null) {
      return new Meeting<>(row, null, line(row, null, Outcome.ADDED, List.of(), "", ""));
    }
    List<Difference> differences =
        Merging.differences(row, stands, said.of(stands.id()).orElse(null));
    return new Meeting<>(row, stands, line(row, stands, differences));
  }

  private Line line(Incoming<F> row, F stands, List<Difference> differences) {
    Set<Side> sides = differences.stream().map(Difference::side).collect(Collectors.toSet());
    if (sides.contains(Side.BOTH)) {
      return line(
          row,
          stands,
          Outcome.CONFLICT,
          differences,
          "文件与现有数据不同，需要决定：" + names(differences, Side.BOTH),
          "the file says otherwise than what stands, decide: " + names(differences, Side.BOTH));
    }
    if (sides.contains(Side.FILE)) {
      return line(row, stands, Outcome.CHANGED, differences, "", "");
    }
    return sides.isEmpty()
        ? line(row, stands, Outcome.SAME, differences, "", "")
        : line(
            row,
            stands,
            Outcome.SAME,
            differences,
            "文件重复上次的说法，这里之后改过，保留：" + names(differences, Side.REGISTER),
            "the file repeats what it said last, changed here since and kept: "
                + names(differences, Side.REGISTER));
  }

  private static String names(List<Difference> differences, Side side) {
    return differences.stream()
        .filter(difference -> difference.side() == side)
        .map(Difference::attribute)
        .collect(Collectors.joining(", "));
  }

  private Line line(
      Incoming<F> row,
      F stands,
      Outcome outcome,
      List<Difference> differences,
      String zh,
      String en) {
    String id = row.feature().id();
    return new Line(
        row.row(),
        id,
        stands == null || stands.id().equals(id) ? null : stands.id(),
        outcome,
        row.feature().geometry(),
        differences,
        null,
        null,
        zh,
        en);
  }

  private void settle(Meeting<F> meeting, Decision decision, Settled<F> to) {
    Line line = meeting.line();
    switch (line.outcome()) {
      case ADDED -> {
        to.added().add(meeting.row().feature());
        remember(meeting.row(), line.id(), to);
        to.lines().add(line);
      }
      case CHANGED -> change(meeting, Set.of(Side.FILE), to);
      case SAME -> {
        remember(meeting.row(), meeting.stands().id(), to);
        to.lines().add(line);
      }
      case CONFLICT -> {
        if (decision == Decision.FILE) {
          change(meeting, Set.of(Side.FILE, Side.BOTH), to);
        } else if (decision == Decision.REGISTER) {
          change(meeting, Set.of(Side.FILE), to);
        } else {
          to.lines().add(line);
        }
      }
      case SKIPPED, REFUSED -> to.lines().add(line);
    }
  }

  private void change(Meeting<F> meeting, Set<Side> taken, Settled<F> to) {
    Line line = meeting.line();
    List<String> names =
        line.differences().stream()
            .filter(difference -> taken.contains(difference.side()))
            .map(Difference::attribute)
            .toList();
    remember(meeting.row(), meeting.stands().id(), to);
    if (names.isEmpty()) {
      to.lines().add(with(line, Outcome.SKIPPED));
    } else {
      to.changed().add(Merging.merged(type, meeting.stands(), meeting.row().feature(), names));
      to.lines().add(with(line, Outcome.CHANGED));
    }
  }

  private static Line with(Line line, Outcome outcome) {
    return new Line(
        line.row(),
        line.id(),
        line.stands(),
        outcome,
        line.place(),
        line.differences(),
        line.field(),
        line.value(),
        line.zh(),
        line.en());
  }

  /** What it said of other attributes before still counts. */
  private void remember(Incoming<F> row, String feature, Settled<F> to) {
    Said.Thing before = said.of(feature).orElse(null);
    Map<String, Object> values = new HashMap<>(before == null ? Map.of() : before.values());
    Map<String, Object> says = FeatureType.values(row.feature());
    new TreeSet<>(row.given())
        .forEach(
            name -> {
              if (says.get(name) != null) {
                values.put(name, says.get(name));
              }
            });
    Geometry place =
        row.given().contains(Merging.GEOMETRY)
            ? row.feature().geometry()
            : before == null ? null : before.place();
    String theirs = row.given().contains("id") ? row.feature().id() : null;
    Said.Thing now = new Said.Thing(feature, theirs, values, place, row.photo());
    if (!now.equals(before)) {
      to.remembered().add(now);
    }
  }
}
