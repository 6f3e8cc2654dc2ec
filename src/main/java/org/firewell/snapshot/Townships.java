package org.firewell.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.firewell.feature.Building;
import org.firewell.feature.Division;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.FireStation;
import org.firewell.feature.Hydrant;
import org.firewell.feature.MicroStation;
import org.firewell.feature.Township;
import org.firewell.feature.Village;
import org.firewell.feature.WaterIntake;
import org.firewell.geo.Tape;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Which township a feature belongs to: the one it declares, else that of the village it declares,
 * else, of a village, the one that its own twelve digits begin with, else the one whose area holds
 * its representative point, else that of the village whose area does. A township is called by its
 * id, its code or its name, in this order where they clash; else it is what the township of that id
 * or code on another day is on this one, as {@link Lineage} tells: of several the one whose area
 * holds the feature. On a common border the smaller id has it.
 */
public final class Townships {

  private static final int CODE_LENGTH = 9;
  private static final int VILLAGE_CODE_LENGTH = 12;

  /**
   * A township as an answer names it.
   *
   * @param code its code, else its id, else what the feature calls it; null where none is known
   * @param name what people call it, or null
   */
  public record Unit(String code, String name) {
    public static final Unit NONE = new Unit(null, null);
  }

  private final Map<String, Unit> byWord = new HashMap<>();
  private final LocalDate day;
  private final Lineage<Township> lineage;
  private final Lineage<Village> villages;
  private final Map<String, Unit> byVillage = new ConcurrentHashMap<>();
  private final Areas<Township> areas;
  private final Areas<Village> villageAreas;

  Townships(Snapshot snapshot) {
    day = snapshot.asOf();
    lineage = snapshot.lineage(FeatureType.TOWNSHIPS);
    villages = snapshot.lineage(FeatureType.VILLAGES);
    List<Township> townships = snapshot.list(FeatureType.TOWNSHIPS);
    townships.forEach(t -> byWord.putIfAbsent(t.id(), unit(t)));
    townships.forEach(t -> call(t.code(), unit(t)));
    townships.forEach(t -> call(t.name(), unit(t)));
    snapshot.list(FeatureType.VILLAGES).forEach(this::add);
    areas = new Areas<>(townships);
    villageAreas = new Areas<>(snapshot.list(FeatureType.VILLAGES));
  }

  /** A village may name a township that has no place on the map, or one of another day. */
  private void add(Village village) {
    Stream.concat(Stream.ofNullable(village.township()), codeWithin(village).stream())
        .map(String::trim)
        .filter(word -> !byWord.containsKey(word) && lineage.named(word, day).isEmpty())
        .forEach(word -> call(word, new Unit(word, null)));
  }

  private void call(String word, Unit unit) {
    if (known(word)) {
      byWord.putIfAbsent(word.trim(), unit);
    }
  }

  /**
   * The township that is called so, empty when it is none of this county, or has become several.
   */
  public Optional<Unit> find(String word) {
    Unit called = byWord.get(word);
    return called != null
        ? Optional.of(called)
        : only(lineage.named(word, day)).map(Townships::unit);
  }

  /** The codes of the county's townships, sorted. */
  public List<String> codes() {
    return byWord.values().stream().map(Unit::code).distinct().sorted().toList();
  }

  /** The township of a feature, {@link Unit#NONE} where nothing tells it. */
  public Unit of(Feature feature) {
    if (feature instanceof Township township) {
      return unit(township);
    }
    if (feature instanceof Village village) {
      return byVillage.computeIfAbsent(village.id(), id -> declaredOrAround(village));
    }
    return declaredOrAround(feature);
  }

  /**
   * Metres from the place of a feature to the area of the township of a code, 0 within it; empty
   * where that has no area. The place of a line or an area is a point inside of it.
   */
  public OptionalDouble metresFrom(String code, Feature feature) {
    Tape tape = new Tape(inside(feature));
    return areas.stream()
        .filter(township -> code.equals(unit(township).code()))
        .mapToDouble(township -> tape.metresTo(township.geometry()))
        .min();
  }

  private Unit declaredOrAround(Feature feature) {
    if (known(township(feature))) {
      return called(township(feature).trim(), feature);
    }
    if (feature instanceof Village village) {
      return codeWithin(village)
          .map(code -> called(code, village))
          .orElseGet(() -> around(village));
    }
    return known(village(feature))
        ? only(meant(villages, village(feature).trim(), feature))
            .map(this::of)
            .orElseGet(() -> around(feature))
        : around(feature);
  }

  private Unit called(String word, Feature by) {
    Unit called = byWord.get(word);
    return called != null
        ? called
        : only(meant(lineage, word, by)).map(Townships::unit).orElse(new Unit(word, null));
  }

  private <D extends Division> List<D> meant(Lineage<D> among, String word, Feature by) {
    List<D> meant = among.named(word, day);
    return meant.size() < 2 ? meant : among.named(word, day, inside(by));
  }

  private static <D> Optional<D> only(List<D> meant) {
    return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
  }

  /** The nine digits of the township with which a village's twelve begin. */
  private static Optional<String> codeWithin(Village village) {
    return Optional.ofNullable(village.code())
        .filter(code -> code.length() == VILLAGE_CODE_LENGTH)
        .map(code -> code.substring(0, CODE_LENGTH));
  }

  private Unit around(Feature feature) {
    if (areas.isEmpty() && (villageAreas.isEmpty() || feature instanceof Village)) {
      return Unit.NONE;
    }
    Coordinate within = inside(feature);
    Optional<Unit> township = areas.holding(within).map(Townships::unit);
    return township.isPresent() || feature instanceof Village
        ? township.orElse(Unit.NONE)
        : villageAreas.holding(within).map(this::of).orElse(Unit.NONE);
  }

  private static Coordinate inside(Feature feature) {
    return feature.geometry().getInteriorPoint().getCoordinate();
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
    private final List<F> features;

    Areas(List<F> all) {
      features = all.stream().filter(f -> f.geometry().getDimension() == 2).toList();
      features.forEach(f -> tree.insert(f.geometry().getEnvelopeInternal(), new Area<>(f)));
      tree.build();
    }

    boolean isEmpty() {
      return tree.isEmpty();
    }

    Stream<F> stream() {
      return features.stream();
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
