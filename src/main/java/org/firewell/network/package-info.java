/**
 * How help travels: the roads as a graph, how a place joins them, and the least way from many
 * sources.
 *
 * <p><b>Method.</b> Roads join where they share a vertex, by exact equality, interior vertices too;
 * never where they merely cross ({@link org.firewell.network.RoadGraph}). Lengths are sums of
 * geodesics on the ellipsoid of CGCS2000.
 *
 * <p><b>Units.</b> Degrees, longitude first; metres; seconds where a cost is a time.
 *
 * <p><b>Limits.</b> No question asks for a route yet: coverage answers in straight lines alone.
 * Barriers do not cut roads. A blank {@code oneway} is taken as two-way. Roads may not cross the
 * antimeridian. Vertices that should be one but differ in the last digit do not join; the islands
 * show it.
 */
package org.firewell.network;
