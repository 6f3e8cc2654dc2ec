package org.firewell.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.firewell.account.Account;
import org.firewell.api.RoundObjects.Reference;
import org.firewell.api.access.Drafts;
import org.firewell.api.http.Body;
import org.firewell.api.http.CountyTime;
import org.firewell.api.http.Fields;
import org.firewell.api.http.IfMatch;
import org.firewell.api.http.ParameterException;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.Reply;
import org.firewell.api.http.StatusException;
import org.firewell.feature.Attribute;
import org.firewell.feature.Condition;
import org.firewell.feature.Edit;
import org.firewell.feature.Feature;
import org.firewell.feature.Features.ChangedMeanwhileException;
import org.firewell.round.Inspection;
import org.firewell.round.Repair;
import org.firewell.round.RepairRules;
import org.firewell.round.Rounds;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Orders to put a fault right. */
@RestController
@RequestMapping("/api/repairs")
class RepairsController {

  private static final List<String> MEMBERS =
      List.of("id", "layer", "object", "opened_on", "fault", "note");
  private static final List<String> CHANGES =
      List.of("state", "assignee", "note", "inspection", "proof");
  private static final List<String> STATES =
      Stream.of(Repair.State.values()).map(Repair.State::word).toList();

  private static final List<String> FAULTS =
      Stream.of(Condition.values()).filter(Condition::isFault).map(Attribute::text).toList();

  private final Rounds rounds;
  private final RoundObjects objects;
  private final Photos photos;
  private final Drafts drafts;
  private final Clock clock;

  RepairsController(
      Rounds rounds, RoundObjects objects, Photos photos, Drafts drafts, Clock clock) {
    this.rounds = rounds;
    this.objects = objects;
    this.photos = photos;
    this.drafts = drafts;
    this.clock = clock;
  }

  /** By due day; of an object, of a unit, in a state, opened since a day. */
  @GetMapping
  ResponseEntity<byte[]> list(HttpServletRequest request) {
    Parameters parameters = Parameters.of(request, "layer", "object", "unit", "since", "state");
    Predicate<Reference> asked = objects.inUnit(parameters);
    String state = parameters.word("state", STATES).orElse(null);
    List<Map<String, Object>> repairs =
        rounds.repairs(InspectionsController.query(parameters)).stream()
            .filter(repair -> state == null || repair.state().word().equals(state))
            .filter(repair -> asked.test(new Reference(repair.layer(), repair.object())))
            .map(repair -> RoundDocuments.of(repair, today()))
            .toList();
    return Reply.personal(HttpStatus.OK, Map.of("repairs", repairs));
  }

  @GetMapping("/{id}")
  ResponseEntity<byte[]> repair(@PathVariable String id, HttpServletRequest request) {
    Parameters.of(request);
    return reply(HttpStatus.OK, get(id));
  }

  /** Opens an order by hand. It says nothing of the object: only a look at it does. */
  @PostMapping
  ResponseEntity<byte[]> open(HttpServletRequest request, Account account) throws IOException {
    Parameters.of(request);
    Fields fields = new Fields(Body.of(request, MEMBERS));
    Repair.Fault fault = fault(fields);
    Feature object = objects.get(fault.layer(), fault.object());
    objects.check(account, object);
    UUID id = fields.uuidOf("id");
    Edit.Draft draft =
        drafts.of(account.author(), Edit.Kind.REPAIR, null, "维修单 " + id + " 开单 · opened");
    Repair repair =
        Repair.opened(
            id,
            fault,
            RepairRules.dueOn(objects.law(), fault),
            fields.text("note", InspectionReader.LONGEST_NOTE).orElse(null),
            null,
            account.name(),
            draft.at());
    try {
      Rounds.Opened opened = rounds.open(repair, draft);
      return reply(opened.isNew() ? HttpStatus.CREATED : HttpStatus.OK, opened.repair());
    } catch (Rounds.RefusedException e) {
      throw RoundDocuments.refused(e.refusals());
    } catch (Rounds.OtherwiseException e) {
      throw RoundDocuments.otherwise(id.toString());
    }
  }

  private Repair.Fault fault(Fields fields) {
    LocalDate on = fields.dayOf("opened_on");
    if (on.isAfter(today())) {
      throw new ParameterException(
          "opened_on", on.toString(), "不能晚于今天 " + today(), "a day up to today, " + today());
    }
    return new Repair.Fault(
        fields.wordOf("layer", RoundObjects.LAYERS),
        fields.textOf("object", 200),
        on,
        conditionOf(fields));
  }

  /** What is to be put right, where it is told. */
  static Optional<Condition> condition(Fields fields) {
    return fields.word("fault", FAULTS).map(InspectionReader::condition);
  }

  static Condition conditionOf(Fields fields) {
    return condition(fields).orElseThrow(() -> Fields.missing("fault"));
  }

  /**
   * Takes it in hand, hands it on, or closes it: the last by an {@code inspection} that is kept, or
   * by a {@code proof} with a photo, which is kept as an inspection that finds the object usable.
   */
  @PutMapping("/{id}")
  ResponseEntity<byte[]> change(
      @PathVariable String id, HttpServletRequest request, Account account) throws IOException {
    Parameters.of(request);
    Repair before = get(id);
    Fields fields = new Fields(Body.of(request, CHANGES));
    long version = IfMatch.version(request);
    objects.find(before.layer(), before.object()).ifPresent(o -> objects.check(account, o));
    Repair.State next = Repair.State.find(fields.wordOf("state", STATES)).orElseThrow();
    Edit.Draft draft =
        drafts.of(
            account.author(),
            Edit.Kind.REPAIR,
            null,
            "维修单 %s：%s → %s".formatted(id, before.state().word(), next.word()));
    try {
      return reply(
          HttpStatus.OK,
          next == Repair.State.CLOSED
              ? close(before, version, fields, account, draft)
              : rounds.change(changed(before, version, next, fields), draft));
    } catch (ChangedMeanwhileException e) {
      throw RoundDocuments.changedMeanwhile(RoundDocuments.of(get(id)));
    } catch (Rounds.RefusedException e) {
      throw RoundDocuments.refused(e.refusals());
    } catch (Rounds.OtherwiseException e) {
      throw RoundDocuments.otherwise("proof.id");
    }
  }

  /** What is not sent stays. */
  private static Repair changed(Repair before, long version, Repair.State next, Fields fields) {
    String assignee =
        fields.has("assignee") ? fields.text("assignee", 200).orElse(null) : before.assignee();
    String note =
        fields.has("note")
            ? fields.text("note", InspectionReader.LONGEST_NOTE).orElse(null)
            : before.note();
    return before.with(next, assignee, note).at(version);
  }

  private Repair close(
      Repair before, long version, Fields fields, Account account, Edit.Draft draft) {
    Inspection proof =
        fields
            .object("proof", InspectionReader.PROOF_MEMBERS)
            .map(
                given ->
                    new InspectionReader(photos, account.author(), draft.at())
                        .proof(given, before.layer(), before.object()))
            .orElseGet(() -> kept(fields));
    return rounds.close(before.id(), version, proof, objects.law(), today(), draft);
  }

  private Inspection kept(Fields fields) {
    UUID id =
        fields
            .uuid("inspection")
            .orElseThrow(
                () ->
                    new ParameterException(
                        "inspection",
                        "",
                        "销单须有查明完好的巡查 inspection 或凭证 proof",
                        "given, nor is proof"));
    return rounds
        .findInspection(id)
        .filter(kept -> !kept.undone())
        .map(Rounds.Kept::inspection)
        .orElseThrow(
            () ->
                new ParameterException(
                    "inspection", id.toString(), "没有此次巡查", "an inspection that is kept"));
  }

  private Repair get(String id) {
    return rounds
        .findRepair(Fields.uuid("id", id))
        .orElseThrow(() -> StatusException.missing("没有维修单 " + id + " · there is no repair " + id));
  }

  private ResponseEntity<byte[]> reply(HttpStatus status, Repair repair) {
    return Reply.personal(status, repair.version(), RoundDocuments.of(repair, today()));
  }

  private LocalDate today() {
    return CountyTime.today(clock);
  }
}
