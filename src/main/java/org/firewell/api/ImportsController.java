package org.firewell.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.firewell.api.access.Drafts;
import org.firewell.api.http.Link;
import org.firewell.api.http.ParameterException;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.Reply;
import org.firewell.api.http.StatusException;
import org.firewell.feature.Edit;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.feature.Features.Merged;
import org.firewell.feature.Features.Versioned;
import org.firewell.feature.Ground;
import org.firewell.ingest.Dataset;
import org.firewell.ingest.Upload;
import org.firewell.ingest.file.Notice;
import org.firewell.ingest.file.Severity;
import org.firewell.standard.Rulesets;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes a file or a dataset, all of it in one edit, which is undone as one.
 *
 * <p>What stands already in the same words is left; what stands and says otherwise is a conflict,
 * listed and left alone unless {@code replace=yes}. A row that cannot be read is told and the
 * others are taken.
 */
@RestController
class ImportsController {

  /** So many conflicts and notices are told one by one; all of them are counted. */
  private static final int TOLD = 1_000;

  private static final String ADDRESS = "/api/imports";
  private static final String ZIP = "application/zip";

  private final Features features;
  private final Rulesets rulesets;
  private final Drafts drafts;

  ImportsController(Features features, Rulesets rulesets, Drafts drafts) {
    this.features = features;
    this.rulesets = rulesets;
    this.drafts = drafts;
  }

  /** A GeoJSON file of the collection that {@code collection} names. */
  @PostMapping(
      path = ADDRESS,
      consumes = {Link.GEOJSON, Link.JSON})
  ResponseEntity<byte[]> geoJson(HttpServletRequest request) throws IOException {
    Parameters parameters = Parameters.of(request, "collection", "file", "replace", "reason");
    List<String> names = FeatureType.all().stream().map(FeatureType::name).toList();
    FeatureType<?> type =
        parameters
            .word("collection", names)
            .flatMap(FeatureType::find)
            .orElseThrow(
                () ->
                    new ParameterException(
                        "collection",
                        "",
                        "可用的有 " + String.join(", ", names),
                        "one of " + String.join(", ", names)));
    if (features.county().isEmpty()) {
      throw new StatusException(
          HttpStatus.CONFLICT,
          "还没有数据，请先导入数据集（zip） · there is no data yet: import a dataset (zip) first",
          Map.of());
    }
    return take(
        read(() -> Upload.geoJson(type, request.getInputStream(), () -> rulesets)),
        parameters,
        type.name() + ".geojson");
  }

  /** A dataset: its folder in a zip. */
  @PostMapping(path = ADDRESS, consumes = ZIP)
  ResponseEntity<byte[]> zip(HttpServletRequest request) throws IOException {
    Parameters parameters = Parameters.of(request, "file", "replace", "reason");
    return take(
        read(() -> Upload.zip(request.getInputStream(), () -> rulesets)),
        parameters,
        "dataset.zip");
  }

  private interface Reading {
    Dataset read() throws IOException;
  }

  private static Dataset read(Reading reading) throws IOException {
    try {
      return reading.read();
    } catch (Upload.RefusedException e) {
      throw new StatusException(
          HttpStatus.BAD_REQUEST, e.zh() + " · " + e.en(), Map.of("zh", e.zh(), "en", e.en()));
    }
  }

  private ResponseEntity<byte[]> take(Dataset dataset, Parameters parameters, String otherwise) {
    boolean replaces =
        parameters.word("replace", List.of("no", "yes")).filter("yes"::equals).isPresent();
    String file = parameters.text("file").orElse(otherwise);
    String reason = parameters.text("reason").orElse(null);
    if (dataset.layers().isEmpty()) {
      throw new StatusException(
          HttpStatus.BAD_REQUEST,
          "没有可用的数据，什么也没有导入 · nothing of it can be used, so nothing was taken",
          notices(dataset));
    }
    Merged merged =
        features.merge(
            dataset.county(),
            dataset.ground(),
            dataset.layers(),
            replaces,
            drafts.of(Edit.Kind.IMPORT, file, reason));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("edit", merged.edit());
    document.put("collections", counts(merged));
    document.put("conflicts", conflicts(merged, dataset.ground()));
    document.putAll(notices(dataset));
    return Reply.personal(merged.edit() == null ? HttpStatus.OK : HttpStatus.CREATED, document);
  }

  private static Map<String, Object> counts(Merged merged) {
    Map<String, Object> collections = new LinkedHashMap<>();
    merged
        .layers()
        .forEach(
            (type, layer) -> {
              Map<String, Object> counts = new LinkedHashMap<>();
              counts.put("added", layer.added().size());
              counts.put("same", layer.same().size());
              counts.put("replaced", layer.replaced().size());
              counts.put("conflicts", layer.conflicts().size());
              collections.put(type.name(), counts);
            });
    return collections;
  }

  private List<Map<String, Object>> conflicts(Merged merged, Ground sent) {
    List<Map<String, Object>> conflicts = new ArrayList<>();
    merged
        .layers()
        .forEach(
            (type, layer) ->
                layer.conflicts().stream()
                    .limit(Math.max(0, TOLD - conflicts.size()))
                    .forEach(id -> conflicts.add(conflict(type, id, sent))));
    return conflicts;
  }

  /** What stands beside what was sent: {@code before} and {@code after} replacing it. */
  private Map<String, Object> conflict(FeatureType<?> type, String id, Ground sent) {
    Feature stands = features.find(type, id).map(Versioned::feature).orElse(null);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("collection", type.name());
    document.put("id", id);
    document.putAll(EditDocuments.difference(type, stands, sent.find(type, id).orElseThrow()));
    return document;
  }

  private static Map<String, Object> notices(Dataset dataset) {
    List<Notice> notices = new ArrayList<>(dataset.notices());
    int figures = dataset.ground().figures().size();
    if (figures > 0) {
      notices.add(
          new Notice(
              Severity.WARNING,
              "figures",
              0,
              null,
              null,
              null,
              figures + " 个指标数未导入：请在 /api/targets/figures 录入",
              figures + " figures are left out: enter them at /api/targets/figures"));
    }
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("errors", notices.stream().filter(n -> n.severity() == Severity.ERROR).count());
    members.put("warnings", notices.stream().filter(n -> n.severity() == Severity.WARNING).count());
    members.put("notices", notices.stream().limit(TOLD).map(ImportsController::document).toList());
    return members;
  }

  private static Map<String, Object> document(Notice notice) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("severity", notice.severity().name().toLowerCase(Locale.ROOT));
    document.put("file", notice.file());
    document.put("row", notice.row());
    document.put("id", notice.id());
    document.put("reason", notice.reason());
    document.put("zh", notice.zh());
    document.put("en", notice.en());
    return document;
  }
}
