/**
 * Which sources reach a place: in a straight line on the ellipsoid (metres), by a hose along the
 * roads (metres), by an engine's drive (seconds); and why that is not known where the roads do not
 * tell.
 *
 * <p>{@link org.firewell.analysis.coverage.reach.Searches} holds all that is made once, to be
 * searched from any place: {@link org.firewell.analysis.coverage.reach.Means} to judge each demand
 * of a county, {@link org.firewell.analysis.coverage.reach.Hold} to name every source that reaches
 * one, {@link org.firewell.analysis.coverage.reach.Tap} for the water that they give together.
 * Threads share these; each searches with its own.
 */
package org.firewell.analysis.coverage.reach;
