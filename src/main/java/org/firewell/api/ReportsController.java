package org.firewell.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.firewell.account.Account;
import org.firewell.account.Role;
import org.firewell.api.access.Asker;
import org.firewell.api.access.Drafts;
import org.firewell.api.http.Body;
import org.firewell.api.http.CountyTime;
import org.firewell.api.http.Fields;
import org.firewell.api.http.IfMatch;
import org.firewell.api.http.ParameterException;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.Reply;
import org.firewell.api.http.StatusException;
import org.firewell.feature.Condition;
import org.firewell.feature.Edit;
import org.firewell.feature.Features.ChangedMeanwhileException;
import org.firewell.ingest.FigureReader;
import org.firewell.round.Repair;
import org.firewell.round.RepairRules;
import org.firewell.round.Report;
import org.firewell.round.Rounds;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the public tells, and what becomes of it. A report touches nothing by itself; who told it is
 * not asked and not kept.
 */
@RestController
@RequestMapping("/api/reports")
class ReportsController {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int LARGEST_PHOTO = 3 << 20;
  private static final int LONGEST = 1_000;
  private static final List<String> TEXTS = List.of("id", "fault", "text", "layer", "object");
  private static final List<String> NUMBERS = List.of("lon", "lat");
  private static final List<String> MEMBERS =
      Stream.concat(TEXTS.stream(), NUMBERS.stream()).toList();

  /** The parts of a form; the photo comes as a file. */
  private static final List<String> PARTS =
      Stream.concat(MEMBERS.stream(), Stream.of("photo")).toList();

  private static final List<String> DECISIONS =
      List.of("state", "layer", "object", "fault", "reason");
  private static final List<String> STATES =
      Stream.of(Report.State.values()).map(Report.State::word).toList();
  private static final List<String> DECIDED =
      List.of(
          Report.State.TO_INSPECT.word(), Report.State.REPAIR.word(), Report.State.DECLINED.word());

  private final Rounds rounds;
  private final RoundObjects objects;
  private final Photos photos;
  private final ReportThrottle throttle;
  private final Drafts drafts;
  private final Clock clock;

  ReportsController(
      Rounds rounds,
      RoundObjects objects,
      Photos photos,
      ReportThrottle throttle,
      Drafts drafts,
      Clock clock) {
    this.rounds = rounds;
    this.objects = objects;
    this.photos = photos;
    this.throttle = throttle;
    this.drafts = drafts;
    this.clock = clock;
  }

  /**
   * Takes a report: JSON, or a form with a part for each member and perhaps one {@code photo} of 3
   * MB at the most. It is told of an object or of a place.
   */
  @PostMapping
  ResponseEntity<byte[]> receive(HttpServletRequest request) throws IOException, ServletException {
    if (Asker.account().isEmpty()) {
      throttle.count(request.getRemoteAddr());
    }
    Report report = report(request);
    boolean isNew = receive(report);
    return Reply.personal(isNew ? HttpStatus.CREATED : HttpStatus.OK, receipt(report));
  }

  private boolean receive(Report report) {
    try {
      return rounds.receive(report);
    } catch (Rounds.OtherwiseException e) {
      throw RoundDocuments.otherwise(report.id().toString());
    }
  }

  /** Whoever reports learns that it came, and nothing that others said. */
  private static Map<String, Object> receipt(Report report) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", report.id().toString());
    document.put("state", Report.State.RECEIVED.word());
    document.put("zh", "已收到，工作人员核实后处理。紧急情况请拨打 119。");
    document.put("en", "Received; somebody will look into it. In an emergency call 119.");
    return document;
  }

  /** The parts of a form but the photo, as members of an object. */
  private static ObjectNode members(HttpServletRequest request) {
    ObjectNode members = JSON.createObjectNode();
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (!MEMBERS.contains(name)) {
                throw Body.notTaken(name, PARTS);
              }
              if (NUMBERS.contains(name) && !values[0].isBlank()) {
                members.put(name, number(name, values[0]));
              } else {
                members.put(name, values[0]);
              }
            });
    NUMBERS.stream().filter(name -> members.path(name).isString()).forEach(members::remove);
    return members;
  }

  private static double number(String name, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new ParameterException(name, text, "应为数", "a number");
    }
  }

  private Report report(HttpServletRequest request) throws IOException, ServletException {
    boolean isForm = Photos.isForm(request);
    Fields fields = new Fields(isForm ? members(request) : Body.of(request, MEMBERS));
    String object = fields.text("object", 200).orElse(null);
    String layer =
        object == null
            ? null
            : fields.word("layer", RoundObjects.LAYERS).orElse(RoundObjects.LAYERS.get(0));
    if (object != null) {
      objects.get(layer, object);
    }
    Double lon = degrees(fields, "lon", 180);
    Double lat = degrees(fields, "lat", 90);
    if (object == null && (lon == null || lat == null)) {
      throw new ParameterException(
          "object", "", "请指明设施 object，或位置 lon、lat", "given, nor are lon and lat");
    }
    Condition fault = RepairsController.condition(fields).orElse(null);
    String text = fields.text("text", LONGEST).orElse(null);
    if (fault == null && text == null) {
      throw Fields.missing("text");
    }
    UUID id = fields.uuid("id").orElseGet(UUID::randomUUID);
    String photo = isForm ? photoOrNull(request) : null; // kept when all else is found good
    return Report.received(id, CountyTime.now(clock), fault, text, layer, object, lon, lat, photo);
  }

  /** The hash of the photo that was sent, which is kept now. */
  private String photoOrNull(HttpServletRequest request) throws IOException, ServletException {
    byte[] photo = Photos.partOrNull(request, "photo", LARGEST_PHOTO);
    String by = Asker.account().map(Account::name).orElse(null);
    return photo == null ? null : photos.keep(photo, by).attachment().sha256();
  }

  private static Double degrees(Fields fields, String name, double most) {
    Double degrees = fields.numberOrNull(name);
    if (degrees != null && !(Math.abs(degrees) <= most)) {
      throw new ParameterException(
          name,
          degrees.toString(),
          "应为 -%.0f 至 %.0f 度".formatted(most, most),
          "in degrees, -%.0f to %.0f".formatted(most, most));
    }
    return degrees;
  }

  /** The queue, those that came last first; a township sees what is told of its own unit. */
  @GetMapping
  ResponseEntity<byte[]> list(HttpServletRequest request, Account account) {
    Parameters parameters = Parameters.of(request, "state", "unit");
    String state = parameters.word("state", STATES).orElse(null);
    Optional<String> unit =
        account.role() == Role.TOWNSHIP
            ? Optional.of(account.unit())
            : parameters.text("unit").map(word -> objects.code("unit", word));
    List<Map<String, Object>> reports =
        rounds.reports().stream()
            .filter(report -> state == null || report.state().word().equals(state))
            .filter(report -> unit.isEmpty() || objects.unitOf(report).equals(unit))
            .map(RoundDocuments::of)
            .toList();
    return Reply.personal(HttpStatus.OK, Map.of("reports", reports));
  }

  /**
   * Decides: somebody is to look, or it becomes a repair (of the fault that was told unless another
   * is named), or it is declined with a reason.
   */
  @PutMapping("/{id}")
  ResponseEntity<byte[]> decide(
      @PathVariable String id, HttpServletRequest request, Account account) throws IOException {
    Parameters.of(request);
    Report before = get(id);
    Fields fields = new Fields(Body.of(request, DECISIONS));
    long version = IfMatch.version(request);
    objects.check(account, before);
    Report.State next = Report.State.find(fields.wordOf("state", DECIDED)).orElseThrow();
    Edit.Draft draft =
        drafts.of(
            account.author(),
            Edit.Kind.REPAIR,
            null,
            "上报 %s：%s → %s".formatted(id, before.state().word(), next.word()));
    if (before.version() != version) {
      throw RoundDocuments.changedMeanwhile(RoundDocuments.of(before));
    }
    try {
      Report after = decided(before, next, fields, account, draft);
      return Reply.personal(HttpStatus.OK, after.version(), RoundDocuments.of(after));
    } catch (ChangedMeanwhileException e) {
      throw RoundDocuments.changedMeanwhile(RoundDocuments.of(get(id)));
    }
  }

  private Report decided(
      Report before, Report.State next, Fields fields, Account account, Edit.Draft draft) {
    String reason = fields.text("reason", LONGEST).orElse(null);
    if (next == Report.State.DECLINED) {
      if (reason == null) {
        throw Fields.missing("reason");
      }
      return rounds.decide(
          before.decided(
              next, before.layer(), before.object(), reason, account.name(), draft.at(), null),
          null,
          draft);
    }
    String layer =
        fields
            .word("layer", RoundObjects.LAYERS)
            .or(() -> Optional.ofNullable(before.layer()))
            .orElse(RoundObjects.LAYERS.get(0));
    String object =
        fields
            .text("object", 200)
            .or(() -> Optional.ofNullable(before.object()))
            .orElseThrow(() -> Fields.missing("object"));
    objects.check(account, objects.get(layer, object));
    Repair repair =
        next == Report.State.REPAIR ? repair(before, layer, object, fields, draft) : null;
    return rounds.decide(
        before.decided(
            next,
            layer,
            object,
            reason,
            account.name(),
            draft.at(),
            repair == null ? null : repair.id()),
        repair,
        draft);
  }

  private Repair repair(
      Report report, String layer, String object, Fields fields, Edit.Draft draft) {
    boolean saysSo = report.fault() != null && !fields.has("fault");
    Repair.Fault fault =
        new Repair.Fault(
            layer,
            object,
            LocalDate.ofInstant(draft.at(), FigureReader.ZONE),
            saysSo ? report.fault() : RepairsController.conditionOf(fields));
    return Repair.opened(
        UUID.randomUUID(),
        fault,
        RepairRules.dueOn(objects.law(), fault),
        report.text(),
        null,
        draft.by(),
        draft.at());
  }

  private Report get(String id) {
    return rounds
        .findReport(Fields.uuid("id", id))
        .orElseThrow(() -> StatusException.missing("没有上报 " + id + " · there is no report " + id));
  }
}
