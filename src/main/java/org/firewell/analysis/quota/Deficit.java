package org.firewell.analysis.quota;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.firewell.analysis.Numbers;
import org.firewell.feature.Figure;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.QuotaKind;

/**
 * What is owed of an earlier standard or plan, rolled forward by year.
 *
 * <pre>
 * start - make-up done + new obligations = end
 * </pre>
 *
 * What should stand is on no map, so the deficit and what was newly owed are entered figures of the
 * county ({@link Figure#HYDRANT_DEFICIT} of the last day of a year, {@link
 * Figure#HYDRANT_OBLIGATIONS} of any day of it, summed). Where nobody entered one it is unknown,
 * and so is the difference.
 */
final class Deficit {

  private final Snapshot snapshot;
  private final List<Claim> madeUp;

  Deficit(Snapshot snapshot, Claims claims) {
    this.snapshot = snapshot;
    this.madeUp =
        claims.counted().stream()
            .filter(Claim::isDone)
            .filter(claim -> claim.quota().kind() == QuotaKind.MAKEUP)
            .sorted(Comparator.comparing(claim -> claim.hydrant().id()))
            .toList();
  }

  /** The last years up to the day, in their order. */
  List<Year> years(int count) {
    int last = snapshot.asOf().getYear();
    return IntStream.rangeClosed(last - count + 1, last).mapToObj(this::year).toList();
  }

  /** The ids of hydrants that are made up on no known day, sorted. */
  List<String> undated() {
    return madeUp.stream()
        .filter(claim -> claim.hydrant().acceptedOn() == null)
        .map(claim -> claim.hydrant().id())
        .toList();
  }

  private Year year(int year) {
    LocalDate last = LocalDate.of(year, 12, 31);
    return new Year(
        year,
        deficitAt(last.minusYears(1)).orElse(null),
        madeUp.stream()
            .filter(claim -> claim.hydrant().acceptedOn() != null)
            .filter(claim -> claim.hydrant().acceptedOn().getYear() == year)
            .map(claim -> claim.hydrant().id())
            .toList(),
        obligations(year),
        deficitAt(last.isAfter(snapshot.asOf()) ? snapshot.asOf() : last).orElse(null));
  }

  /** Of the end of a day, which is the start of the next. */
  private Optional<Figure> deficitAt(LocalDate day) {
    return figures(Figure.HYDRANT_DEFICIT)
        .filter(figure -> figure.on().equals(day) || figure.on().equals(day.plusDays(1)))
        .findFirst();
  }

  private List<Figure> obligations(int year) {
    return figures(Figure.HYDRANT_OBLIGATIONS).filter(f -> f.on().getYear() == year).toList();
  }

  private Stream<Figure> figures(String indicator) {
    return snapshot.figures().stream()
        .filter(figure -> figure.indicator().equals(indicator))
        .filter(figure -> figure.unit().equals(Figure.TOTAL) && !figure.isShare());
  }

  /**
   * A year, or what has passed of it.
   *
   * @param startOrNull what was owed at the end of the year before
   * @param madeUp ids of the make-up hydrants accepted in it
   * @param obligations what was newly owed in it; none where nobody told
   * @param endOrNull what is owed on its last day, or on the day asked
   */
  record Year(
      int year,
      Figure startOrNull,
      List<String> madeUp,
      List<Figure> obligations,
      Figure endOrNull) {

    /** What the identity leaves over; null where a figure of it is unknown. */
    Double difference() {
      return unknown().isEmpty()
          ? (Double) (startOrNull.value() - madeUp.size() + owed() - endOrNull.value())
          : null;
    }

    /** The terms that nobody entered. */
    List<String> unknown() {
      List<String> unknown = new ArrayList<>();
      if (startOrNull == null) {
        unknown.add("start");
      }
      if (obligations.isEmpty()) {
        unknown.add("obligations");
      }
      if (endOrNull == null) {
        unknown.add("end");
      }
      return unknown;
    }

    private double owed() {
      return obligations.stream().mapToDouble(Figure::value).sum();
    }

    Map<String, Object> plain() {
      Map<String, Object> plain = new LinkedHashMap<>();
      plain.put("year", year);
      plain.put("start", number(startOrNull));
      plain.put("makeup", madeUp.size());
      plain.put("obligations", obligations.isEmpty() ? null : Numbers.plain(owed()));
      plain.put("end", number(endOrNull));
      plain.put("difference", difference() == null ? null : Numbers.plain(difference()));
      plain.put("unknown", unknown());
      plain.put("rows", Map.of(QuotaKind.MAKEUP.key(), madeUp));
      return plain;
    }

    private static Object number(Figure figureOrNull) {
      return figureOrNull == null ? null : Numbers.plain(figureOrNull.value());
    }
  }
}
