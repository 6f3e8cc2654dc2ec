/**
 * Who is to be covered: things of a layer, short pieces of road, small cells of built-up land; what
 * each weighs, and sums of them.
 *
 * <p>{@link org.firewell.analysis.coverage.demand.PatchJoin} tells which of them lie together,
 * {@link org.firewell.analysis.coverage.demand.PatchOutlines} on what ground: built-up land is made
 * of buildings by both, and gap patches of gaps.
 */
package org.firewell.analysis.coverage.demand;
