package org.firewell.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.firewell.account.Author;
import org.firewell.analysis.targets.Due;
import org.firewell.api.access.Asker;
import org.firewell.api.access.Refusal;
import org.firewell.api.http.Body;
import org.firewell.api.http.CountyTime;
import org.firewell.api.http.Fields;
import org.firewell.api.http.Link;
import org.firewell.api.http.Members;
import org.firewell.api.http.ParameterException;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.Reply;
import org.firewell.api.http.StatusException;
import org.firewell.job.Grounds;
import org.firewell.job.PaperJob;
import org.firewell.job.PaperJobs;
import org.firewell.job.Press;
import org.firewell.job.State;
import org.firewell.paper.Kind;
import org.firewell.paper.Language;
import org.firewell.paper.Order;
import org.firewell.render.Json;
import org.firewell.render.print.PaperFormat;
import org.firewell.standard.Ruleset;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The papers that are handed over: which are due when, ordering one, and what was made. */
@RestController
@RequestMapping("/api/papers")
class PapersController {

  static final List<String> MEMBERS = List.of("kind", "as_of", "ruleset", "township", "lang");

  private static final int LISTED = 200;

  private final Press press;
  private final PaperJobs jobs;
  private final Grounds grounds;
  private final Clock clock;

  PapersController(Press press, PaperJobs jobs, Grounds grounds, Clock clock) {
    this.press = press;
    this.jobs = jobs;
    this.grounds = grounds;
    this.clock = clock;
  }

  /** The kinds with the day on which each is due next, and the newest that were ordered. */
  @GetMapping
  ResponseEntity<byte[]> list(HttpServletRequest request) {
    Parameters.of(request);
    LocalDate today = CountyTime.today(clock);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("today", today.toString());
    document.put("kinds", Arrays.stream(Kind.values()).map(kind -> kind(kind, today)).toList());
    document.put(
        "papers",
        jobs.list(LISTED).stream()
            .filter(job -> isOpen(job.order().kind()))
            .map(PapersController::document)
            .toList());
    return Reply.personal(HttpStatus.OK, document);
  }

  /** Takes {@code {"kind", "as_of", "ruleset", "township", "lang"}}; all but the kind may miss. */
  @PostMapping(consumes = "application/json")
  ResponseEntity<byte[]> order(Author author, HttpServletRequest request) throws IOException {
    Parameters.of(request);
    PaperJob job = press.put(order(new Members(Body.of(request, MEMBERS))), author.name());
    return Reply.bytes(
        ResponseEntity.status(HttpStatus.ACCEPTED)
            .location(URI.create(Link.address("/api/papers/" + job.id())))
            .cacheControl(CacheControl.noStore()),
        Link.JSON,
        out -> Json.write(out, document(job)));
  }

  /** How far one is. */
  @GetMapping("/{id}")
  ResponseEntity<byte[]> paper(@PathVariable String id, HttpServletRequest request) {
    Parameters.of(request);
    return Reply.personal(HttpStatus.OK, document(get(id)));
  }

  /** A file of one that is made; always the same bytes. */
  @GetMapping("/{id}/{format:pdf|xlsx|html}")
  ResponseEntity<byte[]> file(
      @PathVariable String id, @PathVariable String format, HttpServletRequest request) {
    Parameters.of(request);
    PaperJob job = get(id);
    PaperFormat wanted = PaperFormat.find(format).orElseThrow();
    byte[] bytes =
        jobs.findFile(job.id(), wanted)
            .orElseThrow(() -> StatusException.missing("文书还没有做成 · the paper is not made yet"));
    ContentDisposition.Builder how =
        wanted == PaperFormat.XLSX ? ContentDisposition.attachment() : ContentDisposition.inline();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(wanted.mediaType()))
        .cacheControl(CacheControl.noCache().cachePrivate())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            how.filename(job.title() + "." + format, StandardCharsets.UTF_8).build().toString())
        .body(bytes);
  }

  private static Order order(Members members) {
    String asOf = members.text("as_of");
    return new Order(
        kind(members.textOf("kind")),
        asOf == null ? null : Fields.day("as_of", asOf),
        members.text("ruleset"),
        members.text("township"),
        members.word("lang", Language.class).orElse(Language.ZH));
  }

  private static Kind kind(String word) {
    return Kind.find(word)
        .orElseThrow(
            () ->
                new ParameterException(
                    "kind",
                    word,
                    "one of "
                        + String.join(
                            ", ", Arrays.stream(Kind.values()).map(Kind::word).toList())));
  }

  private PaperJob get(String id) {
    try {
      PaperJob job = jobs.find(UUID.fromString(id)).orElseThrow(() -> missing(id));
      if (!isOpen(job.order().kind())) {
        throw Refusal.unknown(Asker.LOG_IN);
      }
      return job;
    } catch (IllegalArgumentException e) {
      throw missing(id);
    }
  }

  /** Inspections and repairs are told to those with an account. */
  private static boolean isOpen(Kind kind) {
    return !kind.tellsRounds() || !Asker.isPublic();
  }

  private static StatusException missing(String id) {
    return StatusException.missing("没有文书 " + id + " · there is no paper " + id);
  }

  private Map<String, Object> kind(Kind kind, LocalDate today) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("kind", kind.word());
    document.put("title_zh", kind.title(Language.ZH));
    document.put("title_en", kind.title(Language.EN));
    document.put("compares", kind.compares());
    document.put(
        "due",
        kind.indicator().stream()
            .flatMap(
                indicator ->
                    grounds.laws().list().stream()
                        .flatMap(
                            law ->
                                Due.next(law, indicator, today).stream()
                                    .map(due -> due(due, law, today))))
            .toList());
    return document;
  }

  private Map<String, Object> due(Due due, Ruleset law, LocalDate today) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("on", due.on().toString());
    document.put("days", due.on().toEpochDay() - today.toEpochDay());
    document.put("rhythm", due.target().due());
    document.put("ruleset", law.id());
    document.put("ruleset_title", law.title());
    document.put("clause", due.target().clause().clause());
    document.put("binds", binds(law) ? "yes" : "no");
    return document;
  }

  /** Whether the county is bound by the law; its documents may ask for none of the papers. */
  private boolean binds(Ruleset law) {
    return grounds
        .current()
        .filter(current -> current.county().rulesets().contains(law.id()))
        .isPresent();
  }

  private static Map<String, Object> document(PaperJob job) {
    Order order = job.order();
    State state = job.state();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", job.id().toString());
    document.put("kind", order.kind().word());
    document.put("title", job.title());
    document.put("state", state.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    document.put(
        "progress",
        state instanceof State.Running running
            ? Math.round(100 * running.progress())
            : state.isOver() ? 100 : 0);
    document.put(
        "message",
        state instanceof State.Failed failed
            ? failed.reason()
            : state instanceof State.Running running ? running.message() : "");
    document.put("as_of", Objects.toString(order.asOf(), null));
    document.put("ruleset", order.ruleset());
    document.put("township", order.township());
    document.put("lang", order.language().name().toLowerCase(Locale.ROOT));
    document.put("snapshot", job.snapshot());
    document.put("made_by", Asker.isPublic() ? null : job.by());
    document.put("ordered_at", job.created().toString());
    document.put("made_at", Objects.toString(job.finished(), null));
    Map<String, Object> files = new LinkedHashMap<>();
    if (state instanceof State.Succeeded) {
      for (PaperFormat format : PaperFormat.values()) {
        files.put(format.ending(), "/api/papers/" + job.id() + "/" + format.ending());
      }
    }
    document.put("files", files);
    return document;
  }
}
