package org.firewell.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.file.Shapes;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * A geometry of KML: a point, line or outline, or several of one kind. A ring by itself is a line.
 * The whole element is read before anything is made of it, so that a fault costs the row alone.
 */
final class KmlGeometry {

  static final Set<String> TYPES =
      Set.of("Point", "LineString", "LinearRing", "Polygon", "MultiGeometry");

  private final String type;
  private final List<KmlGeometry> parts = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();

  private KmlGeometry(String type) {
    this.type = type;
  }

  /** Reads the element at which the reader stands to its end. */
  static KmlGeometry read(XMLStreamReader xml) throws Refusal, XMLStreamException {
    return read(xml, 0);
  }

  private static KmlGeometry read(XMLStreamReader xml, int nested)
      throws Refusal, XMLStreamException {
    if (nested > Bounds.DEPTH) {
      throw Xml.tooDeep();
    }
    KmlGeometry geometry = new KmlGeometry(xml.getLocalName());
    boolean isMany = geometry.type.equals("MultiGeometry");
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("coordinates")) {
          geometry.lines.add(Xml.text(xml));
        } else if (isMany && TYPES.contains(xml.getLocalName())) {
          geometry.parts.add(read(xml, nested + 1));
        } else if (++depth > Bounds.DEPTH) {
          throw Xml.tooDeep();
        }
      }
    }
    return geometry;
  }

  /**
   * @throws Refusal when it is none, or unsound
   */
  Geometry geometry() throws Refusal {
    if (!type.equals("MultiGeometry")) {
      return Shapes.geometry(geoJsonType(), coordinates(), repair -> {});
    }
    if (parts.isEmpty()) {
      throw new Refusal("没有位置", "no geometry");
    }
    String kind = parts.get(0).geoJsonType();
    List<Object> all = new ArrayList<>();
    for (KmlGeometry part : parts) {
      if (!part.geoJsonType().equals(kind) || part.type.equals("MultiGeometry")) {
        throw new Refusal("一个地标里有不同种类的几何", "a placemark with geometries of several kinds");
      }
      all.add(part.coordinates());
    }
    return Shapes.geometry("Multi" + kind, all, repair -> {});
  }

  private String geoJsonType() {
    return type.equals("LinearRing") ? "LineString" : type;
  }

  private Object coordinates() throws Refusal {
    List<List<Coordinate>> positions = new ArrayList<>();
    for (String line : lines) {
      positions.add(positions(line));
    }
    if (type.equals("Polygon")) {
      return positions;
    }
    if (positions.size() != 1) {
      throw new Refusal("没有位置", "no geometry");
    }
    List<Coordinate> only = positions.get(0);
    return type.equals("Point") && only.size() == 1 ? only.get(0) : only;
  }

  /** {@code lon,lat,height lon,lat,height}. */
  private static List<Coordinate> positions(String text) throws Refusal {
    List<Coordinate> positions = new ArrayList<>();
    StringTokenizer tuples = new StringTokenizer(text);
    while (tuples.hasMoreTokens()) {
      if (positions.size() >= Bounds.POSITIONS) {
        throw Bounds.tooManyPositions();
      }
      positions.add(position(tuples.nextToken()));
    }
    return positions;
  }

  private static Coordinate position(String tuple) throws Refusal {
    String[] numbers = tuple.split(",", 4);
    try {
      Coordinate position =
          new Coordinate(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
      if (numbers.length > 2 && !numbers[2].isEmpty()) {
        position.setZ(Double.parseDouble(numbers[2]));
      }
      return position;
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new Refusal(Shapes.NO_NUMBER);
    }
  }
}
