package org.firewell.network;

import org.firewell.feature.Feature;
import org.firewell.feature.Road;
import org.firewell.geo.LonLat;

/**
 * A road that a barrier cuts without a bridge or tunnel.
 *
 * @param road the road
 * @param at where it is cut, or where the stretch begins that lies within the barrier
 * @param barrier a Barrier, or the Road that is a motorway
 */
public record Cut(Road road, LonLat at, Feature barrier) {}
