package org.firewell.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.firewell.account.Role;
import org.firewell.api.http.Reply;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A file or a dataset comes in as one edit, and goes as one. */
@TestPropertySource(
    properties =
        "spring.datasource.url=jdbc:h2:mem:imports;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE")
class ImportsTest extends ApiTest {

  @Test
  void a_file_is_taken_in_one_edit_and_undone_in_one() {
    String file = collection(hydrant("i1", 1), hydrant("i2", 2), hydrant("h01", 3));

    Reply imported = send("?collection=hydrants&file=mine.geojson&reason=普查", file);

    assertThat(imported.status()).as(imported.text()).isEqualTo(201);
    JsonNode counts = imported.json().at("/collections/hydrants");
    assertThat(counts.toString())
        .isEqualTo("{\"added\":2,\"same\":0,\"replaced\":0,\"conflicts\":1}");
    assertThat(imported.json().get("conflicts").toString())
        .contains("\"h01\"")
        .contains("\"hydrants\"");
    assertThat(flow("h01")).isNotEqualTo(3);
    JsonNode differs = imported.json().at("/conflicts/0/attributes");
    assertThat(differs.valueStream().filter(n -> n.get("attribute").asString().equals("flow_l_s")))
        .singleElement()
        .satisfies(
            flow -> {
              assertThat(flow.get("before").isNull()).as("nobody measured it").isTrue();
              assertThat(flow.get("after").asDouble()).isEqualTo(3);
            });
    JsonNode edit =
        get("/api/edits/" + imported.json().get("edit").asLong(), as(Role.VIEWER)).json();
    assertThat(edit.get("source").asString()).isEqualTo("mine.geojson");
    assertThat(edit.get("reason").asString()).isEqualTo("普查");
    assertThat(edit.at("/features/hydrants").asInt()).isEqualTo(2);

    Reply again = send("?collection=hydrants", file);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().get("edit").isNull()).isTrue();
    assertThat(again.json().at("/collections/hydrants/same").asInt()).isEqualTo(2);

    JsonNode replaced = send("?collection=hydrants&replace=yes", file).json();
    assertThat(replaced.at("/collections/hydrants/replaced").asInt()).isEqualTo(1);
    assertThat(flow("h01")).isEqualTo(3);

    undo(replaced.get("edit").asLong());
    undo(imported.json().get("edit").asLong());
    assertThat(flow("h01")).isNotEqualTo(3);
    get("/ogc/collections/hydrants/items/i1").problem(404);
  }

  @Test
  void a_bad_row_is_told_and_the_others_are_taken() {
    Reply imported =
        send(
            "?collection=hydrants",
            collection(hydrant("b1", 1), hydrant("b1", 2), "{\"type\":\"Feature\",\"id\":\"b2\"}"));

    assertThat(imported.status()).as(imported.text()).isEqualTo(201);
    assertThat(imported.json().at("/collections/hydrants/added").asInt()).isEqualTo(1);
    assertThat(imported.json().get("errors").asInt()).isEqualTo(2);
    JsonNode notice = imported.json().at("/notices/0");
    assertThat(notice.get("severity").asString()).isEqualTo("error");
    assertThat(notice.get("file").asString()).isEqualTo("hydrants.geojson");
    assertThat(notice.get("row").asInt()).isEqualTo(2);
    assertThat(notice.get("id").asString()).isEqualTo("b1");
    assertThat(notice.get("reason").asString()).contains("stands in row 1 already");
    undo(imported.json().get("edit").asLong());
  }

  @Test
  void a_dataset_in_a_zip_is_taken_with_all_its_layers() throws IOException {
    byte[] zip =
        zip(
            Map.of(
                "county/hydrants.geojson", collection(hydrant("z1", 1)),
                "county/barriers.csv", "id,wkt\nriver,\"LINESTRING (118.5 24.7, 118.6 24.8)\"\n",
                "county/notes.txt", "nothing"));

    Reply imported = sendZip(zip);

    assertThat(imported.status()).as(imported.text()).isEqualTo(201);
    assertThat(imported.json().at("/collections/hydrants/added").asInt()).isEqualTo(1);
    assertThat(imported.json().at("/collections/barriers/added").asInt()).isEqualTo(1);
    assertThat(get("/ogc/collections/barriers/items/river").status()).isEqualTo(200);
    undo(imported.json().get("edit").asLong());
    get("/ogc/collections/barriers/items").problem(404);
  }

  @Test
  void a_zip_that_leads_out_of_itself_or_holds_another_is_refused() throws IOException {
    String file = collection(hydrant("out", 1));
    for (String name :
        new String[] {"../hydrants.geojson", "/etc/hydrants.geojson", "a\\..\\x", "c:/x"}) {
      JsonNode problem = sendZip(zip(Map.of(name, file))).problem(400);
      assertThat(problem.get("zh").asString()).as(name).contains("指向外部");
      assertThat(problem.get("en").asString()).as(name).contains("outside of itself");
    }
    assertThat(sendZip(zip(Map.of("hydrants.geojson.gz", file))).problem(400).get("en").asString())
        .contains("unpack it first");
    assertThat(sendZip(file.getBytes(StandardCharsets.UTF_8)).problem(400).get("zh").asString())
        .isEqualTo("不是压缩包，或是空的");
    Map<String, String> leadsOut =
        Map.of("dataset.yaml", "files:\n  hydrants:\n    path: ../../../../../etc/passwd\n");
    assertThat(sendZip(zip(leadsOut)).problem(400).toString()).contains("there is no such file");
  }

  /** Some 600 MB of blanks, in less than one. */
  @Test
  void a_zip_that_swells_is_stopped() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] blanks = new byte[1 << 20];
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("hydrants.geojson"));
      for (int i = 0; i < 600; i++) {
        zip.write(blanks);
      }
    }
    assertThat(bytes.size()).isLessThan(1 << 20);

    assertThat(sendZip(bytes.toByteArray()).problem(400).get("zh").asString())
        .contains("解开后超过 536870912 字节");
  }

  @Test
  void what_cannot_be_used_at_all_is_refused_with_the_reasons() {
    assertThat(send("?collection=hydrants", "not json").problem(400).get("notices").size())
        .isPositive();
    assertThat(send("", collection()).problem(400).get("parameter").asString())
        .isEqualTo("collection");
    send("?collection=ponds", collection()).problem(400);
    assertThat(post("/api/imports?collection=hydrants", collection(), as(Role.PLANNER)).status())
        .isEqualTo(403);
  }

  private void undo(long edit) {
    Reply undone = post("/api/edits/" + edit + "/undo", "{}", as(Role.ADMINISTRATOR));
    assertThat(undone.status()).as(undone.text()).isEqualTo(201);
  }

  private double flow(String id) {
    return get("/ogc/collections/hydrants/items/" + id)
        .json()
        .at("/properties/flow_l_s")
        .asDouble(-1);
  }

  private Reply send(String query, String body) {
    String path = "/api/imports" + query.replace("普查", "%E6%99%AE%E6%9F%A5");
    return submit("POST", path, "application/geo+json", body, as(Role.ADMINISTRATOR));
  }

  private Reply sendZip(byte[] zip) {
    return submit("POST", "/api/imports", "application/zip", zip, as(Role.ADMINISTRATOR));
  }

  private static byte[] zip(Map<String, String> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static String hydrant(String id, double flow) {
    return ("{\"type\":\"Feature\",\"id\":\"%s\",\"geometry\":{\"type\":\"Point\","
            + "\"coordinates\":[118.5,24.7]},\"properties\":{\"flow_l_s\":%s}}")
        .formatted(id, flow);
  }

  private static String collection(String... features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }
}
