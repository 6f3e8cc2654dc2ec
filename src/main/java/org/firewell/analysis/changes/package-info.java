/**
 * What changed of each village between two days, or under another ruleset, and why?
 *
 * <p>Method: completeness is asked twice and village laid beside village, as their lineage pairs
 * them. Reasons are rows and rules: which objects came, went, broke, fell due or were put right,
 * and which norms, put in the other's place one by one, change the village.
 *
 * <p>Known limits: an object has one row, so a value without a date (hoses, lift) is the same on
 * both days; what was found after the earlier day is unknown on it.
 */
package org.firewell.analysis.changes;
