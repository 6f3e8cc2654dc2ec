package org.firewell.store;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features.Versioned;
import org.firewell.query.Query;
import org.firewell.query.Search;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.springframework.stereotype.Component;

/** Finds features in PostGIS or H2GIS. Every call is one transaction. */
@Component
final class SqlSearch implements Search {

  /** So many are asked for at first. */
  private static final int PART = EditWriter.BATCH;

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
      FeatureType<F> type, Query query, Consumer<? super Versioned<F>> taker) {
    sessions.inStatelessTransaction(
        session -> {
          if (query.limit() > PART && mayStandStill(session, query)) {
            eachInParts(session, type, query, taker);
          } else {
            each(session, type, query, taker);
          }
        });
  }

  /**
   * Part by part, each found by the index where the one before ended: so the first come at once
   * where the database would sort or keep all of them first, and whoever stops early has cost no
   * more. Parts grow where each has to be sought anew.
   */
  private static <F extends Feature> void eachInParts(
      StatelessSession session,
      FeatureType<F> type,
      Query query,
      Consumer<? super Versioned<F>> taker) {
    standStill(session);
    Taken<F> taken = new Taken<>(taker);
    Query part = query.page(query.after(), PART, query.offset());
    each(session, type, part, taken);
    int asked = PART;
    while (taken.count == asked && asked < query.limit()) {
      int size = query.isOfAll() ? PART : asked;
      part = query.page(taken.last, Math.min(query.limit() - asked, size), 0);
      each(session, type, part, taken);
      asked += part.limit();
    }
  }

  private static <F extends Feature> void each(
      StatelessSession session,
      FeatureType<F> type,
      Query part,
      Consumer<? super Versioned<F>> taker) {
    each(RowType.of(type), page(select(session, type, Condition.of(part)), part), taker);
  }

  /**
   * Whether all statements of a transaction may see one state. In H2 an index of places shows what
   * was added since, and its rows are sought in vain.
   */
  private static boolean mayStandStill(StatelessSession session, Query query) {
    return Copy.isKnownTo(session) || !Condition.of(query).asksForPlaces();
  }

  /** Until the transaction ends; the pool sets the connection back. */
  private static void standStill(StatelessSession session) {
    session.doWork(
        connection -> connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ));
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
    each(rows, select, found -> features.add(found.feature()));
    return Collections.unmodifiableList(features);
  }

  /** Row by row: what a collection weighs in memory is its records alone. */
  private static <F extends Feature> void each(
      RowType<F> rows, SelectionQuery<? extends Row> select, Consumer<? super Versioned<F>> taker) {
    try (Stream<? extends Row> stream = select.getResultStream()) {
      stream.map(row -> new Versioned<>(rows.toFeature(row), row.version)).forEach(taker);
    }
  }

  /** Counts what is handed on. */
  private static final class Taken<F extends Feature> implements Consumer<Versioned<F>> {

    private final Consumer<? super Versioned<F>> taker;
    private int count;
    private String last;

    Taken(Consumer<? super Versioned<F>> taker) {
      this.taker = taker;
    }

    @Override
    public void accept(Versioned<F> found) {
      count++;
      last = found.feature().id();
      taker.accept(found);
    }
  }
}
