package org.firewell.api.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.analysis.Question;
import org.firewell.analysis.Questions;
import org.firewell.api.access.Turns;
import org.firewell.api.http.Format;
import org.firewell.api.http.Link;
import org.firewell.api.http.Paging;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.Prefer;
import org.firewell.api.http.Reply;
import org.firewell.api.http.StatusException;
import org.firewell.job.Desk;
import org.firewell.job.Job;
import org.firewell.job.KeptAnswer;
import org.firewell.standard.Rulesets;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The questions as processes. OGC API - Processes - Part 1: Core, {@code
 * http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf/core}, {@code .../conf/json} and {@code
 * .../conf/ogc-process-description}. An answer is the raw GeoJSON document, with its summary as a
 * member.
 */
@RestController
@RequestMapping("/ogc/processes")
class ProcessesController {

  private static final String NO_SUCH =
      "http://www.opengis.net/def/exceptions/ogcapi-processes-1/1.0/no-such-process";

  static final int DEFAULT_LIMIT = 100;
  public static final int MAX_LIMIT = 1_000;

  private final Questions questions;
  private final Rulesets rulesets;
  private final Desk desk;
  private final JobReplies replies;
  private final Turns turns;

  ProcessesController(
      Questions questions, Rulesets rulesets, Desk desk, JobReplies replies, Turns turns) {
    this.questions = questions;
    this.rulesets = rulesets;
    this.desk = desk;
    this.replies = replies;
    this.turns = turns;
  }

  @GetMapping
  ResponseEntity<byte[]> processes(HttpServletRequest request)
      throws HttpMediaTypeNotAcceptableException {
    Parameters parameters = Parameters.of(request, "limit", "offset");
    Format format = Format.of(request, parameters);
    int limit = (int) Math.min(MAX_LIMIT, parameters.whole("limit", 1, DEFAULT_LIMIT));
    long offset = parameters.whole("offset", 0, 0);
    List<Map<String, Object>> page =
        questions.list().stream().skip(offset).limit(limit).map(this::summary).toList();
    List<Map<String, Object>> links = new ArrayList<>(links(request, format));
    links.addAll(
        Paging.links(request, Link.JSON, offset, limit, page.size(), questions.list().size()));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("processes", page);
    document.put("links", links);
    return Reply.of(format, "问题 · processes", document);
  }

  @GetMapping("/{name}")
  ResponseEntity<byte[]> process(@PathVariable String name, HttpServletRequest request)
      throws HttpMediaTypeNotAcceptableException {
    Format format = Format.of(request, Parameters.of(request));
    Question question = get(name);
    Map<String, Object> document = summary(question);
    document.put("inputs", Inputs.describe(question, rulesets));
    document.put("outputs", Inputs.output());
    List<Map<String, Object>> links = new ArrayList<>(links(request, format));
    links.addAll(links(name));
    document.put("links", links);
    return Reply.of(format, Nouns.line(question.title()), document);
  }

  /**
   * Answers at once, unless {@code Prefer: respond-async} asks for a job. What is about no county
   * and is waited for needs no job, as nobody else has any use for it.
   */
  @PostMapping(path = "/{name}/execution", consumes = "application/json")
  ResponseEntity<byte[]> execute(@PathVariable String name, HttpServletRequest request)
      throws IOException, InterruptedException {
    Parameters.of(request);
    Question question = get(name);
    Execution execution = Execution.of(request);
    Delivery delivery = execution.delivery();
    if (Prefer.of(request).isRespondAsync()) {
      return replies.accepted(put(question, execution, delivery.text(), request));
    }
    if (question.isAboutCounty() || delivery.byReference()) {
      Job job = put(question, execution, "", request);
      return replies.answer(turns.await(() -> desk.await(job)), delivery, request);
    }
    KeptAnswer answer = turns.await(() -> desk.answer(question, execution.inputs()));
    return JobReplies.passing(answer, name, delivery, request);
  }

  private Job put(Question question, Execution execution, String form, HttpServletRequest request) {
    return turns.put(request, () -> desk.put(question, execution.inputs(), form));
  }

  private Question get(String name) {
    return questions
        .find(name)
        .orElseThrow(
            () ->
                new StatusException(HttpStatus.NOT_FOUND, NO_SUCH, "there is no process " + name));
  }

  private Map<String, Object> summary(Question question) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", question.name());
    document.put("title", Nouns.line(question.title()));
    document.put("version", "1.0.0");
    document.put("jobControlOptions", List.of("sync-execute", "async-execute", "dismiss"));
    document.put("outputTransmission", Delivery.MODES);
    document.put("links", links(question.name()));
    return document;
  }

  private static List<Map<String, Object>> links(String name) {
    String process = "/ogc/processes/" + name;
    return List.of(
        Link.to(process, Link.REL + "process-desc", Link.JSON, name),
        Link.to(process + "/execution", Link.REL + "execute", Link.JSON, name));
  }

  private static List<Map<String, Object>> links(HttpServletRequest request, Format format) {
    return List.of(
        Link.self(request, format, Link.JSON), Link.alternate(request, format, Link.JSON));
  }
}
