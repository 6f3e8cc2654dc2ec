package org.firewell.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firewell.exchange.Line.Difference;
import org.firewell.exchange.Line.Side;
import org.firewell.exchange.Match.Basis;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;

/**
 * How the rows of a file meet what stands, and what is to be written when it is taken.
 *
 * <p>Guarantee: nothing that stands is changed where the register said otherwise than what the
 * sender said last, but by a decision; a file that was taken is all {@link Outcome#SAME} when it
 * comes again, but for what is still to be decided; the order of the rows changes nothing.
 */
public final class Comparison<F extends Feature> {

  private final FeatureType<F> type;
  private final String partner;
  private final Said said;
  private final Set<String> standing;
  private final List<Meeting<F>> meetings;

  private Comparison(
      FeatureType<F> type, List<Incoming<F>> rows, List<F> standing, Said said, String partner) {
    this.type = type;
    this.partner = partner;
    this.said = said;
    this.standing = standing.stream().map(Feature::id).collect(Collectors.toSet());
    this.meetings =
        Matching.of(type, rows, standing, said, partner).stream().map(this::meet).toList();
  }

  /**
   * @param rows of one file
   * @param standing all features of the collection
   * @param said what the sender said last; {@link Said#NOTHING} where that is not remembered
   * @param partnerOrNull the sender, where it is remembered
   */
  public static <F extends Feature> Comparison<F> of(
      FeatureType<F> type,
      List<Incoming<F>> rows,
      List<F> standing,
      Said said,
      String partnerOrNull) {
    return new Comparison<>(type, rows, standing, said, partnerOrNull);
  }

  /** What would become of each row as long as nothing is decided, by number of the row. */
  public List<Line> lines() {
    return meetings.stream().map(Meeting::line).toList();
  }

  /** The ids of what stands that the sender spoke of before and does not speak of now. */
  public List<String> missing() {
    Set<String> met =
        meetings.stream()
            .map(meeting -> meeting.match().stands())
            .filter(Objects::nonNull)
            .map(Feature::id)
            .collect(Collectors.toSet());
    return said.list().stream()
        .map(Said.Thing::feature)
        .filter(id -> standing.contains(id) && !met.contains(id))
        .toList();
  }

  /** What is to be written and remembered, once somebody decided. */
  public Settled<F> settled(Decisions decisions) {
    Settlement<F> settlement = new Settlement<>(type, said, ids());
    meetings.forEach(
        meeting ->
            settlement.settle(meeting.match(), meeting.line(), decisions.of(meeting.line())));
    return settlement.settled();
  }

  /** Free are those that neither stand nor are given to a row. */
  private Ids ids() {
    Stream<String> given = meetings.stream().map(meeting -> meeting.match().id());
    return new Ids(
        type, partner, Stream.concat(standing.stream(), given.filter(Objects::nonNull)).toList());
  }

  /** How many lines there are of each outcome, in their order; those of none are not in it. */
  public static Map<Outcome, Long> counts(List<Line> lines) {
    Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    lines.forEach(line -> counts.merge(line.outcome(), 1L, Long::sum));
    return counts;
  }

  /** A row, what it was taken for, and what becomes of it. */
  private record Meeting<F extends Feature>(Match<F> match, Line line) {}

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

    Settled() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  private Meeting<F> meet(Match<F> match) {
    List<Difference> differences =
        match.stands() == null
            ? List.of()
            : Merging.differences(
                match.row(), match.stands(), said.of(match.stands().id()).orElse(null));
    Reasons reasons = Reasons.of(match).and(Reasons.of(type, differences));
    return new Meeting<>(match, line(match, outcome(match, differences), differences, reasons));
  }

  private Outcome outcome(Match<F> match, List<Difference> differences) {
    Basis basis = match.basis();
    if (basis.isAsked()) {
      return Outcome.CONFLICT;
    }
    return switch (basis) {
      case NEW -> Outcome.ADDED;
      case TWIN -> Outcome.SKIPPED;
      case REMOVED ->
          match.row().feature().geometry() != null
                  && Merging.isRevised(match.row(), said.ofRow(type, match.row()).orElseThrow())
              ? Outcome.CONFLICT
              : Outcome.SKIPPED;
      case CONTRADICTED, PLACELESS -> Outcome.REFUSED;
      default -> ofSides(differences);
    };
  }

  private static Outcome ofSides(List<Difference> differences) {
    Set<Side> sides = differences.stream().map(Difference::side).collect(Collectors.toSet());
    if (sides.contains(Side.BOTH)) {
      return Outcome.CONFLICT;
    }
    return sides.contains(Side.FILE) ? Outcome.CHANGED : Outcome.SAME;
  }

  private Line line(
      Match<F> match, Outcome outcome, List<Difference> differences, Reasons reasons) {
    String stands = match.stands() == null ? null : match.stands().id();
    return new Line(
        match.row().row(),
        match.id(),
        Objects.equals(stands, match.id()) ? null : stands,
        outcome,
        match.row().feature().geometry(),
        differences,
        null,
        null,
        reasons.zh(),
        reasons.en());
  }
}
