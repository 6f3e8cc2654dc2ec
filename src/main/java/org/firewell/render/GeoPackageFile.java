package org.firewell.render;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import mil.nga.geopackage.BoundingBox;
import mil.nga.geopackage.GeoPackage;
import mil.nga.geopackage.GeoPackageManager;
import mil.nga.geopackage.contents.Contents;
import mil.nga.geopackage.db.GeoPackageDataType;
import mil.nga.geopackage.db.TableColumnKey;
import mil.nga.geopackage.extension.rtree.RTreeIndexExtension;
import mil.nga.geopackage.features.columns.GeometryColumns;
import mil.nga.geopackage.features.user.FeatureColumn;
import mil.nga.geopackage.features.user.FeatureTable;
import mil.nga.geopackage.features.user.FeatureTableMetadata;
import mil.nga.geopackage.geom.GeoPackageGeometryData;
import mil.nga.geopackage.srs.SpatialReferenceSystem;
import mil.nga.sf.GeometryType;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/**
 * A GeoPackage (OGC 12-128r19) of one table of features with its index. What is told beside the
 * rows stands as JSON in the description of the table.
 *
 * <p>It is an SQLite file and made on the disk. Nobody is told when, so that the same rows give the
 * same bytes.
 */
final class GeoPackageFile {

  private static final int ROWS_AT_ONCE = 1_000;

  /** When every file was changed last. */
  private static final Date NO_TIME = new Date(0);

  private final PlacedTable table;
  private final FileSettings settings;
  private final List<String> names;
  private final Set<String> geometryTypes = new TreeSet<>();
  private final Envelope box = new Envelope();

  private GeoPackageFile(PlacedTable table, FileSettings settings) {
    this.table = table;
    this.settings = settings;
    this.names = table.columns().stream().map(c -> c.heading().replace('"', '\'')).toList();
  }

  /** Writes the file and leaves the stream open. */
  static void write(OutputStream out, PlacedTable table, FileSettings settings) {
    try {
      Path folder = Files.createTempDirectory("firewell");
      Path file = folder.resolve("features.gpkg");
      try {
        new GeoPackageFile(table, settings).make(file);
        Files.copy(file, out);
      } finally {
        Files.deleteIfExists(file);
        Files.delete(folder);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void make(Path file) throws SQLException {
    table.rows().each(this::measure);
    GeoPackageManager.create(file.toFile());
    try (GeoPackage made = GeoPackageManager.open(file.toFile())) {
      Connection connection = made.getConnection().getConnection();
      hurry(connection);
      FeatureTable features = features(made);
      connection.setAutoCommit(false);
      insert(connection, features);
      connection.setAutoCommit(true);
      new RTreeIndexExtension(made).create(features);
      describe(made);
    }
  }

  /** A file that is not whole yet need not survive a loss of power. */
  private static void hurry(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma synchronous = off");
    }
  }

  private void measure(PlacedTable.Row row) {
    if (row.geometry() != null) {
      geometryTypes.add(row.geometry().getGeometryType().toUpperCase(Locale.ROOT));
      box.expandToInclude(place(row).getEnvelopeInternal());
    }
  }

  private Geometry place(PlacedTable.Row row) {
    return settings.projection().place().apply(row.geometry());
  }

  private FeatureTable features(GeoPackage made) throws SQLException {
    GeometryColumns geometry = new GeometryColumns();
    geometry.setId(new TableColumnKey(table.name(), free("geom")));
    geometry.setGeometryType(
        GeometryType.fromName(
            geometryTypes.size() == 1 ? geometryTypes.iterator().next() : "GEOMETRY"));
    geometry.setZ((byte) 0);
    geometry.setM((byte) 0);
    geometry.setSrs(system(made));
    List<FeatureColumn> columns = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      columns.add(FeatureColumn.createColumn(names.get(i), type(table.columns().get(i))));
    }
    return made.createFeatureTable(
        FeatureTableMetadata.create(geometry, free("fid"), columns, extent()));
  }

  private BoundingBox extent() {
    return box.isNull()
        ? null
        : new BoundingBox(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
  }

  private SpatialReferenceSystem system(GeoPackage made) throws SQLException {
    Projection projection = settings.projection();
    SpatialReferenceSystem there =
        made.getSpatialReferenceSystemDao().queryForId((long) projection.epsg());
    if (there != null) {
      return there;
    }
    SpatialReferenceSystem system = new SpatialReferenceSystem();
    system.setId(projection.epsg());
    system.setSrsName(projection.title());
    system.setOrganization("EPSG");
    system.setOrganizationCoordsysId(projection.epsg());
    system.setDefinition(projection.wkt());
    made.getSpatialReferenceSystemDao().create(system);
    return system;
  }

  private static GeoPackageDataType type(Column column) {
    return switch (column.kind()) {
      case TEXT, LIST -> GeoPackageDataType.TEXT;
      case INTEGER -> GeoPackageDataType.INTEGER;
      case NUMBER -> GeoPackageDataType.REAL;
      case DAY -> GeoPackageDataType.DATE;
      case TRUTH -> GeoPackageDataType.BOOLEAN;
    };
  }

  /** A name that no column has; SQLite tells no capital letters from small ones. */
  private String free(String name) {
    String free = name;
    while (names.stream().anyMatch(free::equalsIgnoreCase)) {
      free += "_";
    }
    return free;
  }

  private void insert(Connection connection, FeatureTable features) throws SQLException {
    List<String> columns = new ArrayList<>(names);
    columns.add(features.getGeometryColumnName());
    String sql =
        "insert into \"%s\" (\"%s\") values (%s)"
            .formatted(
                table.name(),
                String.join("\", \"", columns),
                String.join(", ", Collections.nCopies(columns.size(), "?")));
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      Insertion insertion = new Insertion(statement);
      table.rows().each(insertion::add);
      statement.executeBatch();
    }
  }

  /** Puts rows into the table, many at once. */
  private final class Insertion {
    private final PreparedStatement statement;
    private final WKBWriter wkb = new WKBWriter(2);
    private int rows;

    private Insertion(PreparedStatement statement) {
      this.statement = statement;
    }

    private void add(PlacedTable.Row row) {
      try {
        int at = 1;
        for (Column column : table.columns()) {
          statement.setObject(at++, Cells.plain(row.values().get(column.name())));
        }
        statement.setBytes(at, row.geometry() == null ? null : blob(place(row)));
        statement.addBatch();
        if (++rows % ROWS_AT_ONCE == 0) {
          statement.executeBatch();
        }
      } catch (SQLException e) {
        throw new IllegalStateException(row.id(), e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private byte[] blob(Geometry geometry) throws IOException {
      return GeoPackageGeometryData.bytesFromWkbAndBuildEnvelope(
          settings.projection().epsg(), wkb.write(geometry));
    }
  }

  private void describe(GeoPackage made) throws SQLException {
    Contents contents = made.getTableContents(table.name());
    contents.setDescription(Json.text(settings.facts()));
    contents.setLastChange(NO_TIME);
    made.getContentsDao().update(contents);
  }
}
