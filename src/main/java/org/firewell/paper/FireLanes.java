package org.firewell.paper;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Road;
import org.firewell.feature.Village;
import org.firewell.snapshot.Driving;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Norm;
import org.firewell.standard.Provision;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * The roads of a village as lanes for engines, beside what the law asks of these. Nobody enters how
 * high a lane is clear and how large a turning area is, so of both nothing is judged.
 *
 * @param roads that touch its area
 * @param onFoot those of them that no engine takes; the numbers below leave them out
 * @param wide those at least as wide as is asked
 * @param narrow those that are narrower
 * @param unknown those of which no width is known
 * @param narrowest in metres, of those of which it is known; null where it is of none
 * @param deadEnds ends of lanes in its area at which no other road for engines goes on
 * @param law width, height and turning area that are asked
 */
public record FireLanes(
    int roads,
    int onFoot,
    int wide,
    int narrow,
    int unknown,
    Double narrowest,
    int deadEnds,
    List<Provision> law) {

  private static final List<Norm> ASKED =
      List.of(Norm.FIRE_LANE_WIDTH_M, Norm.FIRE_LANE_HEIGHT_M, Norm.FIRE_LANE_TURNING_M);

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  /** Empty where no layer of roads was loaded or the village has no area. */
  static Optional<FireLanes> of(Village village, Snapshot snapshot) {
    return snapshot.has(FeatureType.ROADS) && village.geometry().getDimension() == 2
        ? Optional.of(found(village.geometry(), snapshot))
        : Optional.empty();
  }

  private static FireLanes found(Geometry village, Snapshot snapshot) {
    PreparedGeometry area = PreparedGeometryFactory.prepare(village);
    Predicate<Road> isLane = Driving.isForEngines(snapshot.law());
    List<Road> near =
        snapshot.list(FeatureType.ROADS).stream()
            .filter(
                road ->
                    village.getEnvelopeInternal().intersects(road.geometry().getEnvelopeInternal()))
            .toList();
    List<Road> roads = near.stream().filter(road -> area.intersects(road.geometry())).toList();
    List<Road> lanes = roads.stream().filter(isLane).toList();
    List<Double> widths = lanes.stream().map(Road::widthM).filter(Objects::nonNull).toList();
    double asked = snapshot.law().value(Norm.FIRE_LANE_WIDTH_M);
    int wide = (int) widths.stream().filter(width -> width >= asked).count();
    return new FireLanes(
        roads.size(),
        roads.size() - lanes.size(),
        wide,
        widths.size() - wide,
        lanes.size() - widths.size(),
        widths.stream().min(Comparator.naturalOrder()).orElse(null),
        deadEnds(lanes, near.stream().filter(isLane).toList(), area),
        ASKED.stream().map(snapshot.law()::provision).toList());
  }

  /** Roads join at shared vertices alone; the end of a ring is its beginning. */
  private static int deadEnds(List<Road> lanes, List<Road> near, PreparedGeometry area) {
    Map<Coordinate, Integer> met = new HashMap<>();
    near.stream()
        .flatMap(FireLanes::lines)
        .flatMap(line -> Stream.of(line.getCoordinates()))
        .forEach(vertex -> met.merge(vertex, 1, Integer::sum));
    return (int)
        lanes.stream()
            .flatMap(FireLanes::lines)
            .map(Geometry::getCoordinates)
            .flatMap(line -> Stream.of(line[0], line[line.length - 1]))
            .filter(end -> met.get(end) == 1)
            .filter(end -> area.covers(GEOMETRY.createPoint(end)))
            .count();
  }

  private static Stream<Geometry> lines(Road road) {
    return IntStream.range(0, road.geometry().getNumGeometries())
        .mapToObj(road.geometry()::getGeometryN)
        .filter(line -> !line.isEmpty());
  }
}
