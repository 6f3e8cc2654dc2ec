package org.firewell.analysis.siting.quota;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.firewell.analysis.SpatialInputs;
import org.firewell.analysis.siting.candidate.Candidate;
import org.firewell.analysis.siting.service.Setting;
import org.firewell.analysis.siting.service.Situation;
import org.firewell.snapshot.Townships;
import org.firewell.snapshot.Townships.Unit;

/**
 * The towns, counted from 0 in the order of their codes, one of unknown code last; and whose is
 * which gap and which site.
 *
 * @param list all that are asked about, those without demand among them
 * @param ofAll the unit of each demand
 * @param ofGap the unit of each gap
 * @param ofSite the unit of each site
 */
record Units(List<Unit> list, int[] ofAll, int[] ofGap, int[] ofSite) {

  private static final Comparator<Unit> BY_CODE =
      Comparator.comparing(Unit::code, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Unit::name, Comparator.nullsLast(Comparator.naturalOrder()));

  static Units of(Setting setting) {
    Situation situation = setting.situation();
    int[] gap = setting.some();
    List<Candidate> candidates = setting.sites();
    Townships townships = situation.snapshot().townships();
    Stream<String> codes =
        situation
            .asked()
            .township()
            .map(named -> Stream.of(SpatialInputs.township(named, townships)))
            .orElseGet(() -> townships.codes().stream());
    List<Unit> ofDemand = situation.demand().townships();
    TreeSet<Unit> sorted = new TreeSet<>(BY_CODE);
    codes.forEach(code -> sorted.add(townships.find(code).orElseThrow()));
    sorted.addAll(ofDemand);
    candidates.forEach(candidate -> sorted.add(candidate.unit()));
    List<Unit> list = new ArrayList<>(sorted);
    Map<Unit, Integer> places = new HashMap<>();
    IntStream.range(0, list.size()).forEach(unit -> places.put(list.get(unit), unit));
    return new Units(
        List.copyOf(list),
        places(places, ofDemand.size(), ofDemand::get),
        places(places, gap.length, i -> ofDemand.get(gap[i])),
        places(places, candidates.size(), site -> candidates.get(site).unit()));
  }

  int size() {
    return list.size();
  }

  /** How many of some sites lie in each unit. */
  int[] count(int[] sites) {
    int[] counts = new int[size()];
    for (int site : sites) {
      counts[ofSite[site]]++;
    }
    return counts;
  }

  private static int[] places(Map<Unit, Integer> places, int size, IntFunction<Unit> unit) {
    return IntStream.range(0, size).map(i -> places.get(unit.apply(i))).toArray();
  }
}
