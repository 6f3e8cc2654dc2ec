package org.firewell.analysis.siting.service;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Progress;
import org.firewell.analysis.coverage.asked.Measure;
import org.firewell.analysis.coverage.demand.Demand;
import org.firewell.analysis.coverage.reach.Drive;
import org.firewell.analysis.coverage.reach.Journey;
import org.firewell.analysis.coverage.reach.Place;
import org.firewell.analysis.coverage.reach.Reached;
import org.firewell.analysis.coverage.reach.Roads;
import org.firewell.analysis.coverage.supply.Sources;
import org.firewell.analysis.siting.asked.Places;
import org.firewell.analysis.siting.candidate.Candidate;
import org.firewell.feature.Ternary;
import org.firewell.location.Incidence;
import org.firewell.standard.Ruleset;
import org.locationtech.jts.geom.Geometry;

/**
 * Whom each candidate would cover, as coverage judges: by the same searches, from the same places,
 * as if one more source stood and worked there. Where a straight line and a way are both asked, a
 * candidate is asked for by that measure alone by which nothing covers yet.
 */
public final class Service {

  private static final int BATCH = 32;

  /** From each of them some thousand crossings are in time. */
  private static final int MOST_DRIVEN = 10_000;

  private final Situation situation;
  private final int[] some;
  private final Demand demand;
  private final Optional<Supplier<Reached>> straight;
  private final List<Supplier<Reached>> ways;
  private final boolean everyMeasure;
  private final int[][] rows;

  private Service(
      Situation situation, int[] some, List<Candidate> candidates, boolean everyMeasure) {
    this.situation = situation;
    this.some = some;
    this.everyMeasure = everyMeasure;
    demand = situation.demand().only(some);
    rows = new int[some.length][];
    Measure measure = situation.asked().measure();
    Sources sources =
        Sources.imagined(
            situation.snapshot(),
            situation.asked(),
            candidates.stream().map(Candidate::facility).toList(),
            candidates.stream().map(Candidate::feature).toList());
    int[] all = IntStream.range(0, candidates.size()).toArray();
    straight =
        measure == Measure.STRAIGHT || measure == Measure.BOTH
            ? Optional.of(Reached.straight(sources, all))
            : Optional.empty();
    ways = situation.roads().map(roads -> ways(journey(roads, sources), all)).orElse(List.of());
  }

  /**
   * One more for who is not covered.
   *
   * @param some of the demand of the situation; in what follows it is counted from 0
   */
  public static Incidence of(
      Situation situation, int[] some, List<Candidate> candidates, Progress progress) {
    return new Service(situation, some, candidates, false).incidence(candidates.size(), progress);
  }

  /** By every measure that is asked, whatever covers already. */
  public static Incidence byEveryMeasure(
      Situation situation, int[] some, List<Candidate> candidates, Progress progress) {
    return new Service(situation, some, candidates, true).incidence(candidates.size(), progress);
  }

  /** In batches where many reach each crossing: the search looks at all that do one by one. */
  private List<Supplier<Reached>> ways(Journey journey, int[] all) {
    if (situation.asked().measure() != Measure.TIME) {
      return List.of(Reached.along(journey, all));
    }
    if (all.length > MOST_DRIVEN) {
      throw new InputException(
          Places.SPACING_NAME,
          "按时间计算时候选点 " + all.length + " 个，超过 " + MOST_DRIVEN + "，请加大间距或限定乡镇",
          "spacing: "
              + all.length
              + " sites are more than the "
              + MOST_DRIVEN
              + " that are driven from; take wider spacing or one township");
    }
    return IntStream.range(0, (all.length + BATCH - 1) / BATCH)
        .parallel()
        .mapToObj(i -> Arrays.copyOfRange(all, i * BATCH, Math.min(all.length, (i + 1) * BATCH)))
        .map(batch -> Reached.along(journey, batch))
        .toList();
  }

  private Journey journey(Roads roads, Sources sources) {
    Ruleset law = situation.snapshot().law();
    return situation.asked().measure() == Measure.TIME
        ? Journey.drive(roads, sources, new Drive(law, 1))
        : Journey.hose(roads, sources, law);
  }

  private Incidence incidence(int candidates, Progress progress) {
    demand.visit(Judge::new, progress);
    return Incidence.of(candidates, rows).transposed();
  }

  /** One thread's judgement. */
  private final class Judge implements Demand.Visitor {

    private final Optional<Reached> flat = straight.map(Supplier::get);
    private final List<Reached> along = ways.stream().map(Supplier::get).toList();

    @Override
    public void on(int index, Geometry geometry) {
      Place place = Place.of(demand.features().get(index), geometry, situation.roads());
      int[] byLine = isAsked(index, true) ? reaching(flat.stream(), place) : null;
      int[] byWay = isAsked(index, false) ? reaching(along.stream(), place) : null;
      rows[index] = byLine == null ? byWay : byWay == null ? byLine : common(byLine, byWay);
    }

    /** Of two measures one may be met already. */
    private boolean isAsked(int index, boolean line) {
      if (line ? flat.isEmpty() : along.isEmpty()) {
        return false;
      }
      return everyMeasure
          || flat.isEmpty()
          || along.isEmpty()
          || situation.coveredBy(line, some[index]) != Ternary.YES;
    }

    private static int[] reaching(Stream<Reached> searches, Place place) {
      IntStream.Builder found = IntStream.builder();
      searches.forEach(
          reached -> {
            reached.from(place);
            reached.each((candidate, cost) -> found.add(candidate));
          });
      return found.build().sorted().toArray();
    }

    private static int[] common(int[] sorted, int[] others) {
      return IntStream.of(sorted).filter(n -> Arrays.binarySearch(others, n) >= 0).toArray();
    }
  }
}
