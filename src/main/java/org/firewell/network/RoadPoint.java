package org.firewell.network;

import org.firewell.geo.LonLat;

/**
 * Where a place joins a road.
 *
 * @param edge the edge of the graph
 * @param offsetM metres from the edge's beginning, 0 to its length
 * @param offRoadM metres from the place to the road, on the ellipsoid
 * @param place where the leg off the road begins: the place, or the nearest point of its outline
 */
public record RoadPoint(int edge, double offsetM, double offRoadM, LonLat place) {}
