package org.firewell.network;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firewell.geo.LonLat;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;

/** The straight way between two places, and what bars it; asked once. */
final class Leg {

  /** A barrier that is met closer to an end than this, in degrees, is where the end lies. */
  private static final double TOUCH = 1e-9;

  private final BarrierLines lines;
  private final Coordinate a;
  private final Coordinate b;
  private final LineIntersector intersector = new RobustLineIntersector();
  private final TreeMap<Integer, Meeting> areas = new TreeMap<>();
  private final TreeSet<Integer> barring = new TreeSet<>();

  private Leg(BarrierLines lines, LonLat a, LonLat b) {
    this.lines = lines;
    this.a = new Coordinate(a.lon(), a.lat());
    this.b = new Coordinate(b.lon(), b.lat());
  }

  static boolean isBarred(BarrierLines lines, LonLat a, LonLat b) {
    SegmentTree.Found found = near(lines, a, b);
    return found.count() > 0 && new Leg(lines, a, b).isBarred(found);
  }

  /** The owners of all that bars the way, ascending. */
  static Set<Integer> barring(BarrierLines lines, LonLat a, LonLat b) {
    SegmentTree.Found found = near(lines, a, b);
    Leg leg = new Leg(lines, a, b);
    for (int i = 0; i < found.count(); i++) {
      leg.meet(lines.segment(found.place(i)));
    }
    leg.areas.forEach(
        (area, meeting) -> {
          if (leg.bars(area, meeting)) {
            leg.barring.add(area);
          }
        });
    return leg.barring;
  }

  private static SegmentTree.Found near(BarrierLines lines, LonLat a, LonLat b) {
    return lines.find(
        Math.min(a.lon(), b.lon()) - TOUCH,
        Math.min(a.lat(), b.lat()) - TOUCH,
        Math.max(a.lon(), b.lon()) + TOUCH,
        Math.max(a.lat(), b.lat()) + TOUCH);
  }

  private boolean isBarred(SegmentTree.Found found) {
    for (int i = 0; i < found.count() && barring.isEmpty(); i++) {
      meet(lines.segment(found.place(i)));
    }
    return !barring.isEmpty()
        || areas.entrySet().stream().anyMatch(e -> bars(e.getKey(), e.getValue()));
  }

  private void meet(int segment) {
    boolean inner = meetsBetweenEnds(segment);
    if (!lines.isOutline(segment)) {
      if (inner) {
        barring.add(lines.ownerOf(segment));
      }
      return;
    }
    Meeting meeting = areas.computeIfAbsent(lines.ownerOf(segment), area -> new Meeting());
    meeting.inner |= inner;
    meeting.atA |= isOn(a, segment);
    meeting.atB |= isOn(b, segment);
  }

  private boolean meetsBetweenEnds(int segment) {
    intersector.computeIntersection(a, b, lines.start(segment), lines.end(segment));
    for (int i = 0; i < intersector.getIntersectionNum(); i++) {
      Coordinate at = intersector.getIntersection(i);
      if (at.distance(a) > TOUCH && at.distance(b) > TOUCH) {
        return true;
      }
    }
    return false;
  }

  private boolean isOn(Coordinate end, int segment) {
    return Distance.pointToSegment(end, lines.start(segment), lines.end(segment)) <= TOUCH;
  }

  private boolean bars(int area, Meeting meeting) {
    boolean holdsAnEnd =
        (!meeting.atA && lines.holds(area, a)) || (!meeting.atB && lines.holds(area, b));
    Coordinate middle = new Coordinate((a.x + b.x) / 2, (a.y + b.y) / 2);
    return !holdsAnEnd && (meeting.inner || lines.holds(area, middle));
  }

  private static final class Meeting {
    private boolean inner;
    private boolean atA;
    private boolean atB;
  }
}
