package org.firewell.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.StringWriter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.http.HttpHeaders;

/**
 * QGIS as a client, which says so in {@code User-Agent}. Its provider of OGC API - Features names
 * no version in {@code If-Match}, and of a fault it shows its user nothing but the text of an
 * exception report of OWS (decision 49).
 */
public final class Qgis {

  private static final String OWS = "http://www.opengis.net/ows/1.1";

  /** Such as {@code QGIS/34006}: one digit of the version, two and two. */
  private static final Pattern AGENT = Pattern.compile("\\bQGIS/(\\d)(\\d\\d)(\\d\\d)\\b");

  private static final Pattern NOT_OF_XML =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private Qgis() {}

  public static boolean asks(HttpServletRequest request) {
    return name(request).isPresent();
  }

  /** The programme with its version, such as {@code QGIS 3.40.6}; empty for any other. */
  public static Optional<String> name(HttpServletRequest request) {
    String agent = request.getHeader(HttpHeaders.USER_AGENT);
    Matcher found = AGENT.matcher(agent == null ? "" : agent);
    return found.find()
        ? Optional.of(
            "QGIS %s.%d.%d"
                .formatted(
                    found.group(1),
                    Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(3))))
        : Optional.empty();
  }

  /** A fault as OWS Common 1.1 (OGC 06-121r3, 8) reports it. */
  public static String report(int status, String sentence) {
    StringWriter report = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(report);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("ExceptionReport");
      xml.writeDefaultNamespace(OWS);
      xml.writeAttribute("version", "1.1.0");
      xml.writeStartElement("Exception");
      xml.writeAttribute("exceptionCode", Integer.toString(status));
      xml.writeStartElement("ExceptionText");
      xml.writeCharacters(NOT_OF_XML.matcher(sentence).replaceAll("\uFFFD"));
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e); // a StringWriter takes everything
    }
    return report.toString();
  }
}
