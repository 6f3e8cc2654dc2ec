package org.firewell.analysis.siting.candidate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.firewell.analysis.coverage.reach.Foot;
import org.firewell.feature.Feature;
import org.firewell.geo.LonLat;
import org.firewell.geo.Surroundings;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/** Lines by place. */
final class Lines {

  private final HPRtree tree = new HPRtree();

  Lines(List<? extends Feature> lines) {
    lines.forEach(line -> tree.insert(line.geometry().getEnvelopeInternal(), line));
    tree.build();
  }

  /** A line and how far it is, in metres on the ellipsoid. */
  record Near(Feature line, double metres) {}

  /** The nearest within some metres; of two as near the smaller id. */
  @SuppressWarnings("unchecked") // the tree holds what the constructor put in
  Optional<Near> nearest(Coordinate at, double withinM) {
    List<Feature> around = tree.query(Surroundings.of(new Envelope(at), withinM));
    LonLat place = new LonLat(at.x, at.y);
    return around.stream()
        .map(line -> new Near(line, Foot.metres(line.geometry(), place)))
        .filter(near -> near.metres <= withinM)
        .min(Comparator.comparingDouble(Near::metres).thenComparing(near -> near.line.id()));
  }
}
