package org.firewell.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.firewell.ingest.file.Refusal;

/**
 * Looks for cells beyond the last column that a sheet can have, XFD: a row is kept as wide as its
 * last cell, and one in column ZZZZZZ would fill the memory.
 */
final class XlsxCheck {

  private static final Pattern CELL = Pattern.compile("[A-Za-z]{1,3}\\d{1,7}");

  private XlsxCheck() {}

  static void check(Path workbook) throws Refusal, IOException {
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      for (ZipEntry part : Collections.list(zip.entries())) {
        try (InputStream in = Bounds.xml(zip.getInputStream(part))) {
          check(in);
        }
      }
    }
  }

  private static void check(InputStream part) throws Refusal {
    try {
      XMLStreamReader xml = Xml.factory().createXMLStreamReader(part);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
          check(xml.getAttributeValue(null, "r"));
        }
      }
    } catch (XMLStreamException e) {
      // a picture, or it is told when the sheet is read
    }
  }

  private static void check(String cellOrNull) throws Refusal {
    if (cellOrNull != null && !CELL.matcher(cellOrNull).matches()) {
      throw new Refusal("工作表里有不存在的单元格位置", "a cell of the workbook lies where no sheet has cells");
    }
  }
}
