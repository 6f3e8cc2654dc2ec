package org.firewell.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.firewell.store.SqlBackup.Sum;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A schema that knew fewer tables and columns.
 *
 * @param tables by name, each after those to which it refers
 */
record OlderSchema(Map<String, BackupTable> tables) {

  /** The one that a database has. */
  static OlderSchema of(DataSource database) throws SQLException {
    Map<String, BackupTable> tables = new LinkedHashMap<>();
    try (Connection connection = database.getConnection()) {
      BackupTable.all(connection).forEach(table -> tables.put(table.name(), table));
    }
    return new OlderSchema(tables);
  }

  /** What a backup would be if it had been taken of this schema. */
  byte[] part(byte[] backup) throws IOException {
    Map<String, byte[]> entries = entries(backup);
    ObjectNode head = (ObjectNode) SqlBackup.JSON.readTree(entries.get(SqlBackup.HEAD));
    Map<String, JsonNode> told = new LinkedHashMap<>();
    head.get("tables").forEach(table -> told.put(table.get("name").asString(), table));
    ArrayNode kept = head.putArray("tables");
    List<Sum> sums = new ArrayList<>();
    Map<String, byte[]> parts = new LinkedHashMap<>();
    for (String name : tables.keySet()) {
      if (told.containsKey(name)) {
        ObjectNode table = (ObjectNode) told.get(name);
        List<Integer> places = places(name, table.get("columns"));
        List<JsonNode> columns = list(table.get("columns"));
        ArrayNode names = table.putArray("columns");
        places.forEach(place -> names.add(columns.get(place)));
        kept.add(table);
        byte[] rows = rows(entries.get(SqlBackup.entry(name)), places);
        parts.put(name, rows);
        String sum = HexFormat.of().formatHex(SqlBackup.sha256().digest(rows));
        sums.add(new Sum(name, new String(rows, StandardCharsets.UTF_8).lines().count(), sum));
      }
    }
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put(SqlBackup.HEAD, SqlBackup.JSON.writeValueAsBytes(head));
    parts.forEach((name, rows) -> all.put(SqlBackup.entry(name), rows));
    all.put(SqlBackup.END, SqlBackup.JSON.writeValueAsBytes(Map.of("tables", sums)));
    return zip(all);
  }

  /** Where the columns stand that this schema knows. */
  private List<Integer> places(String table, JsonNode columns) {
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place < columns.size(); place++) {
      if (tables.get(table).columns().containsKey(columns.get(place).asString())) {
        places.add(place);
      }
    }
    return places;
  }

  private static byte[] rows(byte[] rows, List<Integer> places) {
    StringBuilder kept = new StringBuilder();
    new String(rows, StandardCharsets.UTF_8)
        .lines()
        .forEach(
            row -> {
              JsonNode values = SqlBackup.JSON.readTree(row);
              ArrayNode some = SqlBackup.JSON.createArrayNode();
              places.forEach(place -> some.add(values.get(place)));
              kept.append(some).append('\n');
            });
    return kept.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<JsonNode> list(JsonNode nodes) {
    return StreamSupport.stream(nodes.spliterator(), false).toList();
  }

  private static Map<String, byte[]> entries(byte[] backup) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(backup))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        ZipEntry named = new ZipEntry(entry.getKey());
        named.setTime(0); // so that the same content is the same bytes
        zip.putNextEntry(named);
        zip.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }
}
