package org.firewell.analysis.coverage.demand;

import org.firewell.feature.Feature;

/**
 * A piece of demand that is made from a layer, judged at its centroid.
 *
 * @param feature it is told as: a part of a road, or a cell of land without attributes
 * @param weight in whole units of its kind
 */
record Piece(Feature feature, int weight) {}
