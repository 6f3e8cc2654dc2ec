package org.firewell.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.firewell.account.Account;
import org.firewell.account.Author;
import org.firewell.account.Registrar;
import org.firewell.account.Role;
import org.firewell.api.ApiTest;
import org.firewell.api.http.Reply;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Logging in and out, one's own password, tokens, and what ends them. */
@TestPropertySource(
    properties =
        "spring.datasource.url=jdbc:h2:mem:session;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE")
class SessionTest extends ApiTest {

  private static final String SESSION = "/api/session";
  private static final String GOOD = "correct horse";

  @Autowired private JdbcClient database;
  @Autowired private TransactionTemplate transactions;

  /** A browser: keeps cookies and repeats the one against forgery in a header. */
  private final class Browser {
    final Map<String, String> cookies = new TreeMap<>();
    String setCookies = "";

    Browser() {
      ask("GET", SESSION, null);
    }

    Reply ask(String method, String path, String bodyOrNull) {
      String token = cookies.get("XSRF-TOKEN");
      return token == null
          ? forged(method, path, bodyOrNull)
          : forged(method, path, bodyOrNull, "X-XSRF-TOKEN", token);
    }

    /** What another site could have the browser send: cookies, and no header of ours. */
    Reply forged(String method, String path, String bodyOrNull, String... headers) {
      HttpRequest.Builder request = request(path, headers);
      if (!cookies.isEmpty()) {
        request.header(
            "Cookie",
            String.join(
                "; ",
                cookies.entrySet().stream().map(c -> c.getKey() + "=" + c.getValue()).toList()));
      }
      Reply reply =
          send(
              bodyOrNull == null
                  ? request.method(method, HttpRequest.BodyPublishers.noBody())
                  : request
                      .header("Content-Type", "application/json")
                      .method(method, HttpRequest.BodyPublishers.ofString(bodyOrNull)));
      List<String> set = reply.response().headers().allValues("Set-Cookie");
      setCookies = String.join("\n", set);
      set.forEach(this::keep);
      return reply;
    }

    private void keep(String cookie) {
      String[] pair = cookie.split(";", 2)[0].split("=", 2);
      cookies.put(pair[0], pair[1]);
    }

    Reply logIn(String name, String password) {
      return ask("POST", SESSION, json(Map.of("name", name, "password", password)));
    }

    Reply choose(String old, String chosen) {
      return ask("PUT", SESSION + "/password", json(Map.of("old", old, "new", chosen)));
    }

    String who() {
      return ask("GET", SESSION, null).json().at("/account/name").asString("");
    }
  }

  /** Each test has an account of its own: failures of one are not those of another. */
  private Account account(String name, Role role) {
    Registrar.Told<Account> told = registrar.create(name, role, null, Author.HOUSE);
    return registrar.choose(told.of(), GOOD);
  }

  @Test
  void logging_in_begins_a_session_that_scripts_cannot_read() {
    account("in", Role.PLANNER);
    Browser browser = new Browser();
    assertThat(browser.who()).isEmpty();
    Reply reply = browser.logIn("IN ", GOOD);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    assertThat(reply.json().at("/account/role").asString()).isEqualTo("planner");
    assertThat(reply.header("Cache-Control")).contains("no-store");
    assertThat(browser.setCookies).containsPattern("FIREWELL=[^;]+;.*HttpOnly; SameSite=Lax");
    assertThat(browser.who()).isEqualTo("in");
    assertThat(browser.ask("DELETE", SESSION, null).status()).isEqualTo(200);
    assertThat(browser.who()).isEmpty();
  }

  @Test
  void a_wrong_password_and_a_name_that_is_not_there_are_told_alike() {
    account("alike", Role.VIEWER);
    Account shut = account("shut", Role.VIEWER);
    registrar.change(shut, Role.VIEWER, null, true, Author.HOUSE);
    Browser browser = new Browser();
    JsonNode wrong = browser.logIn("alike", "not the password").problem(401);
    assertThat(browser.logIn("nobody-here", GOOD).problem(401)).isEqualTo(wrong);
    assertThat(browser.logIn("shut", GOOD).problem(401)).isEqualTo(wrong);
  }

  @Test
  void no_id_from_before_the_login_is_worth_anything_after() {
    account("fixed", Role.VIEWER);
    Browser browser = new Browser();
    browser.cookies.put("FIREWELL", "0123456789ABCDEF0123456789ABCDEF");
    browser.logIn("fixed", GOOD);
    String first = browser.cookies.get("FIREWELL");
    String token = browser.cookies.get("XSRF-TOKEN");
    assertThat(first).isNotEqualTo("0123456789ABCDEF0123456789ABCDEF");
    browser.logIn("fixed", GOOD);
    assertThat(browser.cookies.get("FIREWELL")).isNotEqualTo(first);
    assertThat(browser.cookies.get("XSRF-TOKEN")).isNotEqualTo(token);
    Browser thief = new Browser();
    thief.cookies.put("FIREWELL", first);
    assertThat(thief.who()).isEmpty();
  }

  @Test
  void what_a_browser_sends_of_its_own_accord_writes_nothing() {
    account("forged", Role.PLANNER);
    Browser browser = new Browser();
    String credentials = json(Map.of("name", "forged", "password", GOOD));
    assertThat(browser.forged("POST", SESSION, credentials).problem(403).path("en").asString())
        .contains("CSRF");
    browser.logIn("forged", GOOD);
    browser.forged("POST", "/api/targets/figures", "[]").problem(403);
    browser.forged("POST", "/ogc/processes/completeness/execution", "{}").problem(403);
    browser.forged("POST", "/api/targets/figures", "[]", "X-XSRF-TOKEN", "guess").problem(403);
    browser.forged("DELETE", SESSION, null).problem(403);
    assertThat(browser.who()).isEqualTo("forged");
    assertThat(browser.ask("POST", "/api/targets/figures", "[]").status()).isEqualTo(200);
    // no cookie, nothing to forge: the public and programmes need no such token
    assertThat(post("/api/targets/figures", "[]", as(Role.PLANNER)).status()).isEqualTo(200);
    assertThat(post("/ogc/processes/quota/execution", "{}").status()).isNotEqualTo(403);
  }

  @Test
  void a_password_that_was_handed_out_opens_nothing_but_the_choice_of_another() {
    Registrar.Told<Account> told = registrar.create("new1", Role.PLANNER, null, Author.HOUSE);
    Browser browser = new Browser();
    JsonNode session = browser.logIn("new1", told.secret()).json();
    assertThat(session.at("/account/must_change_password").asBoolean()).isTrue();
    assertThat(browser.ask("POST", "/api/targets/figures", "[]").problem(403).path("zh").asString())
        .contains("修改一次性密码");
    assertThat(browser.choose(told.secret(), "short").problem(409).path("zh").asString())
        .contains("12");
    browser.choose(told.secret(), "my name is NEW1").problem(409);
    browser.choose(told.secret(), "aaaaaaaaaaaaaaaa").problem(409);
    browser.choose(told.secret(), told.secret()).problem(409);
    browser.choose("not the old one", GOOD).problem(401);
    assertThat(browser.choose(told.secret(), "村口第三个消火栓向东二十米").status()).isEqualTo(200);
    assertThat(browser.ask("POST", "/api/targets/figures", "[]").status()).isEqualTo(200);
    new Browser().logIn("new1", told.secret()).problem(401);
  }

  @Test
  void another_password_logs_out_everywhere_else() {
    account("moved", Role.VIEWER);
    Browser here = new Browser();
    Browser there = new Browser();
    here.logIn("moved", GOOD);
    there.logIn("moved", GOOD);
    String before = here.cookies.get("FIREWELL");
    assertThat(here.choose(GOOD, "another good sentence").status()).isEqualTo(200);
    assertThat(here.who()).isEqualTo("moved");
    assertThat(here.cookies.get("FIREWELL")).isNotEqualTo(before);
    assertThat(there.who()).isEmpty();
  }

  @Test
  void another_role_or_a_shut_account_ends_the_session_at_once() {
    Account account = account("changed", Role.PLANNER);
    Browser browser = new Browser();
    browser.logIn("changed", GOOD);
    Account viewer = registrar.change(account, Role.VIEWER, null, false, Author.HOUSE);
    assertThat(browser.who()).isEmpty();
    browser.logIn("changed", GOOD);
    browser.ask("POST", "/api/targets/figures", "[]").problem(403);
    registrar.change(viewer, Role.VIEWER, null, true, Author.HOUSE);
    assertThat(browser.who()).isEmpty();
  }

  @Test
  void a_session_that_nobody_used_for_long_is_over_and_one_in_use_is_not() {
    account("idle", Role.VIEWER);
    Browser browser = new Browser();
    browser.logIn("idle", GOOD);
    lastUsed("idle", Duration.ofHours(7));
    assertThat(browser.who()).isEqualTo("idle");
    lastUsed("idle", Duration.ofHours(9));
    assertThat(browser.who()).isEmpty();
  }

  @Test
  void using_a_session_keeps_it_and_after_logging_out_its_secret_is_worth_nothing() {
    account("used", Role.VIEWER);
    Browser browser = new Browser();
    browser.logIn("used", GOOD);
    lastUsed("used", Duration.ofHours(7));
    browser.who();
    assertThat(idleSeconds("used")).isLessThan(3600);
    String secret = browser.cookies.get("FIREWELL");
    browser.ask("DELETE", SESSION, null);
    Browser thief = new Browser();
    thief.cookies.put("FIREWELL", secret);
    assertThat(thief.who()).isEmpty();
  }

  private void lastUsed(String account, Duration ago) {
    transactions.executeWithoutResult(
        change ->
            database
                .sql("update browser_session set last_used_at = :at where account = :account")
                .param("at", OffsetDateTime.now(ZoneOffset.UTC).minus(ago))
                .param("account", account)
                .update());
  }

  private long idleSeconds(String account) {
    OffsetDateTime used =
        database
            .sql("select last_used_at from browser_session where account = :account")
            .param("account", account)
            .query(OffsetDateTime.class)
            .single();
    return Duration.between(used, OffsetDateTime.now(ZoneOffset.UTC)).toSeconds();
  }

  @Test
  void who_tries_too_often_waits_and_is_told_how_long() {
    account("tried", Role.VIEWER);
    Browser browser = new Browser();
    for (int i = 0; i < 5; i++) {
      browser.logIn("tried", "wrong wrong wrong " + i).problem(401);
    }
    Reply reply = browser.logIn("tried", GOOD);
    JsonNode problem = reply.problem(429);
    long seconds = problem.path("seconds").asLong();
    assertThat(seconds).isBetween(1L, 300L);
    assertThat(reply.header("Retry-After")).isEqualTo(Long.toString(seconds));
    assertThat(problem.path("zh").asString()).contains(seconds + " 秒后再试");
    assertThat(problem.path("en").asString()).contains(seconds + " seconds");
  }

  @Test
  void a_token_is_told_once_and_is_worth_nothing_once_revoked() {
    account("programme", Role.PLANNER);
    Browser browser = new Browser();
    browser.logIn("programme", GOOD);
    JsonNode made =
        browser
            .ask("POST", "/api/tokens", "{\"label\": \"周报\", \"role\": \"viewer\", \"days\": 30}")
            .json();
    String secret = made.path("secret").asString();
    assertThat(secret).startsWith("fw_").hasSizeGreaterThan(40);
    assertThat(browser.ask("GET", "/api/tokens", null).text())
        .contains("周报")
        .doesNotContain(secret);
    String[] shown = {"Authorization", "Bearer " + secret};
    assertThat(get(SESSION, shown).json().at("/account/role").asString()).isEqualTo("viewer");
    post("/api/targets/figures", "[]", shown).problem(403);
    post("/api/tokens", "{\"label\": \"more\"}", shown).problem(403);
    String id = made.at("/token/id").asString();
    assertThat(browser.ask("DELETE", "/api/tokens/" + id, null).status()).isEqualTo(200);
    get(SESSION, shown).problem(401);
    get("/ogc/collections", shown).problem(401);
  }

  @Test
  void a_token_is_never_above_its_owner_nor_good_for_ever() {
    account("owner", Role.PLANNER);
    Browser browser = new Browser();
    browser.logIn("owner", GOOD);
    for (String asked :
        List.of(
            "{\"label\": \"x\", \"role\": \"administrator\"}",
            "{\"label\": \"x\", \"role\": \"water_bureau\"}",
            "{\"label\": \"x\", \"days\": 0}",
            "{\"label\": \"x\", \"days\": 367}",
            "{\"label\": \" \"}")) {
      assertThat(browser.ask("POST", "/api/tokens", asked).status()).as(asked).isEqualTo(409);
    }
    browser.ask("POST", "/api/tokens", "{\"label\": \"x\", \"role\": \"king\"}").problem(400);
  }

  @Test
  void an_administrator_makes_changes_shuts_and_resets_accounts() {
    account("chief", Role.ADMINISTRATOR);
    Browser chief = new Browser();
    chief.logIn("chief", GOOD);
    Reply made =
        chief.ask(
            "POST",
            "/api/accounts",
            "{\"name\": \"张三\", \"role\": \"township\", \"unit\": \"350582104\"}");
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    String password = made.json().path("password").asString();
    String address = "/api/accounts/%E5%BC%A0%E4%B8%89";
    assertThat(chief.ask("GET", "/api/accounts", null).text())
        .contains("张三")
        .doesNotContain(password)
        .doesNotContain("argon2");
    chief.ask("POST", "/api/accounts", "{\"name\": \"张三\", \"role\": \"viewer\"}").problem(409);
    chief
        .ask("POST", "/api/accounts", "{\"name\": \"li\", \"role\": \"township\", \"unit\": \"1\"}")
        .problem(400);
    chief
        .ask("POST", "/api/accounts", "{\"name\": \"firewell\", \"role\": \"viewer\"}")
        .problem(400);
    assertThat(new Browser().logIn("张三", password).status()).isEqualTo(200);
    assertThat(
            chief
                .ask("PUT", address, "{\"role\": \"inspector\", \"disabled\": false}")
                .json()
                .at("/account/role")
                .asString())
        .isEqualTo("inspector");
    String other = chief.ask("POST", address + "/reset", null).json().path("password").asString();
    assertThat(other).isNotEqualTo(password);
    new Browser().logIn("张三", password).problem(401);
    assertThat(new Browser().logIn("张三", other).status()).isEqualTo(200);
    JsonNode events = chief.ask("GET", "/api/accounts/events", null).json().path("events");
    assertThat(events.get(0).path("by").asString()).isEqualTo("chief");
    assertThat(events.get(0).path("what").asString()).isEqualTo("one_time_password");
    assertThat(events.toString()).doesNotContain(other);
  }

  @Test
  void passwords_are_kept_as_argon2id() {
    account("hashed", Role.VIEWER);
    assertThat(accounts.findPassword("hashed").orElseThrow())
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }
}
