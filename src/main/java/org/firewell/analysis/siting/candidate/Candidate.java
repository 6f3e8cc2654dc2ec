package org.firewell.analysis.siting.candidate;

import org.firewell.analysis.coverage.asked.Facility;
import org.firewell.analysis.siting.asked.Kind;
import org.firewell.feature.Feature;
import org.firewell.snapshot.Townships.Unit;
import org.locationtech.jts.geom.Point;

/**
 * Where something may be done.
 *
 * @param feature what would stand and work there
 * @param facility how far that reaches
 * @param unit its township
 * @param near the id of the road or object that it lies at
 * @param repairs the id of what is repaired, or null
 */
public record Candidate(
    Kind kind, Feature feature, Facility facility, Unit unit, String near, String repairs) {

  public Point place() {
    return (Point) feature.geometry();
  }
}
