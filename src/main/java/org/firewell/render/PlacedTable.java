package org.firewell.render;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.firewell.analysis.Answer;
import org.firewell.analysis.Finding;
import org.firewell.feature.Attribute;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.locationtech.jts.geom.Geometry;

/**
 * Rows that have places, as files show them: the features of a collection, the findings of an
 * answer.
 *
 * @param name of the layer or sheet in a file, such as {@code hydrants}
 * @param columns each under a heading of its own
 * @param place the headings of the columns that hold places where a format has no geometry:
 *     longitude and latitude where every place is a point, else well-known text alone
 * @param rows one after the other
 */
public record PlacedTable(String name, List<Column> columns, List<String> place, Rows rows) {

  private static final List<String> POINTS = List.of("lon", "lat");
  private static final List<String> OTHERS = List.of("wkt");

  /** Gives every row to somebody, from the first to the last, as often as it is asked. */
  @FunctionalInterface
  public interface Rows {
    void each(Consumer<Row> taker);
  }

  /**
   * A row.
   *
   * @param geometry in longitude and latitude, or null where it has no place
   * @param values by the names of columns: texts, numbers, booleans, lists; what is unknown is not
   *     there
   */
  public record Row(String id, Geometry geometry, Map<String, Object> values) {}

  public PlacedTable {
    columns = List.copyOf(columns);
    place = List.copyOf(place);
    Set<String> headings = new HashSet<>(place);
    for (Column column : columns) {
      if (!headings.add(column.heading())) {
        throw new IllegalArgumentException("two columns are called " + column.heading());
      }
    }
  }

  /**
   * The features of a collection.
   *
   * @param wording of headings and choices
   * @param seen what is shown of each
   */
  public static <F extends Feature> PlacedTable of(
      FeatureType<F> type, List<F> features, Wording wording, UnaryOperator<F> seen) {
    List<Attribute> attributes = type.attributes();
    return new PlacedTable(
        type.name(),
        attributes.stream()
            .map(a -> new Column(a.name(), wording.heading(type, a.name()), Column.kind(a)))
            .toList(),
        place(type.geometryTypes().equals(Set.of("Point"))).stream()
            .map(name -> wording.heading(type, name))
            .toList(),
        taker -> features.forEach(f -> taker.accept(row(attributes, wording, seen.apply(f)))));
  }

  private static Row row(List<Attribute> attributes, Wording wording, Feature feature) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Attribute attribute : attributes) {
      Object value = attribute.plain(feature);
      if (value != null) {
        values.put(attribute.name(), wording.value(attribute, value));
      }
    }
    return new Row(feature.id(), feature.geometry(), values);
  }

  /**
   * The findings of an answer.
   *
   * @param name of its question
   */
  public static PlacedTable of(String name, Answer answer) {
    return measured(name, taker -> answer.findings().forEach(f -> taker.accept(row(f))));
  }

  private static Row row(Finding finding) {
    return new Row(finding.id(), finding.geometry(), Table.withId(finding));
  }

  /** A table whose columns are found by looking through its rows. */
  static PlacedTable measured(String name, Rows rows) {
    Columns columns = new Columns();
    rows.each(columns::take);
    return new PlacedTable(name, columns.list(), columns.free(place(columns.points())), rows);
  }

  private static List<String> place(boolean points) {
    return points ? POINTS : OTHERS;
  }

  /** As rows without geometry: the places stand in columns behind the others. */
  Table flat() {
    Set<String> headings = new LinkedHashSet<>();
    columns.forEach(column -> headings.add(column.heading()));
    headings.addAll(place);
    return new Table(headings, taker -> rows.each(row -> taker.accept(flat(row))));
  }

  private Map<String, Object> flat(Row row) {
    Map<String, Object> cells = new LinkedHashMap<>();
    for (Column column : columns) {
      cells.put(column.heading(), Cells.plain(row.values().get(column.name())));
    }
    if (row.geometry() != null) {
      putPlace(cells, row.geometry());
    }
    return cells;
  }

  private void putPlace(Map<String, Object> cells, Geometry geometry) {
    if (place.size() == 1) {
      cells.put(place.get(0), Cells.wkt(geometry));
    } else {
      cells.put(place.get(0), geometry.getCoordinate().x);
      cells.put(place.get(1), geometry.getCoordinate().y);
    }
  }
}
