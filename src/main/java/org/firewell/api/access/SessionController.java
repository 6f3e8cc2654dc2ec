package org.firewell.api.access;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.firewell.account.Account;
import org.firewell.account.PasswordRules;
import org.firewell.account.Reason;
import org.firewell.account.Registrar;
import org.firewell.account.SignIn;
import org.firewell.account.Visits;
import org.firewell.api.http.Addresses;
import org.firewell.api.http.Body;
import org.firewell.api.http.ParameterException;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.Reply;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Who is asking, logging in and out, and one's own password. Each answer brings the cookie {@code
 * XSRF-TOKEN}, whose value a browser's writes repeat in the header {@code X-XSRF-TOKEN}.
 */
@RestController
@RequestMapping("/api/session")
class SessionController {

  private static final Reason WRONG =
      new Reason("用户名或密码不对，或账号已停用", "name or password is wrong, or the account is disabled");
  private static final Reason OLD_WRONG = new Reason("原密码不对", "the old password is wrong");
  private static final Reason EXPIRED =
      new Reason(
          "一次性密码已过期，请管理员重新发放",
          "the one-time password has expired: ask an administrator for another");

  private final SignIn signIn;
  private final Visits visits;
  private final Registrar registrar;
  private final CookieCsrfTokenRepository csrfTokens;
  private final Publicity publicity;
  private final MeterRegistry meters;

  SessionController(
      SignIn signIn,
      Visits visits,
      Registrar registrar,
      CookieCsrfTokenRepository csrfTokens,
      Publicity publicity,
      MeterRegistry meters) {
    this.signIn = signIn;
    this.visits = visits;
    this.registrar = registrar;
    this.csrfTokens = csrfTokens;
    this.publicity = publicity;
    this.meters = meters;
  }

  @GetMapping
  ResponseEntity<byte[]> session(HttpServletRequest request) {
    Parameters.of(request);
    token(request);
    return reply(Asker.account());
  }

  /** Takes {@code {"name", "password"}}. */
  @PostMapping(consumes = "application/json")
  ResponseEntity<byte[]> logIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Parameters.of(request);
    JsonNode body = Body.of(request, List.of("name", "password"));
    Account account =
        in(signIn.signIn(text(body, "name"), text(body, "password"), Addresses.of(request)), WRONG);
    enter(account, request, response);
    return reply(Optional.of(account));
  }

  @DeleteMapping
  ResponseEntity<byte[]> logOut(HttpServletRequest request, HttpServletResponse response) {
    Parameters.of(request);
    leave(request, response);
    return reply(Optional.empty());
  }

  /** Takes {@code {"old", "new"}}; whoever else is logged in by this account is logged out. */
  @PutMapping(path = "/password", consumes = "application/json")
  ResponseEntity<byte[]> password(
      Account account, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Parameters.of(request);
    JsonNode body = Body.of(request, List.of("old", "new"));
    in(signIn.confirm(account, text(body, "old"), Addresses.of(request)), OLD_WRONG);
    Account changed = registrar.choose(account, text(body, "new"));
    enter(changed, request, response);
    return reply(Optional.of(changed));
  }

  /** With a new secret: none that was known before a login is worth anything after. */
  private void enter(Account account, HttpServletRequest request, HttpServletResponse response) {
    AskerFilter.session(request).ifPresent(visits::end);
    AskerFilter.hand(request, response, visits.begin(account));
    renew(request, response);
  }

  private void leave(HttpServletRequest request, HttpServletResponse response) {
    AskerFilter.session(request).ifPresent(visits::end);
    AskerFilter.hand(request, response, "");
    renew(request, response);
  }

  private Account in(SignIn.Outcome outcome, Reason wrong) {
    Counter.builder("firewell.sign.ins")
        .description("Attempts to log in or to confirm a password")
        .tag("outcome", outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT))
        .register(meters)
        .increment();
    if (outcome instanceof SignIn.Outcome.In in) {
      return in.account();
    }
    if (outcome instanceof SignIn.Outcome.Wait wait) {
      long seconds = Refusal.seconds(wait.time());
      throw Refusal.later(
          new Reason(
              "尝试次数过多，请 " + seconds + " 秒后再试",
              "too many attempts: try again in " + seconds + " seconds"),
          wait.time());
    }
    throw Refusal.unknown(outcome instanceof SignIn.Outcome.Expired ? EXPIRED : wrong);
  }

  /** Sees to it that the cookie is sent. */
  private static void token(HttpServletRequest request) {
    if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
      token.getToken();
    }
  }

  /** A token that was known before does not outlive a login or a logout. */
  private void renew(HttpServletRequest request, HttpServletResponse response) {
    csrfTokens.saveToken(csrfTokens.generateToken(request), request, response);
  }

  private ResponseEntity<byte[]> reply(Optional<Account> account) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("account", account.map(SessionController::document).orElse(null));
    document.put("public_view", publicity.view().name().toLowerCase(Locale.ROOT));
    document.put("public_may_ask", publicity.mayAsk());
    document.put("password_length", PasswordRules.SHORTEST);
    return Reply.personal(HttpStatus.OK, document);
  }

  private static Map<String, Object> document(Account account) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("name", account.name());
    document.put("role", account.role().word());
    document.put("unit", account.unit());
    document.put("must_change_password", account.mustChangePassword());
    return document;
  }

  private static String text(JsonNode body, String name) {
    JsonNode value = body.path(name);
    if (!value.isString() || value.asString().length() > PasswordRules.LONGEST * 2) {
      throw new ParameterException(
          name,
          "",
          "应为不超过 " + PasswordRules.LONGEST + " 字的文本",
          "a text of up to " + PasswordRules.LONGEST + " characters");
    }
    return value.asString();
  }
}
