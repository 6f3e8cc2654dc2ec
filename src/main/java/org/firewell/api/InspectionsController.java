package org.firewell.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.firewell.account.Account;
import org.firewell.api.RoundObjects.Reference;
import org.firewell.api.access.Drafts;
import org.firewell.api.http.Body;
import org.firewell.api.http.CountyTime;
import org.firewell.api.http.Fields;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.Reply;
import org.firewell.api.http.StatusException;
import org.firewell.feature.Edit;
import org.firewell.feature.Features.ChangedMeanwhileException;
import org.firewell.round.Inspection;
import org.firewell.round.Rounds;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who looked at what, and what was found. */
@RestController
@RequestMapping("/api/inspections")
class InspectionsController {

  private static final int MOST = 1_000;

  private final Rounds rounds;
  private final RoundObjects objects;
  private final Photos photos;
  private final Drafts drafts;
  private final Clock clock;

  InspectionsController(
      Rounds rounds, RoundObjects objects, Photos photos, Drafts drafts, Clock clock) {
    this.rounds = rounds;
    this.objects = objects;
    this.photos = photos;
    this.drafts = drafts;
    this.clock = clock;
  }

  /** The newest first; of an object, of a unit, since a day. */
  @GetMapping
  ResponseEntity<byte[]> list(HttpServletRequest request) {
    Parameters parameters =
        Parameters.of(request, "layer", "object", "unit", "since", "limit", "offset");
    Predicate<Reference> asked = objects.inUnit(parameters);
    List<Rounds.Kept> matched =
        rounds.inspections(query(parameters)).stream()
            .filter(kept -> asked.test(reference(kept.inspection())))
            .toList();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("matched", matched.size());
    document.put(
        "inspections",
        matched.stream()
            .skip(parameters.whole("offset", 0, 0))
            .limit(Math.min(MOST, parameters.whole("limit", 1, MOST)))
            .map(RoundDocuments::of)
            .toList());
    return Reply.personal(HttpStatus.OK, document);
  }

  /**
   * Keeps an inspection. Its id is chosen by who sends it: the same one sent again is answered with
   * 200 and what is kept.
   */
  @PostMapping
  ResponseEntity<byte[]> keep(HttpServletRequest request, Account account) throws IOException {
    Parameters.of(request);
    Fields fields = new Fields(Body.of(request, InspectionReader.MEMBERS));
    Edit.Draft draft = drafts.of(account.author(), Edit.Kind.INSPECTION, null, null);
    Inspection inspection = new InspectionReader(photos, account.author(), draft.at()).read(fields);
    objects.check(account, objects.get(inspection.layer(), inspection.object()));
    Rounds.Outcome outcome = keep(inspection, draft);
    return Reply.of(
        outcome.isNew() ? HttpStatus.CREATED : HttpStatus.OK, RoundDocuments.of(outcome));
  }

  private Rounds.Outcome keep(Inspection inspection, Edit.Draft draft) {
    try {
      return rounds.inspect(inspection, objects.law(), today(), draft);
    } catch (Rounds.RefusedException e) {
      throw RoundDocuments.refused(e.refusals());
    } catch (Rounds.OtherwiseException e) {
      throw RoundDocuments.otherwise(inspection.id().toString());
    } catch (ChangedMeanwhileException e) {
      throw StatusException.missing(
          inspection.object() + " 已被删除 · " + inspection.object() + " was removed meanwhile");
    }
  }

  private LocalDate today() {
    return CountyTime.today(clock);
  }

  /** An object is named with its layer, which is hydrants unless another is. */
  static Rounds.Query query(Parameters parameters) {
    String object = parameters.text("object").orElse(null);
    String layer = parameters.word("layer", RoundObjects.LAYERS).orElse(null);
    return new Rounds.Query(
        object != null && layer == null ? RoundObjects.LAYERS.get(0) : layer,
        object,
        parameters.text("since").map(text -> Fields.day("since", text)).orElse(null));
  }

  private static Reference reference(Inspection inspection) {
    return new Reference(inspection.layer(), inspection.object());
  }
}
