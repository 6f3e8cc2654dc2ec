package org.firewell.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Placemarks of KML and KMZ. */
class KmlRowsTest {

  private static final String KML =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>all</name>
      <Style id="s"><IconStyle><scale>2</scale></IconStyle></Style>
      <Folder><name>消火栓</name>
      <Placemark id="p1"><name>h1</name><description><![CDATA[<b>地上式</b>]]></description>
        <ExtendedData><Data name="管径"><displayName>d</displayName><value>100</value></Data>
        <SchemaData schemaUrl="#x"><SimpleData name="编号">0012</SimpleData></SchemaData></ExtendedData>
        <Point><extrude>1</extrude><coordinates> 118.58,24.81,12.5 </coordinates></Point></Placemark>
      </Folder>
      <Folder><Folder><name>b</name><Placemark><LineString><coordinates>118,24 119,25
        </coordinates></LineString></Placemark></Folder></Folder>
      <Placemark><Polygon><outerBoundaryIs><LinearRing><coordinates>118,24 119,24 119,25 118,24
        </coordinates></LinearRing></outerBoundaryIs><innerBoundaryIs><LinearRing><coordinates>
        118.5,24.1 118.6,24.1 118.6,24.2 118.5,24.1</coordinates></LinearRing></innerBoundaryIs>
        </Polygon></Placemark>
      <Placemark><MultiGeometry><Point><coordinates>1,2</coordinates></Point><Point><coordinates>3,4
        </coordinates></Point></MultiGeometry></Placemark>
      <Placemark><name>nowhere</name></Placemark>
      <Placemark><Point><coordinates>east,2</coordinates></Point></Placemark>
      <Placemark><MultiGeometry><Point><coordinates>1,2</coordinates></Point><LineString>
        <coordinates>3,4 5,6</coordinates></LineString></MultiGeometry></Placemark>
      </Document></kml>
      """;

  @TempDir Path folder;

  @Test
  void placemarks_are_rows_with_their_data_and_folders() {
    Read read = Read.of(folder, "a.kml", KML);

    assertThat(read.refusal()).isNull();
    assertThat(read.broken()).isNull();
    assertThat(read.fields(0))
        .isEqualTo(
            Map.of(
                "folder",
                "消火栓",
                "name",
                "h1",
                "description",
                "<b>地上式</b>",
                "管径",
                "100",
                "编号",
                "0012"));
    assertThat(read.rows().get(0).geometry().getCoordinate().getZ()).isEqualTo(12.5);
    assertThat(read.fields(1)).isEqualTo(Map.of("folder", "b"));
    assertThat(read.places().subList(0, 5))
        .containsExactly(
            "POINT (118.58 24.81)",
            "LINESTRING (118 24, 119 25)",
            "POLYGON ((118 24, 119 24, 119 25, 118 24),"
                + " (118.5 24.1, 118.6 24.1, 118.6 24.2, 118.5 24.1))",
            "MULTIPOINT ((1 2), (3 4))",
            "null");
    assertThat(read.faults())
        .containsExactly(
            "6 a coordinate that is not a number",
            "7 a placemark with geometries of several kinds");
  }

  @Test
  void a_kmz_is_read_by_its_document() {
    assertThat(Read.of(folder, "a.kmz", Zips.of("doc.kml", KML, "files/b.kml", KML)).rows())
        .hasSize(7);
    assertThat(Read.of(folder, "a.kmz", Zips.of("x.png", "")).refusal())
        .isEqualTo("no table that is read is in the file");
  }

  @Test
  void entities_are_neither_expanded_nor_fetched() {
    String bomb =
        "<!DOCTYPE kml [<!ENTITY a 'xxxxxxxxxx'><!ENTITY b '&a;&a;&a;&a;'>]>"
            + "<kml><Placemark><name>&b;</name></Placemark></kml>";
    String fetch = "<!DOCTYPE kml SYSTEM 'file:///etc/passwd'><kml><Placemark/></kml>";

    assertThat(Read.of(folder, "a.kml", bomb).refusal())
        .isEqualTo("XML with a document type definition is not read");
    assertThat(Read.of(folder, "a.kml", fetch).refusal())
        .isEqualTo("XML with a document type definition is not read");
  }

  @Test
  void what_is_nested_without_end_is_refused() {
    String deep = "<kml>" + "<Folder>".repeat(100_000);
    String inside = "<kml><Placemark>" + "<MultiGeometry>".repeat(100_000);
    String odd = "<kml><Placemark>" + "<x>".repeat(100_000);

    for (String kml : new String[] {deep, inside, odd}) {
      assertThat(Read.of(folder, "a.kml", kml).refusal())
          .isEqualTo("elements lie in each other more than 64 deep");
    }
  }

  @Test
  void a_document_that_breaks_off_keeps_the_rows_before() {
    Read read = Read.of(folder, "a.kml", KML.substring(0, KML.indexOf("</Folder>")));

    assertThat(read.rows()).hasSize(1);
    assertThat(read.broken()).startsWith("not XML after 1 whole rows, at ");
    assertThat(Read.of(folder, "a.kml", "<html></html>").refusal()).isEqualTo("no KML");
  }
}
