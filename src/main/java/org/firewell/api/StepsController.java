package org.firewell.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.account.Account;
import org.firewell.api.access.Drafts;
import org.firewell.api.http.CountyTime;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.Reply;
import org.firewell.api.http.StatusException;
import org.firewell.feature.Edit;
import org.firewell.feature.Features;
import org.firewell.feature.Hydrant;
import org.firewell.job.Grounds;
import org.firewell.ledger.Clerk;
import org.firewell.ledger.Clerk.Receipt;
import org.firewell.ledger.Ledger;
import org.firewell.ledger.Outcome;
import org.firewell.ledger.State;
import org.firewell.ledger.Step;
import org.firewell.round.Attachments;
import org.firewell.standard.Refusal;
import org.firewell.standard.Ruleset;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a hydrant came from plan to water, what can follow, and the way to take the next step. */
@RestController
@RequestMapping("/api/hydrants/{id}/steps")
class StepsController {

  private final Clerk clerk;
  private final Ledger ledger;
  private final Features features;
  private final Grounds grounds;
  private final Attachments attachments;
  private final StepRights rights;
  private final StepSheet sheet;
  private final Drafts drafts;
  private final Clock clock;

  StepsController(
      Clerk clerk,
      Ledger ledger,
      Features features,
      Grounds grounds,
      Attachments attachments,
      StepRights rights,
      Drafts drafts,
      Clock clock) {
    this.clerk = clerk;
    this.ledger = ledger;
    this.features = features;
    this.grounds = grounds;
    this.attachments = attachments;
    this.rights = rights;
    this.sheet = new StepSheet(rights);
    this.drafts = drafts;
    this.clock = clock;
  }

  @GetMapping
  ResponseEntity<byte[]> steps(
      @PathVariable String id, HttpServletRequest request, Account account) {
    Parameters.of(request);
    Clerk.File file = file(id);
    return Reply.personal(HttpStatus.OK, file.version(), sheet.document(file, law(), account));
  }

  /**
   * Takes a step. The same step sent again answers 200 with what is kept; another of the same id
   * 409, as one from a state in which the hydrant no longer is. What may not be taken is 422 with
   * every reason.
   */
  @PostMapping(consumes = "application/json")
  ResponseEntity<byte[]> take(@PathVariable String id, HttpServletRequest request, Account account)
      throws IOException {
    Parameters.of(request);
    StepForm form = StepForm.of(request);
    Clerk.File before = file(id);
    if (ledger.find(form.id()).isEmpty()) {
      checkRights(account, before, form);
      checkPhotos(form);
    }
    Edit.Draft draft =
        drafts.of(
            account.author(), Edit.Kind.STEP, "/api/hydrants/" + id + "/steps", form.reason());
    Receipt receipt = take(id, form, account, draft);
    if (receipt instanceof Receipt.Taken taken) {
      return taken(taken, account);
    }
    if (receipt instanceof Receipt.Kept kept) {
      return kept(kept, account);
    }
    throw refused(receipt);
  }

  private Receipt take(String id, StepForm form, Account account, Edit.Draft draft) {
    try {
      return clerk.take(
          id, file -> step(id, form, file, account, draft.at()), today(), law(), draft);
    } catch (Features.ChangedMeanwhileException e) {
      throw new StatusException(
          HttpStatus.CONFLICT,
          "消火栓刚被他人修改，请重试 · the hydrant was changed at the same moment: try again",
          Map.of());
    }
  }

  private Step step(String id, StepForm form, Clerk.File file, Account account, Instant at) {
    return form.step(id, file.dossier().state().orElse(null), account.name(), at);
  }

  /** Both of what is and of what would be: a site is nobody's way out of a unit. */
  private void checkRights(Account account, Clerk.File file, StepForm form) {
    Hydrant hydrant = file.dossier().hydrant();
    State from = file.dossier().state().orElse(null);
    Step step = form.step(hydrant.id(), from, account.name(), Instant.EPOCH);
    rights.check(account, hydrant, from, form.to());
    rights.check(account, Outcome.of(hydrant, step), from, form.to());
  }

  /** A photo that nobody sent proves nothing. */
  private void checkPhotos(StepForm form) {
    List<Refusal> refusals = new ArrayList<>();
    for (String photo : form.evidence().photos()) {
      if (attachments.find(photo).isEmpty()) {
        refusals.add(
            new Refusal(
                "photo_not_kept",
                "photos：没有收到照片 " + photo + "，请先上传",
                "photos: the photo " + photo + " is not kept; send it first"));
      }
    }
    if (!refusals.isEmpty()) {
      throw refused(HttpStatus.UNPROCESSABLE_CONTENT, refusals);
    }
  }

  private ResponseEntity<byte[]> taken(Receipt.Taken taken, Account account) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("step", StepSheet.step(taken.step()));
    document.put("left_out", taken.leftOut().stream().map(State::word).toList());
    document.put("now", sheet.document(file(taken.step().hydrant()), law(), account));
    return Reply.personal(HttpStatus.CREATED, taken.version(), document);
  }

  private ResponseEntity<byte[]> kept(Receipt.Kept kept, Account account) {
    Clerk.File file = file(kept.entry().step().hydrant());
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("step", StepSheet.step(kept.entry()));
    document.put("now", sheet.document(file, law(), account));
    return Reply.personal(HttpStatus.OK, file.version(), document);
  }

  private static RuntimeException refused(Receipt receipt) {
    if (receipt instanceof Receipt.Otherwise otherwise) {
      return new StatusException(
          HttpStatus.CONFLICT,
          "此编号已用于另一步骤 · another step bears this id",
          Map.of("kept", StepSheet.step(otherwise.entry())));
    }
    List<Refusal> refusals = ((Receipt.NotTaken) receipt).refusals();
    boolean elsewhere = refusals.stream().anyMatch(r -> r.code().equals("state_changed"));
    return refused(elsewhere ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT, refusals);
  }

  private static StatusException refused(HttpStatus status, List<Refusal> refusals) {
    return new StatusException(
        status, refusals.get(0).toString(), Map.of("refusals", RoundDocuments.documents(refusals)));
  }

  private Clerk.File file(String id) {
    return clerk
        .open(id, today())
        .orElseThrow(() -> StatusException.missing("没有消火栓 " + id + " · there is no hydrant " + id));
  }

  private Ruleset law() {
    return grounds.law(features.county().orElseThrow(StatusException::noData)).on(today());
  }

  private LocalDate today() {
    return CountyTime.today(clock);
  }
}
