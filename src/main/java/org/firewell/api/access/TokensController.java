package org.firewell.api.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.account.Account;
import org.firewell.account.Accounts;
import org.firewell.account.Registrar;
import org.firewell.account.Role;
import org.firewell.account.Token;
import org.firewell.api.http.Body;
import org.firewell.api.http.ParameterException;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.Reply;
import org.firewell.api.http.StatusException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * One's own tokens. A programme shows one as {@code Authorization: Bearer fw_...}; the secret is
 * told once, in the answer to the request that made it.
 */
@RestController
@RequestMapping("/api/tokens")
class TokensController {

  private static final long DAYS = 90;

  private final Accounts accounts;
  private final Registrar registrar;

  TokensController(Accounts accounts, Registrar registrar) {
    this.accounts = accounts;
    this.registrar = registrar;
  }

  @GetMapping
  ResponseEntity<byte[]> list(Account owner, HttpServletRequest request) {
    Parameters.of(request);
    List<Map<String, Object>> tokens =
        accounts.tokens(owner.name()).stream().map(TokensController::document).toList();
    return Reply.personal(HttpStatus.OK, Map.of("tokens", tokens));
  }

  /** Takes {@code {"label", "role", "days"}}: one's own role and 90 days by default. */
  @PostMapping(consumes = "application/json")
  ResponseEntity<byte[]> create(Account owner, HttpServletRequest request) throws IOException {
    Parameters.of(request);
    JsonNode body = Body.of(request, List.of("label", "role", "days"));
    String word = body.path("role").asString(owner.role().word());
    Role role =
        Role.find(word)
            .orElseThrow(
                () -> new ParameterException("role", word, "应为账号的角色", "a role of an account"));
    JsonNode days = body.path("days");
    if (!days.isMissingNode() && !days.isIntegralNumber()) {
      throw new ParameterException("days", days.toString(), "应为整数", "a whole number");
    }
    Registrar.Told<Token> told =
        registrar.token(owner, body.path("label").asString(""), role, days.asLong(DAYS));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("token", document(told.of()));
    document.put("secret", told.secret());
    return Reply.personal(HttpStatus.CREATED, document);
  }

  @DeleteMapping("/{id}")
  ResponseEntity<byte[]> revoke(
      @PathVariable String id, Account owner, HttpServletRequest request) {
    Parameters.of(request);
    Token token =
        accounts.tokens(owner.name()).stream()
            .filter(candidate -> candidate.id().toString().equals(id))
            .findFirst()
            .orElseThrow(() -> StatusException.missing("there is no token " + id + " of yours"));
    registrar.revoke(token.id(), owner.author());
    return list(owner, request);
  }

  private static Map<String, Object> document(Token token) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", token.id().toString());
    document.put("label", token.label());
    document.put("role", token.role().word());
    document.put("created_at", token.createdAt().toString());
    document.put("expires_at", token.expiresAt().toString());
    document.put("revoked_at", text(token.revokedAt()));
    document.put("last_used_at", text(token.lastUsedAt()));
    return document;
  }

  private static String text(Instant instantOrNull) {
    return instantOrNull == null ? null : instantOrNull.toString();
  }
}
