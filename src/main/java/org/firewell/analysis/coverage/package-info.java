/**
 * Who is out of reach of water or of help?
 *
 * <p><b>Method.</b> A demand (a building, a village) is covered when a source that counts lies
 * within reach of it: in a straight line, by a hose along the roads, in seconds from a station, or
 * in a straight line and by hose. The straight distance is the geodesic on the ellipsoid of
 * CGCS2000 (C. Karney, J. Geodesy 87, 2013) from the demand's outline, or from its centroid, to the
 * source, rounded to the millimetre; it is 0 to a source that the outline encloses. Ways are those
 * of {@link org.firewell.network}: a hose stops at barriers, an engine heeds one-way roads. Sources
 * never stop at a boundary: a neighbour's hydrant 60 m away covers.
 *
 * <p>A source counts when it works on the day ({@code basis} effective) or when it stands ({@code
 * built}), as {@link org.firewell.snapshot.Standing} judges. A water crane fills engines and never
 * covers; a unit's own hydrant counts only with an agreement. Rows of one object count once ({@link
 * org.firewell.snapshot.Distinct}).
 *
 * <p><b>Three values.</b> Covered is yes when a source that surely counts is in reach, unknown when
 * only one that may count is, when the layer of a kind that was asked for is not there, or when the
 * roads do not tell (a place or a source without a road, an island), else no. Guarantees: total =
 * covered + gap + unknown; a larger reach, one more working source, or {@code built} instead of
 * {@code effective} never uncovers anybody.
 *
 * <p><b>Source.</b> The reach is the law's, with the clause in the summary, unless it is given: 150
 * m in a straight line (GB 50974-2014, 7.2.5), 170 m of an engine's hose, five minutes (GB
 * 51080-2015, 4.1.3). Gap classes: A nothing in reach, B only what does not work, C barred or too
 * long a way, E too late, F not known. The method page is {@code src/docs/methods/coverage.md}.
 *
 * <p><b>Less than a county.</b> {@link org.firewell.analysis.coverage.live.LiveCoverage} tells whom
 * a change to the sources gains and loses, {@link org.firewell.analysis.coverage.CoverageExplainer}
 * how far one demand is by each measure and on which way; both by the same verdicts.
 *
 * <p><b>Units and limits.</b> Metres and seconds; households, persons or things as weight. The 150
 * m already hold a laying factor of 0.9, so they are not a hose length; minutes are modelled, so
 * they are told at lower and higher speeds too. A hose beside no road is not judged.
 *
 * <p><b>Water.</b> Where a need is asked, what is in reach must also give it ({@link
 * org.firewell.analysis.coverage.supply.Flow}): an interval, so that an untested hydrant is neither
 * enough nor too little. {@link org.firewell.analysis.coverage.loss.Losses} tells which single
 * source or closed main uncovers whom; its page is {@code src/docs/methods/losses.md}.
 *
 * <p><b>Rooms</b>, each looking only into those before it: {@code asked} (what was asked), {@code
 * demand} (who is to be covered) and {@code supply} (what covers, and its water), {@code reach}
 * (which sources reach a place), {@code verdict} (who is covered), {@code fix} (what closes a gap),
 * this one (the answer: figures and findings), and the questions that follow: {@code loss}, {@code
 * patch}, {@code live}.
 */
package org.firewell.analysis.coverage;
