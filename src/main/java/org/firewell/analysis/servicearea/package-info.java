/**
 * What does each station reach within some limits?
 *
 * <p><b>Method.</b> A search along the roads finds the parts of edges that are reached, cut exactly
 * where the limit is used up ({@link org.firewell.network.ReachSearch}). Buildings are counted by
 * the least way to the points at which they join the roads. Ground is the reached parts widened by
 * the off-road limit: the cost is painted onto the corners of square cells, half that limit wide,
 * and drawn by marching squares (W. Lorensen and H. Cline, SIGGRAPH 1987). Straight distances are
 * geodesics.
 *
 * <p><b>Guarantees.</b> The area within a limit holds the area within a lower one, exactly, as
 * ground and as parts of roads. Every spot of the ground can be reached from its road without
 * crossing a barrier; the cells that a barrier touches are left out. Nobody's ground is inside of
 * anybody's: holes stay holes. With {@code overlap} no, grounds of two stations do not overlap.
 *
 * <p><b>Units and limits.</b> Metres, or seconds from the order with the station's own readiness.
 * The line of the ground is right to one cell (15 m with the law's 30 m); figures of roads and
 * buildings do not depend on it. A field of more than 8 million corners takes larger cells. Engines
 * and micro stations drive apart: of the nearest alone, each kind shares out the ground among
 * itself. The method page is {@code src/docs/methods/service-areas.md}.
 */
package org.firewell.analysis.servicearea;
