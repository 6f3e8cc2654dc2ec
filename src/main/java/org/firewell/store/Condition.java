package org.firewell.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.query.Query;
import org.hibernate.query.SelectionQuery;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;

/** The conditions of a query in HQL, on a row called {@code r}. */
final class Condition {

  private static final GeometryFactory LOCATED =
      new GeometryFactory(new PrecisionModel(), RowType.SRID);

  static final Condition NONE = new Condition();

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  /** What a page holds, as far as conditions tell: its limit and offset are none. */
  static Condition of(Query query) {
    Condition page = ofAllPages(query);
    if (query.after() != null) {
      page.add("r.id > :after", "after", query.after());
    }
    return page;
  }

  /** What all pages hold together. */
  static Condition ofAllPages(Query query) {
    Condition filter = new Condition();
    if (query.bbox() != null) {
      filter.add("boxes_touch(r.geometry, :box)", "box", box(query.bbox()));
      filter.conditions.add("st_intersects(r.geometry, :box)");
    }
    if (query.from() != null) {
      filter.add("(r.validTo is null or r.validTo > :from)", "from", query.from());
    }
    if (query.to() != null) {
      filter.add("(r.validFrom is null or r.validFrom <= :to)", "to", query.to());
    }
    return filter;
  }

  /** {@code where ...}, or nothing. */
  String where() {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  <T> SelectionQuery<T> bind(SelectionQuery<T> query) {
    parameters.forEach(query::setParameter);
    return query;
  }

  private void add(String condition, String parameter, Object value) {
    conditions.add(condition);
    parameters.put(parameter, value);
  }

  private static Geometry box(double[] bbox) {
    Envelope envelope =
        new Envelope(new Coordinate(bbox[0], bbox[1]), new Coordinate(bbox[2], bbox[3]));
    return LOCATED.toGeometry(envelope);
  }
}
