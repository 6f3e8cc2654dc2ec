package org.firewell.analysis.coverage.demand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.firewell.analysis.Notices;
import org.firewell.analysis.Progress;
import org.firewell.analysis.SpatialInputs;
import org.firewell.analysis.coverage.asked.Asked;
import org.firewell.analysis.coverage.asked.DemandKind;
import org.firewell.feature.Attribute;
import org.firewell.feature.Feature;
import org.firewell.geo.SourceIndex;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Townships;
import org.firewell.snapshot.Townships.Unit;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Who is to be covered, sorted by id: features, the township of each, and what each weighs.
 *
 * @param weights by feature; {@link #NOT_KNOWN} where it is blank
 */
public record Demand(
    List<Feature> features, List<Unit> townships, int[] weights, boolean atCentroid) {

  /** The weight of a demand of which it is not recorded. */
  public static final int NOT_KNOWN = -1;

  private static final int BLOCK = 1 << 17;
  private static final int CHUNK = 1 << 11;

  public static Demand of(Snapshot snapshot, Asked asked, Notices notices) {
    Townships townships = snapshot.townships();
    Optional<String> fence = asked.township().map(code -> SpatialInputs.township(code, townships));
    List<Feature> features = new ArrayList<>();
    List<Unit> units = new ArrayList<>();
    if (asked.kind() != DemandKind.THINGS) {
      return pieces(snapshot, asked, townships, fence, notices);
    }
    for (Feature feature : snapshot.list(asked.demand())) {
      Unit unit = townships.of(feature);
      if (fence.isEmpty() || fence.get().equals(unit.code())) {
        features.add(feature);
        units.add(unit);
      }
    }
    Demand demand =
        new Demand(features, units, weights(features, asked.weight()), asked.atCentroid());
    demand.notice(asked, notices);
    return demand;
  }

  private static Demand pieces(
      Snapshot snapshot,
      Asked asked,
      Townships townships,
      Optional<String> fence,
      Notices notices) {
    List<Feature> features = new ArrayList<>();
    List<Unit> units = new ArrayList<>();
    List<Integer> weights = new ArrayList<>();
    for (Piece piece : pieces(asked.kind(), snapshot, notices)) {
      Unit unit = townships.of(piece.feature());
      if (fence.isEmpty() || fence.get().equals(unit.code())) {
        features.add(piece.feature());
        units.add(unit);
        weights.add(piece.weight());
      }
    }
    int[] ofEach = weights.stream().mapToInt(Integer::intValue).toArray();
    Demand demand = new Demand(features, units, ofEach, true);
    demand.notice(asked, notices);
    return demand;
  }

  /** Sorted by id; none of things. */
  private static List<Piece> pieces(DemandKind kind, Snapshot snapshot, Notices notices) {
    return switch (kind) {
      case THINGS -> List.of();
      case ROAD_FRONTAGE -> RoadFrontage.pieces(snapshot, notices);
      case BUILT_UP_AREA -> BuiltUpArea.cells(snapshot, notices);
    };
  }

  /** One thing, be it fenced out or not. */
  public static Demand one(Feature feature, Townships townships, Asked asked) {
    List<Feature> features = List.of(feature);
    return new Demand(
        features,
        List.of(townships.of(feature)),
        weights(features, asked.weight()),
        asked.atCentroid());
  }

  /** Some of them, in the order given. */
  public Demand only(int[] chosen) {
    return new Demand(
        IntStream.of(chosen).<Feature>mapToObj(features::get).toList(),
        IntStream.of(chosen).mapToObj(townships::get).toList(),
        IntStream.of(chosen).map(i -> weights[i]).toArray(),
        atCentroid);
  }

  public int size() {
    return features.size();
  }

  /** Where the distance of a demand begins. */
  public Geometry place(int demand) {
    Geometry geometry = features.get(demand).geometry();
    return atCentroid ? geometry.getCentroid() : geometry;
  }

  /**
   * Visits all in spatial order, in parallel, so that neighbours come one after the other.
   *
   * @param visitors makes one for each part of the demand, which one thread visits
   */
  public void visit(Supplier<Visitor> visitors, Progress progress) {
    int[] order = order();
    for (int block = 0; block < order.length; block += BLOCK) {
      progress.at(block / (double) order.length, block + " / " + order.length);
      visit(order, block, Math.min(order.length, block + BLOCK), visitors);
    }
  }

  /** All of it, as indexes, in an order in which neighbours come one after the other. */
  public int[] order() {
    return SourceIndex.spatialOrder(
        features.stream().mapToDouble(f -> anywhere(f).getX()).toArray(),
        features.stream().mapToDouble(f -> anywhere(f).getY()).toArray());
  }

  /** Is told of one demand after the other, by one thread. */
  public interface Visitor {
    void on(int demand, Geometry place);
  }

  private void visit(int[] order, int from, int to, Supplier<Visitor> visitors) {
    IntStream.range(0, (to - from + CHUNK - 1) / CHUNK)
        .parallel()
        .forEach(
            chunk -> {
              int start = from + chunk * CHUNK;
              int[] part = Arrays.copyOfRange(order, start, Math.min(to, start + CHUNK));
              visit(part, visitors.get());
            });
  }

  /**
   * The places are fetched first, since each lies elsewhere in memory: together that is quicker.
   */
  private void visit(int[] part, Visitor visitor) {
    Geometry[] places = new Geometry[part.length];
    for (int i = 0; i < part.length; i++) {
      places[i] = place(part[i]);
    }
    for (int i = 0; i < part.length; i++) {
      visitor.on(part[i], places[i]);
    }
  }

  private static Coordinate anywhere(Feature feature) {
    return feature.geometry().getCoordinate();
  }

  private static int[] weights(List<Feature> features, Optional<Attribute> weight) {
    return features.stream()
        .mapToInt(feature -> weight.map(attribute -> weight(attribute, feature)).orElse(1))
        .toArray();
  }

  private static int weight(Attribute attribute, Feature feature) {
    return attribute.of(feature) instanceof Integer number ? number : NOT_KNOWN;
  }

  private void notice(Asked asked, Notices notices) {
    asked
        .township()
        .ifPresent(
            code ->
                notices.add(
                    "township: the demand of " + code + " alone; sources of all townships count"));
    asked
        .weight()
        .ifPresent(
            attribute ->
                notices.add(
                    asked.demand() + ": " + attribute.name() + " not known, in weight_unknown",
                    IntStream.range(0, size())
                        .filter(i -> weights[i] == NOT_KNOWN)
                        .mapToObj(i -> features.get(i).id())));
    notices.add(
        asked.demand() + ": of no known township",
        IntStream.range(0, size())
            .filter(i -> townships.get(i).code() == null)
            .mapToObj(i -> features.get(i).id()));
  }
}
