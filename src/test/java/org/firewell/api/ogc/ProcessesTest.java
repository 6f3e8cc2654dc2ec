package org.firewell.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.firewell.account.Role;
import org.firewell.api.ApiTest;
import org.firewell.api.http.Link;
import org.firewell.api.http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@Conforms({
  "http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf/core",
  "http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf/dismiss",
  "http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf/job-list",
  "http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf/json",
  "http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf/oas30",
  "http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf/ogc-process-description"
})
class ProcessesTest extends ApiTest {

  private static final String COUNT = "/ogc/processes/count/execution";
  private static final String WAIT = "/ogc/processes/wait/execution";

  @Test
  void a_process_describes_every_input_with_its_schema() {
    JsonNode count = get("/ogc/processes/count").json();

    assertThat(count.path("jobControlOptions"))
        .extracting(JsonNode::asString)
        .containsExactly("sync-execute", "async-execute", "dismiss");
    assertThat(count.path("inputs").propertyNames())
        .containsExactly("as_of", "ruleset", "reach", "of");
    assertThat(count.at("/inputs/as_of/schema/format").asString()).isEqualTo("date");
    assertThat(count.at("/inputs/ruleset/schema/enum"))
        .extracting(JsonNode::asString)
        .contains("gb", "jinjiang-2022");
    assertThat(count.at("/inputs/reach/schema/default").asDouble()).isEqualTo(150);
    assertThat(count.at("/inputs/of/schema/items/enum"))
        .extracting(JsonNode::asString)
        .containsExactly("a", "b");
    assertThat(get("/ogc/processes").json().path("processes"))
        .extracting(process -> process.path("id").asString())
        .contains("count", "wait");
  }

  @Test
  void a_sync_execution_answers_with_the_raw_document_and_its_summary() {
    Reply reply = post(COUNT, "{\"inputs\": {\"reach\": 80.5, \"of\": [\"a\", \"b\"]}}");

    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    assertThat(reply.header("Content-Type")).isEqualTo("application/geo+json");
    assertThat(reply.json().path("type").asString()).isEqualTo("FeatureCollection");
    // h25 was gone by the county's day, 2022-12-31
    assertThat(reply.json().at("/summary/hydrants").asInt()).isEqualTo(24);
    assertThat(reply.json().at("/summary/question/reach").asString()).isEqualTo("80.5");
    assertThat(reply.json().at("/summary/question/of").asString()).isEqualTo("a,b");
  }

  @Test
  void the_day_can_be_asked_for() {
    Reply reply = post(COUNT, "{\"inputs\": {\"as_of\": \"2022-06-30\"}}");

    assertThat(reply.json().at("/summary/hydrants").asInt()).isEqualTo(25);
  }

  @Test
  void an_empty_body_asks_for_every_default() {
    assertThat(post(COUNT, "").status()).isEqualTo(200);
    assertThat(post(COUNT, "{}").status()).isEqualTo(200);
  }

  @Test
  void an_async_execution_answers_with_the_place_of_its_job_and_later_its_results()
      throws Exception {
    Reply reply = post(COUNT, "{\"inputs\": {\"reach\": 1}}", "Prefer", "respond-async");

    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.header("Preference-Applied")).isEqualTo("respond-async");
    String location = reply.header("Location");
    assertThat(location).contains("/ogc/jobs/").endsWith(reply.json().path("jobID").asString());
    Reply over = until(location, "successful");
    assertThat(over.json().path("progress").asInt()).isEqualTo(100);
    assertThat(over.json().path("processID").asString()).isEqualTo("count");
    Reply results = get(over.link("http://www.opengis.net/def/rel/ogc/1.0/results"));
    assertThat(results.json().at("/summary/hydrants").asInt()).isEqualTo(24);
    assertThat(get(location + "/results", "If-None-Match", results.header("ETag")).status())
        .isEqualTo(304);
  }

  @Test
  void the_same_execution_again_is_the_same_job_and_the_same_bytes() {
    String body = "{\"inputs\": {\"reach\": 2}}";
    Reply first = post(COUNT, body);
    Reply second = post(COUNT, body);

    assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(second.text()).isEqualTo(first.text());
  }

  @Test
  void results_are_given_as_tables_too() {
    String job = post(COUNT, "{\"inputs\": {\"reach\": 77}}").header("Link");
    String results = job.substring(1, job.indexOf('>')) + "/results";

    Reply csv = get(results + "?f=csv");
    assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
    assertThat(csv.header("Content-Disposition")).contains("count-2022-12-31.csv");
    Reply xlsx = get(results + "?f=xlsx");
    assertThat(xlsx.header("Content-Type")).contains("spreadsheetml.sheet");
    assertThat(xlsx.header("Content-Disposition")).contains("count-2022-12-31.xlsx");
    assertThat(xlsx.response().body()).startsWith('P', 'K');
    assertThat(get(results, "Accept", Link.XLSX).response().body())
        .isEqualTo(xlsx.response().body());
    assertThat(get(results, "Accept", "text/csv").text()).isEqualTo(csv.text());
    assertThat(get(results + "?f=xlsx", "If-None-Match", xlsx.header("ETag")).status())
        .isEqualTo(304);
    assertThat(get(results, "If-None-Match", xlsx.header("ETag")).status()).isEqualTo(200);
    for (String accept : List.of("*/*", "text/html,*/*;q=0.8", "image/png")) {
      assertThat(get(results, "Accept", accept).header("Content-Type"))
          .as(accept)
          .isEqualTo("application/geo+json");
    }
    assertThat(get(results + "?f=pdf").problem(400).path("parameter").asString()).isEqualTo("f");
  }

  @Test
  void results_are_sent_packed_to_those_who_can_unpack_them() throws IOException {
    String body = "{\"inputs\": {\"reach\": 3}}";
    Reply plain = post(COUNT, body);
    Reply packed = post(COUNT, body, "Accept-Encoding", "deflate, gzip;q=1.0");

    assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(packed.response().body()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain.text());
    }
  }

  @Test
  void a_running_job_can_be_dismissed() throws Exception {
    String location = post(WAIT, "{}", "Prefer", "respond-async").header("Location");
    until(location, "running");

    get(location + "/results").problem(404);
    assertThat(delete(location).json().path("status").asString()).isEqualTo("dismissed");
    assertThat(get(location).json().path("status").asString()).isEqualTo("dismissed");
    get(location + "/results").problem(410);
  }

  @Test
  void a_running_job_can_be_told_that_its_best_so_far_is_enough() throws Exception {
    Reply accepted = post("/ogc/processes/improve/execution", "{}", "Prefer", "respond-async");
    String location = accepted.header("Location");
    String enough = "/api/jobs/" + accepted.json().path("jobID").asString() + "/enough";
    assertThat(until(location, "running").json().path("enough").asBoolean()).isFalse();

    assertThat(post(enough, "").json().path("enough").asBoolean()).isTrue();
    Reply over = until(location, "successful");
    assertThat(over.json().path("enough").asBoolean()).isTrue();
    assertThat(get(location + "/results").json().at("/summary/hydrants").asInt()).isEqualTo(24);
    assertThat(post(enough, "").problem(409).path("detail").asString()).contains("is over");
    post("/api/jobs/00000000-0000-0000-0000-000000000000/enough", "").problem(404);
  }

  @Test
  void only_what_has_a_best_so_far_can_be_cut_short_and_only_by_who_asked() throws Exception {
    Reply waiting = post(WAIT, "{\"inputs\": {\"reach\": 5}}", "Prefer", "respond-async");
    String wait = waiting.json().path("jobID").asString();
    assertThat(post("/api/jobs/" + wait + "/enough", "").problem(409).path("detail").asString())
        .contains("wait has no answer before it is done");
    delete("/ogc/jobs/" + wait);

    String body = "{\"inputs\": {\"reach\": 6}}";
    Reply improving = post("/ogc/processes/improve/execution", body, "Prefer", "respond-async");
    String enough = "/api/jobs/" + improving.json().path("jobID").asString() + "/enough";
    assertThat(post(enough, "", as(Role.PLANNER)).problem(403).path("zh").asString())
        .contains("提前结束");
    assertThat(post(enough, "", as(Role.ADMINISTRATOR)).status()).isEqualTo(200);
  }

  @Test
  void a_job_that_is_over_cannot_be_dismissed() throws Exception {
    String location =
        post(COUNT, "{\"inputs\": {\"reach\": 4}}", "Prefer", "respond-async").header("Location");
    until(location, "successful");

    delete(location).problem(409);
    assertThat(get(location + "/results").status()).isEqualTo(200);
  }

  @Test
  void jobs_are_listed_newest_first_by_process_and_status() throws Exception {
    for (int reach = 51; reach <= 53; reach++) {
      post(COUNT, "{\"inputs\": {\"reach\": " + reach + "}}");
    }
    Reply page = get("/ogc/jobs?processID=count&status=successful&limit=2");

    List<String> reaches = new ArrayList<>();
    page.json().path("jobs").forEach(job -> reaches.add(job.at("/inputs/reach").asString()));
    assertThat(reaches).containsExactly("53", "52");
    JsonNode next = get(page.link("next")).json();
    assertThat(next.at("/jobs/0/inputs/reach").asString()).isEqualTo("51");
    assertThat(get("/ogc/jobs?f=html").text()).contains("count");
  }

  @Test
  void a_question_that_cannot_be_answered_is_a_fault_with_its_reason() {
    assertThat(post("/ogc/processes/refuse/execution", "{}").problem(422).path("detail").asString())
        .isEqualTo("够不着 · reach: there is nothing to reach");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{\"inputs\": {\"reach\": \"far\"}}; reach; far",
        "{\"inputs\": {\"reach\": -1}}; reach; -1",
        "{\"inputs\": {\"of\": [\"a\", \"c\"]}}; of; c",
        "{\"inputs\": {\"rech\": 1}}; rech; reach",
        "{\"inputs\": {\"as_of\": \"today\"}}; as_of; today",
        "{\"inputs\": {\"ruleset\": \"moon\"}}; ruleset; gb",
        "{\"inputs\": {\"reach\": {\"value\": \"far\"}}}; reach; far",
        "{\"inputs\": {\"reach\": {\"value\": 1, \"uom\": \"km\"}}}; reach.uom; value",
        "{\"inputs\": {\"reach\": {\"href\": \"http://localhost/\"}}}; reach; fetches nothing",
        "{\"inputs\": {\"reach\": {\"type\": \"wrong/type\"}}}; reach; a number",
        "{\"inputs\": [1]}; inputs; [1]",
        "{\"input\": {}}; input; inputs",
        "{\"response\": \"xml\"}; response; raw, document",
        "{\"outputs\": []}; outputs; answer",
        "{\"outputs\": {\"map\": {}}}; outputs.map; answer",
        "{\"outputs\": {\"answer\": {\"size\": 1}}}; answer.size; format, transmissionMode",
        "{\"outputs\": {\"answer\": {\"transmissionMode\": \"mail\"}}}; transmissionMode; reference",
        "{\"outputs\": {\"answer\": {\"format\": {\"mediaType\": \"a/b\"}}}}; mediaType; text/csv",
        "{\"outputs\": {\"answer\": {\"format\": {\"mediaType\": \"?\"}}}}; mediaType; text/csv",
        "{\"subscriber\": {\"successUri\": \"http://localhost/\"}}; subscriber; inputs",
        "[]; body; object",
        "{\"inputs\"; body; JSON"
      })
  void an_input_that_cannot_be_taken_is_named_with_what_is_allowed(
      String body, String parameter, String mentioned) {
    JsonNode problem = post(COUNT, body).problem(400);

    assertThat(problem.path("parameter").asString()).isEqualTo(parameter);
    assertThat(problem.path("en").asString(problem.path("detail").asString())).contains(mentioned);
  }

  @Test
  void what_is_not_a_process_or_a_job_is_a_404_in_the_words_of_the_standard() {
    assertThat(post("/ogc/processes/guess/execution", "{}").problem(404).path("type").asString())
        .endsWith("/no-such-process");
    assertThat(get("/ogc/processes/guess").problem(404).path("type").asString())
        .endsWith("/no-such-process");
    assertThat(get("/ogc/jobs/1").problem(404).path("type").asString()).endsWith("/no-such-job");
    assertThat(get("/ogc/jobs/00000000-0000-0000-0000-000000000000").problem(404)).isNotNull();
    assertThat(get("/ogc/jobs?status=done").problem(400).path("allowed").asString())
        .contains("successful");
  }

  @Test
  void a_body_that_is_not_json_or_too_large_is_refused() {
    submit("POST", COUNT, "text/plain", "reach=1").problem(415);
    post(COUNT, " ".repeat((1 << 20) + 1)).problem(413);
  }

  private Reply until(String location, String status) throws InterruptedException {
    Reply reply = get(location);
    while (!reply.json().path("status").asString().equals(status)) {
      assertThat(reply.json().path("status").asString()).isIn("accepted", "running");
      Thread.sleep(10);
      reply = get(location);
    }
    return reply;
  }
}
