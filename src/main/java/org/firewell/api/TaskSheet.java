package org.firewell.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.firewell.analysis.quota.Claim;
import org.firewell.analysis.quota.LedgerAnswer;
import org.firewell.api.access.Asker;
import org.firewell.feature.Attribute;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Lifecycle;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Ruleset;
import org.firewell.standard.TaskName;
import org.firewell.standard.TaskVersion;

/** The tasks of a document on a day as documents tell them: what is asked and how far it is. */
final class TaskSheet {

  private final LedgerAnswer ledger;
  private final Snapshot snapshot;
  private final List<TaskVersion> versions;

  /**
   * @param law of all days, of which the ledger's is one
   */
  TaskSheet(LedgerAnswer ledger, Ruleset law) {
    this.ledger = ledger;
    this.snapshot = ledger.snapshot();
    this.versions = law.tasks();
  }

  Map<String, Object> list(Predicate<Map<String, Object>> asked) {
    Map<String, Object> document = head();
    document.put("tasks", lines().values().stream().filter(asked).toList());
    return document;
  }

  /** One task, with its versions and its hydrants; null when nothing names it. */
  Map<String, Object> findOrNull(TaskName task) {
    List<TaskVersion> own =
        versions.stream().filter(version -> version.task().equals(task.toString())).toList();
    if (own.isEmpty()) {
      return null;
    }
    Map<String, Object> document = head();
    document.putAll(lines().getOrDefault(task.toString(), notYet(task)));
    document.put("versions", own.stream().map(TaskSheet::version).toList());
    document.put("hydrants", hydrants(task));
    return document;
  }

  /** By task. */
  private Map<String, Map<String, Object>> lines() {
    Map<String, Map<String, Object>> lines = new TreeMap<>();
    List<?> beside = (List<?>) ledger.summary().get("tasks");
    IntStream.range(0, ledger.findings().size())
        .mapToObj(n -> counted(ledger.findings().get(n).properties(), (Map<?, ?>) beside.get(n)))
        .forEach(line -> lines.put((String) line.get("task"), line));
    snapshot.law().taskVersions().stream()
        .filter(version -> !version.kind().counts())
        .forEach(version -> lines.put(version.task(), uncounted(version)));
    return lines;
  }

  private Map<String, Object> counted(Map<String, Object> properties, Map<?, ?> beside) {
    Map<String, Object> line = new LinkedHashMap<>(properties);
    line.put("counts", "yes");
    beside.forEach((name, value) -> line.putIfAbsent((String) name, value));
    line.remove("hydrants");
    putVersion(line, (String) line.get("task"));
    return line;
  }

  private Map<String, Object> uncounted(TaskVersion version) {
    TaskName name = version.name();
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("document", name.document());
    line.put("unit_code", name.unitCode());
    line.put("kind", name.kind().key());
    line.put("task", version.task());
    line.put("quota", version.quantity());
    List<Hydrant> linked = linked(name);
    for (Lifecycle state : Lifecycle.values()) {
      line.put(
          Attribute.text(state),
          linked.stream()
              .filter(h -> snapshot.lifecycle(h).filter(s -> s == state).isPresent())
              .count());
    }
    line.put("unknown", linked.stream().filter(h -> snapshot.lifecycle(h).isEmpty()).count());
    line.put(
        "done",
        linked.stream()
            .filter(h -> snapshot.lifecycle(h).filter(Lifecycle::isAccepted).isPresent())
            .count());
    line.put("counts", "no");
    line.put("deadline", version.deadline().toString());
    putVersion(line, version.task());
    return line;
  }

  /** Of a task that begins after the day asked. */
  private static Map<String, Object> notYet(TaskName task) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("task", task.toString());
    line.put("unit_code", task.unitCode());
    line.put("kind", task.kind().key());
    line.put("state", "not_yet");
    return line;
  }

  private void putVersion(Map<String, Object> line, String task) {
    List<TaskVersion> own = versions.stream().filter(v -> v.task().equals(task)).toList();
    LocalDate day = snapshot.asOf();
    own.stream()
        .filter(version -> version.version() == 1 || !version.holdsFrom().isAfter(day))
        .reduce((earlier, later) -> later)
        .ifPresent(holding -> line.put("version", holding.version()));
    line.put("versions", own.size());
  }

  private Map<String, Object> head() {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("ruleset", snapshot.law().id());
    head.put("as_of", snapshot.asOf().toString());
    head.put("snapshot", snapshot.id());
    return head;
  }

  /** Who entered it is told to those with an account. */
  static Map<String, Object> version(TaskVersion version) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("version", version.version());
    document.put("document", version.document());
    document.put("holds_from", version.holdsFrom().toString());
    document.put("quantity", version.quantity());
    document.put("deadline", version.deadline().toString());
    document.put("fund", version.fund());
    document.put("parent", version.parent());
    document.put("reason", version.reason());
    document.put("by", Asker.isPublic() ? null : version.by());
    document.put("at", Objects.toString(version.at(), null));
    return document;
  }

  /** Each that names the task; whether it counts, since rows may be one hydrant or removed. */
  private List<Map<String, Object>> hydrants(TaskName task) {
    List<String> counted =
        ledger.findings().stream()
            .filter(row -> row.id().equals(task.toString()))
            .flatMap(row -> row.claims().stream())
            .filter(Claim::isDone)
            .map(claim -> claim.hydrant().id())
            .toList();
    List<Map<String, Object>> hydrants = new ArrayList<>();
    linked(task).forEach(h -> hydrants.add(hydrant(h, counted.contains(h.id()))));
    return hydrants;
  }

  private List<Hydrant> linked(TaskName task) {
    return snapshot.list(FeatureType.HYDRANTS).stream()
        .filter(h -> TaskName.of(h.quotaTask()).filter(task::equals).isPresent())
        .toList();
  }

  private Map<String, Object> hydrant(Hydrant hydrant, boolean counts) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", hydrant.id());
    document.put("code", hydrant.code());
    document.put("name", hydrant.name());
    document.put("state", snapshot.lifecycle(hydrant).map(Attribute::text).orElse("unknown"));
    document.put("sited_on", Objects.toString(hydrant.sitedOn(), null));
    document.put("built_on", Objects.toString(hydrant.builtOn(), null));
    document.put("accepted_on", Objects.toString(hydrant.acceptedOn(), null));
    document.put("commissioned_on", Objects.toString(hydrant.commissionedOn(), null));
    document.put("done", counts ? "yes" : "no");
    return document;
  }
}
