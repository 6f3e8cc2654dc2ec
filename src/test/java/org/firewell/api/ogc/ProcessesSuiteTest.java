package org.firewell.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.firewell.api.ApiTest;
import org.firewell.api.http.Link;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What the OGC's own test suite looks for in OGC API - Processes, as it looks for it: with the
 * process {@code echo}, {@code Accept: application/json}, every text input {@code teststring}.
 */
@Conforms({
  "http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf/core",
  "http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf/job-list",
  "http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf/json",
  "http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf/ogc-process-description"
})
class ProcessesSuiteTest extends ApiTest {

  private static final String EXCEPTIONS =
      "http://www.opengis.net/def/exceptions/ogcapi-processes-1/1.0/";
  private static final String ECHO = "/ogc/processes/echo";
  private static final String[] JSON = {"Accept", "application/json"};
  private static final String[] ASYNC = {"Accept", "application/json", "Prefer", "respond-async "};

  @Test
  void the_list_of_processes_has_their_summaries_and_links_and_keeps_to_the_limit() {
    Reply all = get("/ogc/processes", JSON);
    assertThat(all.status()).isEqualTo(200);
    assertThat(all.header("Content-Type")).isEqualTo("application/json");
    assertThat(all.json().path("links").isArray()).isTrue();
    all.json()
        .path("processes")
        .forEach(
            process -> {
              assertThat(process.path("id").isString()).isTrue();
              assertThat(process.path("version").isString()).isTrue();
              assertThat(process.path("jobControlOptions"))
                  .allMatch(
                      option ->
                          List.of("sync-execute", "async-execute", "dismiss")
                              .contains(option.asString()));
              assertThat(process.path("outputTransmission"))
                  .allMatch(mode -> List.of("value", "reference").contains(mode.asString()));
              assertThat(process.path("links")).allMatch(link -> link.path("href").isString());
            });

    Reply one = get("/ogc/processes?limit=1", JSON);
    assertThat(one.json().path("processes").size()).isEqualTo(1);
    Reply second = get(one.link("next"), JSON);
    assertThat(second.json().at("/processes/0/id")).isEqualTo(all.json().at("/processes/1/id"));
    assertThat(one.link("alternate")).isNotEmpty();
    assertThat(get("/ogc/processes?limit=0").problem(400).path("parameter").asString())
        .isEqualTo("limit");
  }

  @Test
  void each_input_and_output_of_each_process_has_a_schema_of_the_known_keywords() {
    for (JsonNode process : get("/ogc/processes", JSON).json().path("processes")) {
      String id = process.path("id").asString();
      JsonNode description = get("/ogc/processes/" + id, JSON).json();
      assertThat(description.path("id").asString()).isEqualTo(id);
      for (String member : List.of("inputs", "outputs")) {
        assertThat(description.path(member).isObject()).as(id).isTrue();
        description
            .path(member)
            .forEach(
                described -> {
                  assertThat(described.path("title").isString()).isTrue();
                  checkSchema(described.path("schema"));
                });
      }
    }
  }

  /** The keywords of the standard's schema.yaml that are in use here; it takes no others. */
  private static void checkSchema(JsonNode schema) {
    assertThat(schema.isObject()).isTrue();
    assertThat(schema.propertyNames())
        .isSubsetOf(
            "type",
            "format",
            "enum",
            "items",
            "minimum",
            "default",
            "oneOf",
            "contentMediaType",
            "contentEncoding");
    schema.path("oneOf").forEach(ProcessesSuiteTest::checkSchema);
    if (schema.has("items")) {
      checkSchema(schema.path("items"));
    }
  }

  @Test
  void the_process_of_the_suite_has_a_text_of_a_media_type_first_a_list_and_a_pause() {
    JsonNode inputs = get(ECHO, JSON).json().path("inputs");

    assertThat(inputs.propertyNames()).containsExactly("message", "pause");
    assertThat(inputs.at("/message/schema/oneOf/0/contentMediaType").asString())
        .isEqualTo("text/plain");
    assertThat(inputs.at("/message/schema/oneOf/1/items/type").asString()).isEqualTo("string");
    assertThat(inputs.at("/pause/schema/type").asString()).isEqualTo("number");
  }

  @Test
  void what_is_waited_for_is_given_as_json_with_what_was_sent() {
    for (String body :
        List.of(
            "{\"inputs\":{\"message\":\"teststring\"}}",
            "{\"inputs\":{\"message\":\"teststring\"},\"outputs\":{}}",
            "{\"inputs\":{\"message\":{\"value\":\"teststring\"}}}",
            "{\"inputs\":{\"message\":[\"teststring\",\"test2\",\"test3\"]}}",
            "{\"inputs\":{\"message\":\"teststring\"},"
                + "\"outputs\":{\"answer\":{\"transmissionMode\":\"value\"}},\"response\":\"raw\"}",
            "{\"inputs\":{\"message\":\"teststring\"},"
                + "\"outputs\":{\"answer\":{\"transmissionMode\":\"value\"}},"
                + "\"response\":\"document\"}")) {
      Reply reply = post(ECHO + "/execution", body, JSON);

      assertThat(reply.status()).as(reply.text()).isEqualTo(200);
      assertThat(reply.header("Content-Type")).isEqualTo("application/json");
      assertThat(reply.json().isObject()).isTrue();
      assertThat(reply.text()).contains("teststring");
      // no job was made, hence there is none to look after
      assertThat(reply.header("Link")).isEmpty();
    }
  }

  @Test
  void what_is_not_waited_for_is_a_job_with_its_status_and_its_results() throws Exception {
    Reply accepted = post(ECHO + "/execution", "{\"inputs\":{\"message\":\"teststring\"}}", ASYNC);
    assertThat(accepted.status()).as(accepted.text()).isEqualTo(201);
    assertThat(accepted.header("Content-Type")).isEqualTo("application/json");

    Reply status = get(accepted.header("Location"), JSON);
    checkStatus(status.json());
    while (status.link("http://www.opengis.net/def/rel/ogc/1.0/results").isEmpty()) {
      Thread.sleep(20);
      status = get(status.link("monitor"), JSON);
      checkStatus(status.json());
    }
    assertThat(status.json().path("status").asString()).isEqualTo("successful");
    Reply results = get(status.link("http://www.opengis.net/def/rel/ogc/1.0/results"));
    assertThat(results.text()).contains("teststring");
  }

  private static void checkStatus(JsonNode status) {
    assertThat(status.path("jobID").isString()).isTrue();
    assertThat(status.path("type").asString()).isEqualTo("process");
    assertThat(status.path("status").asString()).isIn(JobReplies.words());
    assertThat(status.path("processID").isString()).isTrue();
    assertThat(status.path("message").isString()).isTrue();
    assertThat(status.path("progress").asInt()).isBetween(0, 100);
    for (String time : List.of("created", "started", "finished")) {
      if (status.has(time)) {
        assertThat(status.path(time).asString()).matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
      }
    }
    assertThat(status.path("links")).allMatch(link -> link.path("href").isString());
  }

  @Test
  void results_that_are_not_ready_are_a_404_of_that_name_each_time_anew() {
    for (int time = 0; time < 2; time++) {
      Reply accepted =
          post(
              ECHO + "/execution",
              "{\"inputs\":{\"message\":\"teststring\",\"pause\":5},\"response\":\"raw\"}",
              ASYNC);
      String job = accepted.header("Location");

      checkException(get(job + "/results", JSON), 404, "result-not-ready");
      assertThat(delete(job).json().path("status").asString()).isEqualTo("dismissed");
    }
  }

  @Test
  void what_is_not_there_is_a_404_of_its_name() {
    checkException(get("/ogc/processes/invalid-process", JSON), 404, "no-such-process");
    checkException(
        post("/ogc/processes/invalid-process/execution", "{}", JSON), 404, "no-such-process");
    checkException(get("/ogc/jobs/invalid-job", JSON), 404, "no-such-job");
    checkException(get("/ogc/jobs/invalid-job/results", JSON), 404, "no-such-job");
    Reply nowhere = get("/ogc/processes/invalid-job/results", JSON);
    assertThat(nowhere.status()).isEqualTo(404);
    assertThat(nowhere.header("Content-Type")).isEqualTo("application/json");
    assertThat(nowhere.json().path("type").asString()).isEqualTo("about:blank");
  }

  @Test
  void what_cannot_be_taken_is_a_400_in_json() {
    for (String body :
        List.of(
            "{\"inputs\":{\"message\":{\"type\":\"wrong/type_1\"}}}",
            "{\"invalid-execute-request\":\"true)\"}",
            "{\"inputs\":{\"pause\":11}}",
            "{\"inputs\":{\"message\":\"" + "x".repeat(1001) + "\"}}",
            "{\"inputs\":{\"as_of\":\"2022-12-31\"}}")) {
      Reply refused = post(ECHO + "/execution", body, JSON);
      assertThat(refused.status()).as(refused.text()).isEqualTo(400);
      assertThat(refused.header("Content-Type")).isEqualTo("application/json");
      assertThat(refused.json().path("type").isString()).isTrue();
      assertThat(refused.json().path("parameter").isString()).isTrue();
    }
    post(ECHO + "/execution", "{\"inputs\":1}").problem(400);
    Reply malformed = post(ECHO + "/execution", "{\"inputs\":1}", "Accept", "?");
    assertThat(malformed.header("Content-Type")).isEqualTo("application/problem+json");
  }

  private static void checkException(Reply reply, int status, String name) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(status);
    assertThat(reply.header("Content-Type")).isEqualTo("application/json");
    assertThat(reply.json().path("type").asString()).isEqualTo(EXCEPTIONS + name);
    assertThat(reply.json().path("status").asInt()).isEqualTo(status);
    assertThat(reply.json().path("title").isString()).isTrue();
  }

  @Test
  void jobs_are_listed_by_process_status_type_time_and_length() {
    String first =
        post(ECHO + "/execution", "{\"inputs\":{\"pause\":5}}", ASYNC)
            .json()
            .path("jobID")
            .asString();
    post("/ogc/processes/count/execution", "{\"inputs\":{\"reach\":91}}");

    JsonNode all = get("/ogc/jobs", JSON).json();
    assertThat(all.path("jobs").size()).isPositive();
    all.path("jobs").forEach(ProcessesSuiteTest::checkStatus);
    assertThat(all.path("links")).allMatch(link -> link.path("href").isString());
    assertThat(processes("processID=count,echo")).contains("count", "echo");
    assertThat(processes("processID=count&processID=echo")).contains("count", "echo");
    assertThat(processes("processID=echo")).containsOnly("echo");
    assertThat(ids("processID=echo&status=accepted,running")).containsExactly(first);
    assertThat(ids("processID=echo&status=accepted&status=running")).containsExactly(first);
    assertThat(processes("type=process")).isNotEmpty();
    assertThat(ids("datetime=../2001-01-01")).isEmpty();
    assertThat(ids("datetime=2001-01-01T00:00:00Z/..&processID=echo")).contains(first);
    assertThat(ids("minDuration=3600")).isEmpty();
    assertThat(processes("maxDuration=3600&processID=count")).contains("count");
    assertThat(get("/ogc/jobs?limit=1").json().path("jobs").size()).isEqualTo(1);
    delete("/ogc/jobs/" + first);
  }

  @Test
  void what_jobs_are_not_listed_by_is_named() {
    for (String[] fault :
        new String[][] {
          {"type", "map", "process"},
          {"status", "running,done", "accepted, running, successful, failed, dismissed"},
          {"datetime", "yesterday", "2022-12-31"},
          {"datetime", "2022-12-31/2022-01-01", "end comes last"},
          {"datetime", "a/b/c", "interval"},
          {"minDuration", "long", "whole number of 0"},
          {"maxDuration", "-1", "whole number of 0"},
          {"limit", "0", "whole number of 1"},
          {"process", "x", "processID"}
        }) {
      JsonNode problem = get("/ogc/jobs?" + fault[0] + "=" + fault[1]).problem(400);
      assertThat(problem.path("parameter").asString()).isEqualTo(fault[0]);
      assertThat(problem.path("en").asString()).contains(fault[2]);
    }
  }

  @Test
  void an_answer_is_given_as_a_file_in_a_document_or_by_its_address() throws Exception {
    String run = "/ogc/processes/count/execution";
    String inputs = "{\"inputs\":{\"reach\":92}";
    Reply raw = post(run, inputs + "}");
    String monitor = raw.header("Link").replaceAll("<(.*)>.*", "$1");

    Reply document = post(run, inputs + ",\"response\":\"document\"}");
    assertThat(document.header("Content-Type")).isEqualTo("application/json");
    assertThat(document.json().at("/answer/value")).isEqualTo(raw.json());
    assertThat(document.json().at("/answer/mediaType").asString()).isEqualTo(Link.GEOJSON);

    Reply csv = post(run, inputs + "," + outputs("text/csv", "value") + "}");
    assertThat(csv.header("Content-Type")).isEqualTo(Link.CSV);
    assertThat(csv.text()).isEqualTo(get(monitor + "/results?f=csv").text());
    Reply member =
        post(run, inputs + "," + outputs("text/csv", "value") + ",\"response\":\"document\"}");
    assertThat(member.json().at("/answer/value").asString()).isEqualTo(csv.text());
    JsonNode xlsx =
        post(run, inputs + "," + outputs(Link.XLSX, "value") + ",\"response\":\"document\"}")
            .json();
    assertThat(xlsx.at("/answer/encoding").asString()).isEqualTo("base64");
    assertThat(xlsx.at("/answer/value").binaryValue()).startsWith('P', 'K');

    Reply bare = post(run, inputs + "," + outputs("text/csv", "reference") + "}");
    assertThat(bare.status()).isEqualTo(204);
    String link =
        bare.response().headers().allValues("Link").stream()
            .filter(header -> header.contains("/results\"; type="))
            .findFirst()
            .orElseThrow();
    assertThat(get(link.replaceAll("<(.*)>.*", "$1")).text()).isEqualTo(csv.text());
    Reply linked =
        post(run, inputs + "," + outputs("text/csv", "reference") + ",\"response\":\"document\"}");
    assertThat(get(linked.json().at("/answer/href").asString()).text()).isEqualTo(csv.text());
  }

  @Test
  void a_job_keeps_how_its_results_were_asked_for() throws Exception {
    Reply accepted =
        post(
            "/ogc/processes/count/execution",
            "{\"inputs\":{\"reach\":93},"
                + outputs("text/csv", "value")
                + ",\"response\":\"document\"}",
            ASYNC);
    String job = accepted.header("Location");
    while (!get(job).json().path("status").asString().equals("successful")) {
      Thread.sleep(20);
    }

    Reply results = get(job + "/results", JSON);
    assertThat(results.header("Content-Type")).isEqualTo("application/json");
    assertThat(results.json().at("/answer/mediaType").asString()).startsWith("text/csv");
    assertThat(get(job + "/results?response=raw").header("Content-Type")).isEqualTo(Link.CSV);
    assertThat(get(job + "/results?response=raw&f=geojson").json().path("type").asString())
        .isEqualTo("FeatureCollection");
    assertThat(get(job + "/results?transmissionMode=reference&response=raw").status())
        .isEqualTo(204);
    assertThat(get(job + "/results?response=some").problem(400).path("parameter").asString())
        .isEqualTo("response");
    String tag = results.header("ETag");
    assertThat(get(job + "/results", "If-None-Match", tag).status()).isEqualTo(304);
    assertThat(get(job + "/results?response=raw", "If-None-Match", tag).status()).isEqualTo(200);
  }

  private static String outputs(String mediaType, String mode) {
    return "\"outputs\":{\"answer\":{\"format\":{\"mediaType\":\"%s\"},\"transmissionMode\":\"%s\"}}"
        .formatted(mediaType, mode);
  }

  private List<String> processes(String query) {
    return list(query, "processID");
  }

  private List<String> ids(String query) {
    return list(query, "jobID");
  }

  private List<String> list(String query, String member) {
    return get("/ogc/jobs?" + query + "&limit=1000")
        .json()
        .path("jobs")
        .valueStream()
        .map(job -> job.path(member).asString())
        .toList();
  }
}
