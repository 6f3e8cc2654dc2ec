package org.firewell.network;

import org.firewell.geo.LonLat;

/**
 * The point of a piece of road that is nearest to a place.
 *
 * @param vertex the vertex at which the piece begins
 * @param share how far along the piece, 0 to 1
 * @param metres on the plane of the search
 * @param place the nearest point of the place's outline
 */
record Foot(int vertex, double share, double metres, LonLat place) {}
