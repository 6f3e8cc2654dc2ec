package org.firewell.analysis.siting.goal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.firewell.analysis.Input;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Notices;
import org.firewell.analysis.Values;
import org.firewell.analysis.coverage.demand.Demand;
import org.firewell.analysis.coverage.verdict.Verdicts;
import org.firewell.analysis.siting.service.Homes;
import org.firewell.analysis.siting.service.Setting;
import org.firewell.feature.Feature;
import org.firewell.feature.Ternary;
import org.firewell.location.Attainment;
import org.firewell.location.Choice;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Norm;
import org.firewell.standard.Ruleset;

/**
 * Villages of which so many percent of the weight are covered: those that are, and those that sites
 * may bring there.
 */
public final class Shares implements VillageGoal {

  private static final Input SHARE =
      Input.number(
          "share",
          null,
          "目标为 share 时：村庄保护率达到多少（%），缺省取规范值",
          "for objective share: percent of a village's weight; by default the law's");

  /** What a product of decimals may be off by. */
  private static final double TINY = 1e-9;

  private final Setting setting;
  private final double percent;
  private final Map<String, List<Integer>> members = new TreeMap<>();

  /** By demand its number among that which is to be served, or -1. */
  private final int[] place;

  public static List<Input> inputs() {
    return List.of(SHARE);
  }

  /** The share that is asked, in percent: as given, else the law's. */
  public static double percent(Values values, Ruleset law) {
    double percent = values.number(SHARE.name()).orElse(law.value(Norm.COVERED_PERCENT));
    if (percent <= 0 || percent > 100) {
      throw new InputException(
          SHARE.name(),
          "村庄保护率应大于 0 且不超过 100，现为 " + percent,
          "share: " + percent + " is not more than 0 and at most 100 percent");
    }
    return percent;
  }

  public Shares(Setting setting, double percent, Notices notices) {
    this.setting = setting;
    this.percent = percent;
    place = new int[setting.situation().demand().size()];
    Arrays.fill(place, -1);
    IntStream.range(0, setting.some().length).forEach(d -> place[setting.some()[d]] = d);
    Homes homes = new Homes(setting.situation().snapshot());
    List<String> nobodys = new ArrayList<>();
    List<Feature> features = setting.situation().demand().features();
    for (int i = 0; i < features.size(); i++) {
      String village = homes.of(features.get(i));
      if (village == null) {
        nobodys.add(features.get(i).id());
      } else {
        members.computeIfAbsent(village, id -> new ArrayList<>()).add(i);
      }
    }
    notices.add("villages: demand of no known village, in none", nobodys.stream());
    List<String> weightless =
        members.keySet().stream().filter(id -> total(members.get(id)) == 0).toList();
    notices.add("villages: of which no weight is known, not judged", weightless.stream());
    members.keySet().removeAll(weightless);
  }

  /** What sites may bring there: each village that is not there, and what it lacks. */
  @Override
  public Attainment problem(Choice choice) {
    List<Attainment.Unit> units =
        members.keySet().stream()
            .map(this::lacking)
            .flatMap(Optional::stream)
            .map(lack -> new Attainment.Unit(1, List.of(lack)))
            .toList();
    return new Attainment(setting.reach(), setting.weights(), units, choice);
  }

  /** What a village lacks of its share; empty where it has it, or nothing of it is known. */
  Optional<Attainment.Served> lacking(String village) {
    List<Integer> own = members.getOrDefault(village, List.of());
    long lacking = lacking(own, setting.situation().verdicts());
    int[] open = own.stream().mapToInt(i -> place[i]).filter(d -> d >= 0).sorted().toArray();
    return lacking > 0 ? Optional.of(new Attainment.Served(open, lacking)) : Optional.empty();
  }

  /** How many are there. */
  private long reached(Verdicts verdicts) {
    return members.values().stream().filter(own -> lacking(own, verdicts) <= 0).count();
  }

  @Override
  public Map<String, Object> summary(Snapshot then, Verdicts after) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("share_percent", percent);
    row.put("total", members.size());
    row.put("reached_before", reached(setting.situation().verdicts()));
    row.put("reached_after", reached(after));
    row.put("unknown_after", mayBe(after));
    row.put("newly", newly(after));
    return row;
  }

  /** How many are there if all is covered that may be, and are not surely. */
  private long mayBe(Verdicts verdicts) {
    return members.values().stream()
        .filter(own -> lacking(own, verdicts) > 0)
        .filter(own -> lacking(own, i -> verdicts.covered(i) != Ternary.NO) <= 0)
        .count();
  }

  private List<String> newly(Verdicts after) {
    return members.entrySet().stream()
        .filter(e -> lacking(e.getValue(), setting.situation().verdicts()) > 0)
        .filter(e -> lacking(e.getValue(), after) <= 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The weight that is to be covered yet; 0 or less where it is enough. */
  private long lacking(List<Integer> own, Verdicts verdicts) {
    return lacking(own, i -> verdicts.covered(i) == Ternary.YES);
  }

  private long lacking(List<Integer> own, IntPredicate isCovered) {
    long covered = own.stream().filter(isCovered::test).mapToLong(this::weight).sum();
    return (long) Math.ceil(total(own) * percent / 100 - TINY) - covered;
  }

  private long total(List<Integer> own) {
    return own.stream().mapToLong(this::weight).sum();
  }

  private long weight(int index) {
    int weight = setting.situation().demand().weights()[index];
    return weight == Demand.NOT_KNOWN ? 0 : weight;
  }
}
