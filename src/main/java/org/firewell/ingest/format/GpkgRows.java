package org.firewell.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.firewell.ingest.file.Reason;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.file.Text;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads a layer of a GeoPackage (OGC 12-128r19): a table of features, or one of attributes alone.
 * Tables only: a view or a virtual table is a program of whoever made the file and is not run.
 */
final class GpkgRows implements RowReader {

  private static final String LAYERS =
      "SELECT table_name FROM gpkg_contents"
          + " WHERE data_type IN ('features', 'attributes', 'aspatial') ORDER BY table_name";

  private static final String GEOMETRY =
      "SELECT column_name, srs_id FROM gpkg_geometry_columns WHERE table_name = ?";
  private static final String SYSTEM =
      "SELECT organization, organization_coordsys_id, definition FROM gpkg_spatial_ref_sys"
          + " WHERE srs_id = ?";

  private final TemporaryFile copy;
  private final Consumer<Reason> warnings;
  private final StrangersSqlite database;
  private String table;
  private String geometryColumn;
  private String crs;

  /** The layers, sorted. */
  static List<String> tables(InputStream in) throws Refusal, IOException {
    try (GpkgRows rows = new GpkgRows(in, reason -> {})) {
      return rows.layers();
    } catch (SQLException e) {
      throw noGeoPackage(e);
    }
  }

  GpkgRows(InputStream in, String tableOrNull, Consumer<Reason> warnings)
      throws Refusal, IOException {
    this(in, warnings);
    try {
      table = Formats.chosen(layers(), tableOrNull);
      readGeometryColumn();
    } catch (SQLException e) {
      close();
      throw noGeoPackage(e);
    } catch (Refusal | RuntimeException e) {
      close();
      throw e;
    }
  }

  private GpkgRows(InputStream in, Consumer<Reason> warnings) throws Refusal, IOException {
    this.copy = new TemporaryFile(in, ".gpkg");
    this.warnings = warnings;
    try {
      database = new StrangersSqlite(copy.path());
    } catch (SQLException e) {
      copy.close();
      throw noGeoPackage(e);
    }
  }

  private static Refusal noGeoPackage(SQLException e) {
    String why = Text.oneLine(String.valueOf(e.getMessage()));
    return new Refusal("不是 GeoPackage（.gpkg）：" + why, "no GeoPackage (.gpkg): " + why);
  }

  private List<String> layers() throws Refusal, SQLException {
    for (String index : List.of("gpkg_contents", "gpkg_geometry_columns", "gpkg_spatial_ref_sys")) {
      if (!database.isTable(index)) {
        throw new Refusal(
            "不是 GeoPackage（.gpkg）：缺少表 " + index, "no GeoPackage (.gpkg): no table " + index);
      }
    }
    List<String> layers = new ArrayList<>();
    List<String> views = new ArrayList<>();
    try (PreparedStatement query = database.prepare(LAYERS);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        String name = rows.getString(1);
        (name != null && database.isTable(name) ? layers : views).add(name);
      }
    }
    if (!views.isEmpty()) {
      warnings.accept(new Reason("视图不读取：" + views, "views are not read: " + views));
    }
    return layers;
  }

  private void readGeometryColumn() throws SQLException {
    try (PreparedStatement query = database.prepare(GEOMETRY)) {
      query.setString(1, table);
      try (ResultSet row = query.executeQuery()) {
        if (row.next()) {
          geometryColumn = row.getString(1);
          crs = system(row.getLong(2));
        }
      }
    }
  }

  /** Null where the file says that it does not know (0 and -1). */
  private String system(long id) throws SQLException {
    if (id <= 0) {
      return null;
    }
    try (PreparedStatement query = database.prepare(SYSTEM)) {
      query.setLong(1, id);
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) {
          return "EPSG:" + id;
        }
        boolean isEpsg = "EPSG".equalsIgnoreCase(row.getString(1));
        return isEpsg ? "EPSG:" + row.getLong(2) : row.getString(3);
      }
    }
  }

  @Override
  public boolean hasPlaces() {
    return geometryColumn != null;
  }

  @Override
  public Optional<String> declaredCrs() {
    return Optional.ofNullable(crs);
  }

  @Override
  public List<String> columns() throws Refusal {
    try (PreparedStatement query = select();
        ResultSet rows = query.executeQuery()) {
      return new ArrayList<>(columns(rows.getMetaData()).values());
    } catch (SQLException e) {
      throw noGeoPackage(e);
    }
  }

  private PreparedStatement select() throws SQLException {
    return database.prepare("SELECT * FROM \"" + table.replace("\"", "\"\"") + '"');
  }

  /** The names of the fields by their number from 1; the geometry is none. */
  private Map<Integer, String> columns(ResultSetMetaData table) throws SQLException {
    Map<Integer, String> columns = new LinkedHashMap<>();
    for (int i = 1; i <= table.getColumnCount(); i++) {
      if (!table.getColumnName(i).equalsIgnoreCase(geometryColumn)) {
        columns.put(i, table.getColumnName(i));
      }
    }
    return columns;
  }

  @Override
  public void read(Consumer<Row> rows) throws Refusal, Broken, IOException {
    long number = 0;
    try (PreparedStatement query = select();
        ResultSet table = query.executeQuery()) {
      Map<Integer, String> columns = columns(table.getMetaData());
      while (database.next(table)) {
        rows.accept(row(++number, table, columns));
      }
    } catch (SQLException e) {
      String why = Text.oneLine(String.valueOf(e.getMessage()));
      throw new Broken(
          "第 " + number + " 行之后无法读取：" + why, "cannot be read on after " + number + " rows: " + why);
    }
  }

  private Row row(long number, ResultSet table, Map<Integer, String> columns) throws SQLException {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (Map.Entry<Integer, String> column : columns.entrySet()) {
      Object value = value(table, column.getKey());
      if (value != null) {
        fields.put(column.getValue(), value);
      }
    }
    try {
      return Row.sound(number, 0, null, fields, geometry(table), List.of());
    } catch (Refusal e) {
      return Row.faulty(number, 0, null, fields, e);
    }
  }

  private Geometry geometry(ResultSet table) throws SQLException, Refusal {
    byte[] blob = geometryColumn == null ? null : table.getBytes(geometryColumn);
    return blob == null ? null : GpkgGeometry.read(blob);
  }

  private static Object value(ResultSet table, int column) throws SQLException {
    Object value = table.getObject(column);
    if (value instanceof byte[]) {
      return Row.STRUCTURE;
    }
    if (value instanceof Number number) {
      String type = table.getMetaData().getColumnTypeName(column);
      return "BOOLEAN".equalsIgnoreCase(type) ? (Object) (number.intValue() != 0) : text(number);
    }
    return value == null || value.toString().isBlank() ? null : value.toString();
  }

  private static String text(Number number) {
    double d = number.doubleValue();
    return number instanceof Double && Double.isFinite(d)
        ? BigDecimal.valueOf(d).stripTrailingZeros().toPlainString()
        : number.toString();
  }

  @Override
  public void close() throws IOException {
    try {
      if (database != null) {
        database.close();
      }
    } catch (SQLException e) {
      throw new IOException(e);
    } finally {
      copy.close();
    }
  }
}
