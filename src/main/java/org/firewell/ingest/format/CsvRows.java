package org.firewell.ingest.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.firewell.ingest.crs.Crs;
import org.firewell.ingest.file.Reason;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.file.Shapes;
import org.firewell.ingest.file.Text;
import org.firewell.ingest.file.Utf8Reader;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * Reads a table with a line of headings (RFC 4180; comma, semicolon or tab, as the headings have
 * it). The place stands in the columns {@code lon} and {@code lat}, or as well-known text in {@code
 * wkt}; first is longitude or easting.
 */
public final class CsvRows implements RowReader {

  private static final Set<String> PLACE = Set.of("lon", "lat", "wkt");
  private static final int LONGEST_HEADING = 1 << 16;

  private final Opening file;
  private final Crs crs;
  private final UnaryOperator<String> attribute;
  private final boolean placed;
  private List<String> columns;

  /**
   * @param attribute the attribute that a column stands for, {@code lon}, {@code lat} and {@code
   *     wkt} among them
   */
  public CsvRows(Opening file, Crs crs, UnaryOperator<String> attribute) {
    this(file, crs, attribute, true);
  }

  private CsvRows(Opening file, Crs crs, UnaryOperator<String> attribute, boolean placed) {
    this.file = file;
    this.crs = crs;
    this.attribute = attribute;
    this.placed = placed;
  }

  /** A table of what has no place: every column is a field, and no row has a geometry. */
  public static CsvRows withoutPlace(Opening file, UnaryOperator<String> attribute) {
    return new CsvRows(file, new Crs.Degrees("CRS84"), attribute, false);
  }

  @Override
  public Crs crs() {
    return crs;
  }

  @Override
  public void read(Consumer<Row> rows) throws Refusal, Broken, IOException {
    try (BufferedReader text = new BufferedReader(new Utf8Reader(file.open()))) {
      read(text, rows);
    }
  }

  private void read(BufferedReader text, Consumer<Row> rows) throws Refusal, Broken, IOException {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(separator(text)).setIgnoreEmptyLines(true).get();
    long number = 0;
    long line = 1;
    try (CSVParser parser = CSVParser.parse(text, format)) {
      Iterator<CSVRecord> records = parser.iterator();
      readHeadings(records);
      for (line = parser.getCurrentLineNumber() + 1;
          records.hasNext();
          line = parser.getCurrentLineNumber() + 1) {
        rows.accept(row(++number, line, records.next()));
      }
    } catch (UncheckedIOException e) {
      if (!(e.getCause() instanceof CSVException)) {
        throw e.getCause();
      }
      throw new Broken(
          "从第 " + line + " 行起不成表格（已读 " + number + " 行）：引号没有闭合，或闭合后还有文字",
          "not a table from line "
              + line
              + " on, after "
              + number
              + " rows: a quotation mark is not closed, or text follows a closed one");
    }
  }

  private static char separator(BufferedReader text) throws IOException {
    text.mark(LONGEST_HEADING);
    char[] head = new char[LONGEST_HEADING];
    int length = Math.max(0, text.read(head));
    text.reset();
    String heading = new String(head, 0, length).lines().findFirst().orElse("");
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(heading, candidate) > count(heading, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char c) {
    return text.chars().filter(x -> x == c).count();
  }

  private void readHeadings(Iterator<CSVRecord> records) throws Refusal {
    if (!records.hasNext()) {
      throw new Refusal("the file is empty; a line of headings was expected");
    }
    columns = new ArrayList<>();
    for (String heading : records.next()) {
      columns.add(attribute.apply(heading.trim()));
    }
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (!column.isEmpty() && !seen.add(column)) {
        throw new Refusal("two columns are called " + Text.quoted(column));
      }
    }
    if (placed && !seen.contains("wkt") && !(seen.contains("lon") && seen.contains("lat"))) {
      throw new Refusal(
          "no columns lon and lat, and no column wkt; the columns are "
              + String.join(", ", columns));
    }
  }

  private Row row(long number, long line, CSVRecord record) {
    Map<String, Object> fields = new LinkedHashMap<>();
    Map<String, String> place = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(record.size(), columns.size()); i++) {
      String column = columns.get(i);
      String text = record.get(i);
      if (placed && PLACE.contains(column)) {
        place.put(column, text.trim());
      } else if (!text.isBlank()) {
        fields.put(column, text);
      }
    }
    try {
      if (record.size() != columns.size()) {
        throw new Refusal(record.size() + " fields where the headings name " + columns.size());
      }
      List<Reason> repairs = new ArrayList<>();
      Geometry geometry = placed ? geometry(place, repairs::add) : null;
      return Row.sound(number, line, null, fields, geometry, repairs);
    } catch (Refusal e) {
      return Row.faulty(number, line, null, fields, e.reason());
    }
  }

  /** Null where the place is blank. */
  private static Geometry geometry(Map<String, String> place, Consumer<Reason> repairs)
      throws Refusal {
    String wkt = place.getOrDefault("wkt", "");
    if (!wkt.isEmpty()) {
      return parse(wkt, repairs);
    }
    String lon = place.getOrDefault("lon", "");
    String lat = place.getOrDefault("lat", "");
    if (lon.isEmpty() && lat.isEmpty()) {
      return null;
    }
    if (lon.isEmpty() || lat.isEmpty()) {
      throw new Refusal(
          "经度、纬度只填了一个", "one of longitude and latitude is blank and the other is not");
    }
    return Shapes.FACTORY.createPoint(new Coordinate(number("lon", lon), number("lat", lat)));
  }

  private static double number(String column, String text) throws Refusal {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new Refusal(column + ": " + Text.quoted(text) + " is not a number");
    }
  }

  private static Geometry parse(String wkt, Consumer<Reason> repairs) throws Refusal {
    try {
      return new WKTReader(Shapes.FACTORY).read(wkt);
    } catch (ParseException e) {
      throw new Refusal("wkt: " + Text.quoted(wkt) + " is no geometry: " + e.getMessage());
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
      throw new Refusal("wkt: " + Text.quoted(wkt) + " is no geometry: " + e.getMessage());
    }
  }
}
