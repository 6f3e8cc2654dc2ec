/**
 * How far is each village with its 1+2+N: one micro station with its kit, two outdoor hydrants, N
 * places to draw water?
 *
 * <p>Method: every object that is built is given to the village it belongs to ({@link
 * org.firewell.analysis.completeness.Basis}); what a village has is compared with what the ruleset
 * asks, once by what stands and once by what works; the lowest step that fails is its {@link
 * org.firewell.analysis.completeness.Level}. The kit is that of Sanyuan's document of 2023; a
 * ruleset says which of it is asked.
 *
 * <p>Truth has three values all the way. Every quantity is a {@link
 * org.firewell.analysis.completeness.Range}, and nothing that is asked is asked by a "not", so the
 * worst and the best that the unknowns allow are reached by taking every unknown at its worst and
 * at its best: levels and scores come as intervals that are exact, neither end can be sharpened
 * without learning something.
 *
 * <p>Units: metres on the ellipsoid, days, points of 100. Known limits: a hydrant whose flow was
 * never measured is taken to work and is listed as untested; unknown ownership and kind count and
 * are flagged; where two rows of one object disagree the one looked at last is believed.
 */
package org.firewell.analysis.completeness;
