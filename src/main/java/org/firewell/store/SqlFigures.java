package org.firewell.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.firewell.feature.Figure;
import org.firewell.feature.Figures;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.springframework.stereotype.Component;

/** The entered figures in PostGIS or H2GIS. */
@Component
final class SqlFigures implements Figures {

  private static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::figure).thenComparing(Entry::version);

  private final SessionFactory sessions;

  SqlFigures(SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public List<Entry> entries() {
    return sessions.fromStatelessTransaction(SqlFigures::entries);
  }

  @Override
  public Entered enter(List<Entering> figures, Instant at) {
    boolean nothingNew =
        sessions.fromStatelessTransaction(session -> additions(session, figures, at).isEmpty());
    List<Entry> added =
        nothingNew
            ? List.of()
            : Revision.fromChange(sessions, session -> enter(session, figures, at));
    Map<Figure, Entry> standing = sessions.fromStatelessTransaction(SqlFigures::standing);
    return new Entered(
        figures.stream().map(given -> standing.get(given.figure())).toList(), added.size());
  }

  /** The figures that stand: of each indicator, unit and day the newest entry. */
  static Map<Figure, Entry> standing(StatelessSession session) {
    return Figures.standing(entries(session));
  }

  /** Enters figures within a change that is under way, and returns what is new. */
  static List<Entry> enter(StatelessSession session, List<Entering> figures, Instant atOrNull) {
    List<Entry> added = additions(session, figures, atOrNull);
    session.insertMultiple(added.stream().map(FigureRow::of).toList());
    return added;
  }

  private static List<Entry> entries(StatelessSession session) {
    return session
        .createSelectionQuery("from FigureRow", FigureRow.class)
        .getResultStream()
        .map(FigureRow::entry)
        .sorted(ORDER)
        .toList();
  }

  private static List<Entry> additions(
      StatelessSession session, List<Entering> figures, Instant atOrNull) {
    Map<Figure, Entry> standing = standing(session);
    List<Conflict> conflicts = new ArrayList<>();
    List<Entry> added = new ArrayList<>();
    for (Entering given : figures) {
      Entry there = standing.get(given.figure());
      if (there != null && there.figure().equals(given.figure())) {
        continue;
      }
      Integer version = there == null ? null : Integer.valueOf(there.version());
      if (Objects.equals(version, given.corrects())) {
        added.add(new Entry(given.figure(), there == null ? 1 : version + 1, atOrNull));
      } else {
        conflicts.add(new Conflict(given, there));
      }
    }
    if (!conflicts.isEmpty()) {
      throw new OtherwiseException(conflicts);
    }
    return added;
  }
}
