package org.firewell.analysis.siting.service;

import java.util.List;
import org.firewell.feature.Building;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Village;
import org.firewell.snapshot.Lineage;
import org.firewell.snapshot.Snapshot;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.hprtree.HPRtree;

/** To which village demand belongs. */
public final class Homes {

  private final Snapshot snapshot;
  private final Lineage<Village> lineage;
  private final HPRtree outlines = new HPRtree();

  public Homes(Snapshot snapshot) {
    this.snapshot = snapshot;
    lineage = snapshot.lineage(FeatureType.VILLAGES);
    snapshot.list(FeatureType.VILLAGES).stream()
        .filter(village -> village.geometry().getDimension() == 2)
        .forEach(village -> outlines.insert(village.geometry().getEnvelopeInternal(), village));
    outlines.build();
  }

  /** The id of the village that demand is or declares, else of the one around it, or null. */
  public String of(Feature demand) {
    if (demand instanceof Village) {
      return demand.id();
    }
    Coordinate place = demand.geometry().getInteriorPoint().getCoordinate();
    if (demand instanceof Building building && building.village() != null) {
      List<Village> meant = lineage.named(building.village().trim(), snapshot.asOf(), place);
      if (meant.size() == 1) {
        return meant.get(0).id();
      }
    }
    return around(place);
  }

  /** The id of the only village whose outline holds a place, or null. */
  public String onlyOneAround(Coordinate place) {
    List<String> holders = holders(place);
    return holders.size() == 1 ? holders.get(0) : null;
  }

  private String around(Coordinate place) {
    return holders(place).stream().findFirst().orElse(null);
  }

  @SuppressWarnings("unchecked") // the tree holds what the constructor put in
  private List<String> holders(Coordinate place) {
    List<Village> near = outlines.query(new Envelope(place));
    return near.stream()
        .filter(
            village ->
                SimplePointInAreaLocator.locate(place, village.geometry()) != Location.EXTERIOR)
        .map(Village::id)
        .sorted()
        .toList();
  }
}
