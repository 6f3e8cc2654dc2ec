package org.firewell.store;

import static org.firewell.store.TimeColumn.instant;
import static org.firewell.store.TimeColumn.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.firewell.ledger.Signature;
import org.firewell.ledger.Signatures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps signed reasons in the table {@code reconciliation_signature}. */
@Repository
@Transactional
class SqlSignatures implements Signatures {

  private final JdbcClient database;

  SqlSignatures(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<Signature> list(String document) {
    return database
        .sql(
            """
            select document, difference, claimed, found, read_on, reason, author, role, at
            from reconciliation_signature where document = :document order by number
            """)
        .param("document", document)
        .query(SqlSignatures::signature)
        .list();
  }

  @Override
  public void add(Signature signature) {
    database
        .sql(
            """
            insert into reconciliation_signature (document, difference, claimed, found, read_on,
                                                  reason, author, role, at)
            values (:document, :difference, :claimed, :found, :on, :reason, :by, :role, :at)
            """)
        .param("document", signature.document())
        .param("difference", signature.difference())
        .param("claimed", signature.left())
        .param("found", signature.right())
        .param("on", signature.on())
        .param("reason", signature.reason())
        .param("by", signature.by())
        .param("role", signature.role())
        .param("at", time(signature.at()))
        .update();
  }

  private static Signature signature(ResultSet row, int number) throws SQLException {
    return new Signature(
        row.getString("document"),
        row.getString("difference"),
        row.getInt("claimed"),
        row.getInt("found"),
        row.getObject("read_on", LocalDate.class),
        row.getString("reason"),
        row.getString("author"),
        row.getString("role"),
        instant(row, "at"));
  }
}
