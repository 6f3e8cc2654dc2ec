package org.firewell.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A table of the database as it is, whatever migrations made it.
 *
 * @param columns by name, in their order
 * @param key the columns of its primary key
 * @param counter the column that the database counts up, or null
 * @param refersTo the other tables that have to stand before it
 */
record BackupTable(
    String name,
    Map<String, BackupColumn> columns,
    List<String> key,
    String counter,
    Set<String> refersTo) {

  /** What the database and Flyway keep for themselves, and what is of this moment alone. */
  private static final Set<String> LEFT_OUT =
      Set.of("flyway_schema_history", "spatial_ref_sys", "browser_session", "job_claim", "turn");

  /** All of them, each after those to which it refers. */
  static List<BackupTable> all(Connection connection) throws SQLException {
    DatabaseMetaData data = connection.getMetaData();
    Map<String, BackupTable> waiting = new TreeMap<>();
    String[] types = {"TABLE", "BASE TABLE"};
    try (ResultSet rows = data.getTables(null, schema(connection), "%", types)) {
      while (rows.next()) {
        String name = rows.getString("TABLE_NAME");
        if (!LEFT_OUT.contains(lower(name))) {
          waiting.put(lower(name), of(connection, name));
        }
      }
    }
    List<BackupTable> ordered = new ArrayList<>();
    Set<String> placed = new LinkedHashSet<>();
    while (!waiting.isEmpty()) {
      BackupTable next =
          waiting.values().stream()
              .filter(table -> placed.containsAll(table.refersTo))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("a ring of " + waiting.keySet()));
      waiting.remove(next.name);
      placed.add(next.name);
      ordered.add(next);
    }
    return ordered;
  }

  private static BackupTable of(Connection connection, String table) throws SQLException {
    DatabaseMetaData data = connection.getMetaData();
    String schema = schema(connection);
    Map<String, BackupColumn> columns = new LinkedHashMap<>();
    String counter = null;
    try (ResultSet rows = data.getColumns(null, schema, table, "%")) {
      while (rows.next()) {
        String name = lower(rows.getString("COLUMN_NAME"));
        columns.put(
            name, BackupColumn.of(name, rows.getInt("DATA_TYPE"), rows.getString("TYPE_NAME")));
        counter = rows.getString("IS_AUTOINCREMENT").equals("YES") ? name : counter;
      }
    }
    Map<Integer, String> key = new TreeMap<>();
    try (ResultSet rows = data.getPrimaryKeys(null, schema, table)) {
      while (rows.next()) {
        key.put(rows.getInt("KEY_SEQ"), lower(rows.getString("COLUMN_NAME")));
      }
    }
    Set<String> refersTo = new TreeSet<>();
    try (ResultSet rows = data.getImportedKeys(null, schema, table)) {
      while (rows.next()) {
        refersTo.add(lower(rows.getString("PKTABLE_NAME")));
      }
    }
    refersTo.remove(lower(table)); // the earlier row of it comes first, by its key
    return new BackupTable(lower(table), columns, List.copyOf(key.values()), counter, refersTo);
  }

  private static String schema(Connection connection) throws SQLException {
    return connection.getSchema();
  }

  /** H2 tells names as it keeps them, in capitals. */
  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** By their keys, texts by code point: the same rows come in the same order everywhere. */
  String select(boolean isPostgres) {
    List<String> order =
        key.stream()
            .map(
                name -> {
                  boolean isText = columns.get(name).kind() == BackupColumn.Kind.TEXT;
                  return name + (isText && isPostgres ? " collate \"C\"" : "");
                })
            .toList();
    return "select "
        + String.join(", ", columns.keySet())
        + " from "
        + name
        + " order by "
        + String.join(", ", order);
  }

  /**
   * @param names of the columns that are filled; the others get what the table gives by itself
   */
  String insert(List<String> names) {
    return "insert into "
        + name
        + " ("
        + String.join(", ", names)
        + ")"
        + (counter == null ? "" : " overriding system value")
        + " values ("
        + String.join(", ", names.stream().map(column -> "?").toList())
        + ")";
  }
}
