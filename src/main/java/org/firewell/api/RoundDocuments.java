package org.firewell.api;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.api.http.StatusException;
import org.firewell.feature.Attribute;
import org.firewell.round.Inspection;
import org.firewell.round.Repair;
import org.firewell.round.Report;
import org.firewell.round.Rounds;
import org.firewell.standard.Refusal;
import org.springframework.http.HttpStatus;

/** Inspections, repairs and reports as answers tell them, and what goes against their rules. */
final class RoundDocuments {

  private RoundDocuments() {}

  static Map<String, Object> of(Rounds.Kept kept) {
    Map<String, Object> document = of(kept.inspection());
    document.put("edit", kept.edit());
    document.put("undone", yesNo(kept.undone()));
    return document;
  }

  static Map<String, Object> of(Inspection inspection) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", inspection.id().toString());
    document.put("layer", inspection.layer());
    document.put("object", inspection.object());
    document.put("on", inspection.on().toString());
    document.put("condition", Attribute.text(inspection.condition()));
    document.put("pressure_mpa", inspection.pressureMpa());
    document.put("flow_l_s", inspection.flowLS());
    document.put("note", inspection.note());
    document.put("photos", inspection.photos());
    document.put("by", inspection.by());
    document.put("at", inspection.at().toString());
    return document;
  }

  static Map<String, Object> of(Rounds.Outcome outcome) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("inspection", of(outcome.inspection()));
    document.put("decides", yesNo(outcome.decides()));
    document.put(
        "others_that_day", outcome.othersThatDay().stream().map(RoundDocuments::of).toList());
    document.put(
        "repair_opened", outcome.openedOrNull() == null ? null : of(outcome.openedOrNull()));
    document.put("repairs_closed", outcome.closed().stream().map(RoundDocuments::of).toList());
    document.put("object_version", outcome.version());
    return document;
  }

  static Map<String, Object> of(Repair repair) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", repair.id().toString());
    document.put("layer", repair.layer());
    document.put("object", repair.object());
    document.put("fault", Attribute.text(repair.fault()));
    document.put("opened_on", repair.openedOn().toString());
    document.put("due_on", repair.dueOn().toString());
    document.put("state", repair.state().word());
    document.put("closed_on", text(repair.closedOn()));
    document.put("assignee", repair.assignee());
    document.put("note", repair.note());
    document.put("opened_by_inspection", text(repair.openedBy()));
    document.put("closed_by_inspection", text(repair.closedBy()));
    document.put("by", repair.by());
    document.put("at", repair.at().toString());
    document.put("version", repair.version());
    return document;
  }

  /** With whether it is late on a day. */
  static Map<String, Object> of(Repair repair, LocalDate day) {
    Map<String, Object> document = of(repair);
    document.put("overdue", yesNo(repair.isOverdueOn(day)));
    return document;
  }

  static Map<String, Object> of(Report report) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", report.id().toString());
    document.put("at", report.at().toString());
    document.put("fault", report.fault() == null ? null : Attribute.text(report.fault()));
    document.put("text", report.text());
    document.put("layer", report.layer());
    document.put("object", report.object());
    document.put("lon", report.lon());
    document.put("lat", report.lat());
    document.put("photo", report.photo());
    document.put("state", report.state().word());
    document.put("reason", report.reason());
    document.put("decided_by", report.decidedBy());
    document.put("decided_at", text(report.decidedAt()));
    document.put("repair", text(report.repair()));
    document.put("inspection", text(report.inspection()));
    document.put("version", report.version());
    return document;
  }

  /** 422 with each of them. */
  static StatusException refused(List<Refusal> refusals) {
    return new StatusException(
        HttpStatus.UNPROCESSABLE_CONTENT,
        String.join("；", refusals.stream().map(Refusal::zh).toList())
            + " · "
            + String.join("; ", refusals.stream().map(Refusal::en).toList()),
        Map.of("refusals", documents(refusals)));
  }

  /** 409: the id was taken by something that says otherwise. */
  static StatusException otherwise(String id) {
    return new StatusException(
        HttpStatus.CONFLICT,
        "编号 " + id + " 已用于内容不同的记录 · the id " + id + " is taken by what says otherwise",
        Map.of("id", id));
  }

  /** 412: somebody else was first. */
  static StatusException changedMeanwhile(Map<String, Object> current) {
    return new StatusException(
        HttpStatus.PRECONDITION_FAILED,
        "已被他人更改，请按现状重做 · somebody changed it first: look at what it is now",
        Map.of("current", current, "version", current.get("version")));
  }

  static String yesNo(boolean is) {
    return is ? "yes" : "no";
  }

  private static String text(Object valueOrNull) {
    return valueOrNull == null ? null : valueOrNull.toString();
  }

  /** Each with its code and both sentences. */
  static List<Map<String, Object>> documents(List<Refusal> refusals) {
    return refusals.stream().map(RoundDocuments::of).toList();
  }

  private static Map<String, Object> of(Refusal refusal) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("code", refusal.code());
    document.put("zh", refusal.zh());
    document.put("en", refusal.en());
    return document;
  }
}
