package org.firewell.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.firewell.exchange.Backup;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything in PostGIS or H2GIS as a zip: {@value #HEAD} tells what it is, a table is a line of
 * JSON for each row, and {@value #END}, the last, how many rows of which SHA-256 each table has. A
 * file that was cut off has no end.
 */
@Component
final class SqlBackup implements Backup {

  static final String FORMAT = "firewell-backup";
  static final int VERSION = 1;
  static final String HEAD = "backup.json";
  static final String END = "end.json";
  static final JsonMapper JSON = new JsonMapper();

  private final DataSource database;

  SqlBackup(DataSource database) {
    this.database = database;
  }

  @Override
  public void write(OutputStream out, Instant at) throws IOException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      OneInstant.of(connection);
      try {
        write(connection, new ZipOutputStream(out, StandardCharsets.UTF_8), at);
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new IOException("the backup could not be written", e);
    }
  }

  private static void write(Connection connection, ZipOutputStream zip, Instant at)
      throws SQLException, IOException {
    List<BackupTable> tables = BackupTable.all(connection);
    entry(zip, HEAD, head(connection, tables, at), at);
    List<Sum> sums = new ArrayList<>();
    for (BackupTable table : tables) {
      begin(zip, entry(table.name()), at);
      sums.add(write(connection, table, zip));
      zip.closeEntry();
    }
    entry(zip, END, Map.of("tables", sums), at);
    zip.finish();
  }

  /** Where a table stands in the zip. */
  static String entry(String table) {
    return "tables/" + table + ".ndjson";
  }

  private static Map<String, Object> head(
      Connection connection, List<BackupTable> tables, Instant at) throws SQLException {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("format", FORMAT);
    head.put("version", VERSION);
    head.put("at", at.toString());
    List<Map<String, Object>> told = new ArrayList<>();
    for (BackupTable table : tables) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("name", table.name());
      one.put("columns", List.copyOf(table.columns().keySet()));
      one.put("last", table.counter() == null ? null : last(connection, table));
      told.add(one);
    }
    head.put("tables", told);
    return head;
  }

  /** The greatest number that the database gave. */
  private static long last(Connection connection, BackupTable table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select coalesce(max(" + table.counter() + "), 0) from " + table.name())) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static Sum write(Connection connection, BackupTable table, OutputStream out)
      throws SQLException, IOException {
    DigestOutputStream counted = new DigestOutputStream(out, sha256());
    List<BackupColumn> columns = List.copyOf(table.columns().values());
    long count = 0;
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(EditWriter.BATCH);
      try (ResultSet rows = statement.executeQuery(table.select(Copy.isKnownTo(connection)))) {
        while (rows.next()) {
          List<Object> values = new ArrayList<>(columns.size());
          for (int place = 1; place <= columns.size(); place++) {
            values.add(columns.get(place - 1).read(rows, place));
          }
          counted.write(JSON.writeValueAsBytes(values));
          counted.write('\n');
          count++;
        }
      }
    }
    return new Sum(
        table.name(), count, HexFormat.of().formatHex(counted.getMessageDigest().digest()));
  }

  /** Dated as the backup is, so that the same content gives the same bytes. */
  private static void begin(ZipOutputStream zip, String name, Instant at) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    zip.putNextEntry(entry);
  }

  private static void entry(ZipOutputStream zip, String name, Object document, Instant at)
      throws IOException {
    begin(zip, name, at);
    zip.write(JSON.writeValueAsBytes(document));
    zip.closeEntry();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a table has to come to. */
  record Sum(String name, long rows, String sha256) {}
}
