/**
 * What is handed over: what does a paper say of a county or a township, and which rows stand behind
 * each of its figures?
 *
 * <p>Method: a paper is composed of answers that stand already, on one day and, where it tells what
 * changed, on an earlier one. Its annexes are the rows of those answers; each {@link
 * org.firewell.paper.Figure} is the number, the sum or the share of rows of an annex that it names,
 * so that it can be counted again by whoever holds the paper. Unknown is told as an interval, never
 * as no.
 *
 * <p>A pure function: the same {@link org.firewell.paper.Material} gives the same paper. How a
 * paper looks is {@code render.print}'s.
 */
package org.firewell.paper;
