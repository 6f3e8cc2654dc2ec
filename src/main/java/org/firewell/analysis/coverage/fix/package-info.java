/**
 * What closes a gap most cheaply: one thing alone, after which the same judge calls the demand
 * covered.
 *
 * <p>The classes and their order are {@link org.firewell.analysis.coverage.fix.Fix}'s; the rule is
 * on the method page {@code src/docs/methods/coverage.md}. Positions on mains and at rivers are
 * tried every 20 m. No money is counted, and no site is surveyed.
 */
package org.firewell.analysis.coverage.fix;
