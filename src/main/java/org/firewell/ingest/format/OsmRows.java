package org.firewell.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.firewell.feature.FeatureType;
import org.firewell.ingest.file.Reason;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.file.Shapes;
import org.firewell.ingest.file.Tally;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads one collection out of an extract of OpenStreetMap: nodes and ways whose tags name it, with
 * the ids {@code n17} and {@code w123}.
 *
 * <p>The file is read twice, first for the nodes that the ways go through, then for their places
 * and the rows; in memory are those places (24 bytes each) and one block of the file. A collection
 * of points takes an outline by its middle. Relations, such as buildings with a courtyard, are left
 * out and counted.
 */
public final class OsmRows implements RowReader {

  private final Opening file;
  private final Set<String> wanted;
  private final Consumer<Reason> warnings;
  private final OsmTags osm;
  private final Set<String> shapes;
  private final NodePlaces places = new NodePlaces();
  private final Tally leftOut = new Tally();
  private final Tally unread = new Tally();
  private long rows;
  private long outlines;
  private long relations;

  /**
   * @param wanted tags to be given as they stand, beside what is made of them
   * @param warnings takes what is to be said of the file as a whole
   * @throws Refusal when the collection is not read from OpenStreetMap
   */
  OsmRows(FeatureType<?> type, Opening file, Set<String> wanted, Consumer<Reason> warnings)
      throws Refusal {
    this.file = file;
    this.wanted = wanted;
    this.warnings = warnings;
    this.osm = OsmTags.of(type);
    this.shapes = type.geometryTypes();
  }

  @Override
  public Optional<String> declaredCrs() {
    return Optional.of("CRS84");
  }

  @Override
  public void read(Consumer<Row> taker) throws Refusal, Broken, IOException {
    pass(new Wanting());
    places.seal();
    pass(new Making(taker));
    warn();
  }

  private void pass(OsmPbf.Taker taker) throws Refusal, Broken, IOException {
    try (InputStream in = file.open()) {
      OsmPbf.read(in, taker);
    }
  }

  private void warn() {
    if (!leftOut.isEmpty()) {
      warnings.accept(new Reason("未读取：" + leftOut, "left out: " + leftOut));
    }
    if (!unread.isEmpty()) {
      warnings.accept(
          new Reason(
              "无法读取的标签，按未知处理：" + unread,
              "tags that could not be read, taken as unknown: " + unread));
    }
    if (outlines > 0) {
      warnings.accept(
          new Reason(
              "画成轮廓的，取其中心：" + outlines, "drawn as an outline, taken by its middle: " + outlines));
    }
    if (relations > 0) {
      warnings.accept(
          new Reason(
              "未读取的关系（relation）：" + relations + "；只读节点与路径",
              "relations left out: " + relations + "; nodes and ways are read"));
    }
  }

  private boolean isTaken(Map<String, String> tags) {
    return osm.name(tags) && osm.bar(tags).isEmpty();
  }

  /** Learns through which nodes the ways go. */
  private final class Wanting implements OsmPbf.Taker {

    @Override
    public void node(long id, double lon, double lat, Map<String, String> tags) {}

    @Override
    public void way(long id, long[] nodes, Map<String, String> tags) {
      if (isTaken(tags)) {
        places.want(nodes);
      }
    }

    @Override
    public void relation(long id, Map<String, String> tags) {
      relations += isTaken(tags) ? 1 : 0;
    }
  }

  /** Makes the rows. */
  private final class Making implements OsmPbf.Taker {

    private final Consumer<Row> taker;
    private boolean waysBegan;

    Making(Consumer<Row> taker) {
      this.taker = taker;
    }

    @Override
    public void node(long id, double lon, double lat, Map<String, String> tags) throws Refusal {
      if (waysBegan) {
        throw new Refusal(
            "节点排在路径之后；请先排序（osmium sort）",
            "nodes stand behind ways; sort the extract (osmium sort)");
      }
      places.put(id, lon, lat);
      if (shapes.contains("Point") && osm.name(tags)) {
        take("n" + id, tags, () -> Shapes.FACTORY.createPoint(new Coordinate(lon, lat)));
      }
    }

    @Override
    public void way(long id, long[] nodes, Map<String, String> tags) {
      waysBegan = true;
      if (osm.name(tags)) {
        take("w" + id, tags, () -> geometry(nodes, osm.isTurned(tags)));
      }
    }

    @Override
    public void relation(long id, Map<String, String> tags) {}

    private void take(String id, Map<String, String> tags, Shape shape) {
      Optional<String> bar = osm.bar(tags);
      if (bar.isPresent()) {
        leftOut.count(bar.get());
        return;
      }
      rows++;
      Map<String, Object> fields = fields(tags);
      try {
        taker.accept(Row.sound(rows, 0, id, fields, shape.draw(), List.of()));
      } catch (Refusal e) {
        taker.accept(Row.faulty(rows, 0, id, fields, e));
      }
    }
  }

  private interface Shape {
    Geometry draw() throws Refusal;
  }

  /** What the tags say, and the tags that are asked for. */
  private Map<String, Object> fields(Map<String, String> tags) {
    OsmFields fields = new OsmFields(tags, unread);
    fields.put("name", tags.get("name"));
    osm.describe(tags, fields);
    tags.forEach(
        (key, value) -> {
          if (wanted.contains(key)) {
            fields.put(key, value);
          }
        });
    return fields.map();
  }

  private Geometry geometry(long[] nodes, boolean turned) throws Refusal {
    Object line = line(nodes, turned);
    if (shapes.contains("LineString")) {
      return Shapes.geometry("LineString", line, repair -> {});
    }
    if (nodes.length < 4 || nodes[0] != nodes[nodes.length - 1]) {
      throw new Refusal("首尾不相接的路径不是轮廓", "a way that does not end where it begins is no outline");
    }
    Geometry outline = Shapes.geometry("Polygon", List.of(line), repair -> {});
    if (shapes.contains("Polygon")) {
      return outline;
    }
    outlines++;
    return outline.getCentroid();
  }

  private List<Coordinate> line(long[] nodes, boolean turned) throws Refusal {
    List<Coordinate> line = new ArrayList<>(nodes.length);
    int missing = 0;
    for (int i = 0; i < nodes.length; i++) {
      long node = nodes[turned ? nodes.length - 1 - i : i];
      if (places.has(node)) {
        line.add(new Coordinate(places.lon(node), places.lat(node)));
      } else {
        missing++;
      }
    }
    if (missing > 0) {
      throw new Refusal(
          "其 " + nodes.length + " 个节点中有 " + missing + " 个不在文件里",
          missing + " of its " + nodes.length + " nodes are not in the extract");
    }
    return line;
  }
}
