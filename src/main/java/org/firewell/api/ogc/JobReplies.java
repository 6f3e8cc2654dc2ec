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
import org.firewell.api.http.Prefer;
import org.firewell.api.http.Reply;
import org.firewell.api.http.StatusException;
import org.firewell.job.Job;
import org.firewell.job.Jobs;
import org.firewell.job.KeptAnswer;
import org.firewell.job.State;
import org.firewell.render.FileFormat;
import org.firewell.render.Json;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Jobs in the words of OGC API - Processes. */
public final class JobReplies {

  private static final String NOT_READY =
      "http://www.opengis.net/def/exceptions/ogcapi-processes-1/1.0/result-not-ready";

  private static final String NO_SUCH =
      "http://www.opengis.net/def/exceptions/ogcapi-processes-1/1.0/no-such-job";

  private static final String RESULTS = Link.REL + "results";

  /** Of every job: what a process made. */
  static final String TYPE = "process";

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
        ResponseEntity.created(URI.create(address(job)))
            .header(Prefer.APPLIED, Prefer.RESPOND_ASYNC),
        Link.JSON,
        out -> Json.write(out, status(job)));
  }

  /** The document that says where a job is. */
  public Map<String, Object> status(Job job) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("processID", job.question());
    document.put("type", TYPE);
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
    return answer(job, Delivery.USUAL, request);
  }

  /**
   * The answer of a job.
   *
   * @throws StatusException when it has none
   */
  ResponseEntity<byte[]> answer(Job job, Delivery delivery, HttpServletRequest request) {
    KeptAnswer kept = kept(job);
    String address = address(job);
    ResponseEntity.BodyBuilder reply =
        AnswerReply.lasting(
            ResponseEntity.status(delivery.isBareLink() ? HttpStatus.NO_CONTENT : HttpStatus.OK)
                .header(HttpHeaders.LINK, link(address, "monitor")),
            job.id(),
            delivery.text());
    if (delivery.byReference()) {
      return reference(delivery, delivery.valueAddress(address + "/results"), reply);
    }
    return given(kept, delivery, fileName(job), reply, request);
  }

  /** An answer that is given and not kept. */
  static ResponseEntity<byte[]> passing(
      KeptAnswer answer, String question, Delivery delivery, HttpServletRequest request) {
    ResponseEntity.BodyBuilder reply = ResponseEntity.ok().cacheControl(CacheControl.noStore());
    return given(answer, delivery, question, reply, request);
  }

  private static ResponseEntity<byte[]> given(
      KeptAnswer answer,
      Delivery delivery,
      String name,
      ResponseEntity.BodyBuilder reply,
      HttpServletRequest request) {
    return delivery.asDocument()
        ? AnswerReply.document(answer, delivery.form(), name, reply)
        : AnswerReply.of(answer, delivery.form(), name, reply, request);
  }

  /** The address of the value, in a document or alone in a header. */
  private static ResponseEntity<byte[]> reference(
      Delivery delivery, String address, ResponseEntity.BodyBuilder reply) {
    String type = delivery.form().type().toString();
    if (delivery.asDocument()) {
      Map<String, Object> link = Link.absolute(address, RESULTS, type, "the answer");
      return Reply.bytes(reply, Link.JSON, out -> Json.write(out, Map.of(Delivery.OUTPUT, link)));
    }
    return reply
        .header(HttpHeaders.LINK, link(address, RESULTS) + "; type=\"" + type + "\"")
        .build();
  }

  private static String link(String address, String rel) {
    return "<" + address + ">; rel=\"" + rel + "\"";
  }

  private static String address(Job job) {
    return Link.address("/ogc/jobs/" + job.id());
  }

  private static String fileName(Job job) {
    String day = job.inputs().get("as_of");
    return day == null ? job.question() : job.question() + "-" + day;
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
    links.add(Link.to(address, "monitor", Link.JSON, "this job"));
    if (job.state() instanceof State.Succeeded) {
      links.add(
          Link.to(
              address + "/results",
              RESULTS,
              Delivery.ofText(job.form()).mediaType(),
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
