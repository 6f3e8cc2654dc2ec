package org.firewell.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.Constants;

/** A transaction whose statements all see what stood when the first of them began. */
final class OneInstant {

  private OneInstant() {}

  /**
   * Makes the transaction one that sees one instant.
   *
   * @param connection on which nothing was asked yet; a pool gives it back as it was
   */
  static void of(Connection connection) throws SQLException {
    connection.setTransactionIsolation(
        Copy.isKnownTo(connection)
            ? Connection.TRANSACTION_REPEATABLE_READ
            : Constants.TRANSACTION_SNAPSHOT); // H2's own lets each table begin at its first look
  }
}
