package org.firewell.api.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.api.access.Refusal;
import org.firewell.api.access.Turns;
import org.firewell.api.http.Format;
import org.firewell.api.http.Link;
import org.firewell.api.http.Paging;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.Reply;
import org.firewell.api.http.StatusException;
import org.firewell.job.Desk;
import org.firewell.job.Job;
import org.firewell.job.Jobs;
import org.firewell.job.Jobs.Range;
import org.firewell.job.State;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Jobs and their answers. OGC API - Processes - Part 1, {@code
 * http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf/job-list} and {@code .../conf/dismiss}.
 */
@RestController
@RequestMapping("/ogc/jobs")
public class JobsController {

  static final int DEFAULT_LIMIT = 10;
  public static final int MAX_LIMIT = 1_000;

  /** A century in seconds: no job lasts longer, and databases reckon with it. */
  private static final long LONGEST = 3_155_760_000L;

  private final Jobs jobs;
  private final Desk desk;
  private final JobReplies replies;
  private final Turns turns;
  private final Clock clock;

  JobsController(Jobs jobs, Desk desk, JobReplies replies, Turns turns, Clock clock) {
    this.jobs = jobs;
    this.desk = desk;
    this.replies = replies;
    this.turns = turns;
    this.clock = clock;
  }

  @GetMapping
  ResponseEntity<byte[]> jobs(HttpServletRequest request)
      throws HttpMediaTypeNotAcceptableException {
    Parameters parameters =
        Parameters.withLists(
            request,
            List.of("processID", "status"),
            "type",
            "datetime",
            "minDuration",
            "maxDuration",
            "limit",
            "offset");
    Format format = Format.of(request, parameters);
    Jobs.Query query = query(parameters);
    Jobs.Page page = jobs.list(query);
    List<Map<String, Object>> links = new ArrayList<>();
    links.add(Link.self(request, format, Link.JSON));
    links.add(Link.alternate(request, format, Link.JSON));
    links.addAll(
        Paging.links(
            request, Link.JSON, query.offset(), query.limit(), page.jobs().size(), page.matched()));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("jobs", page.jobs().stream().map(job -> told(job, request)).toList());
    document.put("numberMatched", page.matched());
    document.put("numberReturned", page.jobs().size());
    document.put("links", links);
    return Reply.of(format, "任务 · jobs", document);
  }

  @GetMapping("/{id}")
  ResponseEntity<byte[]> job(@PathVariable String id, HttpServletRequest request)
      throws HttpMediaTypeNotAcceptableException {
    Format format = Format.of(request, Parameters.of(request));
    return Reply.of(format, "任务 · job", told(replies.get(id), request));
  }

  @GetMapping("/{id}/results")
  ResponseEntity<byte[]> results(@PathVariable String id, HttpServletRequest request) {
    Parameters parameters = Delivery.parameters(request);
    Job job = replies.get(id);
    return replies.answer(job, Delivery.of(parameters, request, job.form()), request);
  }

  @DeleteMapping("/{id}")
  ResponseEntity<byte[]> dismiss(@PathVariable String id, HttpServletRequest request) {
    Parameters.of(request);
    Job wanted = replies.get(id);
    if (!wanted.state().isOver()) {
      Refusal.check(turns.refusalToEnd(request, wanted.id()));
    }
    Job job = desk.dismiss(wanted.id()).orElseThrow(() -> JobReplies.missing(id));
    if (!(job.state() instanceof State.Dismissed)) {
      throw new StatusException(
          HttpStatus.CONFLICT, "about:blank", "the job is over and keeps its answer");
    }
    return Reply.of(Format.JSON, "", replies.status(job));
  }

  /** Where a job is; of one that is under way, whether who asks may end it. */
  private Map<String, Object> told(Job job, HttpServletRequest request) {
    Map<String, Object> document = replies.status(job);
    if (!job.state().isOver()) {
      document.put("may_end", turns.refusalToEnd(request, job.id()).isEmpty());
    }
    return document;
  }

  private static Duration seconds(Parameters parameters, String name) {
    return parameters.text(name).isEmpty()
        ? null
        : Duration.ofSeconds(Math.min(LONGEST, parameters.whole(name, 0, 0)));
  }

  private Jobs.Query query(Parameters parameters) {
    parameters.word("type", List.of(JobReplies.TYPE));
    return new Jobs.Query(
        parameters.texts("processID"),
        parameters.words("status", JobReplies.words()).stream().map(JobReplies::state).toList(),
        parameters.text("datetime").map(Times::of).orElse(Range.all()),
        new Range<>(seconds(parameters, "minDuration"), seconds(parameters, "maxDuration")),
        clock.instant(),
        (int) Math.min(MAX_LIMIT, parameters.whole("limit", 1, DEFAULT_LIMIT)),
        parameters.whole("offset", 0, 0));
  }
}
