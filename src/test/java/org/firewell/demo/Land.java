package org.firewell.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * The county's units and villages as a coverage: they tile it without gap or overlap, and
 * neighbours share every corner.
 */
final class Land {

  private static final double SIMPLIFYING_DEGREES = 0.0011;

  private final List<Unit> units;
  private final Map<String, Place> places = new TreeMap<>();
  private final Map<String, List<Parcel>> parcelsOfVillage = new TreeMap<>();
  private final Map<String, Coordinate> seedOfVillage = new TreeMap<>();
  private final Map<String, Geometry> villages = new TreeMap<>();
  private final Map<String, Geometry> townships = new TreeMap<>();
  private final Geometry county;
  private final STRtree index = new STRtree();

  /** An area with the code of the village that it belongs to. */
  private record Area(String village, PreparedGeometry geometry) {}

  Land(List<Unit> units, List<Place> places, Relief relief) {
    this.units = units;
    places.forEach(place -> this.places.put(place.code(), place));
    share(new Parcels(relief, new Outline(relief)).list(), relief);
    smooth();
    this.county = union(townships.values());
    villages.forEach(
        (code, area) ->
            index.insert(
                area.getEnvelopeInternal(), new Area(code, PreparedGeometryFactory.prepare(area))));
  }

  List<Unit> units() {
    return units;
  }

  Unit unit(String code) {
    return units.stream().filter(u -> u.code().equals(code)).findFirst().orElseThrow();
  }

  /** The villages' codes in their order. */
  List<String> villageCodes() {
    return List.copyOf(places.keySet());
  }

  Place place(String village) {
    return places.get(village);
  }

  List<Parcel> parcels(String village) {
    return parcelsOfVillage.get(village);
  }

  /** Where a village has its middle, in metres before the relief. */
  Coordinate seed(String village) {
    return seedOfVillage.get(village);
  }

  /** In degrees. */
  Geometry village(String code) {
    return villages.get(code);
  }

  /** In degrees. */
  Geometry township(String code) {
    return townships.get(code);
  }

  /** In degrees. */
  Geometry county() {
    return county;
  }

  /** The code of the village at a place in metres, or null at sea. */
  String villageAt(Coordinate metres) {
    Geometry point = Plane.point(metres);
    List<?> near = index.query(point.getEnvelopeInternal());
    return near.stream()
        .map(Area.class::cast)
        .filter(area -> area.geometry().covers(point))
        .map(Area::village)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Zones are cut out around their middle first; the towns share the rest. */
  private void share(List<Parcel> parcels, Relief relief) {
    List<Parcel> rest = new ArrayList<>(parcels);
    double perKm2 = parcels.size() / units.stream().mapToDouble(Unit::areaKm2).sum();
    for (Unit zone : units.stream().filter(Unit::isZone).toList()) {
      Coordinate middle = middle(zone, relief);
      List<Parcel> part =
          Partition.nearest(rest, middle, (int) Math.round(zone.areaKm2() * perKm2));
      rest.removeAll(part);
      shareAmongVillages(zone, part, middle, relief);
    }
    List<Unit> towns = units.stream().filter(unit -> !unit.isZone()).toList();
    List<Coordinate> middles = towns.stream().map(town -> middle(town, relief)).toList();
    double[] shares = towns.stream().mapToDouble(Unit::areaKm2).toArray();
    List<List<Parcel>> parts = Partition.byShare(rest, middles, shares);
    for (int i = 0; i < towns.size(); i++) {
      shareAmongVillages(towns.get(i), parts.get(i), middles.get(i), relief);
    }
  }

  private static Coordinate middle(Unit unit, Relief relief) {
    return relief.displaced(Plane.metres(unit.lon(), unit.lat()));
  }

  private void shareAmongVillages(Unit unit, List<Parcel> parcels, Coordinate town, Relief relief) {
    List<Place> fixed = placesOf(unit).stream().filter(Place::hasPoint).toList();
    List<Place> free = placesOf(unit).stream().filter(place -> !place.hasPoint()).toList();
    List<Coordinate> points =
        fixed.stream().map(p -> relief.displaced(Plane.metres(p.lon(), p.lat()))).toList();
    List<Coordinate> seeds = Partition.seeds(parcels, town, points, fixed.size() + free.size());
    List<List<Parcel>> parts = Partition.nearest(parcels, seeds, new double[seeds.size()]);
    for (int i = 0; i < fixed.size(); i++) {
      settle(fixed.get(i), seeds.get(i), parts.get(i));
    }
    List<Integer> order = fromTheMiddle(seeds, fixed.size(), town);
    List<Place> ranked = communitiesFirst(free);
    for (int i = 0; i < ranked.size(); i++) {
      settle(ranked.get(i), seeds.get(order.get(i)), parts.get(order.get(i)));
    }
  }

  private void settle(Place place, Coordinate seed, List<Parcel> parcels) {
    seedOfVillage.put(place.code(), seed);
    parcelsOfVillage.put(place.code(), parcels);
  }

  private List<Place> placesOf(Unit unit) {
    return places.values().stream().filter(p -> p.unitCode().equals(unit.code())).toList();
  }

  private static List<Integer> fromTheMiddle(List<Coordinate> seeds, int from, Coordinate town) {
    List<Integer> order = new ArrayList<>();
    for (int i = from; i < seeds.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble(i -> seeds.get(i).distance(town)));
    return order;
  }

  private static List<Place> communitiesFirst(List<Place> places) {
    return places.stream()
        .sorted(Comparator.comparing(Place::isCommunity).reversed().thenComparing(Place::code))
        .toList();
  }

  private void smooth() {
    List<String> codes = villageCodes();
    Geometry[] rough =
        codes.stream()
            .map(code -> union(parcelsOfVillage.get(code).stream().map(Parcel::cell).toList()))
            .toArray(Geometry[]::new);
    Geometry[] smooth = CoverageSimplifier.simplify(rough, SIMPLIFYING_DEGREES);
    for (int i = 0; i < smooth.length; i++) {
      villages.put(codes.get(i), multi(smooth[i]));
    }
    Map<String, List<Geometry>> byUnit =
        codes.stream()
            .collect(
                Collectors.groupingBy(
                    code -> places.get(code).unitCode(),
                    LinkedHashMap::new,
                    Collectors.mapping(villages::get, Collectors.toList())));
    byUnit.forEach((unit, areas) -> townships.put(unit, multi(union(areas))));
  }

  private static MultiPolygon multi(Geometry area) {
    return area instanceof MultiPolygon many
        ? many
        : Plane.GEOMETRY.createMultiPolygon(new Polygon[] {(Polygon) area});
  }

  private static Geometry union(java.util.Collection<? extends Geometry> coverage) {
    return CoverageUnion.union(coverage.toArray(Geometry[]::new));
  }
}
