package org.firewell.network;

import org.locationtech.jts.geom.LineString;

/**
 * A way as a line.
 *
 * @param source the index of the source it comes from
 * @param cost as travelled
 * @param line longitude and latitude from the source to the place, legs off the road included; a
 *     way without length is its position twice
 */
public record Path(int source, double cost, LineString line) {}
