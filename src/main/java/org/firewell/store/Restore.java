package org.firewell.store;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.firewell.store.SqlBackup.Sum;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Brings a backup into an empty database, all or nothing: what is in the file is compared with what
 * its end tells before anything is kept.
 */
final class Restore {

  private final Connection connection;
  private final ZipInputStream zip;
  private final Map<String, BackupTable> tables = new LinkedHashMap<>();
  private final List<Sum> found = new ArrayList<>();

  private Restore(Connection connection, InputStream file) throws SQLException {
    this.connection = connection;
    this.zip = new ZipInputStream(file, StandardCharsets.UTF_8);
    BackupTable.all(connection).forEach(table -> tables.put(table.name(), table));
  }

  /**
   * @param database whose tables stand and are empty
   * @throws RefusedException when it is not empty, or the file cannot be trusted
   */
  static void into(DataSource database, InputStream file) throws IOException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        new Restore(connection, file).run();
        connection.commit();
      } finally {
        connection.rollback(); // nothing, after a commit
      }
    } catch (EOFException e) {
      throw damaged("it is cut off", e);
    } catch (ZipException | JacksonException | IllegalArgumentException | DateTimeException e) {
      throw damaged(e.getMessage(), e);
    } catch (SQLException e) {
      throw new IOException("the backup could not be restored", e);
    }
  }

  private void run() throws SQLException, IOException {
    execute("update revision set number = number"); // others wait
    refuseFull();
    JsonNode head = head();
    List<JsonNode> told = list(head.path("tables"));
    for (JsonNode one : told) {
      restart(one);
    }
    execute("delete from revision");
    for (JsonNode one : told) {
      String name = one.path("name").asString();
      open(SqlBackup.entry(name));
      found.add(fill(table(name), columns(one)));
    }
    compareWithEnd();
  }

  private void refuseFull() throws SQLException {
    for (BackupTable table : tables.values()) {
      String rows = table.name().equals("revision") ? "revision where number > 0" : table.name();
      if (hasRows(rows)) {
        throw new RefusedException(
            "只能恢复到空数据库，而表 " + table.name() + " 里已有内容",
            "a backup is restored into an empty database alone, and the table "
                + table.name()
                + " holds something",
            null);
      }
    }
  }

  private boolean hasRows(String from) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select 1 from " + from + " limit 1")) {
      return rows.next();
    }
  }

  private JsonNode head() throws IOException {
    open(SqlBackup.HEAD);
    JsonNode head = SqlBackup.JSON.readTree(zip.readAllBytes());
    int version = head.path("version").asInt(0);
    if (!head.path("format").asString("").equals(SqlBackup.FORMAT)
        || version != SqlBackup.VERSION) {
      throw new RefusedException(
          "备份版本 " + version + " 不能读取，可读取的是 " + SqlBackup.VERSION,
          "the backup is of version " + version + "; what can be read is " + SqlBackup.VERSION,
          null);
    }
    return head;
  }

  /**
   * Lets the database count on where it was. Before anything is filled: H2 keeps what was done up
   * to such a statement.
   */
  private void restart(JsonNode told) throws SQLException {
    BackupTable table = table(told.path("name").asString());
    if (table.counter() != null) {
      long next = told.path("last").asLong() + 1;
      execute(
          "alter table "
              + table.name()
              + " alter column "
              + table.counter()
              + " restart with "
              + next);
    }
  }

  private BackupTable table(String name) {
    BackupTable table = tables.get(name);
    if (table == null) {
      throw newer("表 " + name, "the table " + name);
    }
    return table;
  }

  private List<String> columns(JsonNode told) {
    String name = told.path("name").asString();
    List<String> columns = list(told.path("columns")).stream().map(JsonNode::stringValue).toList();
    for (String column : columns) {
      if (!tables.get(name).columns().containsKey(column)) {
        throw newer("列 " + name + "." + column, "the column " + name + "." + column);
      }
    }
    return columns;
  }

  private Sum fill(BackupTable table, List<String> columns) throws SQLException, IOException {
    DigestInputStream counted = new DigestInputStream(zip, SqlBackup.sha256());
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(counted, StandardCharsets.UTF_8));
    long rows = 0;
    try (PreparedStatement insert = connection.prepareStatement(table.insert(columns))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode values = SqlBackup.JSON.readTree(line);
        for (int n = 0; n < columns.size(); n++) {
          table.columns().get(columns.get(n)).write(insert, n + 1, values.path(n));
        }
        insert.addBatch();
        if (++rows % EditWriter.BATCH == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
    return new Sum(
        table.name(), rows, HexFormat.of().formatHex(counted.getMessageDigest().digest()));
  }

  private void compareWithEnd() throws IOException {
    open(SqlBackup.END);
    JsonNode end = SqlBackup.JSON.readTree(zip.readAllBytes());
    byte[] ours = SqlBackup.JSON.writeValueAsBytes(Map.of("tables", found));
    if (!end.equals(SqlBackup.JSON.readTree(ours))) {
      throw damaged("its tables are not what its end tells", null);
    }
  }

  private void open(String name) throws IOException {
    ZipEntry next = zip.getNextEntry();
    if (next == null || !next.getName().equals(name)) {
      throw damaged(name + " is missing", null);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<JsonNode> list(JsonNode nodes) {
    return StreamSupport.stream(nodes.spliterator(), false).toList();
  }

  private static RefusedException damaged(String why, Exception cause) {
    return new RefusedException(
        "备份文件已损坏（" + why + "），什么也没有恢复",
        "the backup is damaged (" + why + "); nothing was restored",
        cause);
  }

  private static RefusedException newer(String zh, String en) {
    return new RefusedException(
        "备份来自更新的版本：这里没有" + zh,
        "the backup is of a newer release: there is no " + en.replaceFirst("the ", "") + " here",
        null);
  }

  /** The file or the database does not allow it; nothing is kept. */
  static final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    RefusedException(String zh, String en, Exception cause) {
      super(zh + " · " + en, cause);
    }
  }
}
