package org.firewell.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
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
  public <F extends Feature> void each(
      FeatureType<F> type, Query query, Consumer<? super F> taker) {
    sessions.inStatelessTransaction(
        session ->
            each(RowType.of(type), page(select(session, type, Condition.of(query)), query), taker));
  }

  @Override
  public long count(FeatureType<?> type, Query query) {
    Condition condition = Condition.ofAllPages(query);
    String sql = "select count(*) from " + RowType.of(type).table() + " r" + condition.where();
    return sessions.fromStatelessTransaction(
        session -> condition.bind(session.createNativeQuery(sql, Long.class)).getSingleResult());
  }

  static SelectionQuery<? extends Row> select(
      StatelessSession session, FeatureType<?> type, Condition condition) {
    RowType<?> rows = RowType.of(type);
    String sql = "select r.* from " + rows.table() + " r" + condition.where() + " order by r.id";
    return condition
        .bind(session.createNativeQuery(sql, rows.row()))
        .setFetchSize(EditWriter.BATCH);
  }

  private static SelectionQuery<? extends Row> page(
      SelectionQuery<? extends Row> select, Query query) {
    return select
        .setMaxResults(query.limit())
        .setFirstResult((int) Math.min(query.offset(), Integer.MAX_VALUE));
  }

  static <F extends Feature> List<F> read(RowType<F> rows, SelectionQuery<? extends Row> select) {
    List<F> features = new ArrayList<>();
    each(rows, select, features::add);
    return Collections.unmodifiableList(features);
  }

  /** Row by row: what a collection weighs in memory is its records alone. */
  private static <F extends Feature> void each(
      RowType<F> rows, SelectionQuery<? extends Row> select, Consumer<? super F> taker) {
    try (Stream<? extends Row> stream = select.getResultStream()) {
      stream.map(rows::toFeature).forEach(taker);
    }
  }
}
