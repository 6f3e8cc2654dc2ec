package org.firewell.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.firewell.exchange.Comparison.Settled;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.scene.Scene;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/**
 * A register and a file side by side. Places are metres east and north; attributes are written
 * {@code "flow_l_s=15"}.
 */
final class Desk<F extends Feature> {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  final FeatureType<F> type;
  List<F> standing = new ArrayList<>();
  List<Incoming<F>> rows = new ArrayList<>();
  Said said = Said.NOTHING;

  Desk(FeatureType<F> type) {
    this.type = type;
  }

  /** Something in the register. */
  Desk<F> stands(String id, double east, double north, String... attributes) {
    Map<String, Object> values = values(attributes);
    values.put("id", id);
    standing.add(type.create(point(east, north), values));
    return this;
  }

  /** A row with an id and a place. */
  Desk<F> row(String id, double east, double north, String... attributes) {
    return row(id, point(east, north), null, attributes);
  }

  /** A row with a place and without an id. */
  Desk<F> nameless(double east, double north, String... attributes) {
    return row(null, point(east, north), null, attributes);
  }

  /** A row without a place. */
  Desk<F> placeless(String idOrNull, String... attributes) {
    return row(idOrNull, null, null, attributes);
  }

  Desk<F> row(String idOrNull, Point placeOrNull, String photoOrNull, String... attributes) {
    long row = rows.size() + 1;
    Map<String, Object> values = values(attributes);
    Set<String> given = new LinkedHashSet<>(values.keySet());
    values.put("id", idOrNull == null ? type + "-" + row : idOrNull);
    if (idOrNull != null) {
      given.add("id");
    }
    if (placeOrNull != null) {
      given.add("geometry");
    }
    rows.add(new Incoming<>(row, type.create(placeOrNull, values), given, photoOrNull));
    return this;
  }

  /** The next file comes. */
  Desk<F> nextFile() {
    rows = new ArrayList<>();
    return this;
  }

  static Point point(double east, double north) {
    return GEOMETRY.createPoint(Scene.at(east, north));
  }

  Comparison<F> comparison() {
    return Comparison.of(type, rows, standing, said, "supplier");
  }

  Line line(long row) {
    return comparison().lines().stream().filter(l -> l.row() == row).findFirst().orElseThrow();
  }

  List<Outcome> outcomes() {
    return comparison().lines().stream().map(Line::outcome).toList();
  }

  /** Writes and remembers what is to be; returns what was done. */
  Settled<F> take(Decisions decisions) {
    Settled<F> settled = comparison().settled(decisions);
    Map<String, F> after = new HashMap<>();
    standing.forEach(feature -> after.put(feature.id(), feature));
    settled.changed().forEach(feature -> replace(after, feature));
    settled.added().forEach(feature -> add(after, feature));
    standing = new ArrayList<>(after.values());
    standing.sort(Comparator.comparing(Feature::id));
    Map<String, Said.Thing> heard = new HashMap<>();
    said.list().forEach(thing -> heard.put(thing.feature(), thing));
    settled.remembered().forEach(thing -> heard.put(thing.feature(), thing));
    said = new Said(List.copyOf(heard.values()));
    return settled;
  }

  private void replace(Map<String, F> in, F feature) {
    if (in.put(feature.id(), feature) == null) {
      throw new AssertionError(feature.id() + " does not stand");
    }
  }

  private void add(Map<String, F> in, F feature) {
    if (in.put(feature.id(), feature) != null) {
      throw new AssertionError(feature.id() + " stands already");
    }
  }

  Settled<F> take() {
    return take(Decisions.NONE);
  }

  /** An edit of the register's own. */
  Desk<F> edit(String id, String... attributes) {
    F before = find(id);
    Map<String, Object> values = FeatureType.values(before);
    values.putAll(values(attributes));
    return replace(type.create(before.geometry(), values));
  }

  Desk<F> move(String id, double east, double north) {
    F before = find(id);
    return replace(type.create(point(east, north), FeatureType.values(before)));
  }

  Desk<F> remove(String id) {
    standing.removeIf(feature -> feature.id().equals(id));
    return this;
  }

  private Desk<F> replace(F feature) {
    standing.replaceAll(other -> other.id().equals(feature.id()) ? feature : other);
    return this;
  }

  F find(String id) {
    return standing.stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
  }

  Object value(String id, String attribute) {
    return type.attribute(attribute).orElseThrow().plain(find(id));
  }

  private Map<String, Object> values(String... attributes) {
    Map<String, Object> values = new HashMap<>();
    for (String attribute : attributes) {
      String[] pair = attribute.split("=", 2);
      values.put(pair[0], type.attribute(pair[0]).orElseThrow().parse(pair[1]));
    }
    return values;
  }
}
