package org.firewell.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firewell.account.Author;
import org.firewell.analysis.Input;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Inquiry;
import org.firewell.analysis.Questions;
import org.firewell.analysis.siting.effect.PlanEffect;
import org.firewell.api.access.Asker;
import org.firewell.api.access.Turns;
import org.firewell.api.http.Body;
import org.firewell.api.http.Link;
import org.firewell.api.http.Members;
import org.firewell.api.http.ParameterException;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.Reply;
import org.firewell.api.http.StatusException;
import org.firewell.api.ogc.AnswerForm;
import org.firewell.api.ogc.AnswerReply;
import org.firewell.api.ogc.JobReplies;
import org.firewell.job.Desk;
import org.firewell.job.Job;
import org.firewell.job.KeptAnswer;
import org.firewell.job.Scenario;
import org.firewell.job.Scenarios;
import org.firewell.job.State;
import org.firewell.render.Json;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers that somebody named and keeps. */
@RestController
@RequestMapping("/api/scenarios")
class ScenariosController {

  private static final PlanEffect EFFECT = new PlanEffect();
  private static final List<String> MEMBERS = List.of("name", "note", "job");

  private final Scenarios scenarios;
  private final Questions questions;
  private final Desk desk;
  private final JobReplies replies;
  private final Turns turns;
  private final Clock clock;

  ScenariosController(
      Scenarios scenarios,
      Questions questions,
      Desk desk,
      JobReplies replies,
      Turns turns,
      Clock clock) {
    this.scenarios = scenarios;
    this.questions = questions;
    this.desk = desk;
    this.replies = replies;
    this.turns = turns;
    this.clock = clock;
  }

  /** All of them, newest first. */
  @GetMapping
  ResponseEntity<byte[]> list(HttpServletRequest request) {
    Parameters.of(request);
    List<Map<String, Object>> documents =
        scenarios.list().stream().map(ScenariosController::document).toList();
    return Reply.personal(HttpStatus.OK, Map.of("scenarios", documents));
  }

  /**
   * Takes {@code {"name", "job", "note"}}: keeps the answer of a job that succeeded, whatever
   * becomes of the job.
   */
  @PostMapping(consumes = "application/json")
  ResponseEntity<byte[]> keep(Author author, HttpServletRequest request) throws IOException {
    Parameters.of(request);
    Members members = new Members(Body.of(request, MEMBERS));
    String name = members.textOf("name");
    if (name.length() > Scenario.LONGEST_NAME) {
      throw new ParameterException(
          "name",
          name,
          "应为不超过 " + Scenario.LONGEST_NAME + " 字的名称",
          "a name of up to " + Scenario.LONGEST_NAME + " signs");
    }
    Job job = replies.get(members.uuidOf("job").toString());
    if (!(job.state() instanceof State.Succeeded)) {
      throw conflict("作业还没有结果，不能存为方案 · the job has no answer that could be kept");
    }
    KeptAnswer answer = replies.kept(job);
    Scenario scenario =
        Scenario.of(
            job,
            Json.object(answer.summary()),
            name,
            members.text("note"),
            author.name(),
            clock.instant());
    if (!scenarios.add(scenario, answer)) {
      throw conflict("已有名为“" + name + "”的方案 · there is a scenario of that name");
    }
    return Reply.bytes(
        ResponseEntity.created(URI.create(Link.address("/api/scenarios/" + scenario.id())))
            .cacheControl(CacheControl.noStore()),
        Link.JSON,
        out -> Json.write(out, document(scenario)));
  }

  /** One, with {@code same_snapshot}: whether its question, put now, is put to the same ground. */
  @GetMapping("/{id}")
  ResponseEntity<byte[]> scenario(@PathVariable String id, HttpServletRequest request) {
    Parameters.of(request);
    Scenario scenario = get(id);
    Map<String, Object> document = document(scenario);
    document.put("same_snapshot", isOfTheSameSnapshot(scenario) ? "yes" : "no");
    document.put("same_edition", desk.isOfThisEdition(scenario) ? "yes" : "no");
    return Reply.personal(HttpStatus.OK, document);
  }

  @GetMapping("/{id}/results")
  ResponseEntity<byte[]> results(@PathVariable String id, HttpServletRequest request) {
    AnswerForm form = AnswerForm.of(request, Parameters.of(request));
    Scenario scenario = get(id);
    return AnswerReply.of(
        scenarios.findAnswer(scenario.id()).orElseThrow(() -> missing(id)),
        form,
        scenario.id(),
        scenario.question() + "-" + scenario.asOf(),
        ResponseEntity.ok(),
        request);
  }

  /**
   * Puts the question {@code plan-effect} of a scenario's plan, with what it asked of coverage.
   * Takes {@code {"with", "figure"}}: another scenario to compare with, by default what stands; and
   * of planned quotas the figure whose sites are meant.
   */
  @PostMapping(path = "/{id}/comparison", consumes = "application/json")
  ResponseEntity<byte[]> compare(
      @PathVariable String id,
      @RequestHeader(name = "Prefer", defaultValue = "") String prefer,
      HttpServletRequest request)
      throws IOException, InterruptedException {
    Parameters.of(request);
    Members members = new Members(Body.of(request, List.of("with", "figure")));
    Scenario scenario = get(id);
    String figure = members.text("figure");
    Map<String, String> inputs = new LinkedHashMap<>(scenario.inputs());
    inputs.keySet().retainAll(Inquiry.inputs(EFFECT).stream().map(Input::name).toList());
    inputs.put(PlanEffect.PLAN.name(), plan(scenario, figure));
    if (members.text("with") != null) {
      Scenario other = get(members.uuidOf("with").toString());
      inputs.put(PlanEffect.AGAINST.name(), plan(other, figure));
    }
    Job job = turns.put(request, () -> desk.put(EFFECT, inputs));
    return prefer.contains("respond-async")
        ? replies.accepted(job)
        : replies.answer(turns.await(() -> desk.await(job)), request);
  }

  private String plan(Scenario scenario, String figureOrNull) {
    KeptAnswer answer =
        scenarios.findAnswer(scenario.id()).orElseThrow(() -> missing(scenario.id().toString()));
    return KeptPlan.of(scenario, answer, figureOrNull);
  }

  @DeleteMapping("/{id}")
  ResponseEntity<byte[]> forget(@PathVariable String id, HttpServletRequest request) {
    Parameters.of(request);
    Scenario scenario = get(id);
    scenarios.remove(scenario.id());
    return Reply.personal(HttpStatus.OK, document(scenario));
  }

  /** The law or an input may be gone by now. */
  private boolean isOfTheSameSnapshot(Scenario scenario) {
    try {
      return questions
          .find(scenario.question())
          .filter(
              question -> desk.snapshotOf(question, scenario.inputs()).equals(scenario.snapshot()))
          .isPresent();
    } catch (InputException e) {
      return false;
    }
  }

  private Scenario get(String id) {
    try {
      return scenarios.find(UUID.fromString(id)).orElseThrow(() -> missing(id));
    } catch (IllegalArgumentException e) {
      throw missing(id);
    }
  }

  private static Map<String, Object> document(Scenario scenario) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", scenario.id().toString());
    document.put("name", scenario.name());
    document.put("note", scenario.noteOrNull());
    document.put("question", scenario.question());
    document.put("as_of", scenario.asOf());
    document.put("ruleset", scenario.ruleset());
    document.put("snapshot", scenario.snapshot());
    document.put("edition", scenario.edition());
    document.put("enough", scenario.enough());
    document.put("inputs", scenario.inputs());
    document.put("figures", scenario.figures());
    document.put("kept_by", Asker.isPublic() ? null : scenario.by());
    document.put("kept_at", scenario.at().toString());
    return document;
  }

  private static StatusException missing(String id) {
    return StatusException.missing("没有方案 " + id + " · there is no scenario " + id);
  }

  private static StatusException conflict(String sentence) {
    return new StatusException(HttpStatus.CONFLICT, "about:blank", sentence);
  }
}
