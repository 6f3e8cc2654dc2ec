package org.firewell.ingest.format;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.firewell.ingest.file.Refusal;

/** Steps through an XML document that ask for no recursion. */
final class Xml {

  private Xml() {}

  /** Of readers that know no entities, neither of the document nor of other places. */
  static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // else it writes to standard error what it throws as well
    factory.setXMLReporter((message, type, about, location) -> {});
    return factory;
  }

  /** The text of the element at which the reader stands, without that of elements in it. */
  static String text(XMLStreamReader xml) throws Refusal, XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (depth == 1) {
            text.append(xml.getText());
          }
          if (text.length() > Bounds.TEXT) {
            throw new Refusal(Bounds.tooLong().reason());
          }
        }
        default -> {}
      }
      check(depth);
    }
    return text.toString();
  }

  /** Goes to the end of the element at which the reader stands. */
  static void skip(XMLStreamReader xml) throws Refusal, XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
      check(depth);
    }
  }

  private static void check(int depth) throws Refusal {
    if (depth > Bounds.DEPTH) {
      throw tooDeep();
    }
  }

  static Refusal tooDeep() {
    return new Refusal(
        "元素嵌套超过 " + Bounds.DEPTH + " 层",
        "elements lie in each other more than " + Bounds.DEPTH + " deep");
  }
}
