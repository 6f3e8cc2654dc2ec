package org.firewell.store;

import java.util.List;
import java.util.stream.Stream;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.query.Query;
import org.firewell.query.Search;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.springframework.stereotype.Component;

/** Finds features in PostGIS or H2GIS. Every call is one transaction. */
@Component
final class SqlSearch implements Search {

  private final SessionFactory sessions;

  SqlSearch(SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public <F extends Feature> List<F> list(FeatureType<F> type, Query query) {
    return sessions.fromStatelessTransaction(
        session -> read(RowType.of(type), page(select(session, type, Condition.of(query)), query)));
  }

  @Override
  public long count(FeatureType<?> type, Query query) {
    Condition condition = Condition.of(query);
    String hql = "select count(*) from " + RowType.of(type).entity() + " r" + condition.where();
    return sessions.fromStatelessTransaction(
        session -> condition.bind(session.createSelectionQuery(hql, Long.class)).getSingleResult());
  }

  static SelectionQuery<? extends Row> select(
      StatelessSession session, FeatureType<?> type, Condition condition) {
    RowType<?> rows = RowType.of(type);
    String hql = "from " + rows.entity() + " r" + condition.where() + " order by r.id";
    return condition
        .bind(session.createSelectionQuery(hql, rows.row()))
        .setFetchSize(EditWriter.BATCH);
  }

  private static SelectionQuery<? extends Row> page(
      SelectionQuery<? extends Row> select, Query query) {
    return select
        .setMaxResults(query.limit())
        .setFirstResult((int) Math.min(query.offset(), Integer.MAX_VALUE));
  }

  /** Row by row: what a collection weighs in memory is its records alone. */
  static <F extends Feature> List<F> read(RowType<F> rows, SelectionQuery<? extends Row> select) {
    try (Stream<? extends Row> stream = select.getResultStream()) {
      return stream.map(rows::toFeature).toList();
    }
  }
}
