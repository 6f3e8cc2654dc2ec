package org.firewell.analysis.siting.candidate;

import java.util.List;
import java.util.OptionalLong;
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
 * @param near the id of the road, water body or object that it lies at, or null
 * @param flaws of what is repaired, as codes of the missing list; empty for what is new
 * @param costYuan empty where nobody says what the kind costs
 */
public record Candidate(
    Kind kind,
    Feature feature,
    Facility facility,
    Unit unit,
    String near,
    List<String> flaws,
    OptionalLong costYuan) {

  public Point place() {
    return (Point) feature.geometry();
  }

  /** The id of what is repaired, or null. */
  public String repairs() {
    return kind == Kind.REPAIR ? feature.id() : null;
  }
}
