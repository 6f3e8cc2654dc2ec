package org.firewell.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** An instant as both databases take it and give it back; null stays null. */
final class TimeColumn {

  private TimeColumn() {}

  static OffsetDateTime time(Instant instantOrNull) {
    return instantOrNull == null ? null : instantOrNull.atOffset(ZoneOffset.UTC);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
