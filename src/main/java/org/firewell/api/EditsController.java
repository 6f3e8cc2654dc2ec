package org.firewell.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firewell.api.http.Body;
import org.firewell.api.http.Link;
import org.firewell.api.http.Paging;
import org.firewell.api.http.ParameterException;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.Reply;
import org.firewell.api.ogc.ItemQuery;
import org.firewell.api.ogc.ItemQuery.Days;
import org.firewell.feature.Edit;
import org.firewell.feature.Edits;
import org.firewell.feature.Edits.Kept;
import org.firewell.feature.FeatureType;
import org.firewell.ingest.FigureReader;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who changed what, when, and from what to what; and the way to undo it. */
@RestController
@RequestMapping("/api/edits")
class EditsController {

  static final int MAX_LIMIT = 1_000;

  private static final int DEFAULT_LIMIT = 50;
  static final List<String> KINDS = Arrays.stream(Edit.Kind.values()).map(Edit.Kind::word).toList();

  private final Edits edits;
  private final Undoing undoing;

  EditsController(Edits edits, Undoing undoing) {
    this.edits = edits;
    this.undoing = undoing;
  }

  /** The newest first. The days of {@code datetime} are those of the county's clock. */
  @GetMapping
  ResponseEntity<byte[]> edits(HttpServletRequest request) {
    Parameters parameters =
        Parameters.of(
            request, "by", "datetime", "kind", "collection", "feature", "limit", "offset");
    Edits.Query query = query(parameters);
    Edits.Page page = edits.list(query);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("edits", page.edits().stream().map(EditDocuments::of).toList());
    document.put("number_matched", page.matched());
    document.put(
        "links",
        Paging.links(
            request,
            Link.JSON,
            query.offset(),
            query.limit(),
            page.edits().size(),
            page.matched()));
    return Reply.personal(HttpStatus.OK, document);
  }

  /** One edit, with a page of its changes. */
  @GetMapping("/{id}")
  ResponseEntity<byte[]> edit(@PathVariable String id, HttpServletRequest request) {
    Parameters parameters = Parameters.of(request, "limit", "offset");
    Kept kept = edits.find(number(id)).orElseThrow(() -> Undoing.missing(id));
    int limit = limit(parameters);
    long offset = parameters.whole("offset", 0, 0);
    List<Edits.Change> changes = edits.changes(kept.edit().id(), limit, offset);
    long matched = kept.changes().values().stream().mapToLong(n -> n).sum();
    Map<String, Object> document = EditDocuments.of(kept);
    document.put("changes", changes.stream().map(EditDocuments::of).toList());
    document.put("number_matched", matched);
    document.put("links", Paging.links(request, Link.JSON, offset, limit, changes.size(), matched));
    return Reply.personal(HttpStatus.OK, document);
  }

  /** All that became of one feature, the newest first, be it removed by now. */
  @GetMapping("/of/{name}/{id}")
  ResponseEntity<byte[]> history(
      @PathVariable String name, @PathVariable String id, HttpServletRequest request) {
    Parameters.of(request);
    List<Map<String, Object>> history =
        edits.history(ProfileDocuments.type(name), id).stream()
            .map(
                past -> {
                  Map<String, Object> document = EditDocuments.of(past.edit());
                  document.put("change", EditDocuments.of(past.change()));
                  return document;
                })
            .toList();
    return Reply.personal(HttpStatus.OK, Map.of("history", history));
  }

  /** Undoes an edit as one step, which is an edit itself. The body may give a {@code reason}. */
  @PostMapping(path = "/{id}/undo", consumes = Link.JSON)
  ResponseEntity<byte[]> undo(@PathVariable String id, HttpServletRequest request)
      throws IOException {
    Parameters.of(request);
    String reason = Body.of(request, List.of("reason")).path("reason").asString("");
    long undo = undoing.undo(number(id), reason.isBlank() ? null : reason.strip());
    return Reply.personal(
        HttpStatus.CREATED,
        EditDocuments.of(edits.find(undo).orElseThrow(() -> Undoing.missing(id))));
  }

  private static long number(String id) {
    if (!id.matches("\\d{1,18}")) {
      throw Undoing.missing(id);
    }
    return Long.parseLong(id);
  }

  private static int limit(Parameters parameters) {
    return (int) Math.min(MAX_LIMIT, parameters.whole("limit", 1, DEFAULT_LIMIT));
  }

  private static Edits.Query query(Parameters parameters) {
    Days days = ItemQuery.days(parameters);
    Optional<FeatureType<?>> type = parameters.text("collection").map(ProfileDocuments::type);
    Optional<String> feature = parameters.text("feature");
    if (feature.isPresent() && type.isEmpty()) {
      throw new ParameterException(
          "collection",
          "",
          "查询 feature 时必填：编号在图层内才唯一",
          "given with feature: ids are of a collection");
    }
    return new Edits.Query(
        parameters.text("by").orElse(null),
        days.from() == null ? null : start(days.from()),
        days.to() == null ? null : start(days.to().plusDays(1)).minusNanos(1_000),
        parameters
            .word("kind", KINDS)
            .map(word -> Edit.Kind.values()[KINDS.indexOf(word)])
            .orElse(null),
        type.orElse(null),
        feature.orElse(null),
        limit(parameters),
        parameters.whole("offset", 0, 0));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(FigureReader.ZONE).toInstant();
  }
}
