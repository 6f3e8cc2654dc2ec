package org.firewell.ingest.format;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.firewell.ingest.crs.Crs;
import org.firewell.ingest.file.Reason;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.file.Shapes;
import org.firewell.ingest.file.Text;
import org.firewell.ingest.file.Utf8Reader;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Reads a GeoJSON feature collection (RFC 7946) as a stream: one feature is in memory at a time.
 * Features without a collection around them are read, too, one or one after the other.
 *
 * <p>Read although the format forbids it, because such files exist: NaN and Infinity (so that the
 * one row is refused and not the file), raw control characters in texts, and the {@code crs} member
 * of the 2008 edition. A third number is the height, more are left out.
 */
public final class GeoJsonRows implements RowReader {

  /** A longer one is no value of an attribute. */
  private static final int LONGEST_LIST = 10_000;

  private static final String FEATURE = "Feature";

  static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Bounds.DEPTH)
                  .maxStringLength(Bounds.TEXT)
                  .build())
          .build();

  private static final Crs LON_LAT = new Crs.Degrees("CRS84");

  private final Opening file;
  private long number;

  public GeoJsonRows(Opening file) {
    this.file = file;
  }

  /** The {@code crs} member, where it stands before the features. */
  @Override
  public Optional<String> declaredCrs() {
    try (JsonParser json =
        JSON.createParser(ObjectReadContext.empty(), new Utf8Reader(file.open()))) {
      return json.nextToken() == JsonToken.START_OBJECT ? crsAhead(json) : Optional.empty();
    } catch (JacksonException | IOException e) {
      return Optional.empty(); // it is told when the rows are read
    }
  }

  private static Optional<String> crsAhead(JsonParser json) {
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      switch (name) {
        case "crs" -> {
          return Optional.ofNullable(crsName(json)).map(Crs::normal);
        }
        case "features" -> {
          return Optional.empty();
        }
        default -> json.skipChildren();
      }
    }
    return Optional.empty();
  }

  @Override
  public void read(Consumer<Row> rows) throws Refusal, Broken, IOException {
    EndReader toTheEnd = new EndReader(new Utf8Reader(file.open()));
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), toTheEnd)) {
      readCollection(json, rows);
    } catch (JacksonException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw broken(e, toTheEnd.ended);
    }
  }

  private Broken broken(JacksonException e, boolean ended) {
    String where = place(e) + ", after " + number + " whole rows";
    return ended
        ? new Broken("JSON 在此中断：" + where, "the JSON breaks off at " + where)
        : new Broken(
            "不是 JSON：" + where + "：" + firstLine(e), "not JSON at " + where + ": " + firstLine(e));
  }

  /** Remembers whether someone wanted to read beyond the end. */
  private static final class EndReader extends FilterReader {
    private boolean ended;

    EndReader(Reader in) {
      super(in);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
      int count = super.read(target, offset, length);
      ended |= count < 0;
      return count;
    }
  }

  private void readCollection(JsonParser json, Consumer<Row> rows) throws Refusal, Broken {
    JsonToken first = json.nextToken();
    if (first == null) {
      throw new Refusal(
          "文件是空的；应为 GeoJSON FeatureCollection",
          "the file is empty; a GeoJSON FeatureCollection was expected");
    }
    if (first != JsonToken.START_OBJECT) {
      throw new Refusal(
          "只有列表或单个值；应为 GeoJSON FeatureCollection：把要素放进"
              + " {\"type\": \"FeatureCollection\", \"features\": [...]}",
          "a bare list or value; a GeoJSON FeatureCollection was expected: put the features into"
              + " {\"type\": \"FeatureCollection\", \"features\": [...]}");
    }
    Draft draft = new Draft(1, json.currentTokenLocation().getLineNr());
    String type = null;
    boolean hasFeatures = false;
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      switch (name) {
        case "type" -> type = checkedType(json);
        case "crs" -> checkPlaceOfCrs(json, hasFeatures);
        case "features" -> {
          readFeatures(json, rows);
          hasFeatures = true;
        }
        default -> draft.readMember(name, json);
      }
    }
    if (hasFeatures) {
      checkEnd(json);
    } else if (FEATURE.equals(type)) {
      take(draft.row(), rows);
      readSequence(json, rows);
    } else {
      throw new Refusal(
          "没有 \"features\"；应为 GeoJSON FeatureCollection",
          "no \"features\"; a GeoJSON FeatureCollection was expected");
    }
  }

  private void checkEnd(JsonParser json) throws Broken {
    if (json.nextToken() != null) {
      throw new Broken(
          number + " 行之后集合已结束，后面还有内容",
          "after " + number + " rows the collection ends and something follows");
    }
  }

  /**
   * Features that follow each other without a list around them, as of newline-delimited GeoJSON.
   */
  private void readSequence(JsonParser json, Consumer<Row> rows) {
    while (json.nextToken() != null) {
      take(readFeature(json, number + 1), rows);
    }
  }

  private void take(Row row, Consumer<Row> rows) {
    number = row.number();
    rows.accept(row);
  }

  private static String checkedType(JsonParser json) throws Refusal {
    String type = json.currentToken().isScalarValue() ? json.getString() : "";
    if (!type.equals(FEATURE) && !type.equals("FeatureCollection")) {
      throw new Refusal(
          "type 是 " + Text.quoted(type) + "；应为 GeoJSON FeatureCollection",
          "type " + Text.quoted(type) + "; a GeoJSON FeatureCollection was expected");
    }
    return type;
  }

  /** Behind the features it would be too late. */
  private static void checkPlaceOfCrs(JsonParser json, boolean afterFeatures) throws Refusal {
    String name = crsName(json);
    if (afterFeatures && name != null && !LON_LAT.isSame(Crs.normal(name))) {
      throw new Refusal(
          "crs " + Crs.normal(name) + " 写在要素之后；请移到 \"features\" 之前",
          "crs " + Crs.normal(name) + " stands behind the features; put it before them");
    }
  }

  /** The text of {@code crs.properties.name}, wherever in the member it stands; null if nowhere. */
  private static String crsName(JsonParser json) {
    String name = null;
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return null;
    }
    int depth = 1;
    while (depth > 0) {
      JsonToken token = json.nextToken();
      if (token.isStructStart()) {
        depth++;
      } else if (token.isStructEnd()) {
        depth--;
      } else if (depth == 2
          && token == JsonToken.VALUE_STRING
          && "name".equals(json.currentName())) {
        name = json.getString();
      }
    }
    return name;
  }

  private void readFeatures(JsonParser json, Consumer<Row> rows) throws Refusal {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      throw new Refusal("\"features\" 不是列表", "\"features\" is not a list");
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      take(readFeature(json, number + 1), rows);
    }
  }

  static Row readFeature(JsonParser json, long number) {
    Draft draft = new Draft(number, json.currentTokenLocation().getLineNr());
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      draft.fault = new Refusal("不是要素", "not a feature");
      return draft.row();
    }
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      draft.readMember(name, json);
    }
    return draft.row();
  }

  /** A row whose members come in any order. */
  private static final class Draft {
    private final long number;
    private final long line;
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final List<Reason> repairs = new ArrayList<>();
    private String id;
    private Geometry geometry;
    private Refusal fault;

    private Draft(long number, long line) {
      this.number = number;
      this.line = line;
    }

    private void readMember(String name, JsonParser json) {
      switch (name) {
        case "id" -> id = readValue(json) instanceof String text ? text : null;
        case "properties" -> readProperties(json, fields);
        case "geometry" -> readGeometry(json);
        default -> json.skipChildren();
      }
    }

    private void readGeometry(JsonParser json) {
      if (json.currentToken() == JsonToken.VALUE_NULL) {
        return;
      }
      try {
        geometry = GeoJsonRows.readGeometry(json, repairs::add);
      } catch (Refusal e) {
        fault = e;
      }
    }

    private Row row() {
      return fault != null
          ? Row.faulty(number, line, id, fields, fault)
          : Row.sound(number, line, id, fields, geometry, repairs);
    }
  }

  private static void readProperties(JsonParser json, Map<String, Object> fields) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      Object value = readValue(json);
      if (value != null) {
        put(fields, name, value);
      }
    }
  }

  /** Of two properties of one name the second is told as left out. */
  private static void put(Map<String, Object> fields, String name, Object value) {
    if (fields.putIfAbsent(name, value) != null) {
      fields.put(name + " again", value);
    }
  }

  /** A number as it is written, so that no digit of a code is lost on the way. */
  private static Object readValue(JsonParser json) {
    return switch (json.currentToken()) {
      case VALUE_STRING -> {
        String text = json.getString();
        yield text.isBlank() ? null : text;
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getString();
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      case START_ARRAY -> readList(json);
      case START_OBJECT -> {
        json.skipChildren();
        yield Row.STRUCTURE;
      }
      default -> null;
    };
  }

  private static Object readList(JsonParser json) {
    List<String> texts = new ArrayList<>();
    boolean flat = true;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      Object value = readValue(json);
      if (value instanceof String text && texts.size() < LONGEST_LIST) {
        texts.add(text);
      } else if (value != null) {
        flat = false;
      }
    }
    return flat ? texts : Row.STRUCTURE;
  }

  private static Geometry readGeometry(JsonParser json, Consumer<Reason> repairs) throws Refusal {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      throw new Refusal("没有位置", "no geometry");
    }
    String type = null;
    Object coordinates = null;
    Coordinates read = new Coordinates();
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      if (name.equals("type")) {
        type = readValue(json) instanceof String text ? text : null;
      } else if (name.equals("coordinates")) {
        coordinates = read.of(json);
      } else {
        json.skipChildren();
      }
    }
    if (read.areTooMany()) {
      throw Bounds.tooManyPositions();
    }
    return Shapes.geometry(type, coordinates, repairs);
  }

  /** The coordinates of one geometry; what is beyond the bound is read over and not kept. */
  private static final class Coordinates {
    private int positions;

    boolean areTooMany() {
      return positions > Bounds.POSITIONS;
    }

    /** A {@link Coordinate}, or a list of lists of such; null where there is neither. */
    Object of(JsonParser json) {
      if (json.currentToken() != JsonToken.START_ARRAY) {
        json.skipChildren();
        return null;
      }
      List<Object> nested = new ArrayList<>();
      Coordinate position = new CoordinateXY(Double.NaN, Double.NaN);
      int numbers = 0;
      for (JsonToken t = json.nextToken(); t != JsonToken.END_ARRAY; t = json.nextToken()) {
        if (t.isStructStart()) {
          positions++;
          Object inner = of(json);
          if (!areTooMany()) {
            nested.add(inner);
          }
        } else {
          double number = t.isNumeric() ? json.getDoubleValue() : Double.NaN;
          if (numbers < 2) {
            position.setOrdinate(numbers, number);
          } else if (numbers == 2) {
            position = new Coordinate(position.x, position.y, number);
          }
          numbers++;
        }
      }
      return numbers > 0 ? position : nested;
    }
  }

  private static String place(JacksonException e) {
    TokenStreamLocation location = e.getLocation();
    return location == null
        ? "an unknown place"
        : "line " + location.getLineNr() + " column " + location.getColumnNr();
  }

  private static String firstLine(JacksonException e) {
    return String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
  }
}
