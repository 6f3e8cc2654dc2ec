package org.firewell.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import tools.jackson.databind.JsonNode;

/** A column, and how its values stand in a backup: alike, whichever database they are of. */
record BackupColumn(String name, Kind kind) {

  /** What a column holds. */
  enum Kind {
    BOOLEAN,
    INTEGER,
    NUMBER,
    TEXT,
    TEXTS,
    DATE,
    INSTANT,
    UUID,
    BYTES,
    /** As well-known binary with its system, in hexadecimal digits. */
    GEOMETRY
  }

  static BackupColumn of(String name, int type, String typeName) {
    return new BackupColumn(name, kind(type, typeName.toLowerCase(Locale.ROOT)));
  }

  private static Kind kind(int type, String typeName) {
    if (typeName.startsWith("geometry")) {
      return Kind.GEOMETRY;
    }
    if (typeName.equals("uuid")) {
      return Kind.UUID;
    }
    if (typeName.equals("timestamptz")) {
      return Kind.INSTANT;
    }
    return switch (type) {
      case Types.BOOLEAN, Types.BIT -> Kind.BOOLEAN;
      case Types.INTEGER, Types.BIGINT -> Kind.INTEGER;
      case Types.DOUBLE -> Kind.NUMBER;
      case Types.VARCHAR -> Kind.TEXT;
      case Types.ARRAY -> Kind.TEXTS;
      case Types.DATE -> Kind.DATE;
      case Types.TIMESTAMP_WITH_TIMEZONE -> Kind.INSTANT;
      case Types.BINARY, Types.VARBINARY, Types.BLOB -> Kind.BYTES;
      default -> throw new IllegalStateException("no backup of a column of type " + typeName);
    };
  }

  /** The value of a row as JSON takes it. */
  Object read(ResultSet row, int place) throws SQLException {
    if (row.getObject(place) == null) {
      return null;
    }
    return switch (kind) {
      case BOOLEAN -> row.getBoolean(place);
      case INTEGER -> row.getLong(place);
      case NUMBER -> row.getDouble(place);
      case TEXT -> row.getString(place);
      case TEXTS -> texts(row.getArray(place));
      case DATE -> row.getObject(place, LocalDate.class).toString();
      case INSTANT -> row.getObject(place, OffsetDateTime.class).toInstant().toString();
      case UUID -> row.getObject(place, UUID.class).toString();
      case BYTES -> Base64.getEncoder().encodeToString(row.getBytes(place));
      case GEOMETRY -> hex(row.getObject(place) instanceof Geometry g ? g : shape(row, place));
    };
  }

  private static Object[] texts(Array array) throws SQLException {
    return (Object[]) array.getArray();
  }

  private static Geometry shape(ResultSet row, int place) throws SQLException {
    return shape(row.getString(place));
  }

  private static Geometry shape(String hex) {
    try {
      return new WKBReader().read(WKBReader.hexToBytes(hex));
    } catch (ParseException e) {
      throw new IllegalArgumentException(hex + " is no geometry", e);
    }
  }

  private static String hex(Geometry geometry) {
    return WKBWriter.toHex(new WKBWriter(2, true).write(geometry));
  }

  /** Puts what {@link #read} gave into a statement. */
  void write(PreparedStatement statement, int place, JsonNode value) throws SQLException {
    if (value.isNull()) {
      statement.setNull(place, kind == Kind.GEOMETRY ? Types.OTHER : type());
      return;
    }
    switch (kind) {
      case BOOLEAN -> statement.setBoolean(place, value.booleanValue());
      case INTEGER -> statement.setLong(place, value.longValue());
      case NUMBER -> statement.setDouble(place, value.doubleValue());
      case TEXT -> statement.setString(place, value.stringValue());
      case TEXTS -> statement.setArray(place, array(statement.getConnection(), value));
      case DATE -> statement.setObject(place, LocalDate.parse(value.stringValue()));
      case INSTANT ->
          statement.setObject(
              place, java.time.Instant.parse(value.stringValue()).atOffset(ZoneOffset.UTC));
      case UUID -> statement.setObject(place, UUID.fromString(value.stringValue()));
      case BYTES -> statement.setBytes(place, Base64.getDecoder().decode(value.stringValue()));
      case GEOMETRY -> setShape(statement, place, value.stringValue());
    }
  }

  /** PostgreSQL takes the digits, H2 the thing. */
  private static void setShape(PreparedStatement statement, int place, String hex)
      throws SQLException {
    if (Copy.isKnownTo(statement.getConnection())) {
      statement.setObject(place, hex, Types.OTHER);
    } else {
      statement.setObject(place, shape(hex));
    }
  }

  private static Array array(Connection connection, JsonNode texts) throws SQLException {
    return connection.createArrayOf(
        "varchar",
        StreamSupport.stream(texts.spliterator(), false)
            .map(JsonNode::stringValue)
            .toArray(String[]::new));
  }

  private int type() {
    return switch (kind) {
      case BOOLEAN -> Types.BOOLEAN;
      case INTEGER -> Types.BIGINT;
      case NUMBER -> Types.DOUBLE;
      case TEXT -> Types.VARCHAR;
      case TEXTS -> Types.ARRAY;
      case DATE -> Types.DATE;
      case INSTANT -> Types.TIMESTAMP_WITH_TIMEZONE;
      case BYTES -> Types.VARBINARY;
      case UUID, GEOMETRY -> Types.OTHER;
    };
  }
}
