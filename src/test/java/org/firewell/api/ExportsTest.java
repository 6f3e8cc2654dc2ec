package org.firewell.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.firewell.account.Role;
import org.firewell.api.http.Reply;
import org.firewell.render.FileFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Whole collections as files. */
@TestPropertySource(
    properties =
        "spring.datasource.url=jdbc:h2:mem:exports;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE")
class ExportsTest extends ApiTest {

  private static final String HYDRANTS = "/api/exports/hydrants";

  @Test
  void what_can_be_had_is_told() {
    JsonNode told = get("/api/exports", as(Role.VIEWER)).json();
    assertThat(told.at("/collections/0/name").asString()).isEqualTo("townships");
    assertThat(told.at("/collections/0/zh").asString()).isEqualTo("乡镇（街道）");
    assertThat(told.path("formats")).hasSize(FileFormat.values().length);
    assertThat(told.path("audiences").toString()).isEqualTo("[\"internal\",\"public\"]");
    for (JsonNode collection : told.path("collections")) {
      for (JsonNode format : told.path("formats")) {
        String address = collection.path("href").asString() + "?f=" + format.path("f").asString();
        assertThat(get(address, as(Role.VIEWER)).status()).as(address).isEqualTo(200);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(FileFormat.class)
  void a_file_has_its_name_its_type_and_its_length(FileFormat format) {
    Reply reply = get(HYDRANTS + "?f=" + format.word(), as(Role.VIEWER));
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    assertThat(reply.header("Content-Type")).startsWith(format.mediaType());
    assertThat(reply.header("Content-Disposition"))
        .startsWith("attachment")
        .contains("hydrants" + format.ending());
    assertThat(reply.header("Content-Length"))
        .isEqualTo(String.valueOf(reply.response().body().length));
    byte[] again = get(HYDRANTS + "?f=" + format.word(), as(Role.VIEWER)).response().body();
    assertThat(Arrays.equals(again, reply.response().body())).as("the same bytes again").isTrue();
  }

  @Test
  void a_collection_is_told_by_all_its_rows_and_where_it_comes_from() {
    JsonNode document = get(HYDRANTS, as(Role.VIEWER)).json();
    assertThat(document.path("features")).hasSize(25);
    assertThat(document.path("county").asString()).isEqualTo("沙漠县");
    assertThat(document.path("title").asString()).isEqualTo("消火栓 · hydrants");
    assertThat(document.at("/features/0/id").asString()).isEqualTo("h01");
  }

  @Test
  void who_has_the_file_already_is_told_so() {
    String tag = get(HYDRANTS, as(Role.VIEWER)).header("ETag");
    assertThat(get(HYDRANTS, as(Role.VIEWER, "If-None-Match", tag)).status()).isEqualTo(304);
    assertThat(get(HYDRANTS + "?f=csv", as(Role.VIEWER, "If-None-Match", tag)).status())
        .isEqualTo(200);
  }

  @Test
  void a_shapefile_in_gbk_is_a_zip_of_all_that_belongs_to_it() throws IOException {
    byte[] zip =
        get(HYDRANTS + "?f=shp&encoding=gbk&crs=EPSG:4549", as(Role.VIEWER)).response().body();
    List<String> names = new ArrayList<>();
    String cpg = "";
    String prj = "";
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String text = new String(in.readAllBytes(), Charset.forName("GBK"));
        names.add(entry.getName());
        cpg = entry.getName().endsWith(".cpg") ? text : cpg;
        prj = entry.getName().endsWith(".prj") ? text : prj;
      }
    }
    assertThat(names)
        .containsExactly(
            "hydrants.shp",
            "hydrants.shx",
            "hydrants.dbf",
            "hydrants.prj",
            "hydrants.cpg",
            "hydrants-fields.txt");
    assertThat(cpg).isEqualTo("GBK");
    assertThat(prj).startsWith("PROJCS[\"CGCS2000_3_Degree_GK_CM_120E\"");
  }

  @Test
  void what_a_format_has_no_room_for_is_refused_with_what_has() {
    JsonNode encoding = get(HYDRANTS + "?f=kml&encoding=gbk", as(Role.VIEWER)).problem(400);
    assertThat(encoding.path("parameter").asString()).isEqualTo("encoding");
    assertThat(encoding.path("allowed").asString()).contains("shp", "csv");
    JsonNode crs = get(HYDRANTS + "?f=geojson&crs=EPSG:4549", as(Role.VIEWER)).problem(400);
    assertThat(crs.path("allowed").asString()).contains("gpkg", "shp");
    get(HYDRANTS + "?f=dwg", as(Role.VIEWER)).problem(400);
    get(HYDRANTS + "?f=shp&crs=EPSG:2437", as(Role.VIEWER)).problem(400);
    get("/api/exports/wells", as(Role.VIEWER)).problem(404);
  }

  @Test
  void a_zone_that_lies_elsewhere_is_refused_in_both_languages() {
    JsonNode problem = get(HYDRANTS + "?f=gpkg&crs=EPSG:4534", as(Role.VIEWER)).problem(422);
    assertThat(problem.path("zh").asString()).contains("75°", "EPSG:4534", "请选别的分带");
    assertThat(problem.path("en").asString()).contains("75 of EPSG:4534; take another zone");
  }
}
