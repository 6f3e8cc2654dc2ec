package org.firewell.render.map;

import org.firewell.feature.Feature;
import org.firewell.feature.Township;
import org.firewell.feature.Village;
import org.locationtech.jts.geom.Envelope;

/** Which part of the county a map shows. */
public sealed interface Part {

  /** All of it. */
  record County() implements Part {}

  /** A township; its neighbours are faded. */
  record OfTownship(Township township) implements Part {}

  /** A village with what stands around it; its neighbours are faded. */
  record OfVillage(Village village) implements Part {}

  /** What lies in a box of degrees, west, east, south, north. */
  record Within(Envelope box) implements Part {}

  /** The unit that it shows, or null where it shows none. */
  default Feature unitOrNull() {
    return this instanceof OfTownship of
        ? of.township()
        : this instanceof OfVillage of ? of.village() : null;
  }
}
