package org.firewell.analysis.coverage.demand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.geo.LocalPlane;
import org.firewell.network.Barriers;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.union.CascadedPolygonUnion;
import org.locationtech.jts.operation.union.UnionStrategy;

/**
 * The outline of a patch: that of its demand, widened and shrunk back, so that it fills the ground
 * between neighbours and follows the patch's bays; never a hull. What lies behind a barrier is cut
 * off, so it does not cross a river.
 *
 * <p>The straight lines by which the demand was joined are widened too, and no barrier crosses
 * them; so the outline hangs together. It stays about {@value #MARGIN_M} m off the demand.
 */
public final class PatchOutlines {

  private static final double MARGIN_M = 5;

  /** How wide the cut along the line of a barrier is. */
  private static final double CUT_M = 0.1;

  private static final double SQUARE_M = 400;
  private static final int ARC_PIECES = 4;

  private static final UnionStrategy OVERLAY =
      new UnionStrategy() {
        @Override
        public Geometry union(Geometry one, Geometry other) {
          return OverlayNGRobust.overlay(one, other, OverlayNG.UNION);
        }

        @Override
        public boolean isFloatingPrecision() {
          return true;
        }
      };

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private final double patchM;
  private final HPRtree barring = new HPRtree();

  public PatchOutlines(double patchM, Barriers barriers) {
    this.patchM = patchM;
    barriers.geometries().forEach(g -> barring.insert(g.getEnvelopeInternal(), g));
    barring.build();
  }

  /** In degrees. */
  public Geometry around(List<Geometry> members, List<LineString> ties) {
    Coordinate middle = members.get(0).getCoordinate();
    LocalPlane plane = new LocalPlane(middle.x, middle.y);
    List<Geometry> held = new ArrayList<>();
    members.forEach(member -> held.add(OnPlane.of(member, plane)));
    ties.forEach(tie -> held.add(OnPlane.of(tie, plane)));
    Geometry closed = widened(held).buffer(-patchM / 2, ARC_PIECES);
    return OnPlane.back(cut(closed, held, plane), plane);
  }

  /** The union of what is widened square by square, which is the same and much sooner done. */
  private Geometry widened(List<Geometry> held) {
    Map<Coordinate, List<Geometry>> squares = new LinkedHashMap<>();
    for (Geometry geometry : held) {
      Coordinate at = geometry.getCoordinate();
      Coordinate square = new Coordinate(Math.floor(at.x / SQUARE_M), Math.floor(at.y / SQUARE_M));
      squares.computeIfAbsent(square, s -> new ArrayList<>()).add(geometry);
    }
    List<Geometry> wide =
        squares.values().stream()
            .map(
                some ->
                    GEOMETRY
                        .createGeometryCollection(some.toArray(Geometry[]::new))
                        .buffer(patchM / 2 + MARGIN_M, ARC_PIECES))
            .toList();
    return wide.size() == 1 ? wide.get(0) : CascadedPolygonUnion.union(wide, OVERLAY);
  }

  /** Without the barriers, and without the parts that these cut off from all that it holds. */
  private Geometry cut(Geometry closed, List<Geometry> held, LocalPlane plane) {
    Geometry left = closed;
    boolean isCut = false;
    Envelope extent = OnPlane.back(closed, plane).getEnvelopeInternal();
    for (Object barrier : barring.query(extent)) {
      Geometry bars = OnPlane.of((Geometry) barrier, plane);
      if (bars.intersects(closed)) {
        Geometry area = bars instanceof Polygonal ? bars : bars.buffer(CUT_M / 2, 1);
        left = OverlayNGRobust.overlay(left, area, OverlayNG.DIFFERENCE);
        isCut = true;
      }
    }
    if (!isCut) {
      return closed;
    }
    Geometry kept = parts(left, held, 0);
    // demand that stands on a line keeps both sides of it
    kept = kept.isEmpty() ? parts(left, held, CUT_M) : kept;
    // demand that is drawn within an area, on stilts or by mistake, is told as it is
    return kept.isEmpty() ? closed : kept;
  }

  private static Geometry parts(Geometry left, List<Geometry> held, double withinM) {
    List<Geometry> parts = new ArrayList<>();
    for (int i = 0; i < left.getNumGeometries(); i++) {
      Geometry part = left.getGeometryN(i);
      PreparedGeometry near =
          PreparedGeometryFactory.prepare(withinM == 0 ? part : part.buffer(withinM));
      if (held.stream().anyMatch(near::intersects)) {
        parts.add(part);
      }
    }
    return GEOMETRY.buildGeometry(parts);
  }
}
