package org.firewell.analysis.coverage.patch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.firewell.analysis.coverage.CoverageFinding;
import org.firewell.analysis.coverage.demand.OnPlane;
import org.firewell.analysis.coverage.fix.Fix;
import org.firewell.analysis.coverage.fix.Remedy;
import org.firewell.geo.LocalPlane;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/**
 * What a patch is told to need: the fix that the most of its demand is told, the cheaper where two
 * are told to as many.
 *
 * <p>A candidate is a first look, not a plan: of the places that its demand is told, that from
 * which the most demand of the patch lies within the straight reach, barriers not looked at.
 *
 * @param serves how much of its demand is told so, each at its own place
 * @param candidate in degrees, where one of them might be; null where no place is told
 * @param candidateServes how much of the demand lies within the reach of the candidate
 */
record PatchFix(Fix fix, int serves, Coordinate candidate, Integer candidateServes) {

  /** As many positions are tried as candidates. */
  private static final int TRIED = 64;

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  /**
   * @param reachM of what would stand at the candidate, in a straight line
   */
  static PatchFix of(List<CoverageFinding> members, double reachM) {
    Map<Fix, List<Remedy>> told = new EnumMap<>(Fix.class);
    for (CoverageFinding member : members) {
      Remedy remedy = member.remedy().orElseThrow();
      told.computeIfAbsent(remedy.fix(), fix -> new ArrayList<>()).add(remedy);
    }
    Fix most = null;
    for (Fix fix : told.keySet()) {
      most = most == null || told.get(fix).size() > told.get(most).size() ? fix : most;
    }
    return of(most, told.get(most), members, reachM);
  }

  private static PatchFix of(
      Fix fix, List<Remedy> told, List<CoverageFinding> members, double reachM) {
    Coordinate middle = members.get(0).geometry().getCoordinate();
    LocalPlane plane = new LocalPlane(middle.x, middle.y);
    List<Geometry> demand = members.stream().map(m -> OnPlane.of(m.geometry(), plane)).toList();
    Coordinate best = null;
    int serves = 0;
    int step = (told.size() + TRIED - 1) / TRIED;
    for (int i = 0; i < told.size(); i += step) {
      Coordinate at = told.get(i).place();
      int within = at == null ? 0 : within(at, plane, demand, reachM);
      if (at != null && (best == null || within > serves)) {
        best = at;
        serves = within;
      }
    }
    return new PatchFix(fix, told.size(), best, best == null ? null : serves);
  }

  private static int within(Coordinate at, LocalPlane plane, List<Geometry> demand, double reachM) {
    Point point = GEOMETRY.createPoint(new Coordinate(plane.x(at.x), plane.y(at.y)));
    return (int) demand.stream().filter(d -> d.isWithinDistance(point, reachM)).count();
  }
}
