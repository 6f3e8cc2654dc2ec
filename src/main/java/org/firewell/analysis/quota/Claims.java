package org.firewell.analysis.quota;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Lifecycle;
import org.firewell.geo.SourceIndex;
import org.firewell.geo.SourceSearch;
import org.firewell.snapshot.Distinct;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Norm;
import org.firewell.standard.Quota;

/**
 * What the register claims for the tasks: which hydrant counts for which task, and what is wrong
 * with the links.
 *
 * <p>Rows that are removed, that name no task of the ruleset, or that stand where a hydrant was
 * removed count for none. Of the rows that are one object the one in the farthest state counts.
 */
final class Claims {

  /** Document, unit and kind. */
  private static final Pattern TASK = Pattern.compile("(.+)/([^/]+)/([^/]+)");

  private final Snapshot snapshot;
  private final Units units;
  private final Map<String, Quota> tasks;
  private final List<Remark> remarks = new ArrayList<>();
  private final List<Claim> rows;
  private final List<Claim> counted;
  private final Map<String, List<Claim>> byTask;

  private Claims(Snapshot snapshot, Units units) {
    this.snapshot = snapshot;
    this.units = units;
    this.tasks =
        snapshot.law().quotas().stream()
            .collect(Collectors.toMap(Quota::task, Function.identity()));
    this.rows = standing(linked());
    LocalDate reach = registerReaches();
    rows.forEach(row -> remarks.addAll(ClaimAudit.remarks(row, snapshot.law(), units, reach)));
    this.counted = distinct();
    noteSharedPlates();
    this.byTask = counted.stream().collect(Collectors.groupingBy(c -> c.quota().task()));
  }

  static Claims of(Snapshot snapshot, Units units) {
    return new Claims(snapshot, units);
  }

  /** The hydrants that count for a task, each once, in no telling order. */
  List<Claim> of(Quota quota) {
    return byTask.getOrDefault(quota.task(), List.of());
  }

  /** Every hydrant that counts, each once. */
  List<Claim> counted() {
    return counted;
  }

  /** Every row that names a task and stands, be it one object with another or not. */
  List<Claim> rows() {
    return rows;
  }

  List<Remark> remarks() {
    return remarks;
  }

  private List<Claim> linked() {
    List<Claim> linked = new ArrayList<>();
    for (Hydrant hydrant : snapshot.list(FeatureType.HYDRANTS)) {
      String task = hydrant.quotaTask() == null ? "" : hydrant.quotaTask().trim();
      Optional<Quota> named = named(task);
      if (named.isPresent()) {
        Claim claim = new Claim(hydrant, named.get(), snapshot.lifecycle(hydrant), snapshot.asOf());
        linked.add(claim);
        if (!task.equals(named.get().task())) {
          remarks.add(
              Remark.notice(
                  "task_of_former_unit",
                  claim,
                  "names the task " + task + ", which is that of the same unit"));
        }
      } else if (isUncounted(task)) {
        remarks.add(
            Remark.notice(
                "not_counted",
                units.codeOf(hydrant).orElse(""),
                task,
                hydrant.id(),
                "fulfils " + task + ", which is neither new nor make-up"));
      } else if (!task.isEmpty()) {
        remarks.add(
            Remark.error(
                "unknown_task",
                units.codeOf(hydrant).orElse(""),
                task,
                hydrant.id(),
                "names the task \"" + task + "\", which " + snapshot.law().id() + " does not"));
      }
    }
    return linked;
  }

  /** Whether it is a relocation, a replacement or a repair that was handed out. */
  private boolean isUncounted(String task) {
    return snapshot.law().taskVersions().stream()
        .anyMatch(version -> version.task().equals(task) && !version.kind().counts());
  }

  /** The task of a name, else the one of the same document and kind whose unit is now that unit. */
  private Optional<Quota> named(String task) {
    if (tasks.containsKey(task)) {
      return Optional.of(tasks.get(task));
    }
    Matcher words = TASK.matcher(task);
    if (!words.matches()) {
      return Optional.empty();
    }
    List<Quota> same =
        tasks.values().stream()
            .filter(quota -> quota.task().startsWith(words.group(1) + "/"))
            .filter(quota -> quota.task().endsWith("/" + words.group(3)))
            .filter(quota -> units.isSame(quota.unitCode(), words.group(2)))
            .toList();
    return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
  }

  /** Without what was removed, and without what stands in the place of something removed. */
  private List<Claim> standing(List<Claim> linked) {
    List<Claim> standing = new ArrayList<>();
    List<Hydrant> removed = removed();
    SourceSearch search = index(removed).search(snapshot.law().value(Norm.REPLACEMENT_M));
    for (Claim claim : linked) {
      if (isRemoved(claim)) {
        remarks.add(Remark.notice("removed", claim, "is removed and does not count"));
        continue;
      }
      search.from(claim.hydrant().geometry());
      if (search.withinReach() == 0) {
        standing.add(claim);
      } else {
        Hydrant former = removed.get(search.nearest());
        remarks.add(
            Remark.error(
                "replacement",
                claim,
                "stands "
                    + search.metres()
                    + " m from "
                    + former.id()
                    + ", which was removed: neither new nor make-up"));
      }
    }
    return standing;
  }

  /** Those that are removed by the day, sorted by id: most of them are no longer valid on it. */
  private List<Hydrant> removed() {
    List<Hydrant> rows =
        snapshot.past(FeatureType.HYDRANTS).orElseGet(() -> snapshot.list(FeatureType.HYDRANTS));
    return rows.stream().filter(this::isRemoved).toList();
  }

  private boolean isRemoved(Hydrant hydrant) {
    return hydrant.header().isValidOn(snapshot.asOf())
        ? snapshot.lifecycle(hydrant).equals(Optional.of(Lifecycle.REMOVED))
        : hydrant.lifecycle() == Lifecycle.REMOVED;
  }

  private static SourceIndex index(List<Hydrant> hydrants) {
    return SourceIndex.of(
        hydrants.stream().mapToDouble(h -> h.geometry().getX()).toArray(),
        hydrants.stream().mapToDouble(h -> h.geometry().getY()).toArray());
  }

  /** The day asked, or the newest inspection where one is newer: then the day lies in the past. */
  private LocalDate registerReaches() {
    return snapshot.list(FeatureType.HYDRANTS).stream()
        .map(Hydrant::inspectedOn)
        .filter(on -> on != null && on.isAfter(snapshot.asOf()))
        .max(Comparator.naturalOrder())
        .orElse(snapshot.asOf());
  }

  private static boolean isRemoved(Claim claim) {
    return claim.state().equals(Optional.of(Lifecycle.REMOVED));
  }

  private List<Claim> distinct() {
    Map<String, Claim> byId = new HashMap<>();
    rows.forEach(row -> byId.put(row.hydrant().id(), row));
    Distinct<Hydrant> distinct = snapshot.distinct(rows.stream().map(Claim::hydrant).toList());
    List<Claim> counted = new ArrayList<>();
    for (Hydrant object : distinct.objects()) {
      List<Claim> same =
          distinct.rows(object).stream()
              .map(row -> byId.get(row.id()))
              .sorted(Claim.FARTHEST_FIRST)
              .toList();
      counted.add(same.get(0));
      noteTwins(same);
    }
    return counted;
  }

  private void noteTwins(List<Claim> same) {
    Claim counted = same.get(0);
    for (Claim twin : same.subList(1, same.size())) {
      remarks.add(
          Remark.notice(
              "duplicate",
              twin,
              "is one hydrant with " + counted.hydrant().id() + ", counted once"));
      if (!twin.quota().task().equals(counted.quota().task())) {
        remarks.add(
            Remark.error(
                "two_tasks",
                twin,
                "is one hydrant with "
                    + counted.hydrant().id()
                    + ", which counts for "
                    + counted.quota().task()));
      }
    }
  }

  /** A plate on several hydrants, of which at least one counts for a task. */
  private void noteSharedPlates() {
    Map<String, Claim> byId = new HashMap<>();
    counted.forEach(claim -> byId.put(claim.hydrant().id(), claim));
    List<Hydrant> all =
        snapshot.list(FeatureType.HYDRANTS).stream()
            .filter(h -> !snapshot.lifecycle(h).equals(Optional.of(Lifecycle.REMOVED)))
            .toList();
    for (Distinct.Conflict<Hydrant> conflict : snapshot.distinct(all).conflicts()) {
      conflict.objects().stream()
          .map(h -> byId.get(h.id()))
          .filter(Objects::nonNull)
          .sorted(Comparator.comparing(c -> c.hydrant().id()))
          .forEach(claim -> remarks.add(sharedPlate(claim, conflict)));
    }
  }

  private static Remark sharedPlate(Claim claim, Distinct.Conflict<Hydrant> conflict) {
    String others =
        conflict.objects().stream()
            .map(Hydrant::id)
            .filter(id -> !id.equals(claim.hydrant().id()))
            .collect(Collectors.joining(", "));
    return Remark.error(
        "same_code", claim, "carries the code " + conflict.code() + ", as does " + others);
  }
}
