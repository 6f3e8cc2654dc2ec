package org.firewell.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.firewell.account.Role;
import org.firewell.api.http.CountyTime;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Papers are ordered, made, kept and fetched. */
@TestPropertySource(
    properties =
        "spring.datasource.url=jdbc:h2:mem:papers;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE")
class PapersApiTest extends ApiTest {

  private static final Duration LONG = Duration.ofSeconds(120);

  @Test
  void a_monthly_report_is_made_and_its_files_stay_as_they_are() throws InterruptedException {
    JsonNode made = made(order("{\"kind\": \"monthly\", \"as_of\": \"2022-12-24\"}"));
    assertThat(made.path("title").asString()).isEqualTo("沙漠县消防基础建设工作月报（2022 年 12 月）");
    assertThat(made.path("as_of").asString()).isEqualTo("2022-12-24");
    assertThat(made.path("ruleset").asString()).isEqualTo("jinjiang-2022");
    assertThat(made.path("snapshot").asString()).matches("[0-9a-f]{16}");
    assertThat(made.path("made_by").asString()).isEqualTo("test-planner");
    for (String format : new String[] {"pdf", "xlsx", "html"}) {
      String address = made.at("/files/" + format).asString();
      Reply file = get(address, as(Role.VIEWER));
      assertThat(file.status()).isEqualTo(200);
      assertThat(get(address, as(Role.VIEWER)).response().body()).isEqualTo(file.response().body());
    }
    Reply pdf = get(made.at("/files/pdf").asString(), as(Role.VIEWER));
    assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(pdf.header("Content-Disposition")).startsWith("inline").contains(".pdf");
    assertThat(pdf.text()).startsWith("%PDF-");
    assertThat(get(made.at("/files/html").asString(), as(Role.VIEWER)).text())
        .contains("2022-11-24");
  }

  @Test
  void the_public_reads_what_tells_of_no_inspections_and_orders_nothing()
      throws InterruptedException {
    JsonNode ledger = made(order("{\"kind\": \"hydrant-ledger\", \"lang\": \"en\"}"));
    JsonNode report = made(order("{\"kind\": \"intact-rate\"}"));
    assertThat(get(ledger.at("/files/html").asString()).text()).contains("h01");
    get(report.at("/files/html").asString()).problem(401);
    get("/api/papers/" + report.path("id").asString()).problem(401);
    assertThat(get("/api/papers").json().path("papers"))
        .noneSatisfy(p -> assertThat(p.path("kind").asString()).isEqualTo("intact-rate"))
        .allSatisfy(p -> assertThat(p.path("made_by").isNull()).isTrue());
    post("/api/papers", "{\"kind\": \"hydrant-ledger\"}").problem(401);
    post("/api/papers", "{\"kind\": \"hydrant-ledger\"}", as(Role.INSPECTOR)).problem(403);
  }

  @Test
  void what_cannot_be_made_is_refused_at_once() {
    assertThat(order("{\"kind\": \"weekly\"}").problem(400).path("detail").asString())
        .contains("monthly");
    assertThat(order("{\"kind\": \"monthly\", \"township\": \"nowhere\"}").problem(400).toString())
        .contains("nowhere");
    assertThat(order("{\"kind\": \"monthly\", \"as_of\": \"24.12.\"}").status()).isEqualTo(400);
    get("/api/papers/00000000-0000-0000-0000-000000000000", as(Role.VIEWER)).problem(404);
    get("/api/papers/x/pdf", as(Role.VIEWER)).problem(404);
  }

  @Test
  void what_the_law_does_not_ask_fails_in_words() throws InterruptedException {
    Reply ordered = order("{\"kind\": \"quota-progress\", \"ruleset\": \"sanyuan-2023\"}");
    JsonNode over = over(ordered);
    assertThat(over.path("state").asString()).isEqualTo("failed");
    assertThat(over.path("message").asString()).contains("没有给这里下达消火栓任务");
  }

  @Test
  void the_monthly_report_is_due_on_a_24th() {
    JsonNode monthly = get("/api/papers").json().at("/kinds/0");
    assertThat(monthly.path("kind").asString()).isEqualTo("monthly");
    boolean over =
        CountyTime.today(java.time.Clock.systemUTC()).isAfter(java.time.LocalDate.of(2026, 12, 24));
    if (!over) {
      assertThat(monthly.at("/due/0/on").asString()).endsWith("-24");
      assertThat(monthly.at("/due/0/clause").asString()).isEqualTo("五(五)");
      assertThat(monthly.at("/due/0/binds").asString()).isEqualTo("no");
    }
  }

  private Reply order(String body) {
    return post("/api/papers", body, as(Role.PLANNER));
  }

  private JsonNode made(Reply ordered) throws InterruptedException {
    JsonNode over = over(ordered);
    assertThat(over.path("state").asString()).as(over.toString()).isEqualTo("succeeded");
    return over;
  }

  private JsonNode over(Reply ordered) throws InterruptedException {
    assertThat(ordered.status()).as(ordered.text()).isEqualTo(202);
    Instant late = Instant.now().plus(LONG);
    while (Instant.now().isBefore(late)) {
      JsonNode now = get(ordered.header("Location"), as(Role.PLANNER)).json();
      if (!Arrays.asList("accepted", "running").contains(now.path("state").asString())) {
        return now;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("it was not made in " + LONG);
  }
}
