package org.firewell.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.firewell.feature.Attribute;
import org.firewell.feature.County;
import org.firewell.feature.Edit;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.feature.Figures;
import org.firewell.feature.Figures.Entry;
import org.firewell.feature.Ground;
import org.firewell.feature.Layer;
import org.firewell.feature.PositionBasis;
import org.firewell.feature.Revisions;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/**
 * The features in PostGIS or H2GIS.
 *
 * <p>Every call is one transaction, and every change raises the {@link Revision} and is kept as an
 * edit.
 */
@Component
final class SqlFeatures implements Features {

  /**
   * One statement, which sees one instant; no union, which H2 would parse each time. Without any
   * layer there is one row, of the store alone.
   */
  private static final String REVISIONS =
      "select r.number, l.collection, l.revision from revision r left join layer l on 1 = 1";

  private static final Object SCHEMATIC = Attribute.plain(PositionBasis.SCHEMATIC);

  private final SessionFactory sessions;
  private final DataSource connections;

  SqlFeatures(SessionFactory sessions, DataSource connections) {
    this.sessions = sessions;
    this.connections = connections;
  }

  @Override
  public Optional<County> county() {
    return sessions.fromStatelessTransaction(SqlFeatures::county);
  }

  private static Optional<County> county(StatelessSession session) {
    return Optional.ofNullable(session.get(CountyRow.class, 1)).map(CountyRow::county);
  }

  @Override
  public Map<FeatureType<?>, Layer> layers() {
    return inOrder(
        sessions.fromStatelessTransaction(
            session ->
                session
                    .createSelectionQuery("from LayerRow", LayerRow.class)
                    .getResultStream()
                    .collect(Collectors.toMap(row -> row.collection, LayerRow::layer))));
  }

  /**
   * Every request begins with this one, so it is sent by itself: no session, no transaction to open
   * and to close.
   */
  @Override
  public Revisions revisions() {
    try (Connection connection = connections.getConnection()) {
      connection.setAutoCommit(true);
      return readRevisions(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(REVISIONS, e);
    }
  }

  private static Revisions readRevisions(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(REVISIONS);
        ResultSet rows = statement.executeQuery()) {
      long store = 0;
      Map<String, Long> layers = new HashMap<>();
      while (rows.next()) {
        store = rows.getLong(1);
        layers.put(rows.getString(2), rows.getLong(3));
      }
      return new Revisions(store, inOrder(layers));
    }
  }

  private static <T> Map<FeatureType<?>, T> inOrder(Map<String, T> kept) {
    Map<FeatureType<?>, T> layers = new LinkedHashMap<>();
    FeatureType.all().stream()
        .filter(type -> kept.containsKey(type.name()))
        .forEach(type -> layers.put(type, kept.get(type.name())));
    return layers;
  }

  @Override
  public Envelope extent(FeatureType<?> type) {
    Envelope extent = new Envelope();
    sessions.inStatelessTransaction(
        session -> {
          try (Stream<Geometry> geometries =
              session
                  .createSelectionQuery(
                      "select r.geometry from " + RowType.of(type).entity() + " r", Geometry.class)
                  .setFetchSize(EditWriter.BATCH)
                  .getResultStream()) {
            geometries.forEach(g -> extent.expandToInclude(g.getEnvelopeInternal()));
          }
        });
    return extent;
  }

  @Override
  public boolean hasPositions(FeatureType<?> type, boolean schematic) {
    String which =
        schematic
            ? "r.positionBasis = :schematic"
            : "(r.positionBasis is null or r.positionBasis <> :schematic)";
    return sessions.fromStatelessTransaction(
        session ->
            !session
                .createSelectionQuery(
                    "select 1 from " + RowType.of(type).entity() + " r where " + which,
                    Integer.class)
                .setParameter("schematic", SCHEMATIC)
                .setMaxResults(1)
                .getResultList()
                .isEmpty());
  }

  @Override
  public <F extends Feature> List<F> list(FeatureType<F> type) {
    return sessions.fromStatelessTransaction(session -> list(session, type));
  }

  private static <F extends Feature> List<F> list(StatelessSession session, FeatureType<F> type) {
    return SqlSearch.read(RowType.of(type), SqlSearch.select(session, type, Condition.NONE));
  }

  @Override
  public Kept kept(Map<FeatureType<?>, Long> known) {
    return sessions.fromStatelessTransaction(
        session -> {
          Revisions revisions =
              session.doReturningWork(
                  connection -> {
                    OneInstant.of(connection);
                    return readRevisions(connection);
                  });
          Map<FeatureType<?>, List<? extends Feature>> layers = new LinkedHashMap<>();
          revisions
              .layers()
              .forEach(
                  (type, revision) -> {
                    if (!revision.equals(known.get(type))) {
                      layers.put(type, list(session, type));
                    }
                  });
          return new Kept(
              county(session),
              revisions,
              layers,
              SqlFigures.standing(session).values().stream().map(Entry::figure).toList(),
              RoundWriter.looks(session));
        });
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
  public void load(
      County county, Ground ground, Map<FeatureType<?>, Layer> origins, Edit.Draft draft) {
    List<FeatureType<?>> present = FeatureType.all().stream().filter(ground::has).toList();
    List<Writing> writings =
        present.stream().flatMap(type -> ground.list(type).stream()).map(Writing::add).toList();
    Revision.change(
        sessions,
        session -> {
          long edit = EditWriter.write(session, draft, writings);
          Parts parts = new Parts(session);
          parts.set(edit, county);
          present.forEach(
              type -> parts.set(edit, type, origins.getOrDefault(type, Layer.UNDOCUMENTED)));
          SqlFigures.enter(session, entering(ground), null);
        });
  }

  private static List<Figures.Entering> entering(Ground ground) {
    return ground.figures().stream().map(f -> new Figures.Entering(f, null)).toList();
  }

  @Override
  public Merged merge(
      County county,
      Ground ground,
      Map<FeatureType<?>, Layer> origins,
      boolean replaces,
      Edit.Draft draft,
      LongConsumer done) {
    return Revision.fromChange(
        sessions,
        session -> new Merge(session, replaces, draft, done).run(county, ground, origins));
  }

  @Override
  public <F extends Feature> void add(
      FeatureType<F> type, Collection<F> features, Edit.Draft draft) {
    List<Writing> writings = features.stream().map(Writing::add).toList();
    Revision.change(
        sessions,
        session -> {
          long edit = EditWriter.write(session, draft, writings);
          if (layer(session, type).isEmpty()) {
            new Parts(session).set(edit, type, Layer.UNDOCUMENTED);
          }
        });
  }

  @Override
  public <F extends Feature> long replace(F feature, long expectedVersion, Edit.Draft draft) {
    write(draft, Writing.replace(feature, expectedVersion));
    return expectedVersion + 1;
  }

  @Override
  public void remove(FeatureType<?> type, String id, long expectedVersion, Edit.Draft draft) {
    write(draft, Writing.remove(type, id, expectedVersion));
  }

  private void write(Edit.Draft draft, Writing writing) {
    Revision.change(sessions, session -> EditWriter.write(session, draft, List.of(writing)));
  }

  private static Optional<LayerRow> layer(StatelessSession session, FeatureType<?> type) {
    return Optional.ofNullable(session.get(LayerRow.class, type.name()));
  }
}
