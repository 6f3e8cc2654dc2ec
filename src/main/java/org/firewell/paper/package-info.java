/**
 * What is handed over: what does a paper say of a county, a township or a village, and which rows
 * stand behind each of its figures?
 *
 * <p>Method: a paper is composed of answers that stand already; it judges nothing and counts
 * nothing that an answer did not. Each carries the snapshot that it was made of, the day and the
 * rule set, so that the same snapshot gives the same paper.
 *
 * <p>Units are those of the attributes that are told. How a paper looks is {@code render}'s.
 */
package org.firewell.paper;
