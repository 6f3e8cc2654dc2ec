/**
 * Where does the next one go, so that it brings most within reach?
 *
 * <p><b>Method.</b> Who is a gap is judged as {@link org.firewell.analysis.coverage} does. Sites
 * are sought along roads; whom one would cover is found by coverage's own searches, as if a source
 * stood and worked there. Which sites to take is maximal covering ({@link
 * org.firewell.location.MaximalCovering}; R. Church and C. ReVelle, 1974), and every plan comes
 * with a bound that none can pass.
 *
 * <p><b>Rooms</b>, each looking only into those before it: {@code asked} (what was asked), {@code
 * candidate} (where something may be done), {@code service} (who is covered now, and whom a
 * candidate would cover), this one (the question and its answer).
 *
 * <p>Two more questions live beside it and look into its rooms: {@code quota} (what each town
 * needs) and {@code effect} (what a plan changes).
 */
package org.firewell.analysis.siting;
