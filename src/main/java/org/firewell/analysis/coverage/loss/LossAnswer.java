package org.firewell.analysis.coverage.loss;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.firewell.analysis.Answer;
import org.firewell.analysis.Notices;
import org.firewell.analysis.Values;
import org.firewell.analysis.coverage.asked.Asked;
import org.firewell.analysis.coverage.demand.Demand;
import org.firewell.analysis.coverage.loss.LossFinding.Uncovered;
import org.firewell.analysis.coverage.supply.Source;
import org.firewell.feature.FeatureType;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Townships;

/**
 * What depends on a single thing.
 *
 * @param findings one for each loss that uncovers anybody, sorted by id; ranked by the weight that
 *     it uncovers, then by the number, then by id
 */
public record LossAnswer(List<LossFinding> findings, Map<String, Object> summary)
    implements Answer {

  private static final Comparator<Uncovered> MOST_FIRST =
      Comparator.comparing(Uncovered::weight).thenComparing(Uncovered::count).reversed();

  static LossAnswer of(
      Snapshot snapshot,
      Values values,
      Asked asked,
      Demand demand,
      Dependence dependence,
      Exposure exposure,
      Notices notices) {
    Map<Integer, List<Integer>> uncovered = uncovered(demand, exposure);
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("snapshot", snapshot.id());
    summary.put("question", values.texts());
    summary.put("as_of", snapshot.asOf().toString());
    summary.put("ruleset", snapshot.law().id());
    summary.put("reach", asked.limits());
    summary.put("demand", demand(demand, exposure));
    summary.put("losses", kinds(dependence, uncovered));
    summary.put("notices", notices.lines());
    return new LossAnswer(
        findings(snapshot.townships(), demand, dependence, exposure, uncovered), summary);
  }

  /** By loss: the demands that it uncovers, ascending. */
  private static Map<Integer, List<Integer>> uncovered(Demand demand, Exposure exposure) {
    Map<Integer, List<Integer>> uncovered = new TreeMap<>();
    for (int i = 0; i < demand.size(); i++) {
      for (int loss : exposure.losses(i)) {
        uncovered.computeIfAbsent(loss, l -> new ArrayList<>()).add(i);
      }
    }
    return uncovered;
  }

  private static Uncovered sums(int loss, List<Integer> demands, Demand demand, Exposure exposure) {
    Uncovered sums = new Uncovered();
    demands.forEach(i -> sums.add(exposure.after(i, loss), demand.weights()[i]));
    return sums;
  }

  private static List<LossFinding> findings(
      Townships townships,
      Demand demand,
      Dependence dependence,
      Exposure exposure,
      Map<Integer, List<Integer>> uncovered) {
    Map<Integer, Uncovered> sums = new LinkedHashMap<>();
    uncovered.forEach((loss, demands) -> sums.put(loss, sums(loss, demands, demand, exposure)));
    Comparator<Integer> mostFirst = Comparator.comparing(sums::get, MOST_FIRST);
    List<Integer> ranked =
        sums.keySet().stream()
            .sorted(mostFirst.thenComparing(loss -> dependence.losses().get(loss).id()))
            .toList();
    List<LossFinding> findings = new ArrayList<>();
    for (int rank = 1; rank <= ranked.size(); rank++) {
      int number = ranked.get(rank - 1);
      Loss loss = dependence.losses().get(number);
      findings.add(
          new LossFinding(
              loss,
              rank,
              townships.of(loss.feature()).code(),
              dependence.taken(number).stream().map(Source::id).toList(),
              uncovered.get(number).stream().map(i -> demand.features().get(i).id()).toList(),
              sums.get(number)));
    }
    findings.sort(Comparator.comparing(LossFinding::id));
    return findings;
  }

  private static Map<String, Object> demand(Demand demand, Exposure exposure) {
    Uncovered atRisk = new Uncovered();
    for (int i = 0; i < demand.size(); i++) {
      if (exposure.losses(i).length > 0) {
        atRisk.add(exposure.after(i, exposure.losses(i)[0]), demand.weights()[i]);
      }
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("total", demand.size());
    figures.put("covered", IntStream.range(0, demand.size()).filter(exposure::isCovered).count());
    figures.put("at_risk", atRisk.count());
    figures.put("weight_at_risk", atRisk.weight());
    figures.put("weight_unknown", atRisk.weightNotKnown());
    return figures;
  }

  private static List<Map<String, Object>> kinds(
      Dependence dependence, Map<Integer, List<Integer>> uncovered) {
    Map<FeatureType<?>, int[]> kinds = new LinkedHashMap<>();
    for (int loss = 0; loss < dependence.losses().size(); loss++) {
      int[] counts =
          kinds.computeIfAbsent(dependence.losses().get(loss).type(), type -> new int[2]);
      counts[0]++;
      counts[1] += uncovered.containsKey(loss) ? 1 : 0;
    }
    return kinds.entrySet().stream().map(e -> kind(e.getKey(), e.getValue())).toList();
  }

  private static Map<String, Object> kind(FeatureType<?> type, int[] counts) {
    Map<String, Object> kind = new LinkedHashMap<>();
    kind.put("collection", type.name());
    kind.put("tried", counts[0]);
    kind.put("uncovering", counts[1]);
    return kind;
  }
}
