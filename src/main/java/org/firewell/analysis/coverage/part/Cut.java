package org.firewell.analysis.coverage.part;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.firewell.analysis.coverage.asked.Asked;
import org.firewell.analysis.coverage.asked.Facility;
import org.firewell.analysis.coverage.demand.Demand;
import org.firewell.analysis.coverage.supply.Rows;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ground;
import org.firewell.feature.Village;
import org.firewell.feature.WaterIntake;
import org.firewell.snapshot.Lineage;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Norm;
import org.locationtech.jts.geom.Envelope;

/**
 * Cuts parts out of a case.
 *
 * <p>A part holds, within a halo around its demand: what may cover, with all rows that may be one
 * object with one of these; mains, roads and barriers. Roads that touch a road of the halo are
 * there too, so that this one is parted where it is in the whole, and its lengths are rounded
 * alike. Where it is driven, roads, barriers and stations are carried whole, since how fast the
 * fastest road is says how far a station could get. Of villages there are those that an intake
 * declares, with all that they were and became. Of everything else there are empty layers, since a
 * layer that is not there says something else.
 */
final class Cut {

  private static final List<FeatureType<?>> NETWORK =
      List.of(FeatureType.ROADS, FeatureType.BARRIERS);

  private final Case whole;
  private final Snapshot snapshot;
  private final double metres;
  private final Map<FeatureType<?>, Rows> rows = new HashMap<>();
  private final Set<FeatureType<?>> carriedWhole = new HashSet<>();

  /**
   * @param leastM how wide a halo is at the least; never narrower than anything reaches
   */
  Cut(Case whole, double leastM) {
    this.whole = whole;
    this.snapshot = whole.snapshot();
    Asked asked = whole.asked();
    metres = Math.max(leastM, farthestM(asked) + snapshot.law().value(Norm.OFF_ROAD_M));
    asked.all().stream()
        .filter(facility -> facility.time().isPresent())
        .forEach(facility -> carriedWhole.add(facility.type()));
    if (asked.measure().asksTime()) {
      carriedWhole.addAll(NETWORK);
    }
    layers(asked)
        .filter(type -> snapshot.has(type) && !carriedWhole.contains(type))
        .forEach(type -> rows.put(type, rows(type)));
  }

  /**
   * Whether a case can be cut: not where water flows through mains, whose nets have no end, and not
   * by the hose that is held, which the kits of all villages say.
   */
  static boolean canBeMade(Case whole) {
    return whole.asked().need().isEmpty() && whole.asked().held().isEmpty();
  }

  /** The part of some demand. */
  Part part(int number, int[] chosen) {
    Demand demand = whole.demand().only(chosen);
    Envelope extent = new Envelope();
    for (int i = 0; i < demand.size(); i++) {
      extent.expandToInclude(demand.place(i).getEnvelopeInternal());
    }
    Map<FeatureType<?>, List<Feature>> layers = layers(extent);
    return new Part(
        number,
        layers,
        demand,
        new Part.Halo(
            metres,
            whole.asked().all().stream().allMatch(f -> isWhole(f.type(), layers)),
            NETWORK.stream().allMatch(type -> isWhole(type, layers))));
  }

  /** What all parts share. */
  Common common() {
    Map<FeatureType<?>, List<? extends Feature>> layers = new LinkedHashMap<>();
    carriedWhole.stream()
        .filter(snapshot::has)
        .forEach(type -> layers.put(type, snapshot.list(type)));
    return new Common(Ground.of(layers), snapshot.law(), snapshot.asOf(), whole.values().texts());
  }

  private static double farthestM(Asked asked) {
    return asked.all().stream()
        .filter(facility -> facility.time().isEmpty())
        .mapToDouble(Facility::farthestM)
        .max()
        .orElse(0);
  }

  private static Stream<FeatureType<?>> layers(Asked asked) {
    Stream<FeatureType<?>> sources = asked.all().stream().<FeatureType<?>>map(Facility::type);
    Stream<FeatureType<?>> network = asked.measure().asksRoads() ? NETWORK.stream() : Stream.of();
    Stream<FeatureType<?>> lines = Stream.of(FeatureType.PIPES, FeatureType.BARRIERS);
    return Stream.concat(sources, Stream.concat(network, lines)).distinct();
  }

  private Rows rows(FeatureType<?> type) {
    return new Rows(snapshot.list(type), snapshot.law().value(Norm.DUPLICATE_M));
  }

  private Map<FeatureType<?>, List<Feature>> layers(Envelope extent) {
    Map<FeatureType<?>, List<Feature>> layers = new LinkedHashMap<>();
    FeatureType.all().stream()
        .filter(type -> snapshot.has(type) && !carriedWhole.contains(type))
        .forEach(type -> layers.put(type, layer(type, extent)));
    layers.computeIfPresent(
        FeatureType.VILLAGES,
        (type, none) -> declared(layers.getOrDefault(FeatureType.WATER_INTAKES, List.of())));
    return layers;
  }

  private List<Feature> layer(FeatureType<?> type, Envelope extent) {
    if (!rows.containsKey(type)) {
      return List.of();
    }
    List<Feature> near = rows.get(type).within(metres, extent);
    if (type == FeatureType.ROADS) {
      return touching(near);
    }
    return Asked.isFacility(type) ? rows.get(type).duplicatesOf(near) : near;
  }

  /** Some roads, and all that may touch one of them. */
  private List<Feature> touching(List<Feature> roads) {
    Map<String, Feature> all = new LinkedHashMap<>();
    for (Feature road : roads) {
      rows.get(FeatureType.ROADS)
          .within(0, road.geometry().getEnvelopeInternal())
          .forEach(other -> all.put(other.id(), other));
    }
    return new ArrayList<>(all.values());
  }

  /** The villages of all dates that intakes declare, with what each was and became. */
  private List<Feature> declared(List<Feature> intakes) {
    Lineage<Village> lineage = snapshot.lineage(FeatureType.VILLAGES);
    Map<String, Village> found = new LinkedHashMap<>();
    intakes.stream()
        .map(intake -> ((WaterIntake) intake).village())
        .filter(word -> word != null && !word.isBlank())
        .map(String::trim)
        .distinct()
        .forEach(word -> carriers(lineage, word).forEach(row -> follow(lineage, row, found)));
    return new ArrayList<>(found.values());
  }

  private static List<Village> carriers(Lineage<Village> lineage, String word) {
    List<Village> carriers = new ArrayList<>(lineage.carriers(word));
    lineage.find(word).ifPresent(carriers::add);
    return carriers;
  }

  private static void follow(Lineage<Village> lineage, Village row, Map<String, Village> found) {
    if (found.putIfAbsent(row.id(), row) == null) {
      Lineage.successors(row)
          .forEach(id -> lineage.find(id).ifPresent(next -> follow(lineage, next, found)));
      lineage.predecessors(row.id()).forEach(before -> follow(lineage, before, found));
    }
  }

  private boolean isWhole(FeatureType<?> type, Map<FeatureType<?>, List<Feature>> layers) {
    return carriedWhole.contains(type)
        || layers.getOrDefault(type, List.of()).size() == snapshot.list(type).size();
  }
}
