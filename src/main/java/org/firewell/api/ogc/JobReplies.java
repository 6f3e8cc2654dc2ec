package org.firewell.api.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firewell.api.http.Link;
import org.firewell.api.http.Reply;
import org.firewell.api.http.StatusException;
import org.firewell.job.Job;
import org.firewell.job.Jobs;
import org.firewell.job.KeptAnswer;
import org.firewell.job.State;
import org.firewell.render.FileFormat;
import org.firewell.render.Json;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Jobs in the words of OGC API - Processes. */
public final class JobReplies {

  private static final String NOT_READY =
      "http://www.opengis.net/def/exceptions/ogcapi-processes-1/1.0/result-not-ready";

  private static final String NO_SUCH =
      "http://www.opengis.net/def/exceptions/ogcapi-processes-1/1.0/no-such-job";

  private static final Map<String, Class<? extends State>> STATES = states();

  /** What tells where the findings are. */
  private static final List<FileFormat> PLACED =
      List.of(FileFormat.GEOPACKAGE, FileFormat.SHAPEFILE, FileFormat.KML);

  private final Jobs jobs;

  public JobReplies(Jobs jobs) {
    this.jobs = jobs;
  }

  /** The standard's words for the five states. */
  public static List<String> words() {
    return List.copyOf(STATES.keySet());
  }

  static Class<? extends State> state(String word) {
    return STATES.get(word);
  }

  /**
   * The job of an id.
   *
   * @throws StatusException when there is none
   */
  public Job get(String id) {
    try {
      return jobs.find(UUID.fromString(id)).orElseThrow(() -> missing(id));
    } catch (IllegalArgumentException e) {
      throw missing(id);
    }
  }

  public static StatusException missing(String id) {
    return new StatusException(HttpStatus.NOT_FOUND, NO_SUCH, "there is no job " + id);
  }

  /** Says where a job that was handed in can be asked about. */
  public ResponseEntity<byte[]> accepted(Job job) {
    return Reply.bytes(
        ResponseEntity.created(URI.create(Link.address("/ogc/jobs/" + job.id())))
            .header("Preference-Applied", "respond-async"),
        Link.JSON,
        out -> Json.write(out, status(job)));
  }

  /** The document that says where a job is. */
  public Map<String, Object> status(Job job) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("processID", job.question());
    document.put("type", "process");
    document.put("jobID", job.id().toString());
    document.put("status", word(job.state()));
    document.put("message", message(job.state()));
    document.put("progress", progress(job.state()));
    document.put("enough", job.enough());
    document.put("created", job.created().toString());
    put(document, "started", job.started());
    put(document, "finished", job.finished());
    document.put("inputs", job.inputs());
    document.put("snapshot", job.snapshot());
    document.put("edition", job.edition());
    document.put("links", links(job));
    return document;
  }

  /**
   * The answer of a job as it is kept.
   *
   * @throws StatusException when it has none
   */
  public ResponseEntity<byte[]> answer(Job job, HttpServletRequest request) {
    return answer(job, AnswerForm.GEOJSON, request);
  }

  /**
   * The answer of a job.
   *
   * @throws StatusException when it has none
   */
  public ResponseEntity<byte[]> answer(Job job, AnswerForm form, HttpServletRequest request) {
    return AnswerReply.of(
        kept(job),
        form,
        job.id(),
        job.question() + "-" + job.inputs().get("as_of"),
        ResponseEntity.ok()
            .header("Link", "<" + Link.address("/ogc/jobs/" + job.id()) + ">; rel=\"monitor\""),
        request);
  }

  /**
   * The answer of a job as it is kept, not sent.
   *
   * @throws StatusException when it has none
   */
  public KeptAnswer kept(Job job) {
    State state = job.state();
    if (state instanceof State.Failed failed) {
      throw new StatusException(HttpStatus.UNPROCESSABLE_CONTENT, "about:blank", failed.reason());
    }
    if (state instanceof State.Dismissed) {
      throw new StatusException(HttpStatus.GONE, "about:blank", "the job was dismissed");
    }
    return jobs.findAnswer(job.id())
        .orElseThrow(
            () ->
                new StatusException(
                    HttpStatus.NOT_FOUND, NOT_READY, "the job is " + word(job.state())));
  }

  private static List<Map<String, Object>> links(Job job) {
    String address = "/ogc/jobs/" + job.id();
    List<Map<String, Object>> links = new ArrayList<>();
    links.add(Link.to(address, "self", Link.JSON, "this job"));
    if (job.state() instanceof State.Succeeded) {
      links.add(
          Link.to(
              address + "/results",
              "http://www.opengis.net/def/rel/ogc/1.0/results",
              Link.GEOJSON,
              "the answer"));
      links.add(Link.to(address + "/results?f=csv", "alternate", Link.CSV, "as a table"));
      links.add(Link.to(address + "/results?f=xlsx", "alternate", Link.XLSX, "as a workbook"));
      for (FileFormat format : PLACED) {
        links.add(
            Link.to(
                address + "/results?f=" + format.word(),
                "alternate",
                format.mediaType(),
                "as " + format.word()));
      }
    }
    return links;
  }

  private static String word(State state) {
    return STATES.entrySet().stream()
        .filter(entry -> entry.getValue() == state.getClass())
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  private static String message(State state) {
    return state instanceof State.Running running
        ? running.message()
        : state instanceof State.Failed failed ? failed.reason() : "";
  }

  private static int progress(State state) {
    return state instanceof State.Running running
        ? (int) Math.floor(100 * running.progress())
        : state.isOver() ? 100 : 0;
  }

  private static void put(Map<String, Object> document, String name, Instant timeOrNull) {
    if (timeOrNull != null) {
      document.put(name, timeOrNull.toString());
    }
  }

  private static Map<String, Class<? extends State>> states() {
    Map<String, Class<? extends State>> states = new LinkedHashMap<>();
    states.put("accepted", State.Accepted.class);
    states.put("running", State.Running.class);
    states.put("successful", State.Succeeded.class);
    states.put("failed", State.Failed.class);
    states.put("dismissed", State.Dismissed.class);
    return states;
  }
}
