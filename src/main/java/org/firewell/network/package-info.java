/**
 * How help travels: the roads as a graph, what bars a hose, where a place joins the roads, and the
 * least ways from many sources.
 *
 * <p><b>Method.</b> Roads join where they share a vertex, by exact equality, interior vertices too;
 * where they merely cross only if a {@link org.firewell.network.Noding} asks for it ({@link
 * org.firewell.network.RoadGraph}). {@link org.firewell.network.Barriers} cut the edges that cross
 * them, close those within them, and part the roads at a crossing that lies on one; a bridge or
 * tunnel passes. A place joins at the nearest point of each road within a limit that no barrier
 * lies between ({@link org.firewell.network.RoadFinder}); of all pairs of such points the least
 * total counts, legs off the road included for a hose. One search from all sources at once (E.
 * Dijkstra, Numerische Mathematik 1, 1959) finds the least way, its source and its line ({@link
 * org.firewell.network.Routes}), the k nearest sources ({@link
 * org.firewell.network.NearestSources}), or the parts of edges within a cost ({@link
 * org.firewell.network.ReachSearch}); sources and places lie anywhere along edges. A hose ignores
 * one-way roads and is not laid along motorways; engines heed one-way roads and go by metres or by
 * a cost of each edge, such as seconds at a {@link org.firewell.network.SpeedProfile}.
 *
 * <p><b>Guarantees.</b> The order of the roads and barriers changes nothing. A higher cut-off never
 * loses a way; one more source never makes one longer; one more barrier never makes one shorter
 * between the same points of roads. Of sources that are as far from a place to the millimetre
 * (millisecond) the smallest index is named, as far as the search met both: at a crossing it keeps
 * the nearer one by the micrometre. Everything that is made once may be asked by many threads, but
 * for {@code ReachSearch}.
 *
 * <p><b>Units.</b> Degrees, longitude first; metres; seconds where a cost is a time. Lengths are
 * sums of geodesics on the ellipsoid of CGCS2000; costs are whole millionths of a metre or second,
 * which leaves at most half a micrometre an edge open. Limits are compared by the thousandth.
 *
 * <p><b>Limits.</b> An engine turns round wherever both directions are open, and a turn takes no
 * time; turn restrictions are not known. A place joins each road at one point, so an area that
 * holds roads, such as a village, joins them at their beginnings: ask from its buildings. The
 * straight way between two places beside each other is not a route. A blank {@code oneway} is taken
 * as two-way, a blank {@code bridge} or {@code tunnel} as none. Roads may not cross the
 * antimeridian. Vertices that should be one but differ in the last digit do not join, and a road
 * that ends on a barrier without a vertex in common may be cut a nanometre before its end; the
 * islands and the list of cuts show it.
 */
package org.firewell.network;
