package org.firewell.analysis.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.firewell.feature.Building;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.FireStation;
import org.firewell.feature.Hydrant;
import org.firewell.feature.MicroStation;
import org.firewell.feature.Township;
import org.firewell.feature.Village;
import org.firewell.feature.WaterIntake;
import org.firewell.snapshot.Snapshot;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Which township a feature belongs to: the one it declares, else that of the village it declares,
 * else the one whose area holds its representative point, else that of the village whose area does.
 * A declared township is named by its code or its id. On a common border the smaller id has it.
 */
final class Townships {

  /** A township as an answer names it; {@link #NONE} where none is known. */
  record Unit(String code, String name) {
    static final Unit NONE = new Unit(null, null);
  }

  private final Map<String, Unit> byIdOrCode = new HashMap<>();
  private final Map<String, Village> villages = new HashMap<>();
  private final Map<String, Unit> byVillage = new HashMap<>();
  private final Areas<Township> areas;
  private final Areas<Village> villageAreas;

  Townships(Snapshot snapshot) {
    List<Township> townships = snapshot.list(FeatureType.TOWNSHIPS);
    townships.forEach(t -> byIdOrCode.putIfAbsent(t.id(), unit(t)));
    townships.stream()
        .filter(t -> t.code() != null)
        .forEach(t -> byIdOrCode.putIfAbsent(t.code(), unit(t)));
    snapshot.list(FeatureType.VILLAGES).forEach(this::add);
    areas = new Areas<>(townships);
    villageAreas = new Areas<>(snapshot.list(FeatureType.VILLAGES));
  }

  /** A village may name a township that has no place on the map. */
  private void add(Village village) {
    villages.put(village.id(), village);
    if (known(village.township())) {
      byIdOrCode.putIfAbsent(village.township(), new Unit(village.township(), null));
    }
  }

  /** The township of a code or id, empty when it is none of this county. */
  Optional<Unit> find(String codeOrId) {
    return Optional.ofNullable(byIdOrCode.get(codeOrId));
  }

  /** The codes of the county's townships, sorted. */
  List<String> codes() {
    return byIdOrCode.values().stream().map(Unit::code).distinct().sorted().toList();
  }

  Unit of(Feature feature) {
    if (feature instanceof Township township) {
      return unit(township);
    }
    if (feature instanceof Village village) {
      return byVillage.computeIfAbsent(village.id(), id -> declaredOrAround(village));
    }
    return declaredOrAround(feature);
  }

  private Unit declaredOrAround(Feature feature) {
    if (known(township(feature))) {
      String declared = township(feature);
      return byIdOrCode.getOrDefault(declared, new Unit(declared, null));
    }
    Village declared = known(village(feature)) ? villages.get(village(feature)) : null;
    return declared != null ? of(declared) : around(feature);
  }

  private Unit around(Feature feature) {
    if (areas.isEmpty() && (villageAreas.isEmpty() || feature instanceof Village)) {
      return Unit.NONE;
    }
    Coordinate within = feature.geometry().getInteriorPoint().getCoordinate();
    Optional<Unit> township = areas.holding(within).map(Townships::unit);
    return township.isPresent() || feature instanceof Village
        ? township.orElse(Unit.NONE)
        : villageAreas.holding(within).map(this::of).orElse(Unit.NONE);
  }

  private static Unit unit(Township township) {
    return new Unit(known(township.code()) ? township.code() : township.id(), township.name());
  }

  private static boolean known(String text) {
    return text != null && !text.isBlank();
  }

  private static String township(Feature feature) {
    if (feature instanceof Village village) {
      return village.township();
    }
    if (feature instanceof Hydrant hydrant) {
      return hydrant.township();
    }
    if (feature instanceof WaterIntake intake) {
      return intake.township();
    }
    if (feature instanceof MicroStation station) {
      return station.township();
    }
    return feature instanceof FireStation station ? station.township() : null;
  }

  private static String village(Feature feature) {
    if (feature instanceof Building building) {
      return building.village();
    }
    if (feature instanceof Hydrant hydrant) {
      return hydrant.village();
    }
    if (feature instanceof WaterIntake intake) {
      return intake.village();
    }
    return feature instanceof MicroStation station ? station.village() : null;
  }

  /** Areas by place. */
  private static final class Areas<F extends Feature> {

    private final STRtree tree = new STRtree();

    Areas(List<F> features) {
      features.stream()
          .filter(f -> f.geometry().getDimension() == 2)
          .forEach(f -> tree.insert(f.geometry().getEnvelopeInternal(), new Area<>(f)));
      tree.build();
    }

    boolean isEmpty() {
      return tree.isEmpty();
    }

    @SuppressWarnings("unchecked") // the tree holds what the constructor put in
    Optional<F> holding(Coordinate place) {
      Stream<Area<F>> near = new ArrayList<Area<F>>(tree.query(new Envelope(place))).stream();
      return near.filter(area -> area.holds(place))
          .map(Area::feature)
          .min(Comparator.comparing(Feature::id));
    }
  }

  private record Area<F extends Feature>(F feature, IndexedPointInAreaLocator locator) {

    Area(F feature) {
      this(feature, new IndexedPointInAreaLocator(feature.geometry()));
    }

    boolean holds(Coordinate place) {
      return locator.locate(place) != Location.EXTERIOR;
    }
  }
}
