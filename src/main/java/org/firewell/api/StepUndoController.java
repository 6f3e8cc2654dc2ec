package org.firewell.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.firewell.account.Account;
import org.firewell.api.access.Refusal;
import org.firewell.api.http.Body;
import org.firewell.api.http.CountyTime;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.Reply;
import org.firewell.api.http.StatusException;
import org.firewell.feature.Edits;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.feature.Hydrant;
import org.firewell.ledger.Ledger;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes back a step that was entered in error. */
@RestController
class StepUndoController {

  private final Ledger ledger;
  private final Features features;
  private final Edits edits;
  private final Undoing undoing;
  private final StepRights rights;
  private final Clock clock;

  StepUndoController(
      Ledger ledger,
      Features features,
      Edits edits,
      Undoing undoing,
      StepRights rights,
      Clock clock) {
    this.ledger = ledger;
    this.features = features;
    this.edits = edits;
    this.undoing = undoing;
    this.rights = rights;
    this.clock = clock;
  }

  /**
   * Undoes a step, by who took it on the day of entry or by an administrator. The body may give a
   * {@code reason}. What was changed of the hydrant since is not undone with it: 409.
   */
  @PostMapping(path = "/api/hydrants/{id}/steps/{step}/undo", consumes = "application/json")
  ResponseEntity<byte[]> undo(
      @PathVariable String id,
      @PathVariable String step,
      HttpServletRequest request,
      Account account)
      throws IOException {
    Parameters.of(request);
    String reason = Body.of(request, List.of("reason")).path("reason").asString("").strip();
    Ledger.Entry entry = entry(id, step);
    Hydrant hydrant =
        features.find(FeatureType.HYDRANTS, id).orElseThrow(() -> missing(id, step)).feature();
    Refusal.check(rights.undoRefusal(account, hydrant, entry, CountyTime.today(clock)));
    long undo = undoing.undo(entry.edit(), reason.isEmpty() ? null : reason);
    return Reply.personal(HttpStatus.CREATED, EditDocuments.of(edits.find(undo).orElseThrow()));
  }

  private Ledger.Entry entry(String hydrant, String step) {
    if (!step.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
      throw missing(hydrant, step);
    }
    return ledger
        .find(UUID.fromString(step))
        .filter(entry -> entry.step().hydrant().equals(hydrant))
        .orElseThrow(() -> missing(hydrant, step));
  }

  private static StatusException missing(String hydrant, String step) {
    return StatusException.missing(
        "消火栓 %s 没有步骤 %s · the hydrant %s has no step %s".formatted(hydrant, step, hydrant, step));
  }
}
