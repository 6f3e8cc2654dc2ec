package org.firewell.store;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.firewell.feature.Edit;
import org.firewell.feature.Edits;
import org.firewell.feature.FeatureType;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.springframework.stereotype.Component;

/** The edits in PostGIS or H2GIS. */
@Component
final class SqlEdits implements Edits {

  private final SessionFactory sessions;

  SqlEdits(SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Page list(Query query) {
    EditFilter filter = EditFilter.of(query);
    return sessions.fromStatelessTransaction(
        session -> {
          List<EditRow> rows =
              filter
                  .bind(
                      session.createSelectionQuery(
                          "from EditRow e" + filter.where() + " order by e.id desc", EditRow.class))
                  .setMaxResults(query.limit())
                  .setFirstResult((int) Math.min(query.offset(), Integer.MAX_VALUE))
                  .getResultList();
          long matched =
              filter
                  .bind(
                      session.createSelectionQuery(
                          "select count(*) from EditRow e" + filter.where(), Long.class))
                  .getSingleResult();
          return new Page(kept(session, rows), matched);
        });
  }

  @Override
  public Optional<Kept> find(long id) {
    return sessions.fromStatelessTransaction(
        session ->
            Optional.ofNullable(session.get(EditRow.class, id))
                .map(row -> kept(session, List.of(row)).get(0)));
  }

  @Override
  public List<Change> changes(long edit, int limit, long offset) {
    return sessions.fromStatelessTransaction(
        session -> Trace.of(session, edit, limit, offset).stream().map(Trace::change).toList());
  }

  @Override
  public List<Past> history(FeatureType<?> type, String id) {
    return sessions.fromStatelessTransaction(
        session -> {
          List<Trace> traces = Trace.of(session, type, id);
          Map<Long, Kept> edits =
              kept(session, rows(session, traces.stream().map(Trace::edit).toList())).stream()
                  .collect(Collectors.toMap(kept -> kept.edit().id(), kept -> kept));
          return traces.stream()
              .map(trace -> new Past(edits.get(trace.edit()), trace.change()))
              .toList();
        });
  }

  @Override
  public Optional<Edit> madeBy(FeatureType<?> type, String id, long version) {
    return sessions.fromStatelessTransaction(
        session ->
            Optional.ofNullable(
                    session.get(ChangeRow.class, new ChangeRow.Key(type.name(), id, version)))
                .map(change -> session.get(EditRow.class, change.edit).edit()));
  }

  @Override
  public Optional<Edit> last(FeatureType<?> type, String id) {
    return sessions.fromStatelessTransaction(session -> last(session, type.name(), id));
  }

  /** Within a transaction that is under way. */
  static Optional<Edit> last(StatelessSession session, String collection, String id) {
    return session
        .createSelectionQuery(
            "select e from EditRow e join ChangeRow c on c.edit = e.id"
                + " where c.collection = :collection and c.feature = :feature"
                + " order by c.version desc",
            EditRow.class)
        .setParameter("collection", collection)
        .setParameter("feature", id)
        .setMaxResults(1)
        .uniqueResultOptional()
        .map(EditRow::edit);
  }

  @Override
  public long undo(long id, Edit.Draft draft) {
    return Revision.fromChange(sessions, session -> new Undo(session, id).run(draft));
  }

  private static List<EditRow> rows(StatelessSession session, List<Long> ids) {
    return session
        .createSelectionQuery("from EditRow e where e.id in (:ids)", EditRow.class)
        .setParameterList("ids", ids)
        .getResultList();
  }

  private static List<Kept> kept(StatelessSession session, List<EditRow> rows) {
    List<Long> ids = rows.stream().map(row -> row.id).toList();
    Map<Long, Long> undoneBy = new HashMap<>();
    session
        .createSelectionQuery(
            "select e.undoes, max(e.id) from EditRow e"
                + " where e.undoes in (:ids) and not e.undone group by e.undoes",
            Object[].class)
        .setParameterList("ids", ids)
        .getResultStream()
        .forEach(row -> undoneBy.put((Long) row[0], (Long) row[1]));
    Map<Long, Map<FeatureType<?>, Long>> changes = new HashMap<>();
    session
        .createSelectionQuery(
            "select c.edit, c.collection, count(*) from ChangeRow c"
                + " where c.edit in (:ids) group by c.edit, c.collection order by c.collection",
            Object[].class)
        .setParameterList("ids", ids)
        .getResultStream()
        .forEach(
            row ->
                changes
                    .computeIfAbsent((Long) row[0], edit -> new LinkedHashMap<>())
                    .put(FeatureType.find((String) row[1]).orElseThrow(), (Long) row[2]));
    return rows.stream()
        .map(
            row ->
                new Kept(row.edit(), undoneBy.get(row.id), changes.getOrDefault(row.id, Map.of())))
        .toList();
  }
}
