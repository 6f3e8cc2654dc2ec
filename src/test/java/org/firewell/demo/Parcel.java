package org.firewell.demo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/**
 * A small cell of land, the brick of villages and towns.
 *
 * @param centre in metres
 * @param bent the centre moved by the relief, where borders are straight
 * @param cell in degrees
 */
record Parcel(Coordinate centre, Coordinate bent, Polygon cell) {}
