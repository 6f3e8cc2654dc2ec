package org.firewell.api;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.firewell.exchange.Decision;
import org.firewell.exchange.Decisions;
import org.firewell.exchange.Line;
import org.firewell.exchange.Line.Difference;
import org.firewell.exchange.Outcome;
import org.firewell.exchange.Profile;
import org.firewell.exchange.Upload;
import org.firewell.ingest.crs.Verdict;
import org.firewell.ingest.crs.Verdict.Candidate;
import org.firewell.ingest.file.Notice;
import org.firewell.ingest.intake.Intake.Field;
import org.firewell.ingest.intake.Intake.Inspection;
import org.firewell.render.Json;

/** Files on their way in, and what becomes of their rows, as documents. */
final class UploadDocuments {

  private UploadDocuments() {}

  /** What a list tells of one. */
  static Map<String, Object> brief(Upload upload) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", upload.id().toString());
    document.put("file", upload.file());
    document.put("bytes", upload.bytes());
    document.put("by", upload.by());
    document.put("at", upload.at().toString());
    document.put("state", upload.state().word());
    document.put("edit", upload.edit());
    return document;
  }

  /** All that is known of one. */
  static Map<String, Object> whole(Upload upload) {
    Map<String, Object> document = brief(upload);
    document.put("progress", upload.progress());
    document.put("message", upload.zh().isEmpty() ? null : said(upload.zh(), upload.en()));
    document.put("inspection", objectOrNull(upload.inspection()));
    document.put(
        "profile", upload.profile() == null ? null : ProfileDocuments.of(upload.profile()));
    document.put("facts", objectOrNull(upload.facts()));
    document.put("counts", counts(upload.counts()));
    document.put("decisions", of(upload.decisions()));
    return document;
  }

  static Map<String, Object> said(String zh, String en) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("zh", zh);
    document.put("en", en);
    return document;
  }

  private static Map<String, Object> objectOrNull(String text) {
    return text == null ? null : Json.object(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, Object> counts(Map<Outcome, Long> counts) {
    Map<String, Object> document = new LinkedHashMap<>();
    if (!counts.isEmpty()) {
      List.of(Outcome.values()).forEach(o -> document.put(o.word(), counts.getOrDefault(o, 0L)));
    }
    return document;
  }

  private static Map<String, Object> of(Decisions decisions) {
    Map<String, Object> rows = new LinkedHashMap<>();
    new TreeMap<>(decisions.rows()).forEach((row, d) -> rows.put(row.toString(), d.word()));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("all", decisions.all() == null ? null : decisions.all().word());
    document.put("rows", rows);
    return document;
  }

  /** A row, with what was decided of it. */
  static Map<String, Object> of(Line line, Decisions decisions) {
    Decision decision = decisions.of(line);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("row", line.row());
    document.put("id", line.id());
    document.put("stands", line.stands());
    document.put("outcome", line.outcome().word());
    document.put("decision", decision == null ? null : decision.word());
    document.put("differences", line.differences().stream().map(UploadDocuments::of).toList());
    document.put("field", line.field());
    document.put("value", line.value());
    document.put("zh", line.zh());
    document.put("en", line.en());
    return document;
  }

  static Map<String, Object> of(Difference difference) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("attribute", difference.attribute());
    document.put("said", difference.said());
    document.put("stands", difference.stands());
    document.put("says", difference.says());
    document.put("side", difference.side().word());
    return document;
  }

  /**
   * What a look told.
   *
   * @param placingOrNull the profile by whose fields the coordinates were judged
   * @param verdictOrNull null where there are none
   */
  static Map<String, Object> of(
      Inspection inspection, Profile placingOrNull, Verdict verdictOrNull) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("format", inspection.format());
    document.put("tables", inspection.tables());
    document.put("rows", inspection.rows());
    document.put("fields", inspection.fields().stream().map(UploadDocuments::of).toList());
    document.put(
        "suggested",
        inspection.suggested() == null ? null : ProfileDocuments.of(inspection.suggested()));
    document.put("notices", inspection.notices().stream().map(UploadDocuments::of).toList());
    document.put("places", placingOrNull == null ? Map.of() : places(placingOrNull));
    document.put("crs", verdictOrNull == null ? null : of(verdictOrNull));
    return document;
  }

  /** The fields that say where a row lies. */
  private static Map<String, Object> places(Profile profile) {
    Map<String, Object> places = new LinkedHashMap<>();
    profile
        .fields()
        .forEach(
            (field, target) -> {
              if (Profile.PLACE.contains(target)) {
                places.put(field, target);
              }
            });
    return places;
  }

  private static Map<String, Object> of(Verdict verdict) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("state", verdict.state().name().toLowerCase(Locale.ROOT));
    document.put("crs", verdict.crs());
    document.put("turned", verdict.turned());
    document.put("candidates", verdict.candidates().stream().map(UploadDocuments::of).toList());
    document.putAll(said(verdict.reason().zh(), verdict.reason().en()));
    return document;
  }

  private static Map<String, Object> of(Candidate candidate) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("crs", candidate.crs());
    document.put("title", said(candidate.title().zh(), candidate.title().en()));
    document.put("offset_m", candidate.offsetM());
    document.put("inside", candidate.inside());
    document.put(
        "places", candidate.places().stream().map(at -> List.of(at.lon(), at.lat())).toList());
    document.putAll(said(candidate.evidence().zh(), candidate.evidence().en()));
    return document;
  }

  private static Map<String, Object> of(Field field) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("name", field.name());
    document.put("samples", field.samples());
    document.put("filled", field.filled());
    document.put("attribute", field.attribute());
    document.put("zh", field.zh());
    document.put("en", field.en());
    return document;
  }

  static Map<String, Object> of(Notice notice) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("severity", notice.severity().name().toLowerCase(Locale.ROOT));
    document.put("row", notice.row());
    document.put("id", notice.id());
    document.put("field", notice.field());
    document.put("value", notice.value());
    document.put("zh", notice.zh());
    document.put("en", notice.en());
    return document;
  }
}
