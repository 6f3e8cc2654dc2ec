package org.firewell.store;

import static org.firewell.store.TimeColumn.instant;
import static org.firewell.store.TimeColumn.time;

import java.time.Instant;
import java.util.Optional;
import org.firewell.account.Session;
import org.firewell.account.Sessions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps sessions of browsers in the table {@code browser_session}. */
@Repository
@Transactional
class SqlSessions implements Sessions {

  private final JdbcClient database;

  SqlSessions(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void begin(String hash, Session session, Instant idleSince) {
    database
        .sql("delete from browser_session where last_used_at < :since")
        .param("since", time(idleSince))
        .update();
    database
        .sql(
            "insert into browser_session (hash, account, stamp, last_used_at)"
                + " values (:hash, :account, :stamp, :at)")
        .param("hash", hash)
        .param("account", session.account())
        .param("stamp", session.stamp())
        .param("at", time(session.lastUsedAt()))
        .update();
  }

  @Override
  public Optional<Session> find(String hash) {
    return database
        .sql("select account, stamp, last_used_at from browser_session where hash = :hash")
        .param("hash", hash)
        .query(
            (row, n) ->
                new Session(
                    row.getString("account"), row.getLong("stamp"), instant(row, "last_used_at")))
        .optional();
  }

  @Override
  public void used(String hash, Instant at) {
    database
        .sql("update browser_session set last_used_at = :at where hash = :hash")
        .param("at", time(at))
        .param("hash", hash)
        .update();
  }

  @Override
  public void end(String hash) {
    database.sql("delete from browser_session where hash = :hash").param("hash", hash).update();
  }
}
