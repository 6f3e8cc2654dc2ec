package org.firewell.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firewell.feature.County;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.feature.Figure;
import org.firewell.feature.Figures;
import org.firewell.feature.Figures.Entry;
import org.firewell.feature.Ground;
import org.firewell.feature.Layer;
import org.hibernate.SessionFactory;
import org.hibernate.StaleStateException;
import org.hibernate.StatelessSession;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.query.SelectionQuery;
import org.springframework.stereotype.Component;

/**
 * The features in PostGIS or H2GIS.
 *
 * <p>Every call is one transaction, and every change raises the {@link Revision}.
 */
@Component
final class SqlFeatures implements Features {

  /** Rows on their way at once: enough to hide the round trip, few enough to stay small. */
  private static final int BATCH = 1_000;

  private final SessionFactory sessions;

  SqlFeatures(SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Optional<County> county() {
    return sessions.fromStatelessTransaction(
        session -> Optional.ofNullable(session.get(CountyRow.class, 1)).map(CountyRow::county));
  }

  @Override
  public Map<FeatureType<?>, Layer> layers() {
    return sessions.fromStatelessTransaction(
        session -> {
          Map<FeatureType<?>, Layer> layers = new LinkedHashMap<>();
          for (FeatureType<?> type : FeatureType.all()) {
            layer(session, type).ifPresent(row -> layers.put(type, row.layer()));
          }
          return layers;
        });
  }

  @Override
  public <F extends Feature> List<F> list(FeatureType<F> type) {
    return sessions.fromStatelessTransaction(
        session -> read(RowType.of(type), select(session, type, Filter.NONE)));
  }

  @Override
  public <F extends Feature> Page<F> list(FeatureType<F> type, Query query) {
    Filter filter = Filter.of(query);
    return sessions.fromStatelessTransaction(
        session ->
            new Page<>(
                read(RowType.of(type), page(select(session, type, filter), query)),
                count(session, type, filter)));
  }

  @Override
  public List<Figure> figures() {
    return sessions.fromStatelessTransaction(
        session -> SqlFigures.standing(session).values().stream().map(Entry::figure).toList());
  }

  @Override
  public <F extends Feature> Optional<Versioned<F>> find(FeatureType<F> type, String id) {
    RowType<F> rows = RowType.of(type);
    return sessions.fromStatelessTransaction(
        session ->
            Optional.ofNullable((Row) session.get(rows.row(), id))
                .map(row -> new Versioned<>(rows.toFeature(row), row.version)));
  }

  @Override
  public void load(County county, Ground ground, Map<FeatureType<?>, Layer> origins) {
    Map<FeatureType<?>, List<? extends Feature>> layers = new LinkedHashMap<>();
    FeatureType.all().stream()
        .filter(ground::has)
        .forEach(type -> layers.put(type, ground.list(type)));
    add(
        layers,
        session -> {
          session.upsert(CountyRow.of(county));
          for (FeatureType<?> type : layers.keySet()) {
            session.upsert(LayerRow.of(type, origins.getOrDefault(type, Layer.UNDOCUMENTED)));
          }
          SqlFigures.enter(session, entering(ground), null);
        });
  }

  private static List<Figures.Entering> entering(Ground ground) {
    return ground.figures().stream().map(f -> new Figures.Entering(f, null)).toList();
  }

  @Override
  public <F extends Feature> void add(FeatureType<F> type, Collection<F> features) {
    add(
        Map.of(type, features),
        session -> {
          if (layer(session, type).isEmpty()) {
            session.insert(LayerRow.of(type, Layer.UNDOCUMENTED));
          }
        });
  }

  @Override
  public <F extends Feature> long replace(F feature, long expectedVersion) {
    Row row = RowType.of(FeatureType.of(feature)).toRow(feature, expectedVersion);
    try {
      Revision.change(sessions, session -> session.update(row));
      return row.version;
    } catch (StaleStateException e) {
      throw new ChangedMeanwhileException(
          feature.id() + " is no longer at version " + expectedVersion, e);
    }
  }

  @Override
  public long revision() {
    return sessions.fromStatelessTransaction(session -> session.get(RevisionRow.class, 1).number);
  }

  private void add(
      Map<FeatureType<?>, ? extends Collection<? extends Feature>> layers,
      Consumer<StatelessSession> presence) {
    layers.forEach(SqlFeatures::refuseTwins);
    try {
      Revision.change(
          sessions,
          session -> {
            presence.accept(session);
            layers.forEach((type, features) -> insert(session, type, features));
          });
    } catch (ConstraintViolationException e) {
      layers.forEach((type, features) -> refuseTaken(type, features, e));
      throw e;
    }
  }

  private static void insert(
      StatelessSession session, FeatureType<?> type, Collection<? extends Feature> features) {
    List<Row> batch = new ArrayList<>(BATCH);
    for (Feature feature : features) {
      batch.add(row(feature));
      if (batch.size() == BATCH) {
        session.insertMultiple(batch);
        batch.clear();
      }
    }
    session.insertMultiple(batch);
  }

  private static <F extends Feature> Row row(F feature) {
    return RowType.of(FeatureType.of(feature)).toRow(feature, 0);
  }

  private static void refuseTwins(FeatureType<?> type, Collection<? extends Feature> features) {
    Set<String> seen = new HashSet<>();
    for (Feature feature : features) {
      if (!seen.add(feature.id())) {
        throw new AlreadyThereException(type + ": the id " + feature.id() + " stands twice", null);
      }
    }
  }

  /** Which id it was, asked only after the database has refused one. */
  private void refuseTaken(
      FeatureType<?> type, Collection<? extends Feature> features, Exception cause) {
    Set<String> kept =
        sessions.fromStatelessTransaction(
            session ->
                session
                    .createSelectionQuery(
                        "select id from " + RowType.of(type).entity(), String.class)
                    .getResultStream()
                    .collect(Collectors.toSet()));
    features.stream()
        .map(Feature::id)
        .filter(kept::contains)
        .findFirst()
        .ifPresent(
            id -> {
              throw new AlreadyThereException(type + ": the id " + id + " is taken", cause);
            });
  }

  private static Optional<LayerRow> layer(StatelessSession session, FeatureType<?> type) {
    return Optional.ofNullable(session.get(LayerRow.class, type.name()));
  }

  private static SelectionQuery<? extends Row> select(
      StatelessSession session, FeatureType<?> type, Filter filter) {
    RowType<?> rows = RowType.of(type);
    String hql = "from " + rows.entity() + " r" + filter.where() + " order by r.id";
    return filter.bind(session.createSelectionQuery(hql, rows.row())).setFetchSize(BATCH);
  }

  private static long count(StatelessSession session, FeatureType<?> type, Filter filter) {
    String hql = "select count(*) from " + RowType.of(type).entity() + " r" + filter.where();
    return filter.bind(session.createSelectionQuery(hql, Long.class)).getSingleResult();
  }

  private static SelectionQuery<? extends Row> page(
      SelectionQuery<? extends Row> select, Query query) {
    return select
        .setMaxResults(query.limit())
        .setFirstResult((int) Math.min(query.offset(), Integer.MAX_VALUE));
  }

  /** Row by row: what a collection weighs in memory is its records alone. */
  private static <F extends Feature> List<F> read(
      RowType<F> rows, SelectionQuery<? extends Row> select) {
    try (Stream<? extends Row> stream = select.getResultStream()) {
      return stream.map(rows::toFeature).toList();
    }
  }
}
