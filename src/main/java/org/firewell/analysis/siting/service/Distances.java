package org.firewell.analysis.siting.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Progress;
import org.firewell.analysis.coverage.asked.Measure;
import org.firewell.analysis.coverage.demand.Demand;
import org.firewell.analysis.coverage.supply.Source;
import org.firewell.analysis.coverage.supply.Sources;
import org.firewell.analysis.siting.asked.Places;
import org.firewell.analysis.siting.candidate.Candidate;
import org.firewell.feature.Ternary;
import org.firewell.geo.SourceIndex;
import org.firewell.geo.SourceSearch;
import org.firewell.location.Median;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * How far every demand is from the nearest source that surely counts, and how far it would be with
 * each site more: in millimetres in a straight line on the ellipsoid, from where coverage measures.
 *
 * @param before by demand; {@link Median#FAR} where nothing counts
 * @param with by demand and site, never more than before
 */
public record Distances(int[] before, int[][] with) {

  /** No distance. */
  public static final long NONE = Long.MAX_VALUE;

  /** As many numbers take 400 MB. */
  private static final long MOST = 100_000_000;

  /** Where nothing stands, sites are looked for as far as this. */
  private static final double FARTHEST_M = 1e5;

  /**
   * @throws InputException when a way along roads is asked, or there are too many pairs
   */
  public static Distances of(Situation situation, List<Candidate> sites, Progress progress) {
    Demand demand = situation.demand();
    if (situation.asked().measure() != Measure.STRAIGHT) {
      throw new InputException(
          "measure",
          "按平均或最远距离选址目前只按直线距离计算",
          "measure: a mean or worst distance is sought in a straight line alone");
    }
    if ((long) demand.size() * sites.size() > MOST) {
      throw new InputException(
          Places.SPACING_NAME,
          "按平均或最远距离选址：需求 " + demand.size() + " × 候选点 " + sites.size() + " 过多，请限定乡镇或加大间距",
          "spacing: "
              + demand.size()
              + " demands by "
              + sites.size()
              + " sites are more than "
              + MOST
              + "; take one township or wider spacing");
    }
    Sources sources = situation.supply().sources();
    SourceIndex standing =
        index(
            Arrays.stream(sources.counting(Ternary.YES))
                .mapToObj(i -> at(sources.all().get(i)))
                .toList());
    SourceIndex sited = index(sites.stream().map(c -> c.place().getCoordinate()).toList());
    int[] before = new int[demand.size()];
    int[][] with = new int[demand.size()][];
    demand.visit(
        () -> {
          SourceSearch nearest = standing.search(0);
          List<SourceSearch> searches = new ArrayList<>();
          return (i, place) -> {
            nearest.from(place);
            before[i] = nearest.nearest() < 0 ? Median.FAR : millimetres(nearest.metres());
            with[i] = nearer(before[i], place, sited, searches);
          };
        },
        progress);
    Distances distances = new Distances(before, with);
    distances.check(demand);
    return distances;
  }

  private void check(Demand demand) {
    for (int i = 0; i < with.length; i++) {
      if (with[i].length > 0 && IntStream.of(with[i]).allMatch(d -> d == Median.FAR)) {
        throw new InputException(
            "demand",
            demand.features().get(i).id() + " 周围 " + FARTHEST_M + " 米内没有设施，也没有候选点",
            "demand: nothing stands and no site is within "
                + FARTHEST_M
                + " m of "
                + demand.features().get(i).id());
      }
    }
  }

  /** Of all by weight; {@link #NONE} where some demand is far from all. */
  public static long sum(int[] millimetres, long[] weights) {
    return worst(millimetres) == NONE
        ? NONE
        : IntStream.range(0, millimetres.length).mapToLong(i -> weights[i] * millimetres[i]).sum();
  }

  /** Of the demand that is worst off; 0 where there is none, {@link #NONE} where it is far. */
  public static long worst(int[] millimetres) {
    int worst = IntStream.of(millimetres).max().orElse(0);
    return worst == Median.FAR ? NONE : worst;
  }

  /**
   * @param searches of the sites within twice as far each time, made when they are needed
   */
  private static int[] nearer(
      int before, Geometry place, SourceIndex sited, List<SourceSearch> searches) {
    int[] row = new int[sited.size()];
    Arrays.fill(row, before);
    double metres = before == Median.FAR ? FARTHEST_M : before / 1000.0;
    int doublings = 0;
    for (double reach = 1; reach < metres; reach *= 2) {
      doublings++;
    }
    while (searches.size() <= doublings) {
      searches.add(sited.search(Math.pow(2, searches.size())));
    }
    SourceSearch search = searches.get(doublings);
    search.from(place);
    search.eachWithinReach((site, far) -> row[site] = Math.min(before, millimetres(far)));
    return row;
  }

  private static SourceIndex index(List<Coordinate> places) {
    return SourceIndex.of(
        places.stream().mapToDouble(Coordinate::getX).toArray(),
        places.stream().mapToDouble(Coordinate::getY).toArray());
  }

  private static Coordinate at(Source source) {
    return new Coordinate(source.lon(), source.lat());
  }

  private static int millimetres(double metres) {
    return (int) Math.min(Median.FAR - 1, Math.round(metres * 1000));
  }
}
