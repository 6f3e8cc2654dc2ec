package org.firewell.analysis.completeness;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.firewell.analysis.Values;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Townships;
import org.firewell.standard.Norm;
import org.firewell.standard.Provision;

/** The figures of an answer. */
final class Summary {

  private static final List<Norm> ASKED =
      List.of(
          Norm.STATION_ASKED,
          Norm.PUMPS,
          Norm.HOSES,
          Norm.NOZZLES,
          Norm.DIVIDERS,
          Norm.SPANNERS,
          Norm.MEMBERS_ASKED,
          Norm.DUTY_24H_ASKED,
          Norm.DISPATCH_LINK_ASKED,
          Norm.HYDRANTS,
          Norm.SUBSTITUTE_INTAKES,
          Norm.SUBSTITUTE_POOL_M3,
          Norm.INTAKES,
          Norm.COVERED_PERCENT,
          Norm.EVIDENCE_DAYS);

  private Summary() {}

  static Map<String, Object> of(
      Snapshot snapshot,
      Values values,
      List<VillageFinding> findings,
      Townships townships,
      Notices notices) {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("snapshot", snapshot.id());
    summary.put("question", values.texts());
    summary.put("as_of", snapshot.asOf().toString());
    summary.put("ruleset", snapshot.law().id());
    summary.put(
        "asked", ASKED.stream().map(snapshot.law()::provision).map(Provision::plain).toList());
    summary.put("villages", findings.size());
    summary.put("levels", UnitLevels.of(null, null, findings).rows());
    summary.put("one", words(findings, finding -> finding.one().effective()));
    summary.put("two", words(findings, finding -> finding.two().effective()));
    summary.put("n", words(findings, finding -> finding.n().effective()));
    summary.put("missing", codes(findings, VillageFinding::missing));
    summary.put("to_check", codes(findings, VillageFinding::toCheck));
    summary.put("warnings", codes(findings, VillageFinding::warnings));
    summary.put("objects", objects(findings));
    summary.put("ranked_by", UnitLevels.RANKED_BY);
    summary.put("by_township", townships(findings, townships));
    summary.put("conflicts", disputes(notices, Dispute.CONFLICT));
    summary.put("ambiguous", disputes(notices, Dispute.AMBIGUOUS));
    summary.put("exempt", exempt(snapshot));
    summary.put("notices", notices.lines());
    return summary;
  }

  private static List<Map<String, Object>> disputes(Notices notices, String code) {
    return notices.disputes(code).stream().map(Dispute::row).toList();
  }

  /** Whom the document excuses, by name: they are judged and counted all the same. */
  private static List<Map<String, Object>> exempt(Snapshot snapshot) {
    return snapshot.law().exemptions().stream()
        .map(
            exemption -> {
              Map<String, Object> row = new LinkedHashMap<>();
              row.put("indicator", exemption.indicator());
              row.put("subject", exemption.subject());
              row.put("name", exemption.name());
              row.put("reason", exemption.reason());
              row.put("document", exemption.document());
              return row;
            })
        .toList();
  }

  /** Villages by what the word says of them. */
  private static Map<String, Object> words(
      List<VillageFinding> findings, Function<VillageFinding, String> word) {
    Map<String, Long> said =
        findings.parallelStream().collect(Collectors.groupingBy(word, Collectors.counting()));
    Map<String, Object> counts = new LinkedHashMap<>();
    List.of("yes", "S", "no", "unknown").forEach(w -> counts.put(w, said.getOrDefault(w, 0L)));
    return counts;
  }

  /** By code without its object: in how many villages it stands, and what it adds up to. */
  private static Map<String, Object> codes(
      List<VillageFinding> findings, Function<VillageFinding, List<String>> list) {
    return findings.parallelStream()
        .map(list)
        .collect(CodeSums::new, CodeSums::add, CodeSums::addAll)
        .rows();
  }

  private static List<Map<String, Object>> townships(
      List<VillageFinding> findings, Townships townships) {
    Map<String, List<VillageFinding>> byUnit = UnitLevels.byUnit(findings);
    List<UnitLevels> units = UnitLevels.of(byUnit, townships);
    Map<String, Integer> ranks = UnitLevels.ranks(units);
    return units.parallelStream()
        .map(
            unit ->
                township(
                    unit,
                    ranks.get(unit.code()),
                    byUnit.get(Objects.requireNonNullElse(unit.code(), ""))))
        .toList();
  }

  private static Map<String, Object> township(
      UnitLevels unit, Integer rankOrNull, List<VillageFinding> findings) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("township", unit.code());
    row.put("name", unit.name());
    row.put("villages", unit.villages());
    row.put("rank", rankOrNull);
    row.put("levels", unit.rows());
    row.put("missing", codes(findings, VillageFinding::missing));
    row.put("objects", objects(findings));
    return row;
  }

  /** What stands in the villages, each object once, however many villages share it. */
  private static Map<String, Object> objects(List<VillageFinding> findings) {
    Map<String, Object> objects = new LinkedHashMap<>();
    objects.put("micro-stations", distinct(findings, f -> f.have().stations()));
    objects.put("hydrants", distinct(findings, f -> f.have().hydrants()));
    objects.put("water-intakes", distinct(findings, f -> f.have().intakes()));
    return objects;
  }

  /** What a village does not share is its own alone. */
  private static long distinct(
      List<VillageFinding> findings, Function<VillageFinding, Roll<?>> roll) {
    Set<String> shared = ConcurrentHashMap.newKeySet();
    long own = findings.parallelStream().mapToLong(f -> own(roll.apply(f), shared)).sum();
    return own + (shared.isEmpty() ? 0 : ownerless(shared, findings, roll));
  }

  /** How many are not shared by others; the ids of those that are go to {@code shared}. */
  private static int own(Roll<?> roll, Set<String> shared) {
    if (roll.own() < roll.members().size()) {
      roll.members().stream()
          .filter(member -> member.basis() == Basis.SHARED)
          .forEach(member -> shared.add(member.id()));
    }
    return roll.own();
  }

  /** How many are shared by villages of which none is the one that they belong to. */
  private static int ownerless(
      Set<String> shared, List<VillageFinding> findings, Function<VillageFinding, Roll<?>> roll) {
    findings.parallelStream()
        .flatMap(finding -> roll.apply(finding).members().stream())
        .filter(member -> member.basis() != Basis.SHARED)
        .forEach(member -> shared.remove(member.id()));
    return shared.size();
  }
}
