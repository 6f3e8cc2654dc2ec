package org.firewell.ingest.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.firewell.ingest.file.Reason;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.file.Shapes;
import org.firewell.ingest.file.Text;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * The rows of a table, each with the place that its columns say: longitude and latitude in two or
 * one, or well-known text; first is longitude or easting. Those columns are taken out of its
 * fields. A row that leaves them blank has no place.
 */
public final class PlacedRows implements RowReader {

  /** What a column says of the place. */
  private enum Part {
    LON("lon"),
    LAT("lat"),
    LONLAT("lonlat"),
    WKT("wkt");

    private final String word;

    Part(String word) {
      this.word = word;
    }

    private static Optional<Part> of(String word) {
      return List.of(values()).stream().filter(part -> part.word.equals(word)).findFirst();
    }
  }

  private final RowReader table;
  private final Map<Part, String> columns;

  private PlacedRows(RowReader table, Map<Part, String> columns) {
    this.table = table;
    this.columns = columns;
  }

  /**
   * The rows with their places: of a format that has them as they are, of a table by its columns.
   *
   * @param attribute what a column stands for; {@code lon}, {@code lat}, {@code lonlat} and {@code
   *     wkt} are places
   * @throws Refusal when the table says no place
   */
  public static RowReader of(RowReader rows, UnaryOperator<String> attribute)
      throws Refusal, IOException {
    if (rows.hasPlaces()) {
      return rows;
    }
    Map<Part, String> columns = columns(rows, attribute);
    if (columns.isEmpty()) {
      throw noPlace(rows);
    }
    return placed(rows, columns);
  }

  /** The same, but a table of which no column says a place has rows without any. */
  public static RowReader ofAny(RowReader rows, UnaryOperator<String> attribute)
      throws Refusal, IOException {
    if (rows.hasPlaces()) {
      return rows;
    }
    Map<Part, String> columns = columns(rows, attribute);
    return columns.isEmpty() ? rows : placed(rows, columns);
  }

  private static RowReader placed(RowReader rows, Map<Part, String> columns)
      throws Refusal, IOException {
    boolean isOne = columns.containsKey(Part.WKT) || columns.containsKey(Part.LONLAT);
    boolean isPair = columns.containsKey(Part.LON) && columns.containsKey(Part.LAT);
    if (!isOne && !isPair) {
      throw noPlace(rows);
    }
    return new PlacedRows(rows, columns);
  }

  private static Map<Part, String> columns(RowReader rows, UnaryOperator<String> attribute)
      throws Refusal, IOException {
    Map<Part, String> columns = new EnumMap<>(Part.class);
    for (String column : rows.columns()) {
      String name = attribute.apply(Headings.given(column));
      Optional<Part> part = Part.of(name);
      if (part.isPresent() && columns.put(part.get(), column) != null) {
        throw new Refusal(
            "有两列都是 " + Text.quoted(name), "two columns are called " + Text.quoted(name));
      }
    }
    return columns;
  }

  private static Refusal noPlace(RowReader rows) throws Refusal, IOException {
    return new Refusal(
        "没有 lon、lat 两列，也没有 lonlat 或 wkt 列；现有列：" + String.join("、", rows.columns()),
        "no columns lon and lat, and no column lonlat or wkt; the columns are "
            + String.join(", ", rows.columns()));
  }

  @Override
  public List<String> columns() throws Refusal, IOException {
    return table.columns();
  }

  @Override
  public Optional<String> declaredCrs() throws Refusal, IOException {
    return table.declaredCrs();
  }

  @Override
  public void read(Consumer<Row> rows) throws Refusal, Broken, IOException {
    table.read(row -> rows.accept(placed(row)));
  }

  @Override
  public void close() throws IOException {
    table.close();
  }

  private Row placed(Row row) {
    Map<String, Object> fields = new LinkedHashMap<>(row.fields());
    Map<Part, String> place = new EnumMap<>(Part.class);
    columns.forEach(
        (part, column) -> {
          if (fields.remove(column) instanceof String text) {
            place.put(part, text.strip());
          }
        });
    if (row.fault() != null) {
      return row.withFields(fields);
    }
    List<Reason> repairs = new ArrayList<>();
    try {
      Geometry geometry = geometry(place, repairs::add);
      return Row.sound(row.number(), row.line(), row.id(), fields, geometry, repairs);
    } catch (Refusal e) {
      return Row.faulty(row.number(), row.line(), row.id(), fields, e);
    }
  }

  /** Null where the place is blank. */
  private Geometry geometry(Map<Part, String> place, Consumer<Reason> repairs) throws Refusal {
    if (place.containsKey(Part.WKT)) {
      return parse(place.get(Part.WKT), repairs);
    }
    if (place.containsKey(Part.LONLAT)) {
      return both(columns.get(Part.LONLAT), place.get(Part.LONLAT), repairs);
    }
    if (!place.containsKey(Part.LON) && !place.containsKey(Part.LAT)) {
      return null;
    }
    if (place.size() < 2) {
      throw new Refusal(
          "经度、纬度只填了一个", "one of longitude and latitude is blank and the other is not");
    }
    return Shapes.FACTORY.createPoint(
        new Coordinate(
            Angles.lon(columns.get(Part.LON), place.get(Part.LON)),
            Angles.lat(columns.get(Part.LAT), place.get(Part.LAT))));
  }

  /** Some write {@code POINT (118.58 24.81)} there. */
  private static Geometry both(String column, String text, Consumer<Reason> repairs)
      throws Refusal {
    return text.regionMatches(true, 0, "POINT", 0, "POINT".length())
        ? parse(text, repairs)
        : Shapes.FACTORY.createPoint(Angles.both(column, text));
  }

  private static Geometry parse(String wkt, Consumer<Reason> repairs) throws Refusal {
    checkBounds(wkt);
    try {
      return new WKTReader(Shapes.FACTORY).read(wkt);
    } catch (ParseException e) {
      throw noGeometry(wkt, e);
    } catch (IllegalArgumentException e) {
      return close(wkt, repairs);
    }
  }

  /** JTS refuses rings that are open or too short; the open ones it closes when asked to. */
  private static Geometry close(String wkt, Consumer<Reason> repairs) throws Refusal {
    try {
      WKTReader closing = new WKTReader(Shapes.FACTORY);
      closing.setFixStructure(true);
      Geometry closed = closing.read(wkt);
      repairs.accept(Shapes.CLOSED);
      return closed;
    } catch (ParseException | IllegalArgumentException e) {
      throw noGeometry(wkt, e);
    }
  }

  private static Refusal noGeometry(String wkt, Exception e) {
    return new Refusal(
        "wkt：" + Text.quoted(wkt) + " 不是几何：" + e.getMessage(),
        "wkt: " + Text.quoted(wkt) + " is no geometry: " + e.getMessage());
  }

  /** JTS goes a step deeper for each parenthesis. */
  private static void checkBounds(String wkt) throws Refusal {
    int depth = 0;
    int deepest = 0;
    int positions = 0;
    for (int i = 0; i < wkt.length(); i++) {
      char c = wkt.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      deepest = Math.max(deepest, depth);
      positions += c == ',' ? 1 : 0;
    }
    if (deepest > Bounds.DEPTH) {
      throw new Refusal("wkt：括号嵌套过深", "wkt: parentheses lie in each other too deep");
    }
    if (positions >= Bounds.POSITIONS) {
      throw Bounds.tooManyPositions();
    }
  }
}
