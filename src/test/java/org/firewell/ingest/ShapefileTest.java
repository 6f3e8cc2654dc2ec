package org.firewell.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.firewell.feature.Building;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Village;
import org.firewell.ingest.file.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShapefileTest {

  private static final Charset GBK = Charset.forName("GBK");
  private static final int NO_LANGUAGE = 0;
  private static final int LANGUAGE_GBK = 0x4D;

  /** As ESRI's programs write CGCS2000, zone of 117 degrees. */
  private static final String GK_117 =
      "PROJCS[\"CGCS2000_3_Degree_GK_CM_117E\",GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\","
          + "DATUM[\"D_China_2000\",SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],"
          + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],"
          + "PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\",500000.0],"
          + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",117.0],"
          + "PARAMETER[\"Scale_Factor\",1.0],PARAMETER[\"Latitude_Of_Origin\",0.0],"
          + "UNIT[\"Meter\",1.0]]";

  private final ShapefileBytes hydrants =
      ShapefileBytes.points("id", "name", "main_diame")
          .point(118.5, 24.7, "h1", "消火栓一", "150")
          .none("h2", "二", "")
          .point(118.6, 24.7, "h3", "", "150.0");

  @TempDir Path folder;

  @Test
  void rows_join_shape_and_record_and_a_shape_that_is_none_is_named() {
    Dataset dataset = files("hydrants", hydrants, UTF_8, NO_LANGUAGE).read();

    List<Hydrant> read = dataset.ground().list(FeatureType.HYDRANTS);
    assertThat(read).extracting(Feature::id).containsExactly("h1", "h3");
    assertThat(read.get(0).name()).isEqualTo("消火栓一");
    assertThat(read.get(0).geometry().toText()).isEqualTo("POINT (118.5 24.7)");
    // ten letters are all that the name of a column has
    assertThat(read).extracting(Hydrant::mainDiameterMm).containsExactly(150.0, 150.0);
    assertThat(dataset.notices())
        .extracting(Notice::toString)
        .containsExactly("ERROR hydrants.shp row 2 id h2: no geometry");
  }

  @Test
  void texts_are_of_the_encoding_that_cpg_or_the_table_names_and_else_utf_8() {
    assertThat(firstName(files("hydrants", hydrants, GBK, LANGUAGE_GBK))).isEqualTo("消火栓一");
    assertThat(firstName(files("hydrants", hydrants, UTF_8, NO_LANGUAGE))).isEqualTo("消火栓一");
    Folders cpg = files("hydrants", hydrants, GBK, NO_LANGUAGE).file("hydrants.cpg", "936");
    assertThat(firstName(cpg)).isEqualTo("消火栓一");
    assertThat(cpg.file("hydrants.cpg", "Klingon").read().notices().get(0).reason())
        .startsWith("its .cpg names an encoding that nobody knows: \"Klingon\"");
  }

  @Test
  void the_prj_says_where_the_shapes_lie_and_what_contradicts_it_is_refused() {
    ShapefileBytes metres = ShapefileBytes.points("id").point(651_774.6, 2_733_240.1, "h1");
    Folders files = files("hydrants", metres, UTF_8, NO_LANGUAGE).file("hydrants.prj", GK_117);

    Dataset dataset = files.read();

    assertThat(dataset.notices()).isEmpty();
    Hydrant hydrant = dataset.ground().list(FeatureType.HYDRANTS).get(0);
    // EPSG:4548 is the same system in the register
    files.file("villages.csv", "id,lon,lat", "v1,651774.6,2733240.1");
    Village twin =
        files
            .file("dataset.yaml", "files: {villages: {path: villages.csv, crs: EPSG:4548}}")
            .read()
            .ground()
            .list(FeatureType.VILLAGES)
            .get(0);
    assertThat(hydrant.geometry().distance(twin.geometry())).isLessThan(1e-10);

    assertThat(named(files, "EPSG:4548").ground().list(FeatureType.HYDRANTS)).hasSize(1);
    assertThat(named(files, "EPSG:4549").notices())
        .extracting(Notice::reason)
        .anyMatch(
            reason ->
                reason.startsWith(
                    "the file itself says crs CGCS2000_3_Degree_GK_CM_117E and dataset.yaml EPSG:4549"));
  }

  @Test
  void a_prj_that_is_not_understood_leaves_the_collection_unknown() {
    Dataset dataset =
        files("hydrants", hydrants, UTF_8, NO_LANGUAGE).file("hydrants.prj", "LOCAL_CS[]").read();

    assertThat(dataset.ground().has(FeatureType.HYDRANTS)).isFalse();
    assertThat(dataset.notices().get(0).reason()).startsWith("its .prj is not understood");
  }

  @Test
  void holes_belong_to_the_smallest_outline_around_them() {
    double[] large = {0, 1, 0, 9, 9, 9, 9, 1, 0, 1};
    double[] lake = {1, 2, 8, 2, 8, 8, 1, 8, 1, 2};
    double[] island = {2, 3, 2, 7, 7, 7, 7, 3, 2, 3};
    double[] pond = {3, 4, 4, 4, 4, 5, 3, 5, 3, 4};
    ShapefileBytes buildings =
        ShapefileBytes.polygons("id")
            .parts(new double[][] {pond, large, lake, island}, "b1")
            .parts(new double[][] {lake}, "b2");

    List<Building> read =
        files("buildings", buildings, UTF_8, NO_LANGUAGE)
            .read()
            .ground()
            .list(FeatureType.BUILDINGS);

    // 72 - 42 + 20 - 1 square degrees; a ring the wrong way round stays an outline
    assertThat(read.get(0).geometry().getArea()).isEqualTo(49);
    assertThat(read.get(0).geometry().getNumGeometries()).isEqualTo(2);
    assertThat(read.get(1).geometry().getArea()).isEqualTo(42);
  }

  @Test
  void rows_that_were_deleted_in_the_table_are_left_out_and_counted() {
    ShapefileBytes points = ShapefileBytes.points("id").point(118, 24, "*").point(118.5, 24, "h2");

    Dataset dataset = files("hydrants", points, UTF_8, NO_LANGUAGE).read();

    assertThat(dataset.ground().list(FeatureType.HYDRANTS))
        .extracting(Feature::id)
        .containsExactly("h2");
    assertThat(dataset.notices().get(0).reason())
        .isEqualTo("1 rows were deleted in the table and are left out");
  }

  @Test
  void without_a_table_the_shapes_are_read_alone() {
    Dataset dataset = Folders.in(folder).file("hydrants.shp", hydrants.shp()).read();

    assertThat(dataset.ground().list(FeatureType.HYDRANTS))
        .extracting(Feature::id)
        .containsExactly("hydrants-1", "hydrants-3");
    assertThat(dataset.notices().get(0).reason()).startsWith("no table (.dbf)");
  }

  @Test
  void a_file_that_is_cut_gives_the_rows_before_the_cut() {
    byte[] shp = hydrants.shp();
    byte[] dbf = hydrants.dbf(UTF_8, NO_LANGUAGE);
    for (int length = 0; length < shp.length; length += 3) {
      Dataset dataset =
          Folders.in(folder)
              .file("hydrants.shp", Arrays.copyOf(shp, length))
              .file("hydrants.dbf", dbf)
              .read();
      assertThat(dataset.hasErrors()).as("%d bytes", length).isTrue();
      // 100 bytes of header and 8 + 20 of the first point
      assertThat(dataset.ground().list(FeatureType.HYDRANTS)).hasSize(length < 128 ? 0 : 1);
    }
    Dataset shortTable =
        Folders.in(folder)
            .file("hydrants.shp", shp)
            .file("hydrants.dbf", Arrays.copyOf(dbf, dbf.length - 1))
            .read();
    assertThat(shortTable.notices().get(0).reason())
        .isEqualTo("the table (.dbf) ends after 2 records, before the shapes do");
  }

  @Test
  void a_zip_is_read_like_a_folder_whatever_its_names_are_written_in() throws IOException {
    for (Charset names : List.of(StandardCharsets.UTF_8, GBK)) {
      byte[] zip = zip(names, "数据/消火栓.shp", hydrants.shp(), "数据/消火栓.DBF", hydrants.dbf(UTF_8, 0));

      Dataset dataset = Folders.in(folder).file("hydrants.zip", zip).read();

      assertThat(dataset.ground().list(FeatureType.HYDRANTS))
          .as("%s", names)
          .extracting(Feature::id)
          .containsExactly("h1", "h3");
    }
    byte[] two = zip(UTF_8, "a.shp", hydrants.shp(), "b.shp", hydrants.shp());
    assertThat(Folders.in(folder).file("hydrants.zip", two).read().notices().get(0).reason())
        .startsWith("2 tables are in the file, choose one (table): a.shp, b.shp");
    assertThat(Folders.in(folder).file("hydrants.zip", "no zip").read().notices().get(0).reason())
        .startsWith("the zip cannot be opened");
  }

  private Folders files(String stem, ShapefileBytes shapefile, Charset charset, int language) {
    return Folders.in(folder)
        .file(stem + ".shp", shapefile.shp())
        .file(stem + ".dbf", shapefile.dbf(charset, language));
  }

  private static Dataset named(Folders files, String crs) {
    return files
        .file("dataset.yaml", "files: {hydrants: {path: hydrants.shp, crs: " + crs + "}}")
        .read();
  }

  private static String firstName(Folders files) {
    return files.read().ground().list(FeatureType.HYDRANTS).get(0).name();
  }

  private static byte[] zip(Charset names, String a, byte[] first, String b, byte[] second)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
      zip.putNextEntry(new ZipEntry(a));
      zip.write(first);
      zip.putNextEntry(new ZipEntry(b));
      zip.write(second);
    }
    return bytes.toByteArray();
  }
}
