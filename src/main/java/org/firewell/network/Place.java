package org.firewell.network;

import java.util.List;
import org.firewell.geo.LocalPlane;
import org.firewell.geo.LonLat;
import org.locationtech.jts.geom.Envelope;

/** What joins the roads: a spot or an outline. */
interface Place {

  /** A plane in metres around the place. */
  LocalPlane plane();

  /** The extent in degrees and some metres around it. */
  Envelope around(double metres);

  /** Where the piece of a road that begins at a vertex is nearest, first along it. */
  Foot foot(RoadGraph graph, int edge, int vertex);

  /** Points of the place, close to each other, from which roads may be in sight. */
  List<LonLat> points();
}
