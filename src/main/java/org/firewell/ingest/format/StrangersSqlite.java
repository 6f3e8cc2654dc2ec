package org.firewell.ingest.format;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/**
 * A SQLite database that somebody sent: opened for reading alone, with nothing of its schema
 * trusted, and given up when a row takes long (sqlite.org/security.html).
 */
final class StrangersSqlite implements AutoCloseable {

  /** Of a text or a geometry. */
  private static final int LARGEST_VALUE = 1 << 26;

  private static final int COLUMNS = 1_000;

  /** Steps of SQLite's machine between two looks at how many there were. */
  private static final int STEPS = 100_000;

  /** Fifty million steps for a row; an honest one takes some dozens a column. */
  private static final int LOOKS_FOR_A_ROW = 500;

  private final SQLiteConnection database;
  private int looks;

  StrangersSqlite(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.enableLoadExtension(false);
    String address = "jdbc:sqlite:" + file.toUri() + "?mode=ro&immutable=1";
    database = (SQLiteConnection) config.createConnection(address);
    try {
      bound();
    } catch (SQLException | RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private void bound() throws SQLException {
    database.setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, LARGEST_VALUE);
    database.setLimit(SQLiteLimits.SQLITE_LIMIT_COLUMN, COLUMNS);
    database.setLimit(SQLiteLimits.SQLITE_LIMIT_EXPR_DEPTH, Bounds.DEPTH);
    database.setLimit(SQLiteLimits.SQLITE_LIMIT_ATTACHED, 0);
    try (Statement settings = database.createStatement()) {
      settings.execute("PRAGMA trusted_schema = OFF");
      settings.execute("PRAGMA cell_size_check = ON");
      settings.execute("PRAGMA mmap_size = 0");
      settings.execute("PRAGMA query_only = ON");
    }
    ProgressHandler.setHandler(
        database,
        STEPS,
        new ProgressHandler() {
          @Override
          protected int progress() {
            return ++looks > LOOKS_FOR_A_ROW ? 1 : 0;
          }
        });
  }

  PreparedStatement prepare(String sql) throws SQLException {
    looks = 0;
    return database.prepareStatement(sql);
  }

  /** Goes to the next row; each may take its time. */
  boolean next(ResultSet rows) throws SQLException {
    looks = 0;
    return rows.next();
  }

  /** Whether a table of this name is one in truth, and neither a view nor made by a program. */
  boolean isTable(String name) throws SQLException {
    try (PreparedStatement query =
        prepare(
            "SELECT 1 FROM sqlite_schema WHERE lower(name) = lower(?) AND type = 'table'"
                + " AND rootpage > 0")) {
      query.setString(1, name);
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
