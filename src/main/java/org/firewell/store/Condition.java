package org.firewell.store;

import java.util.ArrayList;
import java.util.List;
import org.firewell.query.Query;
import org.hibernate.query.NativeQuery;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** The conditions of a query in SQL, on a row called {@code r}. */
final class Condition {

  static final Condition NONE = new Condition();

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private final List<String> conditions = new ArrayList<>();
  private final Constants constants = new Constants();

  /** What a page holds, as far as conditions tell: its limit and offset are none. */
  static Condition of(Query query) {
    Condition page = ofAllPages(query);
    if (query.after() != null) {
      page.conditions.add("r.id > " + page.constants.add(query.after()));
    }
    return page;
  }

  /** What all pages hold together. */
  static Condition ofAllPages(Query query) {
    Condition all = new Condition();
    if (query.bbox() != null) {
      String box = all.constants.add(box(query.bbox()));
      all.conditions.add("r.geom && " + box);
      all.conditions.add("st_intersects(r.geom, " + box + ")");
    }
    if (query.from() != null) {
      String from = all.constants.add(query.from());
      all.conditions.add("(r.valid_to is null or r.valid_to > " + from + ")");
    }
    if (query.to() != null) {
      String to = all.constants.add(query.to());
      all.conditions.add("(r.valid_from is null or r.valid_from <= " + to + ")");
    }
    if (query.filter() != null) {
      all.conditions.add(new FilterText(all.constants).of(query.filter()));
    }
    return all;
  }

  /** Whether an index of places may be looked into. */
  boolean asksForPlaces() {
    return where().contains(" && ");
  }

  /** {@code where ...}, or nothing. */
  String where() {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  <T> NativeQuery<T> bind(NativeQuery<T> query) {
    return constants.bind(query);
  }

  private static Geometry box(double[] bbox) {
    return GEOMETRY.toGeometry(
        new Envelope(new Coordinate(bbox[0], bbox[1]), new Coordinate(bbox[2], bbox[3])));
  }
}
