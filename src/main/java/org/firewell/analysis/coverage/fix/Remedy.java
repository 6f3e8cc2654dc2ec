package org.firewell.analysis.coverage.fix;

import org.firewell.analysis.coverage.reach.Foot;
import org.firewell.geo.LonLat;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * What is told to close one gap.
 *
 * @param id of the object to look up, to inspect or to repair, of the main, the river or the wall,
 *     or the word of the hose; null where nothing is named
 * @param collection of that object; of a layer that is missing; or null
 * @param metres in a straight line from the demand to the object or the site; of a passage its
 *     length, of a hose how far it reaches; or null
 * @param why what is not known, as a code; null where nothing is to be looked up
 * @param place in degrees, where a first look would go; or null
 */
public record Remedy(
    Fix fix, String id, String collection, Double metres, String why, Coordinate place) {

  /** A source, or what it is fed from, is not known; {@link #id} names it. */
  static final String NOT_KNOWN = "NOT_KNOWN";

  /** There is no such layer; {@link #collection} names it. */
  static final String NO_LAYER = "NO_LAYER";

  /** How much the sources in reach give is not known. */
  static final String FLOW = "FLOW";

  /** The same with its distance, where it has an object and a place of its own. */
  Remedy from(Geometry demand) {
    return metres != null || id == null || place == null
        ? this
        : new Remedy(
            fix, id, collection, Foot.metres(demand, new LonLat(place.x, place.y)), why, place);
  }

  static Remedy of(Fix fix) {
    return new Remedy(fix, null, null, null, null, null);
  }

  static Remedy lookUp(String why) {
    return new Remedy(Fix.LOOK_UP, null, null, null, why, null);
  }
}
