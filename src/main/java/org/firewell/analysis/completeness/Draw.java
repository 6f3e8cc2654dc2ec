package org.firewell.analysis.completeness;

import org.firewell.feature.Ternary;

/**
 * What a village can draw from beside its hydrants.
 *
 * @param points access points that stand; a pond and its wharf are one, two wharfs on it are two
 * @param pointsEffective those of them that work
 * @param pointsReachable those of them that a pump reaches at low water
 * @param pool whether a store large enough to stand in for hydrants stands
 * @param poolEffective whether one of that size works
 */
record Draw(
    Range points,
    Range pointsEffective,
    Range pointsReachable,
    Ternary pool,
    Ternary poolEffective) {}
