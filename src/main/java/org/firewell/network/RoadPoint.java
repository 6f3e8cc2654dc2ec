package org.firewell.network;

/**
 * Where a place joins a road.
 *
 * @param edge the edge of the graph
 * @param offsetM metres from the edge's beginning, 0 to its length
 * @param offRoadM metres from the place to the road, on the ellipsoid
 */
public record RoadPoint(int edge, double offsetM, double offRoadM) {}
