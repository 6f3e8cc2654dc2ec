package org.firewell.api;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.firewell.account.Author;
import org.firewell.api.access.Drafts;
import org.firewell.api.http.Body;
import org.firewell.api.http.Link;
import org.firewell.api.http.ParameterException;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.Reply;
import org.firewell.api.http.StatusException;
import org.firewell.exchange.Decision;
import org.firewell.exchange.Decisions;
import org.firewell.exchange.Outcome;
import org.firewell.exchange.Upload;
import org.firewell.exchange.Uploads;
import org.firewell.exchange.Uploads.TooLargeException;
import org.firewell.feature.Edit;
import org.firewell.render.Json;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.JsonNode;

/**
 * Somebody's own file on its way in: kept, looked at, read with a profile, compared with what
 * stands, decided, and taken as one edit. The work is done in the background by {@link UploadDesk};
 * what is known of it is asked here until it is done.
 */
@RestController
@RequestMapping("/api/uploads")
class UploadsController {

  private static final List<String> OUTCOMES =
      Arrays.stream(Outcome.values()).map(Outcome::word).toList();
  private static final List<String> DECISIONS =
      Arrays.stream(Decision.values()).map(Decision::word).toList();
  private static final int MAX_LIMIT = 1_000;
  private static final int DEFAULT_LIMIT = 100;
  private static final int LONGEST_NAME = 200;

  private final Uploads uploads;
  private final UploadDesk desk;
  private final Drafts drafts;
  private final Clock clock;
  private final DataSize limit;
  private final DistributionSummary sizes;

  UploadsController(
      Uploads uploads,
      UploadDesk desk,
      Drafts drafts,
      Clock clock,
      @Value("${firewell.upload-limit:512MB}") DataSize limit,
      MeterRegistry meters) {
    this.uploads = uploads;
    this.desk = desk;
    this.drafts = drafts;
    this.clock = clock;
    this.limit = limit;
    this.sizes =
        DistributionSummary.builder("firewell.uploads.size")
            .description("Files that came to stay, with their bytes")
            .baseUnit("bytes")
            .register(meters);
  }

  /** All of them, the newest first, and how many bytes one may have. */
  @GetMapping
  ResponseEntity<byte[]> list(HttpServletRequest request) {
    Parameters.of(request);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("limit_bytes", limit.toBytes());
    document.put("uploads", uploads.list().stream().map(UploadDocuments::brief).toList());
    return Reply.personal(HttpStatus.OK, document);
  }

  /** Takes the bytes of a file, whatever it is; {@code file} is what its sender calls it. */
  @PostMapping
  ResponseEntity<byte[]> keep(Author author, HttpServletRequest request) throws IOException {
    Parameters parameters = Parameters.of(request, "file", "collection");
    String file =
        parameters
            .text("file")
            .map(UploadsController::plainName)
            .orElseThrow(
                () ->
                    new ParameterException(
                        "file",
                        "",
                        "应为文件名，如 消火栓.xlsx",
                        "the name of the file, such as hydrants.xlsx"));
    UploadLook look =
        new UploadLook(
            parameters.text("collection").map(ProfileDocuments::type).orElse(null),
            null,
            null,
            null);
    if (request.getContentLengthLong() > limit.toBytes()) {
      throw tooLarge(file);
    }
    try {
      Upload upload =
          uploads.keep(
              file, request.getInputStream(), limit.toBytes(), author.name(), clock.instant());
      sizes.record(upload.bytes());
      desk.look(upload.id(), look);
      return Reply.bytes(
          ResponseEntity.created(URI.create(Link.address("/api/uploads/" + upload.id())))
              .cacheControl(CacheControl.noStore()),
          Link.JSON,
          out -> Json.write(out, UploadDocuments.whole(upload)));
    } catch (TooLargeException e) {
      throw tooLarge(file);
    }
  }

  /** All that is known of one. */
  @GetMapping("/{id}")
  ResponseEntity<byte[]> upload(@PathVariable String id, HttpServletRequest request) {
    Parameters.of(request);
    return document(get(id).id());
  }

  /**
   * Has it looked at anew: {@code {"collection", "table", "encoding"}} say what is looked at. With
   * {@code {"profile"}} its coordinates are judged anew, by the fields that the profile names.
   */
  @PostMapping(path = "/{id}/inspection", consumes = Link.JSON)
  ResponseEntity<byte[]> inspect(@PathVariable String id, HttpServletRequest request)
      throws IOException {
    Parameters.of(request);
    UploadLook look = UploadLook.of(Body.of(request, UploadLook.MEMBERS));
    Upload upload = get(id);
    if (!uploads.inspected(upload.id(), null)) {
      throw missing(id);
    }
    desk.look(upload.id(), look);
    return document(upload.id());
  }

  /** Takes a profile and begins to read and compare with it; nothing is changed. */
  @PutMapping(path = "/{id}/profile", consumes = Link.JSON)
  ResponseEntity<byte[]> read(@PathVariable String id, HttpServletRequest request)
      throws IOException {
    Parameters.of(request);
    Upload upload = get(id);
    if (!uploads.startReading(upload.id(), ProfileDocuments.profile(Body.object(request)))) {
      throw notNow(upload.id());
    }
    desk.goOn(upload.id());
    return document(upload.id());
  }

  /** What becomes of the rows: a page of them, or all as a file that can be corrected. */
  @GetMapping("/{id}/lines")
  ResponseEntity<StreamingResponseBody> lines(@PathVariable String id, HttpServletRequest request) {
    Parameters parameters = Parameters.of(request, "outcome", "limit", "offset");
    Upload upload = get(id);
    Outcome outcome =
        parameters
            .word("outcome", OUTCOMES)
            .map(word -> Outcome.values()[OUTCOMES.indexOf(word)])
            .orElse(null);
    Optional<String> form =
        parameters.word("f", List.of("json", "csv", "xlsx")).filter(f -> !f.equals("json"));
    if (form.isPresent()) {
      return file(upload, outcome, form.get());
    }
    int most = (int) Math.min(MAX_LIMIT, parameters.whole("limit", 1, DEFAULT_LIMIT));
    Uploads.Page page = uploads.lines(upload.id(), outcome, most, parameters.whole("offset", 0, 0));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put(
        "lines",
        page.lines().stream().map(line -> UploadDocuments.of(line, upload.decisions())).toList());
    document.put("number_matched", page.matched());
    return personal(Link.JSON).body(out -> Json.write(out, document));
  }

  private ResponseEntity<StreamingResponseBody> file(
      Upload upload, Outcome outcomeOrNull, String form) {
    boolean isCsv = form.equals("csv");
    String name = upload.file().replaceFirst("\\.[^.]*$", "") + "-checked." + form;
    return personal(isCsv ? Link.CSV : Link.XLSX)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, java.nio.charset.StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(out -> writeFile(upload, outcomeOrNull, isCsv, out));
  }

  private void writeFile(Upload upload, Outcome outcomeOrNull, boolean isCsv, OutputStream out)
      throws IOException {
    new CorrectionFile(uploads, upload, outcomeOrNull).write(isCsv, out);
  }

  private static ResponseEntity.BodyBuilder personal(String type) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.parseMediaType(type));
  }

  /** Where some of the rows lie, with what becomes of each. */
  @GetMapping("/{id}/preview")
  ResponseEntity<byte[]> preview(@PathVariable String id, HttpServletRequest request) {
    Parameters.of(request);
    return Reply.personal(HttpStatus.OK, UploadPreview.of(uploads, get(id)));
  }

  /**
   * Takes {@code {"all", "rows"}}: which side is right in every conflict, and in single rows by
   * their number; {@code separate} says that a row is something else than what it was taken for.
   */
  @PutMapping(path = "/{id}/decisions", consumes = Link.JSON)
  ResponseEntity<byte[]> decide(@PathVariable String id, HttpServletRequest request)
      throws IOException {
    Parameters.of(request);
    JsonNode body = Body.of(request, List.of("all", "rows"));
    Upload upload = get(id);
    if (!uploads.decide(upload.id(), decisions(body))) {
      throw notNow(upload.id());
    }
    return document(upload.id());
  }

  private static Decisions decisions(JsonNode body) {
    Map<Long, Decision> rows = new LinkedHashMap<>();
    body.path("rows")
        .properties()
        .forEach(
            row -> {
              if (!row.getKey().matches("[1-9]\\d{0,15}")) {
                throw new ParameterException(
                    "rows", row.getKey(), "应为行号，从 1 起", "numbers of rows, 1 for the first");
              }
              rows.put(Long.parseLong(row.getKey()), decision("rows", row.getValue()));
            });
    JsonNode all = body.path("all");
    return new Decisions(all.isMissingNode() || all.isNull() ? null : decision("all", all), rows);
  }

  private static Decision decision(String name, JsonNode word) {
    int found = DECISIONS.indexOf(word.asString(""));
    if (found < 0) {
      throw new ParameterException(
          name,
          word.toString(),
          "只能是 " + String.join(", ", DECISIONS) + " 之一",
          "one of " + String.join(", ", DECISIONS));
    }
    return Decision.values()[found];
  }

  /** Begins to take it as one edit. */
  @PostMapping("/{id}/taking")
  ResponseEntity<byte[]> take(@PathVariable String id, HttpServletRequest request) {
    Parameters parameters = Parameters.of(request, "reason");
    Upload upload = get(id);
    Edit.Draft draft =
        drafts.of(Edit.Kind.IMPORT, upload.file(), parameters.text("reason").orElse(null));
    if (!uploads.startTaking(upload.id(), draft)) {
      throw notNow(upload.id());
    }
    desk.goOn(upload.id());
    return document(upload.id());
  }

  /** Forgets a file; what was taken of it stays. */
  @DeleteMapping("/{id}")
  ResponseEntity<byte[]> forget(@PathVariable String id, HttpServletRequest request) {
    Parameters.of(request);
    Upload upload = get(id);
    if (!uploads.remove(upload.id())) {
      throw notNow(upload.id());
    }
    return Reply.personal(HttpStatus.OK, UploadDocuments.brief(upload));
  }

  private ResponseEntity<byte[]> document(UUID id) {
    Upload upload = uploads.find(id).orElseThrow(() -> missing(id.toString()));
    return Reply.personal(HttpStatus.OK, UploadDocuments.whole(upload));
  }

  private Upload get(String id) {
    try {
      return uploads.find(UUID.fromString(id)).orElseThrow(() -> missing(id));
    } catch (IllegalArgumentException e) {
      throw missing(id);
    }
  }

  /** The last part of a path, of what a browser or a programme calls the file. */
  private static String plainName(String name) {
    String plain = name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", " ").strip();
    if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
      throw new ParameterException(
          "file",
          plain.substring(0, Math.min(plain.length(), LONGEST_NAME)),
          "应为 1 至 " + LONGEST_NAME + " 字的文件名",
          "a name of 1 to " + LONGEST_NAME + " signs");
    }
    return plain;
  }

  private StatusException tooLarge(String file) {
    String zh = "文件 " + file + " 大于 " + limit.toMegabytes() + " MiB，未接收；请分成几份";
    String en =
        "the file %s is larger than %d MiB and was not taken: send it in parts"
            .formatted(file, limit.toMegabytes());
    return refusal(HttpStatus.CONTENT_TOO_LARGE, zh, en);
  }

  private StatusException notNow(UUID id) {
    String state = uploads.find(id).map(upload -> upload.state().word()).orElse("gone");
    return refusal(
        HttpStatus.CONFLICT,
        "文件当前状态为 " + state + "，不能进行这一步；请刷新后再试",
        "the file is " + state + " by now, so this cannot be done: look again");
  }

  private static StatusException refusal(HttpStatus status, String zh, String en) {
    return new StatusException(status, zh + " · " + en, Map.of("zh", zh, "en", en));
  }

  private static StatusException missing(String id) {
    return refusal(HttpStatus.NOT_FOUND, "没有文件 " + id, "there is no file " + id);
  }
}
