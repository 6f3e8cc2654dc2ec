package org.firewell.analysis.quota;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Township;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Quota;

/** What is wrong, or worth a look, with the tasks and the units that have them. */
final class TaskAudit {

  private final Snapshot snapshot;
  private final Units units;

  TaskAudit(Snapshot snapshot, Units units) {
    this.snapshot = snapshot;
    this.units = units;
  }

  List<Remark> remarks(List<LedgerRow> rows) {
    List<Remark> remarks = new ArrayList<>();
    rows.forEach(row -> task(row, remarks));
    if (snapshot.has(FeatureType.TOWNSHIPS)) {
      unitsWithoutTask(remarks);
    }
    return remarks;
  }

  private void task(LedgerRow row, List<Remark> remarks) {
    Quota quota = row.quota();
    if (quota.deadline().isBefore(snapshot.law().validFrom())) {
      remarks.add(
          Remark.error(
              "deadline_before_start",
              quota.unitCode(),
              quota.task(),
              "",
              "is due on " + quota.deadline() + ", before " + snapshot.law().id() + " holds"));
    }
    if (quota.quantity() == 0 && row.done() > 0) {
      notice(remarks, "zero_quota", quota, "asks none, and " + row.done() + " are accepted for it");
    } else if (row.done() > quota.quantity()) {
      notice(
          remarks,
          "surplus",
          quota,
          "has " + (row.done() - quota.quantity()) + " more than asked, which count for no other");
    }
    if (snapshot.has(FeatureType.TOWNSHIPS) && row.geometry() == null) {
      notice(remarks, "unit_not_on_map", quota, "is handed to a unit that the map does not have");
    }
    if (isAnotherNow(quota)) {
      notice(remarks, "unit_changed", quota, changed(quota));
    }
  }

  private boolean isAnotherNow(Quota quota) {
    List<Township> now = units.onTheDay(quota.unitCode());
    return !now.isEmpty() && now.stream().noneMatch(t -> quota.unitCode().equals(t.code()));
  }

  private String changed(Quota quota) {
    return "counts for "
        + units.onTheDay(quota.unitCode()).stream()
            .map(township -> township.code() + " (" + township.name() + ")")
            .collect(Collectors.joining(", "))
        + ", which the unit is on this day"
        + units.changedBy(quota.unitCode()).map(document -> " (" + document + ")").orElse("");
  }

  private void unitsWithoutTask(List<Remark> remarks) {
    Set<String> listed =
        snapshot.law().quotas().stream()
            .flatMap(quota -> units.onTheDay(quota.unitCode()).stream())
            .map(Township::id)
            .collect(Collectors.toSet());
    for (Township township : units.townships()) {
      if (!listed.contains(township.id())) {
        remarks.add(
            Remark.notice(
                "unit_not_listed",
                township.code(),
                "",
                township.id(),
                "(" + township.name() + ") is handed nothing by " + snapshot.law().id()));
      }
    }
  }

  private static void notice(List<Remark> remarks, String code, Quota quota, String reason) {
    remarks.add(Remark.notice(code, quota.unitCode(), quota.task(), "", reason));
  }
}
