/**
 * Who is out of reach of water or of help?
 *
 * <p><b>Method.</b> A demand (a building, a village) is covered when a source that counts lies
 * within reach of it in a straight line. The distance is the geodesic on the ellipsoid of CGCS2000
 * (C. Karney, J. Geodesy 87, 2013) from the demand's outline, or from its centroid, to the source,
 * rounded to the millimetre; it is 0 to a source that the outline encloses. Sources never stop at a
 * boundary: a neighbour's hydrant 60 m away covers.
 *
 * <p>A source counts when it works on the day ({@code basis} effective) or when it stands ({@code
 * built}), as {@link org.firewell.snapshot.Standing} judges. A water crane fills engines and never
 * covers; a unit's own hydrant counts only with an agreement. Rows of one object count once ({@link
 * org.firewell.snapshot.Distinct}).
 *
 * <p><b>Three values.</b> Covered is yes when a source that surely counts is in reach, unknown when
 * only one that may count is, or when the layer of a kind that was asked for is not there, else no.
 * Guarantees: total = covered + gap + unknown; a larger reach, one more working source, or {@code
 * built} instead of {@code effective} never uncovers anybody.
 *
 * <p><b>Source.</b> The reach is the law's: 150 m for hydrants (GB 50974-2014, 7.2.5) and intakes,
 * with the clause in the summary, unless it is given. Gap classes: A nothing in reach, B only what
 * does not work, F not known. The method page is {@code src/docs/methods/coverage.md}.
 *
 * <p><b>Units and limits.</b> Metres; households, persons or things as weight. Straight lines
 * alone: whether a hose gets there (class C), flow (D) and time (E) are not judged. The 150 m
 * already hold a laying factor of 0.9, so they are not a hose length.
 */
package org.firewell.analysis.coverage;
