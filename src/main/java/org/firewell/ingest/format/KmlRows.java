package org.firewell.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.file.Refused;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads the placemarks of a KML document (OGC 12-007r2) as a stream. Fields are {@code name},
 * {@code description}, what stands in {@code ExtendedData} and {@code folder}, the names of the
 * folders around it. Styles, pictures and links are left out.
 *
 * <p>A document type definition is refused, so there are no entities to be expanded or fetched.
 */
final class KmlRows implements RowReader {

  private static final Set<String> TEXTS = Set.of("name", "description", "address", "when");

  private final Opening file;

  KmlRows(Opening file) {
    this.file = file;
  }

  @Override
  public Optional<String> declaredCrs() {
    return Optional.of("CRS84");
  }

  @Override
  public void read(Consumer<Row> rows) throws Refusal, Broken, IOException {
    Document document = new Document(rows);
    try (InputStream in = Bounds.xml(file.open())) {
      XMLStreamReader xml = Xml.factory().createXMLStreamReader(in);
      try {
        document.read(xml);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      throw document.broken(e);
    }
  }

  /** What was read of the document. */
  private static final class Document {
    private final Consumer<Row> rows;
    private final Deque<String> folders = new ArrayDeque<>();
    private final Deque<String> elements = new ArrayDeque<>();
    private long number;

    Document(Consumer<Row> rows) {
      this.rows = rows;
    }

    void read(XMLStreamReader xml) throws Refusal, XMLStreamException, Refused {
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.DTD ->
              throw new Refusal(
                  "含有 DTD 的 XML 不读取", "XML with a document type definition is not read");
          case XMLStreamConstants.START_ELEMENT -> start(xml);
          case XMLStreamConstants.END_ELEMENT -> end();
          default -> {}
        }
      }
      if (number == 0 && folders.isEmpty() && !isKml) {
        throw new Refusal("不是 KML", "no KML");
      }
    }

    private boolean isKml;

    private void start(XMLStreamReader xml) throws Refusal, XMLStreamException {
      String element = xml.getLocalName();
      isKml |= elements.isEmpty() && element.equals("kml");
      if (element.equals("Placemark")) {
        long line = xml.getLocation().getLineNumber();
        rows.accept(new Placemark(++number, line, folder()).read(xml));
        return;
      }
      if (element.equals("name") && "Folder".equals(elements.peek())) {
        folders.pop();
        folders.push(Xml.text(xml).strip());
        return;
      }
      if (elements.size() >= Bounds.DEPTH) {
        throw Xml.tooDeep();
      }
      elements.push(element);
      if (element.equals("Folder")) {
        folders.push("");
      }
    }

    private void end() {
      if (elements.pop().equals("Folder")) {
        folders.pop();
      }
    }

    private String folder() {
      StringBuilder path = new StringBuilder();
      folders
          .descendingIterator()
          .forEachRemaining(
              name -> path.append(path.isEmpty() || name.isEmpty() ? "" : "/").append(name));
      return path.toString();
    }

    /** A refusal of the stream below comes wrapped. */
    private Broken broken(XMLStreamException e) throws Refused {
      if (e.getNestedException() instanceof Refused refused) {
        throw refused;
      }
      String at =
          e.getLocation() == null
              ? ""
              : e.getLocation().getLineNumber() + ":" + e.getLocation().getColumnNumber();
      return new Broken(
          "第 " + number + " 个地标之后不是 XML（" + at + "）",
          "not XML after " + number + " whole rows, at " + at);
    }
  }

  /** One placemark; its elements come in any order. */
  private static final class Placemark {
    private final long number;
    private final long line;
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private Geometry geometry;
    private Refusal fault;

    Placemark(long number, long line, String folder) {
      this.number = number;
      this.line = line;
      put("folder", folder);
    }

    Row read(XMLStreamReader xml) throws Refusal, XMLStreamException {
      int depth = 1;
      while (depth > 0) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT && !take(xml) && ++depth > Bounds.DEPTH) {
          throw Xml.tooDeep();
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
        }
      }
      return fault != null
          ? Row.faulty(number, line, null, fields, fault)
          : Row.sound(number, line, null, fields, geometry, List.of());
    }

    /** Whether the element was read to its end. */
    private boolean take(XMLStreamReader xml) throws Refusal, XMLStreamException {
      String element = xml.getLocalName();
      if (TEXTS.contains(element)) {
        put(element, Xml.text(xml));
        return true;
      }
      switch (element) {
        case "Data" -> putData(xml);
        case "SimpleData" -> put(named(xml, element), Xml.text(xml));
        case "Style", "StyleMap", "Region", "LookAt", "Camera", "Snippet" -> Xml.skip(xml);
        default -> {
          if (!KmlGeometry.TYPES.contains(element)) {
            return false;
          }
          putGeometry(xml);
        }
      }
      return true;
    }

    private void putData(XMLStreamReader xml) throws Refusal, XMLStreamException {
      String name = named(xml, "Data");
      for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
        if (event == XMLStreamConstants.START_ELEMENT) {
          if (xml.getLocalName().equals("value")) {
            put(name, Xml.text(xml));
          } else {
            Xml.skip(xml);
          }
        }
      }
    }

    private static String named(XMLStreamReader xml, String otherwise) {
      return Optional.ofNullable(xml.getAttributeValue(null, "name")).orElse(otherwise);
    }

    /** Of two values of one name the second is told as left out. */
    private void put(String name, String text) {
      if (!text.isBlank() && fields.putIfAbsent(name, text.strip()) != null) {
        fields.put(name + " again", text.strip());
      }
    }

    private void putGeometry(XMLStreamReader xml) throws Refusal, XMLStreamException {
      KmlGeometry given = KmlGeometry.read(xml);
      try {
        if (geometry != null) {
          throw new Refusal("一个地标有两个几何", "a placemark with two geometries");
        }
        geometry = given.geometry();
      } catch (Refusal e) {
        fault = e;
      }
    }
  }
}
