package org.firewell.ingest.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

/** A GeoPackage written down in a test, statement by statement. */
final class GpkgBytes {

  private static final String INDEX =
      """
      CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY,
        organization TEXT, organization_coordsys_id INTEGER, definition TEXT);
      INSERT INTO gpkg_spatial_ref_sys VALUES ('CGCS2000', 4549, 'EPSG', 4549, 'PROJCS[...]');
      INSERT INTO gpkg_spatial_ref_sys VALUES ('ours', 100001, 'NONE', 7, 'LOCAL_CS["x"]');
      CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT, srs_id INTEGER);
      CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER);
      """;

  private GpkgBytes() {}

  /** What is there in any GeoPackage, and what the statements put in. */
  static byte[] of(String... statements) {
    return sqlite(INDEX, String.join(";", statements));
  }

  static byte[] sqlite(String... statements) {
    try {
      Path file = Files.createTempFile("firewell-test-", ".gpkg");
      try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
          Statement statement = database.createStatement()) {
        for (String sql : String.join(";", statements).split(";(?=\\s)|;$|;;|;(?=[A-Z])")) {
          if (!sql.isBlank()) {
            statement.execute(sql);
          }
        }
      }
      byte[] bytes = Files.readAllBytes(file);
      Files.delete(file);
      return bytes;
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static String layer(String name, String columns, long srs) {
    return "CREATE TABLE \"%1$s\" (fid INTEGER PRIMARY KEY, geom BLOB, %2$s);"
            .formatted(name, columns)
        + "INSERT INTO gpkg_contents VALUES ('%1$s', 'features', %2$d);".formatted(name, srs)
        + "INSERT INTO gpkg_geometry_columns VALUES ('%1$s', 'geom', %2$d)".formatted(name, srs);
  }

  /** A cell as a literal of SQL. */
  static String point(double x, double y) {
    ByteBuffer bytes = ByteBuffer.allocate(8 + 21).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(new byte[] {'G', 'P', 0, 1}).putInt(4549).put((byte) 1).putInt(1);
    bytes.putDouble(x).putDouble(y);
    return "x'" + HexFormat.of().formatHex(bytes.array()) + "'";
  }
}
