package org.firewell.feature;

import java.util.Map;

/**
 * What a store was at, at one instant. What was made at an equal number still holds.
 *
 * @param store grows with every change of any feature, layer or figure, together with the change
 *     itself
 * @param layers by collection that holds a layer, in the order of {@link FeatureType#all()}, the
 *     number that the store was at when its features changed last
 */
public record Revisions(long store, Map<FeatureType<?>, Long> layers) {}
