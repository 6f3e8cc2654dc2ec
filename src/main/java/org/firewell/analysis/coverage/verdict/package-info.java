/**
 * Who is covered: the verdict on each demand, a column of numbers for each measure that is asked,
 * and the gap class of whoever is not.
 *
 * <p>One judge for a whole county, for a change to its sources, and for one demand that is
 * explained.
 */
package org.firewell.analysis.coverage.verdict;
