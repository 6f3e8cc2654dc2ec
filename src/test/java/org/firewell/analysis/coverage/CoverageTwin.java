package org.firewell.analysis.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.firewell.feature.Building;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.HydrantKind;
import org.firewell.feature.Ownership;
import org.firewell.feature.Ternary;
import org.firewell.feature.WaterIntake;
import org.firewell.geo.Ellipsoid;
import org.firewell.geo.LinearScan;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Standing;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * The naive twin of the question: every building against every source, each by Karney's geodesic;
 * for effective sources and hydrants and intakes that are no duplicates.
 */
public final class CoverageTwin {

  /** What the twin finds of a building. */
  record Found(
      String id, Ternary covered, String gapClass, String nearestId, long mm, int sourcesInReach) {}

  private record Candidate(String id, Ternary counts, long mm) {}

  private final Snapshot snapshot;
  private final double reachM;

  CoverageTwin(Snapshot snapshot, double reachM) {
    this.snapshot = snapshot;
    this.reachM = reachM;
  }

  List<Found> answer() {
    return snapshot.list(FeatureType.BUILDINGS).stream().map(this::judge).toList();
  }

  private Found judge(Building building) {
    List<Candidate> candidates = candidates(building.geometry());
    List<Candidate> reaching =
        candidates.stream().filter(c -> c.mm <= Math.round(reachM * 1000)).toList();
    Candidate nearest =
        candidates.stream()
            .filter(c -> c.counts == Ternary.YES)
            .min(Comparator.comparing(Candidate::mm).thenComparing(Candidate::id))
            .orElse(new Candidate(null, null, -1));
    boolean complete =
        snapshot.has(FeatureType.HYDRANTS) && snapshot.has(FeatureType.WATER_INTAKES);
    Ternary covered =
        has(reaching, Ternary.YES)
            ? Ternary.YES
            : has(reaching, Ternary.UNKNOWN) || !complete ? Ternary.UNKNOWN : Ternary.NO;
    String gapClass =
        switch (covered) {
          case YES -> null;
          case UNKNOWN -> "F";
          case NO -> has(reaching, Ternary.NO) ? "B" : "A";
        };
    int inReach = (int) reaching.stream().filter(c -> c.counts == Ternary.YES).count();
    return new Found(building.id(), covered, gapClass, nearest.id, nearest.mm, inReach);
  }

  private List<Candidate> candidates(Geometry place) {
    List<Candidate> candidates = new ArrayList<>();
    for (Hydrant hydrant : snapshot.list(FeatureType.HYDRANTS)) {
      Standing standing = snapshot.standing(hydrant);
      boolean refused =
          hydrant.kind() == HydrantKind.WATER_CRANE
              || (hydrant.ownership() == Ownership.UNIT && hydrant.agreement() == Ternary.NO);
      if (!refused && standing.built() != Ternary.NO) {
        boolean open = hydrant.ownership() == Ownership.UNIT && hydrant.agreement() == null;
        Ternary counts = open ? standing.effective().and(Ternary.UNKNOWN) : standing.effective();
        candidates.add(new Candidate(hydrant.id(), counts, mm(place, hydrant.geometry())));
      }
    }
    for (WaterIntake intake : snapshot.list(FeatureType.WATER_INTAKES)) {
      Standing standing = snapshot.standing(intake);
      if (standing.built() != Ternary.NO) {
        candidates.add(
            new Candidate(intake.id(), standing.effective(), mm(place, intake.geometry())));
      }
    }
    return candidates;
  }

  private static boolean has(List<Candidate> candidates, Ternary counts) {
    return candidates.stream().anyMatch(c -> c.counts == counts);
  }

  private static long mm(Geometry place, Point source) {
    double metres =
        place instanceof Point point
            ? Ellipsoid.distance(point.getX(), point.getY(), source.getX(), source.getY())
            : LinearScan.metres(place, source.getX(), source.getY());
    return Math.round(metres * 1000);
  }
}
