package org.firewell.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firewell.account.Account;
import org.firewell.account.Author;
import org.firewell.account.Role;
import org.firewell.analysis.Inquiry;
import org.firewell.analysis.quota.Identity;
import org.firewell.analysis.quota.LedgerAnswer;
import org.firewell.api.access.Asker;
import org.firewell.api.access.Turns;
import org.firewell.api.http.Body;
import org.firewell.api.http.ParameterException;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.Reply;
import org.firewell.api.http.StatusException;
import org.firewell.job.Ready;
import org.firewell.ledger.Signature;
import org.firewell.ledger.Signatures;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * The reconciliation sheet: the sums of a document's ledger beside what they must agree with, each
 * difference open until somebody signs its reason.
 */
@RestController
@RequestMapping("/api/reconciliation")
class ReconciliationController {

  private static final String DOCUMENT = "document";
  private static final String AS_OF = "as_of";
  private static final String DIFFERENCE = "difference";
  private static final String LEFT = "left";
  private static final String RIGHT = "right";
  private static final String REASON = "reason";
  private static final List<String> MEMBERS =
      List.of(DOCUMENT, AS_OF, DIFFERENCE, LEFT, RIGHT, REASON);

  private final Ready<LedgerAnswer> ledgers;
  private final Signatures signatures;
  private final Turns turns;
  private final Clock clock;

  ReconciliationController(
      Ready<LedgerAnswer> ledgers, Signatures signatures, Turns turns, Clock clock) {
    this.ledgers = ledgers;
    this.signatures = signatures;
    this.turns = turns;
    this.clock = clock;
  }

  /** The sheet of a document on a day; both have the defaults of the question {@code quota}. */
  @GetMapping
  ResponseEntity<byte[]> sheet(HttpServletRequest request) {
    Parameters parameters = Parameters.of(request, DOCUMENT, AS_OF);
    LedgerAnswer ledger = ledger(parameters.text(DOCUMENT), parameters.text(AS_OF));
    List<Signature> signed = signatures.list(ledger.snapshot().law().id());
    Map<String, Object> document = head(ledger);
    List<Map<String, Object>> differences =
        ledger.identities().stream().map(identity -> line(identity, signed)).toList();
    document.put(
        "open", differences.stream().filter(line -> line.get("state").equals("open")).count());
    document.put("differences", differences);
    return Reply.personal(HttpStatus.OK, document);
  }

  /**
   * Signs the reason of one difference. The figures that were read are given with it: where they
   * are others by now, nothing is signed.
   */
  @PostMapping(consumes = "application/json")
  ResponseEntity<byte[]> sign(Author author, HttpServletRequest request) throws IOException {
    Parameters.of(request);
    JsonNode body = Body.of(request, MEMBERS);
    LedgerAnswer ledger = ledger(text(body, DOCUMENT), text(body, AS_OF));
    String name =
        text(body, DIFFERENCE)
            .orElseThrow(
                () ->
                    new ParameterException(
                        DIFFERENCE, "", "可用的有 " + names(ledger), "one of " + names(ledger)));
    Identity identity =
        ledger.identities().stream()
            .filter(candidate -> candidate.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new ParameterException(
                        DIFFERENCE, name, "可用的有 " + names(ledger), "one of " + names(ledger)));
    check(identity, whole(body, LEFT), whole(body, RIGHT));
    Signature signature =
        new Signature(
            ledger.snapshot().law().id(),
            name,
            identity.left(),
            identity.right(),
            ledger.snapshot().asOf(),
            reason(body),
            author.name(),
            author.role().word(),
            clock.instant());
    signatures.add(signature);
    Map<String, Object> document = head(ledger);
    document.putAll(line(identity, signatures.list(signature.document())));
    return Reply.personal(HttpStatus.CREATED, document);
  }

  private LedgerAnswer ledger(Optional<String> document, Optional<String> asOf) {
    Map<String, String> texts = new LinkedHashMap<>();
    document.ifPresent(id -> texts.put(Inquiry.RULESET.name(), id));
    asOf.ifPresent(day -> texts.put(Inquiry.AS_OF.name(), day));
    return turns.await(() -> ledgers.get(texts));
  }

  private static Map<String, Object> head(LedgerAnswer ledger) {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put(DOCUMENT, ledger.snapshot().law().id());
    head.put(AS_OF, ledger.snapshot().asOf().toString());
    head.put("snapshot", ledger.snapshot().id());
    head.put("may_sign", mayBeSigned() ? "yes" : "no");
    return head;
  }

  private static boolean mayBeSigned() {
    return Asker.account().map(Account::role).filter(ReconciliationController::signs).isPresent();
  }

  private static boolean signs(Role role) {
    return role.covers(Role.PLANNER);
  }

  /** A difference with the reason that holds, and those that held for other figures. */
  private static Map<String, Object> line(Identity identity, List<Signature> all) {
    List<Signature> own = all.stream().filter(s -> s.difference().equals(identity.name())).toList();
    Optional<Signature> holding =
        own.stream()
            .filter(signature -> signature.explains(identity.left(), identity.right()))
            .reduce((earlier, later) -> later);
    boolean agrees = identity.left() == identity.right();
    Map<String, Object> line = new LinkedHashMap<>();
    line.put(DIFFERENCE, identity.name());
    line.put(LEFT, identity.left());
    line.put(RIGHT, identity.right());
    line.put("by", identity.left() - identity.right());
    line.put("state", agrees ? "agrees" : holding.isPresent() ? "signed" : "open");
    line.put("made_of", identity.reason());
    line.put("rows", identity.rows());
    line.put("signature", holding.map(ReconciliationController::document).orElse(null));
    line.put(
        "history",
        own.stream()
            .filter(signature -> holding.isEmpty() || signature != holding.get())
            .sorted(Comparator.comparing(Signature::at).reversed())
            .map(ReconciliationController::document)
            .toList());
    return line;
  }

  /** Who signed is told to those with an account; the public reads in which role it was done. */
  private static Map<String, Object> document(Signature signature) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put(LEFT, signature.left());
    document.put(RIGHT, signature.right());
    document.put(AS_OF, signature.on().toString());
    document.put(REASON, signature.reason());
    document.put("signed_by", Asker.isPublic() ? null : signature.by());
    document.put("role", signature.role());
    document.put("signed_at", signature.at().toString());
    return document;
  }

  private static void check(Identity identity, int left, int right) {
    if (identity.left() == identity.right()) {
      throw conflict(identity, "两数相符，无需签注", "the two figures agree: there is nothing to be signed");
    }
    if (left != identity.left() || right != identity.right()) {
      throw conflict(
          identity,
          "数字已变：现为 %d 与 %d，请重新核对后再签".formatted(identity.left(), identity.right()),
          "the figures have changed: they are %d and %d now; look at them again before you sign"
              .formatted(identity.left(), identity.right()));
    }
  }

  private static StatusException conflict(Identity identity, String zh, String en) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("zh", zh);
    members.put("en", en);
    members.put(DIFFERENCE, identity.name());
    members.put(LEFT, identity.left());
    members.put(RIGHT, identity.right());
    return new StatusException(HttpStatus.CONFLICT, zh + " · " + en, members);
  }

  private static String names(LedgerAnswer ledger) {
    return String.join(", ", ledger.identities().stream().map(Identity::name).toList());
  }

  private static String reason(JsonNode body) {
    String reason = text(body, REASON).orElse("").strip();
    if (reason.isEmpty() || reason.length() > Signature.LONGEST_REASON) {
      throw new ParameterException(
          REASON,
          reason.length() > Signature.LONGEST_REASON ? reason.length() + " signs" : "",
          "应为 1 至 " + Signature.LONGEST_REASON + " 字的理由",
          "a reason of 1 to " + Signature.LONGEST_REASON + " signs");
    }
    return reason;
  }

  private static int whole(JsonNode body, String name) {
    JsonNode value = body.path(name);
    if (!value.isInt()) {
      throw new ParameterException(
          name,
          value.isMissingNode() ? "" : value.toString(),
          "应为读到的整数",
          "the whole number that was read");
    }
    return value.asInt();
  }

  private static Optional<String> text(JsonNode body, String name) {
    JsonNode value = body.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isString()) {
      throw new ParameterException(name, value.toString(), "应为文本", "a text");
    }
    return Optional.of(value.asString()).filter(text -> !text.isBlank());
  }
}
