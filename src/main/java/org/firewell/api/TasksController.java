package org.firewell.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.firewell.account.Account;
import org.firewell.account.Author;
import org.firewell.account.Units;
import org.firewell.analysis.Inquiry;
import org.firewell.analysis.quota.LedgerAnswer;
import org.firewell.api.access.Drafts;
import org.firewell.api.access.Turns;
import org.firewell.api.http.CountyTime;
import org.firewell.api.http.ParameterException;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.Reply;
import org.firewell.api.http.StatusException;
import org.firewell.feature.Edit;
import org.firewell.job.Grounds;
import org.firewell.job.Ready;
import org.firewell.standard.BrigadeQuota;
import org.firewell.standard.Quota;
import org.firewell.standard.Ruleset;
import org.firewell.standard.TaskKind;
import org.firewell.standard.TaskName;
import org.firewell.standard.TaskVersion;
import org.firewell.standard.Tasks;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is asked of each unit and how far it is; the versions of a task, and its sites. */
@RestController
@RequestMapping("/api/tasks")
class TasksController {

  private static final String ONE = "/{document}/{unit}/{kind}";
  private static final String DOCUMENT = "document";
  private static final String AS_OF = "as_of";
  private static final List<String> FILTERS = List.of("unit", "kind", "state");

  private final Ready<LedgerAnswer> ledgers;
  private final Grounds grounds;
  private final Tasks tasks;
  private final Units units;
  private final Sites sites;
  private final Turns turns;
  private final Drafts drafts;
  private final Clock clock;

  TasksController(
      Ready<LedgerAnswer> ledgers,
      Grounds grounds,
      Tasks tasks,
      Units units,
      Sites sites,
      Turns turns,
      Drafts drafts,
      Clock clock) {
    this.ledgers = ledgers;
    this.grounds = grounds;
    this.tasks = tasks;
    this.units = units;
    this.sites = sites;
    this.turns = turns;
    this.drafts = drafts;
    this.clock = clock;
  }

  /**
   * The tasks of a document on a day, by name. Document and day have the defaults of the question
   * {@code quota}; a unit is called by its code, id or name; the state is that of the outlook.
   */
  @GetMapping
  ResponseEntity<byte[]> list(HttpServletRequest request) {
    Parameters parameters = Parameters.of(request, DOCUMENT, AS_OF, "unit", "kind", "state");
    parameters.word("kind", Stream.of(TaskKind.values()).map(TaskKind::key).toList());
    Map<String, String> texts = new LinkedHashMap<>();
    parameters.text(DOCUMENT).ifPresent(id -> texts.put(Inquiry.RULESET.name(), id));
    parameters.text(AS_OF).ifPresent(day -> texts.put(Inquiry.AS_OF.name(), day));
    Predicate<Map<String, Object>> asked = line -> true;
    for (String filter : FILTERS) {
      asked = asked.and(is(filter, parameters));
    }
    return Reply.personal(HttpStatus.OK, sheet(texts).list(asked));
  }

  private Predicate<Map<String, Object>> is(String filter, Parameters parameters) {
    String name = filter.equals("unit") ? "unit_code" : filter;
    return parameters
        .text(filter)
        .map(text -> filter.equals("unit") ? units.find(text).orElse(text) : text)
        .<Predicate<Map<String, Object>>>map(text -> line -> text.equals(line.get(name)))
        .orElse(line -> true);
  }

  /** One task on a day, with every version that was ever handed out, and its hydrants. */
  @GetMapping(ONE)
  ResponseEntity<byte[]> task(
      @PathVariable String document,
      @PathVariable String unit,
      @PathVariable String kind,
      HttpServletRequest request) {
    Parameters parameters = Parameters.of(request, AS_OF);
    TaskName task = name(document, unit, kind);
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(Inquiry.RULESET.name(), law(document).id());
    parameters.text(AS_OF).ifPresent(day -> texts.put(Inquiry.AS_OF.name(), day));
    Map<String, Object> found = sheet(texts).findOrNull(task);
    if (found == null) {
      throw missing(task);
    }
    return Reply.personal(HttpStatus.OK, found);
  }

  /**
   * Enters the next version of a task, or the first of one that no document handed out. It is never
   * changed or deleted: what takes its place is another version.
   */
  @PostMapping(path = ONE + "/versions", consumes = "application/json")
  ResponseEntity<byte[]> enter(
      @PathVariable String document,
      @PathVariable String unit,
      @PathVariable String kind,
      HttpServletRequest request,
      Author author)
      throws IOException {
    Parameters.of(request);
    TaskName task = name(document, unit, kind);
    Ruleset law = law(document);
    checkUnit(unit, law);
    TaskVersion version = TaskForm.of(request, task, law, author.name(), CountyTime.now(clock));
    Map<String, Object> reply = new LinkedHashMap<>();
    reply.put("task", task.toString());
    boolean added = enter(version, law);
    reply.put("added", TaskSheet.version(version));
    reply.put(
        "versions",
        law(document).tasks().stream()
            .filter(other -> other.task().equals(task.toString()))
            .map(TaskSheet::version)
            .toList());
    return Reply.personal(added ? HttpStatus.CREATED : HttpStatus.OK, reply);
  }

  /** False when it stands already. The first version of a document's task is the document's. */
  private boolean enter(TaskVersion version, Ruleset law) {
    law.tasks().stream()
        .filter(other -> other.task().equals(version.task()) && other.by() == null)
        .filter(other -> other.version() == version.version())
        .findFirst()
        .ifPresent(
            other -> {
              throw conflict(other);
            });
    try {
      return tasks.enter(version);
    } catch (Tasks.OtherwiseException e) {
      throw conflict(e.standing());
    }
  }

  private static StatusException conflict(TaskVersion standing) {
    return new StatusException(
        HttpStatus.CONFLICT,
        "第 %d 版已存在且内容不同，版本不可修改，请录入下一版 · version %d stands and says otherwise; none is changed: enter the next one"
            .formatted(standing.version(), standing.version()),
        Map.of("standing", TaskSheet.version(standing)));
  }

  /**
   * Plans hydrants of a task at proposed places. Each place is told what became of it: planned,
   * planned already, or refused, since it lies outside of the unit, where a hydrant stands, or
   * where one was removed. With {@code check=yes} the same is told and nothing is planned.
   */
  @PostMapping(path = ONE + "/sites", consumes = "application/json")
  ResponseEntity<byte[]> plan(
      @PathVariable String document,
      @PathVariable String unit,
      @PathVariable String kind,
      HttpServletRequest request,
      Account account)
      throws IOException {
    Parameters parameters = Parameters.of(request, "check");
    boolean check = parameters.word("check", List.of("yes", "no")).orElse("no").equals("yes");
    TaskName task = name(document, unit, kind);
    LocalDate today = CountyTime.today(clock);
    Ruleset law = law(document);
    if (law.tasks().stream().noneMatch(version -> version.task().equals(task.toString()))) {
      throw missing(task);
    }
    if (check) {
      return sites.check(request, account, task, law.on(today), today);
    }
    Edit.Draft draft = drafts.of(account.author(), Edit.Kind.CREATE, request.getRequestURI(), null);
    return sites.plan(request, account, task, law.on(today), today, draft);
  }

  private TaskSheet sheet(Map<String, String> texts) {
    LedgerAnswer ledger = turns.await(() -> ledgers.get(texts));
    return new TaskSheet(ledger, law(ledger.snapshot().law().id()));
  }

  private void checkUnit(String unit, Ruleset law) {
    boolean known =
        Stream.concat(
                law.quotas().stream().map(Quota::unitCode),
                law.brigadeQuotas().stream().map(BrigadeQuota::unitCode))
            .anyMatch(unit::equals);
    if (!known && units.find(unit).filter(unit::equals).isEmpty()) {
      throw new ParameterException(
          "unit", unit, "应为文件或本县单位的代码", "the code of a unit of the document or of the county");
    }
  }

  /** Of all days. */
  private Ruleset law(String document) {
    return grounds.laws().list().stream()
        .filter(law -> law.hands(document))
        .findFirst()
        .orElseThrow(
            () ->
                StatusException.missing(
                    "没有文件 " + document + " · there is no document " + document));
  }

  private static TaskName name(String document, String unit, String kind) {
    return new TaskName(
        document,
        unit,
        TaskKind.find(kind)
            .orElseThrow(
                () ->
                    StatusException.missing(
                        "没有这类任务：%s · there is no kind of task \"%s\"".formatted(kind, kind))));
  }

  private static StatusException missing(TaskName task) {
    return StatusException.missing("没有任务 " + task + " · there is no task " + task);
  }
}
