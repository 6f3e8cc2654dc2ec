package org.firewell.analysis.quota;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Lifecycle;
import org.firewell.feature.Ownership;
import org.firewell.geo.Ellipsoid;
import org.firewell.snapshot.Distinct;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Norm;
import org.firewell.standard.QuotaKind;

/**
 * The accepted municipal hydrants rolled forward by year, from the rows of all dates.
 *
 * <pre>
 * start + new + make-up + found - removed - merged = end
 * </pre>
 *
 * Rows of all dates that are one object are one hydrant. A row is in the stock from the day on
 * which it is accepted, or from its {@code valid_from} where that is later, up to its {@code
 * valid_to}; a hydrant is in it whenever one of its rows is. It comes in as new or as make-up when
 * it counts for such a task, of an earlier document by the name of the task, and its acceptance is
 * the day on which it came in; else it is found. It goes out as merged when on that day another
 * hydrant of the stock carries its code or stands within the tolerance of duplicates; else it is
 * removed.
 *
 * <p>A hydrant without a day of acceptance is in no year: it is counted and named apart, and so is
 * one that is removed without a day.
 */
final class Stock {

  /** Some hydrants' way in or out. */
  enum Flow {
    NEW,
    MAKEUP,
    FOUND,
    REMOVED,
    MERGED;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    private boolean comesIn() {
      return ordinal() <= FOUND.ordinal();
    }
  }

  /** Why a hydrant came in or went out, where the flow alone does not say it. */
  enum Why {
    /** It counts for the task that is named. */
    TASK,
    /** It was accepted for no task. */
    NO_TASK,
    /** It had been accepted earlier than the register knew of it. */
    ENTERED_LATER,
    /** Its validity ended. */
    ENDED,
    /** The hydrant that is named stands for it. */
    ONE_WITH;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A hydrant that came in or went out.
   *
   * @param id of the row that began or ended
   * @param with the task or the other hydrant, or empty
   */
  record Move(Flow flow, String id, LocalDate on, Why why, String with) {

    Map<String, Object> plain() {
      Map<String, Object> plain = new LinkedHashMap<>();
      plain.put("id", id);
      plain.put("on", on.toString());
      plain.put("why", why.key());
      plain.put("with", with);
      return plain;
    }
  }

  /**
   * A year, or what has passed of it.
   *
   * @param to its last day, or the day asked
   * @param start hydrants at the end of the year before
   * @param moves by day and id
   * @param end hydrants on its last day
   */
  record Year(int year, LocalDate to, int start, List<Move> moves, int end) {

    int count(Flow flow) {
      return (int) moves.stream().filter(move -> move.flow() == flow).count();
    }

    /** 0, as long as every hydrant's way in and out is among the moves. */
    int difference() {
      int moved = moves.stream().mapToInt(move -> move.flow().comesIn() ? 1 : -1).sum();
      return start + moved - end;
    }

    Map<String, Object> plain() {
      Map<String, Object> plain = new LinkedHashMap<>();
      plain.put("year", year);
      plain.put("to", to.toString());
      plain.put("start", start);
      Stream.of(Flow.values()).forEach(flow -> plain.put(flow.key(), count(flow)));
      plain.put("end", end);
      plain.put("difference", difference());
      Map<String, Object> rows = new LinkedHashMap<>();
      for (Flow flow : Flow.values()) {
        rows.put(
            flow.key(),
            moves.stream().filter(move -> move.flow() == flow).map(Move::plain).toList());
      }
      plain.put("rows", rows);
      return plain;
    }
  }

  private static final Comparator<Move> ORDER =
      Comparator.comparing(Move::on).thenComparing(Move::id).thenComparing(Move::flow);

  private final Snapshot snapshot;
  private final Map<String, Claim> done;
  private final List<Item> items = new ArrayList<>();
  private final Map<String, List<Item>> byCode = new HashMap<>();
  private final List<String> undated = new ArrayList<>();
  private final List<String> removedUndated = new ArrayList<>();

  private Stock(Snapshot snapshot, Claims claims) {
    this.snapshot = snapshot;
    this.done =
        claims.counted().stream()
            .filter(Claim::isDone)
            .collect(Collectors.toMap(claim -> claim.hydrant().id(), claim -> claim));
    Distinct<Hydrant> distinct = snapshot.distinct(everAccepted());
    distinct.objects().forEach(object -> add(object.id(), distinct.rows(object)));
  }

  static Stock of(Snapshot snapshot, Claims claims) {
    return new Stock(snapshot, claims);
  }

  /** The ids of hydrants that are or were accepted on no known day, sorted. */
  List<String> undated() {
    return undated;
  }

  /** The ids of accepted hydrants that are removed since no known day, sorted. */
  List<String> removedUndated() {
    return removedUndated;
  }

  /**
   * The ids of hydrants that are done for a task and came into the stock for none, sorted: they are
   * no municipal hydrants, carry no day of acceptance, or are one with a hydrant that was there.
   */
  List<String> doneBesides() {
    Set<String> besides = new TreeSet<>(done.keySet());
    for (Item item : items) {
      if (item.spells().stream().anyMatch(spell -> in(item, spell).why() == Why.TASK)) {
        item.rows().forEach(row -> besides.remove(row.id()));
      }
    }
    return List.copyOf(besides);
  }

  /** The last years up to the day, in their order; none of a proposal. */
  List<Year> years(int count) {
    if (snapshot.past(FeatureType.HYDRANTS).isEmpty()) {
      return List.of();
    }
    List<Move> moves = moves();
    int last = snapshot.asOf().getYear();
    return IntStream.rangeClosed(last - count + 1, last).mapToObj(y -> year(y, moves)).toList();
  }

  private Year year(int year, List<Move> moves) {
    LocalDate before = LocalDate.of(year, 1, 1).minusDays(1);
    LocalDate end = LocalDate.of(year, 12, 31);
    LocalDate to = end.isAfter(snapshot.asOf()) ? snapshot.asOf() : end;
    return new Year(
        year,
        to,
        on(before),
        moves.stream().filter(m -> m.on().isAfter(before) && !m.on().isAfter(to)).toList(),
        on(to));
  }

  private int on(LocalDate day) {
    return (int) items.stream().filter(item -> item.standsOn(day)).count();
  }

  private List<Hydrant> everAccepted() {
    List<Hydrant> accepted = new ArrayList<>();
    for (Hydrant row : snapshot.past(FeatureType.HYDRANTS).orElse(List.of())) {
      if (row.ownership() != null && row.ownership() != Ownership.MUNICIPAL) {
        continue;
      }
      if (row.lifecycle() == Lifecycle.REMOVED && row.header().validTo() == null) {
        if (row.acceptedOn() != null) {
          removedUndated.add(row.id());
        }
      } else if (snapshot.lifecycle(row).map(Lifecycle::isAccepted).orElse(false)) {
        accepted.add(row);
      }
    }
    return accepted;
  }

  private void add(String id, List<Hydrant> rows) {
    List<Spell> spells = spells(rows);
    if (rows.stream().allMatch(row -> row.acceptedOn() == null)) {
      undated.add(id);
      return;
    }
    Item item = new Item(id, rows, spells);
    items.add(item);
    codes(rows).forEach(code -> byCode.computeIfAbsent(code, c -> new ArrayList<>()).add(item));
  }

  /** The times in which one of the rows at least is in the stock, in their order. */
  private static List<Spell> spells(List<Hydrant> rows) {
    List<Spell> spells = new ArrayList<>();
    rows.stream()
        .filter(row -> row.acceptedOn() != null)
        .map(Spell::of)
        .filter(spell -> spell.toOrNull() == null || spell.from().isBefore(spell.toOrNull()))
        .sorted(Comparator.comparing(Spell::from).thenComparing(spell -> spell.first().id()))
        .forEach(
            next -> {
              Spell last = spells.isEmpty() ? null : spells.get(spells.size() - 1);
              if (last != null && last.reaches(next.from())) {
                spells.set(spells.size() - 1, last.joined(next));
              } else {
                spells.add(next);
              }
            });
    return spells;
  }

  private List<Move> moves() {
    List<Move> moves = new ArrayList<>();
    for (Item item : items) {
      for (Spell spell : item.spells()) {
        moves.add(in(item, spell));
        if (spell.toOrNull() != null && !spell.toOrNull().isAfter(snapshot.asOf())) {
          moves.add(out(item, spell));
        }
      }
    }
    moves.sort(ORDER);
    return moves;
  }

  private Move in(Item item, Spell spell) {
    Hydrant row = spell.first();
    if (!spell.from().equals(acceptedBy(row))) {
      return new Move(Flow.FOUND, row.id(), spell.from(), Why.ENTERED_LATER, "");
    }
    return item.rows().stream()
        .filter(own -> own.acceptedOn() != null && spell.from().equals(acceptedBy(own)))
        .map(this::task)
        .flatMap(Optional::stream)
        .findFirst()
        .map(task -> new Move(flow(task), row.id(), spell.from(), Why.TASK, task))
        .orElseGet(() -> new Move(Flow.FOUND, row.id(), spell.from(), Why.NO_TASK, ""));
  }

  private Move out(Item item, Spell spell) {
    Hydrant row = spell.last();
    LocalDate on = spell.toOrNull();
    return standsFor(item, row, on)
        .map(other -> new Move(Flow.MERGED, row.id(), on, Why.ONE_WITH, other.id()))
        .orElseGet(() -> new Move(Flow.REMOVED, row.id(), on, Why.ENDED, ""));
  }

  /** The task that a row counts for, or that it names and another document hands out. */
  private Optional<String> task(Hydrant row) {
    if (done.containsKey(row.id())) {
      return Optional.of(done.get(row.id()).quota().task());
    }
    String named = row.quotaTask() == null ? "" : row.quotaTask().trim();
    boolean isOfThisLaw = named.startsWith(snapshot.law().id() + "/");
    boolean hasKind = Stream.of(QuotaKind.values()).anyMatch(k -> named.endsWith("/" + k.key()));
    return hasKind && !isOfThisLaw ? Optional.of(named) : Optional.empty();
  }

  private static Flow flow(String task) {
    return task.endsWith("/" + QuotaKind.MAKEUP.key()) ? Flow.MAKEUP : Flow.NEW;
  }

  /** Another hydrant that is in the stock on the day and carries the code or stands there. */
  private Optional<Item> standsFor(Item item, Hydrant row, LocalDate on) {
    double tolerance = snapshot.law().value(Norm.DUPLICATE_M);
    Stream<Item> sameCode = codes(item.rows()).stream().flatMap(code -> byCode.get(code).stream());
    Stream<Item> near = items.stream().filter(other -> other.isWithin(tolerance, row));
    return Stream.concat(sameCode, near)
        .filter(other -> other != item && other.standsOn(on))
        .min(Comparator.comparing(Item::id));
  }

  private static List<String> codes(List<Hydrant> rows) {
    return rows.stream()
        .map(Hydrant::code)
        .filter(code -> code != null && !code.isBlank())
        .map(String::trim)
        .distinct()
        .toList();
  }

  /** The day from which a row with a day of acceptance is accepted: no earlier state lies ahead. */
  private static LocalDate acceptedBy(Hydrant row) {
    return Stream.of(row.acceptedOn(), row.builtOn(), row.sitedOn())
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /**
   * One hydrant.
   *
   * @param id of the row that speaks for it
   * @param rows of all dates, sorted by id
   * @param spells in their order, none touching the next
   */
  private record Item(String id, List<Hydrant> rows, List<Spell> spells) {

    boolean standsOn(LocalDate day) {
      return spells.stream().anyMatch(spell -> spell.holds(day));
    }

    boolean isWithin(double metres, Hydrant row) {
      return rows.stream()
          .anyMatch(
              own ->
                  Ellipsoid.distance(
                          own.geometry().getX(),
                          own.geometry().getY(),
                          row.geometry().getX(),
                          row.geometry().getY())
                      <= metres);
    }
  }

  /**
   * A time without a break.
   *
   * @param from first day
   * @param toOrNull first day that no longer belongs to it
   * @param first the row that it begins with
   * @param last the row that it ends with
   */
  private record Spell(LocalDate from, LocalDate toOrNull, Hydrant first, Hydrant last) {

    static Spell of(Hydrant row) {
      LocalDate accepted = acceptedBy(row);
      LocalDate known = row.header().validFrom();
      LocalDate from = known != null && known.isAfter(accepted) ? known : accepted;
      return new Spell(from, row.header().validTo(), row, row);
    }

    boolean holds(LocalDate day) {
      return !day.isBefore(from) && (toOrNull == null || day.isBefore(toOrNull));
    }

    boolean reaches(LocalDate day) {
      return toOrNull == null || !day.isAfter(toOrNull);
    }

    Spell joined(Spell next) {
      boolean endsLater =
          toOrNull != null && (next.toOrNull() == null || next.toOrNull().isAfter(toOrNull));
      return endsLater ? new Spell(from, next.toOrNull(), first, next.last()) : this;
    }
  }
}
