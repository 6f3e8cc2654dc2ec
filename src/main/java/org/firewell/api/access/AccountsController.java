package org.firewell.api.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.account.Account;
import org.firewell.account.Accounts;
import org.firewell.account.Author;
import org.firewell.account.Names;
import org.firewell.account.Registrar;
import org.firewell.account.Role;
import org.firewell.account.Units;
import org.firewell.api.http.Body;
import org.firewell.api.http.ParameterException;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.Reply;
import org.firewell.api.http.StatusException;
import org.firewell.ingest.file.Reason;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * The accounts, for administrators. A password is told once, in the answer to the request that made
 * it, and must be changed at the first log-in.
 */
@RestController
@RequestMapping("/api/accounts")
class AccountsController {

  private static final List<String> ROLES = Arrays.stream(Role.values()).map(Role::word).toList();
  private static final Reason NAME =
      new Reason(
          "应为未用过的名称：2 至 32 个小写字母、数字、汉字，中间可用 . _ -",
          "a free name: 2 to 32 small letters, digits, Chinese signs, and . _ - within");
  private static final int EVENTS = 200;

  private final Accounts accounts;
  private final Registrar registrar;
  private final Units units;

  AccountsController(Accounts accounts, Registrar registrar, Units units) {
    this.accounts = accounts;
    this.registrar = registrar;
    this.units = units;
  }

  @GetMapping
  ResponseEntity<byte[]> list(HttpServletRequest request) {
    Parameters.of(request);
    return Reply.personal(
        HttpStatus.OK,
        Map.of("accounts", accounts.list().stream().map(AccountsController::document).toList()));
  }

  /** Takes {@code {"name", "role", "unit"}}; the unit of a township's account alone. */
  @PostMapping(consumes = "application/json")
  ResponseEntity<byte[]> create(Author by, HttpServletRequest request) throws IOException {
    Parameters.of(request);
    JsonNode body = Body.of(request, List.of("name", "role", "unit"));
    String text = body.path("name").asString("");
    String name = Names.read(text).orElseThrow(() -> new ParameterException("name", text, NAME));
    Role role = role(body);
    return Reply.personal(
        HttpStatus.CREATED, told(registrar.create(name, role, unit(body, role), by)));
  }

  /** Takes {@code {"role", "unit", "disabled"}}; whoever is logged in by the account is out. */
  @PutMapping(path = "/{name}", consumes = "application/json")
  ResponseEntity<byte[]> change(@PathVariable String name, Author by, HttpServletRequest request)
      throws IOException {
    Parameters.of(request);
    JsonNode body = Body.of(request, List.of("role", "unit", "disabled"));
    Role role = role(body);
    JsonNode disabled = body.path("disabled");
    if (!disabled.isBoolean()) {
      throw new ParameterException(
          "disabled", disabled.toString(), "应为 true 或 false", "true or false");
    }
    Account changed = registrar.change(get(name), role, unit(body, role), disabled.asBoolean(), by);
    return Reply.personal(HttpStatus.OK, Map.of("account", document(changed)));
  }

  /** Hands out a password anew; sessions and tokens of the account are over. */
  @PostMapping("/{name}/reset")
  ResponseEntity<byte[]> reset(@PathVariable String name, Author by, HttpServletRequest request) {
    Parameters.of(request);
    return Reply.personal(HttpStatus.OK, told(registrar.reset(get(name), by)));
  }

  /** The last changes, newest first. */
  @GetMapping("/events")
  ResponseEntity<byte[]> events(HttpServletRequest request) {
    Parameters.of(request);
    return Reply.personal(
        HttpStatus.OK,
        Map.of("events", accounts.events(EVENTS).stream().map(AccountsController::event).toList()));
  }

  private Account get(String name) {
    return accounts
        .find(name)
        .orElseThrow(() -> StatusException.missing("there is no account " + name));
  }

  private static Role role(JsonNode body) {
    String word = body.path("role").asString("");
    return Role.find(word)
        .orElseThrow(
            () ->
                new ParameterException(
                    "role",
                    word,
                    "可用的有 " + String.join(", ", ROLES),
                    "one of " + String.join(", ", ROLES)));
  }

  private String unit(JsonNode body, Role role) {
    String word = body.path("unit").asString("").strip();
    if (role != Role.TOWNSHIP) {
      if (!word.isEmpty()) {
        throw new ParameterException(
            "unit", word, "角色 " + role.word() + " 不填单位", "taken with the role " + role.word());
      }
      return null;
    }
    return units
        .find(word)
        .orElseThrow(
            () ->
                new ParameterException(
                    "unit",
                    word,
                    "应为本县乡镇的代码、编号或名称",
                    "the code, id or name of a township of this county"));
  }

  private static Map<String, Object> told(Registrar.Told<Account> told) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("account", document(told.of()));
    document.put("password", told.secret());
    return document;
  }

  private static Map<String, Object> document(Account account) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("name", account.name());
    document.put("role", account.role().word());
    document.put("unit", account.unit());
    document.put("disabled", account.disabled());
    document.put("must_change_password", account.mustChangePassword());
    document.put("created_at", account.createdAt().toString());
    document.put("created_by", account.createdBy());
    document.put(
        "last_login_at", account.lastLoginAt() == null ? null : account.lastLoginAt().toString());
    return document;
  }

  private static Map<String, Object> event(Accounts.Event event) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("at", event.at().toString());
    document.put("by", event.by());
    document.put("account", event.account());
    document.put("what", event.what());
    document.put("detail", event.detail());
    return document;
  }
}
