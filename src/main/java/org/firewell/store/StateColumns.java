package org.firewell.store;

import static org.firewell.store.TimeColumn.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.firewell.job.State;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The columns that tell where something in the background is: {@code state}, {@code progress},
 * {@code message}, {@code finished_at}. What is over stays as it is.
 *
 * @param table that has them
 */
record StateColumns(JdbcClient database, String table) {

  /** A condition. */
  static final String NOT_OVER = "state in ('accepted', 'running')";

  /** Waits until no other node hands something in; others wait until the transaction is over. */
  void takeTurn() {
    database
        .sql("select name from turn where name = :name for update")
        .param("name", table)
        .query(String.class)
        .single();
  }

  /** Tells how far one is; false when it is over or gone. */
  boolean report(UUID id, State.Running state) {
    return database
            .sql(
                "update "
                    + table
                    + " set progress = :progress, message = :message where id = :id and "
                    + NOT_OVER)
            .param("progress", state.progress())
            .param("message", state.message())
            .param("id", id)
            .update()
        == 1;
  }

  /** Ends one; false when it is over or gone. */
  boolean end(UUID id, State over, Instant at) {
    return database
            .sql(
                "update "
                    + table
                    + " set state = :state, progress = :progress, message = :message,"
                    + " finished_at = :at where id = :id and "
                    + NOT_OVER)
            .param("state", word(over.getClass()))
            .param("progress", progress(over))
            .param("message", message(over))
            .param("at", time(at))
            .param("id", id)
            .update()
        == 1;
  }

  /** The state of a row. */
  static State read(ResultSet row) throws SQLException {
    String word = row.getString("state");
    String message = row.getString("message");
    return switch (word) {
      case "accepted" -> new State.Accepted();
      case "running" -> new State.Running(row.getDouble("progress"), message);
      case "succeeded" -> new State.Succeeded();
      case "failed" -> new State.Failed(message);
      case "dismissed" -> new State.Dismissed();
      default -> throw new IllegalStateException("nothing is ever " + word);
    };
  }

  static String word(Class<? extends State> state) {
    return state.getSimpleName().toLowerCase(Locale.ROOT);
  }

  static double progress(State state) {
    return state instanceof State.Running running
        ? running.progress()
        : state instanceof State.Accepted ? 0 : 1;
  }

  static String message(State state) {
    return state instanceof State.Running running
        ? running.message()
        : state instanceof State.Failed failed ? failed.reason() : "";
  }
}
