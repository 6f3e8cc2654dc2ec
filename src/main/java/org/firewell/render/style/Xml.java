package org.firewell.render.style;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a document of XML, element by element. */
final class Xml {

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter out;

  private Xml() throws XMLStreamException {
    this.out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
  }

  /** A document of UTF-8. */
  static byte[] document(Consumer<Xml> content) {
    try {
      Xml xml = new Xml();
      xml.out.writeStartDocument("UTF-8", "1.0");
      content.accept(xml);
      xml.out.writeEndDocument();
      xml.text.write('\n');
      return xml.text.toString().getBytes(StandardCharsets.UTF_8);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a text in memory can always be written", e);
    }
  }

  /**
   * An element with its attributes.
   *
   * @param attributes names and values by turns
   */
  Xml element(String name, Object[] attributes, Runnable content) {
    try {
      out.writeStartElement(name);
      for (int i = 0; i < attributes.length; i += 2) {
        out.writeAttribute(attributes[i].toString(), text(attributes[i + 1]));
      }
      content.run();
      out.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a text in memory can always be written", e);
    }
    return this;
  }

  Xml element(String name, Runnable content) {
    return element(name, new Object[0], content);
  }

  /** An element without content. */
  Xml element(String name, Object... attributes) {
    return element(name, attributes, () -> {});
  }

  /** An element that holds a text or a number. */
  Xml text(String name, Object value, Object... attributes) {
    return element(
        name,
        attributes,
        () -> {
          try {
            out.writeCharacters(text(value));
          } catch (XMLStreamException e) {
            throw new IllegalStateException("a text in memory can always be written", e);
          }
        });
  }

  /** A number with as many digits as a screen shows. */
  static String text(Object value) {
    if (value instanceof Double number) {
      String digits = String.format(Locale.ROOT, "%.4f", number);
      return digits.replaceFirst("\\.?0+$", "");
    }
    return value.toString();
  }
}
