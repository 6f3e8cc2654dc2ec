package org.firewell.ledger;

import java.util.List;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.feature.Hydrant;
import org.firewell.geo.Surroundings;
import org.firewell.geo.Tape;
import org.firewell.standard.Norm;
import org.firewell.standard.Ruleset;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** The hydrants that stand, or stood, so near to a place that they matter to what comes there. */
public final class Neighbours {

  private final Features features;

  public Neighbours(Features features) {
    this.features = features;
  }

  /** All that lie within the distances of duplicates and of replacements, and some more. */
  public List<Hydrant> of(Envelope place, Ruleset law) {
    double metres = Math.max(law.value(Norm.DUPLICATE_M), law.value(Norm.REPLACEMENT_M));
    Envelope box = Surroundings.of(place, metres);
    double[] bbox = {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
    return features
        .list(FeatureType.HYDRANTS, new Features.Query(bbox, null, null, Integer.MAX_VALUE, 0))
        .features();
  }

  static double metres(Coordinate from, Hydrant to) {
    return new Tape(from).metresTo(to.geometry());
  }
}
