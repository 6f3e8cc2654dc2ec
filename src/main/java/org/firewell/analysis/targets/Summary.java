package org.firewell.analysis.targets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.firewell.analysis.Notices;
import org.firewell.analysis.Values;
import org.firewell.feature.Attribute;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.snapshot.Change;
import org.firewell.snapshot.Scope;
import org.firewell.standard.Target;

/** The figures of an answer. */
final class Summary {

  private Summary() {}

  static Map<String, Object> of(
      Day today,
      Values values,
      List<TargetFinding> findings,
      Timeline timeline,
      List<LocalDate> series,
      Notices notices) {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("snapshot", today.snapshot().id());
    summary.put("question", values.texts());
    summary.put("as_of", today.date().toString());
    summary.put("ruleset", today.law().id());
    summary.put("states", states(findings, f -> f.unitOrNull() == null));
    summary.put("unit_states", states(findings, f -> f.unitOrNull() != null && f.isAsked()));
    summary.put(
        "targets", today.law().targets().stream().map(target -> target(target, findings)).toList());
    summary.put("series", series.stream().map(day -> month(day, findings, timeline)).toList());
    List<Map<String, Object>> scopes = scopes(today, notices);
    summary.put("scope", scopes.isEmpty() ? null : scopes.get(scopes.size() - 1));
    summary.put("scopes", scopes);
    summary.put("notices", notices.lines());
    return summary;
  }

  private static Map<String, Object> states(
      List<TargetFinding> findings, Predicate<TargetFinding> which) {
    Map<String, Object> states = new LinkedHashMap<>();
    for (State state : State.values()) {
      states.put(
          state.word(), findings.stream().filter(which).filter(f -> f.state() == state).count());
    }
    return states;
  }

  /** One target: where it stands in all, and how many units stand where. */
  private static Map<String, Object> target(Target target, List<TargetFinding> findings) {
    List<TargetFinding> own = findings.stream().filter(f -> f.target() == target).toList();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", TargetFinding.id(target, null));
    row.put("indicator", target.indicator());
    row.put("applies_to", target.appliesTo());
    row.put("measure", target.counting().measure().word());
    row.put("asked_of", Attribute.text(target.counting().askedOf()));
    row.put("due", target.due());
    own.stream()
        .filter(f -> f.unitOrNull() == null)
        .forEach(
            total -> {
              row.put("figure_low", TargetFinding.low(total.reading().low()));
              row.put(
                  "figure_high", TargetFinding.high(total.reading().low(), total.reading().high()));
              row.put("met", Attribute.text(total.reading().met()));
              row.put("state", total.state().word());
            });
    row.put("units", states(own, f -> f.unitOrNull() != null));
    return row;
  }

  private static Map<String, Object> month(
      LocalDate day, List<TargetFinding> findings, Timeline timeline) {
    Map<String, Object> month = new LinkedHashMap<>();
    month.put("month", day.toString());
    month.put("snapshot", timeline.snapshot(day));
    month.put(
        "figures",
        findings.stream()
            .map(f -> figure(f, timeline.measured(f.target(), day)))
            .filter(Objects::nonNull)
            .toList());
    return month;
  }

  private static Map<String, Object> figure(TargetFinding finding, Measured measured) {
    Reading reading =
        finding.unitOrNull() == null
            ? measured.total()
            : measured.units().get(finding.unitOrNull());
    if (reading == null) {
      return null;
    }
    Map<String, Object> figure = new LinkedHashMap<>();
    figure.put("id", finding.id());
    figure.put("low", TargetFinding.low(reading.low()));
    figure.put("high", TargetFinding.high(reading.low(), reading.high()));
    return figure;
  }

  /** One for each year in which something is due that is a share of villages. */
  private static List<Map<String, Object>> scopes(Day today, Notices notices) {
    List<Map<String, Object>> scopes = new ArrayList<>();
    if (!today.snapshot().has(FeatureType.VILLAGES)) {
      return scopes;
    }
    TreeSet<LocalDate> years = new TreeSet<>();
    today.law().targets().stream()
        .filter(target -> target.counting().measure().isOfVillages())
        .map(target -> Deadlines.of(target).withDayOfYear(1))
        .forEach(years::add);
    for (LocalDate year : years) {
      Scope scope = today.villages(year).scope();
      notices.add(
          "lie in no unit and are counted in all alone",
          today.villages(year).places().stream()
              .filter(place -> !place.unit().isKnown())
              .map(place -> place.village().id()));
      scopes.add(scope(scope));
      if (scope.villages().isEmpty() && !scope.added().isEmpty()) {
        notices.add(
            "no village was valid on "
                + scope.frozenOn()
                + ": the shares of "
                + year.getYear()
                + " are of none, though "
                + scope.added().size()
                + " came later");
      }
      if (scope.frozenOn().isBefore(year)) {
        notices.add(
            "the villages of "
                + year.getYear()
                + " are not drawn up yet: those of "
                + scope.frozenOn()
                + " are counted");
      }
    }
    return scopes;
  }

  private static Map<String, Object> scope(Scope scope) {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("frozen_on", scope.frozenOn().toString());
    plain.put("villages", scope.villages().size());
    plain.put("changes", scope.changes().stream().map(Change::plain).toList());
    plain.put("added", scope.added().stream().map(Feature::id).toList());
    return plain;
  }
}
