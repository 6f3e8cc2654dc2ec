/**
 * How help travels: the roads as a graph, where a place joins them, and the least way from many
 * sources.
 *
 * <p><b>Method.</b> Roads join where they share a vertex, by exact equality, interior vertices too;
 * never where they merely cross ({@link org.firewell.network.RoadGraph}). A place joins at the
 * nearest point of each road within a limit ({@link org.firewell.network.RoadFinder}); of all pairs
 * of such points the least total counts, legs off the road included for a hose. One search from all
 * sources at once (E. Dijkstra, Numerische Mathematik 1, 1959) finds the least way and its source
 * ({@link org.firewell.network.Routes}); sources and places lie anywhere along edges. A hose
 * ignores one-way roads and is not laid along motorways; engines heed one-way roads and go by
 * metres or by a cost of each edge, such as seconds at a {@link org.firewell.network.SpeedProfile}.
 *
 * <p><b>Guarantees.</b> The order of the roads changes nothing. A higher cut-off never loses a way;
 * one more source never makes one longer. Of sources at the same cost the smallest index is named.
 *
 * <p><b>Units.</b> Degrees, longitude first; metres; seconds where a cost is a time. Lengths are
 * sums of geodesics on the ellipsoid of CGCS2000; costs are whole millionths of a metre or second,
 * which leaves at most half a micrometre an edge open.
 *
 * <p><b>Limits.</b> No question asks for a route yet: coverage answers in straight lines alone.
 * Barriers neither cut roads nor lie between a place and a road. A motorway is closed to a hose
 * lengthwise, but a road that joins it at a shared vertex crosses it there. A place joins as a
 * point, not as an outline, and the straight way between two places beside each other is not a
 * route. A blank {@code oneway} is taken as two-way. Roads may not cross the antimeridian. Vertices
 * that should be one but differ in the last digit do not join; the islands show it.
 */
package org.firewell.network;
