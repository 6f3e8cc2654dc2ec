package org.firewell.render;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * KML (OGC 12-007r2): a placemark for each row, in longitude and latitude on the ground. All that
 * is known of it stands in its extended data, under names with what people call them beside.
 */
final class Kml {

  private static final String NAMESPACE = "http://www.opengis.net/kml/2.2";

  /** What a placemark is called; it has an element of its own. */
  private static final String NAME = "name";

  /** What XML 1.0 cannot hold. */
  private static final Pattern ILLEGAL =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private final XMLStreamWriter xml;
  private final PlacedTable table;

  private Kml(XMLStreamWriter xml, PlacedTable table) {
    this.xml = xml;
    this.table = table;
  }

  /** Writes a document of UTF-8 and leaves the stream open. */
  static void write(OutputStream out, PlacedTable table, Map<String, Object> facts) {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      new Kml(xml, table).write(facts);
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private void write(Map<String, Object> facts) throws XMLStreamException {
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("kml");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeStartElement("Document");
    element(NAME, table.name());
    if (!facts.isEmpty()) {
      xml.writeStartElement("ExtendedData");
      for (Map.Entry<String, Object> fact : Xlsx.flat("", facts).entrySet()) {
        data(fact.getKey(), fact.getKey(), fact.getValue());
      }
      xml.writeEndElement();
    }
    xml.writeCharacters("\n");
    table.rows().each(this::placemark);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.writeCharacters("\n");
  }

  private void placemark(PlacedTable.Row row) {
    try {
      xml.writeStartElement("Placemark");
      if (row.values().get(NAME) instanceof String name) {
        element(NAME, name);
      }
      xml.writeStartElement("ExtendedData");
      for (Column column : table.columns()) {
        if (!column.name().equals(NAME)) {
          data(column.name(), column.heading(), row.values().get(column.name()));
        }
      }
      xml.writeEndElement();
      if (row.geometry() != null) {
        geometry(row.geometry());
      }
      xml.writeEndElement();
      xml.writeCharacters("\n");
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is unknown is not there. */
  private void data(String name, String heading, Object value) throws XMLStreamException {
    String text = Cells.text(value);
    if (text == null || text.isEmpty()) {
      return;
    }
    xml.writeStartElement("Data");
    xml.writeAttribute("name", legal(name));
    if (!heading.equals(name)) {
      element("displayName", heading);
    }
    element("value", text);
    xml.writeEndElement();
  }

  private void geometry(Geometry geometry) throws XMLStreamException {
    if (geometry instanceof Point point) {
      xml.writeStartElement("Point");
      element("coordinates", positions(point.getCoordinates()));
      xml.writeEndElement();
    } else if (geometry instanceof LineString line) {
      xml.writeStartElement("LineString");
      element("coordinates", positions(line.getCoordinates()));
      xml.writeEndElement();
    } else if (geometry instanceof Polygon polygon) {
      xml.writeStartElement("Polygon");
      ring("outerBoundaryIs", polygon.getExteriorRing());
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        ring("innerBoundaryIs", polygon.getInteriorRingN(i));
      }
      xml.writeEndElement();
    } else {
      xml.writeStartElement("MultiGeometry");
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        geometry(geometry.getGeometryN(i));
      }
      xml.writeEndElement();
    }
  }

  private void ring(String name, LineString ring) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeStartElement("LinearRing");
    element("coordinates", positions(ring.getCoordinates()));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static String positions(Coordinate[] positions) {
    StringBuilder text = new StringBuilder();
    for (Coordinate position : positions) {
      text.append(text.isEmpty() ? "" : " ").append(position.x).append(',').append(position.y);
    }
    return text.toString();
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(legal(text));
    xml.writeEndElement();
  }

  private static String legal(String text) {
    return ILLEGAL.matcher(text).replaceAll("\uFFFD");
  }
}
