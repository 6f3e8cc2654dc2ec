package org.firewell.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.firewell.account.Role;
import org.firewell.api.http.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The way of somebody's own file, from its bytes to the edit, on a server of its own. */
@TestPropertySource(
    properties = {
      "firewell.upload-limit=1MB",
      "spring.datasource.url=jdbc:h2:mem:uploads;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE"
    })
class UploadsApiTest extends ApiTest {

  private static final String OCTETS = "application/octet-stream";

  @AfterEach
  void forgetThem() {
    for (JsonNode upload : list().path("uploads")) {
      send(request("/api/uploads/" + upload.path("id").asString(), admin()).DELETE());
    }
  }

  @Test
  void a_file_is_kept_under_its_own_name_and_listed() {
    Reply reply = keep("C:\\表\\消火栓 2023.csv", "编号,经度,纬度\nx1,118.5,24.7\n");

    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    JsonNode upload = reply.json();
    assertThat(upload.path("file").asString()).isEqualTo("消火栓 2023.csv");
    assertThat(upload.path("by").asString()).isEqualTo("test-administrator");
    assertThat(upload.path("state").asString()).isEqualTo("kept");
    assertThat(upload.path("counts").isEmpty()).isTrue();
    assertThat(reply.header("Location")).endsWith("/api/uploads/" + upload.path("id").asString());
    assertThat(list().path("uploads").get(0).path("id")).isEqualTo(upload.path("id"));
    assertThat(list().path("limit_bytes").asLong()).isEqualTo(1 << 20);
  }

  @Test
  void a_file_that_is_too_large_is_refused_with_a_sentence_and_nothing_is_kept() {
    JsonNode problem = keep("big.csv", "x".repeat((1 << 20) + 1)).problem(413);

    assertThat(problem.path("zh").asString()).contains("big.csv", "1 MiB");
    assertThat(problem.path("en").asString()).contains("big.csv", "1 MiB");
    assertThat(list().path("uploads").isEmpty()).isTrue();
  }

  @Test
  void a_file_without_a_name_or_of_no_collection_is_refused() {
    assertThat(
            submit("POST", "/api/uploads", OCTETS, "x", admin())
                .problem(400)
                .path("parameter")
                .asString())
        .isEqualTo("file");
    assertThat(
            submit("POST", "/api/uploads?file=a.csv&collection=dragons", OCTETS, "x", admin())
                .problem(400)
                .path("parameter")
                .asString())
        .isEqualTo("collection");
  }

  @Test
  void what_is_not_there_is_told_in_both_languages() {
    String nobody = "/api/uploads/" + UUID.randomUUID();
    assertThat(get(nobody, admin()).problem(404).path("zh").asString()).startsWith("没有文件");
    assertThat(get("/api/uploads/me", admin()).problem(404).path("en").asString())
        .startsWith("there is no file");
  }

  @Test
  void a_step_out_of_turn_is_refused_with_the_state() {
    String id = keep("a.csv", "编号\n1\n").json().path("id").asString();

    JsonNode taking = post("/api/uploads/" + id + "/taking", "{}", admin()).problem(409);
    assertThat(taking.path("en").asString()).contains("the file is kept");
    put(id, "decisions", "{\"all\":\"file\"}").problem(409);
  }

  @Test
  void decisions_that_are_none_are_refused() {
    String id = keep("a.csv", "编号\n1\n").json().path("id").asString();

    assertThat(put(id, "decisions", "{\"all\":\"mine\"}").problem(400).path("allowed").asString())
        .contains("file, register, separate");
    assertThat(
            put(id, "decisions", "{\"rows\":{\"0\":\"file\"}}")
                .problem(400)
                .path("parameter")
                .asString())
        .isEqualTo("rows");
  }

  @Test
  void a_profile_is_kept_replaced_and_forgotten() {
    String address = "/api/profiles/" + URLEncoder.encode("自来水公司", StandardCharsets.UTF_8);
    String profile =
        """
        {"collection":"hydrants","partner":"自来水公司","crs":"GCJ-02","id":"编号",
         "fields":{"管径":"main_diameter_mm"},"units":{"pressure_mpa":"bar"},
         "values":{"condition":{"完好":"usable"}},"defaults":{"ownership":"municipal"}}""";

    Reply kept = submit("PUT", address, "application/json", profile, admin());
    assertThat(kept.status()).as(kept.text()).isEqualTo(201);
    assertThat(submit("PUT", address, "application/json", profile, admin()).status())
        .isEqualTo(200);
    JsonNode read = get(address, admin()).json();
    assertThat(read.path("name").asString()).isEqualTo("自来水公司");
    assertThat(read.at("/values/condition/完好").asString()).isEqualTo("usable");
    JsonNode all = get("/api/profiles", admin()).json();
    assertThat(all.path("profiles").toString()).contains("自来水公司");
    assertThat(all.at("/attributes/hydrants").toString()).contains("main_diameter_mm");
    assertThat(send(request(address, admin()).DELETE()).status()).isEqualTo(200);
    get(address, admin()).problem(404);
  }

  @Test
  void a_profile_names_the_member_that_cannot_be_taken() {
    assertThat(
            submit(
                    "PUT",
                    "/api/profiles/p",
                    "application/json",
                    "{\"collection\":\"hydrants\",\"units\":{\"pressure_mpa\":3}}",
                    admin())
                .problem(400)
                .path("parameter")
                .asString())
        .isEqualTo("units.pressure_mpa");
    assertThat(
            submit(
                    "PUT",
                    "/api/profiles/p",
                    "application/json",
                    "{\"collection\":\"dragons\"}",
                    admin())
                .problem(400)
                .path("parameter")
                .asString())
        .isEqualTo("collection");
  }

  private JsonNode list() {
    return get("/api/uploads", admin()).json();
  }

  private String[] admin() {
    return as(Role.ADMINISTRATOR);
  }

  private Reply keep(String file, String content) {
    String name = URLEncoder.encode(file, StandardCharsets.UTF_8);
    return submit("POST", "/api/uploads?file=" + name, OCTETS, content, admin());
  }

  private Reply put(String id, String what, String body) {
    return submit("PUT", "/api/uploads/" + id + "/" + what, "application/json", body, admin());
  }
}
