package org.firewell.snapshot;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.firewell.feature.Division;
import org.firewell.feature.Feature;
import org.firewell.feature.Header;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/**
 * How the townships or the villages of a county followed each other: the rows of all dates, joined
 * by what each names as its successors.
 *
 * <p>From a row that ended one goes forward to its successors, from a row that has not begun back
 * to those that name it, until a row is met that is valid on the day asked. The way never turns:
 * where nothing stood between an end and a beginning, nobody is found. A circle of successors is
 * walked once.
 *
 * @param <D> townships or villages
 */
public final class Lineage<D extends Division> {

  private final Map<String, D> rows = new LinkedHashMap<>();
  private final Map<String, List<D>> predecessors = new HashMap<>();
  private final Map<String, List<D>> byCode = new HashMap<>();
  private final Map<String, List<D>> byOtherWord = new HashMap<>();

  private Lineage(Collection<D> all) {
    all.stream().sorted(Comparator.comparing(Feature::id)).forEach(row -> rows.put(row.id(), row));
    for (D row : rows.values()) {
      successors(row).forEach(id -> add(predecessors, id, row));
      if (row.code() != null) {
        add(byCode, row.code(), row);
      }
      row.otherWords().stream().distinct().forEach(word -> add(byOtherWord, word, row));
    }
  }

  /** The lineage of rows of all dates, each with an id of its own. */
  public static <D extends Division> Lineage<D> of(Collection<D> rows) {
    return new Lineage<>(rows);
  }

  /** The row of an id, whenever it is valid. */
  public Optional<D> find(String id) {
    return Optional.ofNullable(rows.get(id));
  }

  /** The rows that are valid on a day, sorted by id. */
  public List<D> on(LocalDate day) {
    return rows.values().stream().filter(row -> row.header().isValidOn(day)).toList();
  }

  /**
   * Who a row is on a day: itself where it is valid, else those it became or those it was; sorted
   * by id. None where it ended without a successor, had no predecessor, or is not there.
   */
  public List<D> on(String id, LocalDate day) {
    D row = rows.get(id);
    if (row == null) {
      return List.of();
    }
    return row.header().isValidOn(day) ? List.of(row) : reached(List.of(row), day);
  }

  /**
   * Whom a declaration means on a day: an id, else a code, else another word. Of each kind a row
   * that is valid on the day comes first, then what the rows of other days became or were. A code
   * or word that two rows carried on one day means neither. Several are found where the one meant
   * was split, or, earlier, was not yet one; sorted by id.
   */
  public List<D> named(String word, LocalDate day) {
    List<D> meant = on(word, day);
    if (meant.isEmpty()) {
      meant = meant(byCode, word, day);
    }
    return meant.isEmpty() ? meant(byOtherWord, word, day) : meant;
  }

  /**
   * Whom a declaration means on a day, made at a place: of several those whose outline holds it,
   * its line included, where any does.
   */
  public List<D> named(String word, LocalDate day, Coordinate place) {
    List<D> meant = named(word, day);
    if (meant.size() < 2) {
      return meant;
    }
    List<D> around = meant.stream().filter(row -> holds(row.geometry(), place)).toList();
    return around.isEmpty() ? meant : around;
  }

  /** The rows of all dates that carry a word as a code or otherwise, sorted by id. */
  public List<D> carriers(String word) {
    return Stream.of(byCode, byOtherWord)
        .flatMap(words -> words.getOrDefault(word, List.of()).stream())
        .distinct()
        .sorted(Comparator.comparing(Feature::id))
        .toList();
  }

  /** The rows that a row was before it began, as they name it; sorted by id. */
  public List<D> predecessors(String id) {
    return predecessors.getOrDefault(id, List.of());
  }

  /** The ids that a row names as its successors, itself left out, sorted. */
  public static List<String> successors(Division row) {
    return row.successors() == null
        ? List.of()
        : row.successors().stream().filter(id -> !id.equals(row.id())).distinct().sorted().toList();
  }

  /** What changed after a day up to another, by day and id. Each row that ended stands once. */
  public List<Change> changes(LocalDate after, LocalDate upTo) {
    List<Change> changes = new ArrayList<>();
    Map<Joined, List<D>> joined = new HashMap<>();
    for (D row : rows.values()) {
      LocalDate ended = row.header().validTo();
      if (isWithin(ended, after, upTo)) {
        List<String> into = successors(row);
        if (into.size() == 1) {
          joined.computeIfAbsent(new Joined(ended, into.get(0)), j -> new ArrayList<>()).add(row);
        } else {
          Change.Kind kind = into.isEmpty() ? Change.Kind.ENDED : Change.Kind.SPLIT;
          changes.add(change(ended, kind, List.of(row), into));
        }
      }
      LocalDate began = row.header().validFrom();
      if (isWithin(began, after, upTo) && predecessors(row.id()).isEmpty()) {
        changes.add(
            new Change(began, Change.Kind.NEW, List.of(row.id()), List.of(), documentOfNew(row)));
      }
    }
    joined.forEach(
        (end, of) -> changes.add(change(end.on(), kind(end), of, List.of(end.successor()))));
    changes.sort(Change.ORDER);
    return List.copyOf(changes);
  }

  /** One follows one alone where it was renamed, and else is merged with others. */
  private Change.Kind kind(Joined joined) {
    long before =
        predecessors(joined.successor()).stream()
            .filter(row -> joined.on().equals(row.header().validTo()))
            .count();
    boolean stoodBefore =
        find(joined.successor())
            .map(row -> row.header().isValidOn(joined.on().minusDays(1)))
            .orElse(false);
    return before > 1 || stoodBefore ? Change.Kind.MERGED : Change.Kind.RENAMED;
  }

  private Change change(LocalDate on, Change.Kind kind, List<D> ended, List<String> into) {
    String document = documents(ended.stream());
    return new Change(
        on,
        kind,
        ended.stream().map(Feature::id).toList(),
        into,
        document != null || kind == Change.Kind.ENDED
            ? document
            : documents(into.stream().map(rows::get).filter(Objects::nonNull)));
  }

  private String documents(Stream<D> of) {
    String documents =
        of.map(Division::changeDocument)
            .filter(text -> text != null && !text.isBlank())
            .distinct()
            .collect(Collectors.joining("; "));
    return documents.isEmpty() ? null : documents;
  }

  /** The document of a row that ended is that of its end. */
  private String documentOfNew(D row) {
    return row.header().validTo() == null ? documents(Stream.of(row)) : null;
  }

  private static boolean isWithin(LocalDate dayOrNull, LocalDate after, LocalDate upTo) {
    return dayOrNull != null && dayOrNull.isAfter(after) && !dayOrNull.isAfter(upTo);
  }

  private static boolean holds(Geometry outline, Coordinate place) {
    return outline.getDimension() == 2
        && SimplePointInAreaLocator.locate(place, outline) != Location.EXTERIOR;
  }

  private List<D> meant(Map<String, List<D>> words, String word, LocalDate day) {
    List<D> carriers = words.getOrDefault(word, List.of());
    if (carriers.isEmpty()) {
      return carriers; // most words that millions of objects declare are none of this kind
    }
    List<D> valid = carriers.stream().filter(row -> row.header().isValidOn(day)).toList();
    if (!valid.isEmpty()) {
      return valid.size() == 1 ? valid : List.of();
    }
    return isCarriedTwiceOnOneDay(carriers) ? List.of() : reached(carriers, day);
  }

  private static boolean isCarriedTwiceOnOneDay(List<? extends Division> carriers) {
    List<Header> inTime =
        carriers.stream()
            .map(Feature::header)
            .filter(header -> header.overlaps(header)) // on some day at all
            .sorted(
                Comparator.comparing(
                    Header::validFrom, Comparator.nullsFirst(Comparator.naturalOrder())))
            .toList();
    return IntStream.range(1, inTime.size())
        .anyMatch(i -> inTime.get(i).overlaps(inTime.get(i - 1)));
  }

  /** The rows valid on the day that the starts, none of them valid, lead to; sorted by id. */
  private List<D> reached(List<D> starts, LocalDate day) {
    Map<String, D> found = new TreeMap<>();
    for (Way way : Way.values()) {
      Set<String> seen = new HashSet<>();
      Deque<D> open = new ArrayDeque<>(starts);
      while (!open.isEmpty()) {
        D row = open.pop();
        if (row.header().isValidOn(day)) {
          found.put(row.id(), row);
        } else if (way.leadsOn(row.header(), day) && seen.add(row.id())) {
          open.addAll(way == Way.FORWARD ? followers(row) : predecessors(row.id()));
        }
      }
    }
    return List.copyOf(found.values());
  }

  private List<D> followers(D row) {
    return successors(row).stream().map(rows::get).filter(Objects::nonNull).toList();
  }

  /** In which direction of time a walk goes. */
  private enum Way {
    FORWARD,
    BACK;

    /** Whether the day lies beyond a row that is not valid on it. */
    boolean leadsOn(Header row, LocalDate day) {
      return this == FORWARD
          ? row.validTo() != null && !day.isBefore(row.validTo())
          : row.validFrom() != null && day.isBefore(row.validFrom());
    }
  }

  private static <D> void add(Map<String, List<D>> lists, String key, D value) {
    lists.computeIfAbsent(key, k -> new ArrayList<>(1)).add(value);
  }

  /** An end on a day and what followed it. */
  private record Joined(LocalDate on, String successor) {}
}
