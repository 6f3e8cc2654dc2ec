/**
 * How many hydrants does each town need, and how is a total best shared out?
 *
 * <p><b>Method.</b> Who is a gap and whom a site would cover is judged as {@code siting} does. What
 * a unit needs is the least number of its own sites that cover all of its own gaps that any of them
 * reaches: location set covering ({@link org.firewell.location.SetCovering}; C. Toregas et al.,
 * 1971), for each unit by itself. The best split of a total is maximal covering over the whole
 * county at once ({@link org.firewell.location.MaximalCovering}; R. Church and C. ReVelle, 1974),
 * each unit a group with its floor; how many of the chosen sites lie in a unit is its share. The
 * fair split hands the total out in proportion to the needs by largest remainders (A. Hamilton,
 * 1792), then each unit's share is sited best. What a document handed out is sited likewise, so
 * that the three can be compared.
 *
 * <p><b>Limits.</b> A need counts a unit's own sites for its own demand; across a border one site
 * may serve both, so the needs together may be more than the county's least. Demand whose coverage
 * is not known is neither a gap nor counted as covered.
 */
package org.firewell.analysis.siting.quota;
