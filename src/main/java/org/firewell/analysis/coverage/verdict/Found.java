package org.firewell.analysis.coverage.verdict;

import java.util.List;
import java.util.Optional;

/**
 * What was found of some demand, without what it was found by: 24 bytes a demand and measure.
 *
 * @param straight in a straight line
 * @param route by route; empty where it was not asked
 * @param time in time; empty where it was not asked
 * @param doubted at each other speed whether it is in time, as the ordinals of {@link
 *     org.firewell.feature.Ternary}; none where it was not asked
 */
public record Found(
    Column straight, Optional<Column> route, Optional<Column> time, List<byte[]> doubted) {}
