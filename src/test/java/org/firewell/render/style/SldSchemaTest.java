package org.firewell.render.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Each style sheet is what the OGC's schemas of Styled Layer Descriptor 1.0.0 and 1.1.0 say. */
class SldSchemaTest {

  private static final String OGC = "http://schemas.opengis.net/";

  private final Styles styles = new Styles(Legend.own());
  private final Schema old = schema("sld/1.0.0/StyledLayerDescriptor.xsd");
  private final Schema now = schema("sld/1.1.0/StyledLayerDescriptor.xsd");

  @TestFactory
  Stream<DynamicTest> every_sheet_is_valid() {
    return styles.titles().stream()
        .flatMap(
            title ->
                Stream.of(Styles.Form.SLD, Styles.Form.SLD_1_0)
                    .map(
                        form ->
                            DynamicTest.dynamicTest(
                                title.name() + " " + form, () -> isValid(title.name(), form))));
  }

  @Test
  void what_the_schema_does_not_know_is_found() throws Exception {
    byte[] sheet = sheet("hydrants", Styles.Form.SLD);
    String broken = new String(sheet, "UTF-8").replaceFirst("Rule>", "Rile>");
    assertThat(faults(now, broken.getBytes("UTF-8"))).isNotEmpty();
  }

  private void isValid(String name, Styles.Form form) throws Exception {
    assertThat(faults(form == Styles.Form.SLD ? now : old, sheet(name, form))).isEmpty();
  }

  private byte[] sheet(String name, Styles.Form form) {
    return styles.find(name, form, sign -> "http://localhost/" + sign).orElseThrow();
  }

  private static List<String> faults(Schema schema, byte[] sheet) throws Exception {
    List<String> faults = new ArrayList<>();
    Validator validator = schema.newValidator();
    validator.setErrorHandler(
        new DefaultHandler() {
          @Override
          public void error(SAXParseException fault) {
            faults.add(fault.getLineNumber() + ": " + fault.getMessage());
          }
        });
    try {
      validator.validate(new StreamSource(new ByteArrayInputStream(sheet)));
    } catch (SAXException fault) {
      faults.add(fault.getMessage());
    }
    return faults;
  }

  /** From the jar alone: no schema is fetched. */
  private static Schema schema(String path) {
    try {
      SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
      factory.setResourceResolver((type, space, id, system, base) -> local(system, base));
      return factory.newSchema(new StreamSource(resource("/ogc/" + path), OGC + path));
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  private static LSInput local(String system, String base) {
    URI address = URI.create(base == null ? OGC : base).resolve(system);
    String path = address.toString().replace(OGC, "");
    return new Kept(
        address.toString(),
        address.toString().startsWith(OGC) && !path.contains("xlink")
            ? resource("/ogc/" + path)
            : resource("/sld/" + (path.contains("xlink") ? "xlink.xsd" : "xml.xsd")));
  }

  private static InputStream resource(String path) {
    InputStream in = SldSchemaTest.class.getResourceAsStream(path);
    if (in == null) {
      throw new UncheckedIOException(new java.io.FileNotFoundException(path));
    }
    return in;
  }

  /** A schema of the jar under its own address. */
  private record Kept(String systemId, InputStream in) implements LSInput {
    @Override
    public Reader getCharacterStream() {
      return null;
    }

    @Override
    public void setCharacterStream(Reader reader) {}

    @Override
    public InputStream getByteStream() {
      return in;
    }

    @Override
    public void setByteStream(InputStream stream) {}

    @Override
    public String getStringData() {
      return null;
    }

    @Override
    public void setStringData(String text) {}

    @Override
    public String getSystemId() {
      return systemId;
    }

    @Override
    public void setSystemId(String id) {}

    @Override
    public String getPublicId() {
      return null;
    }

    @Override
    public void setPublicId(String id) {}

    @Override
    public String getBaseURI() {
      return systemId;
    }

    @Override
    public void setBaseURI(String base) {}

    @Override
    public String getEncoding() {
      return null;
    }

    @Override
    public void setEncoding(String encoding) {}

    @Override
    public boolean getCertifiedText() {
      return false;
    }

    @Override
    public void setCertifiedText(boolean certified) {}
  }
}
