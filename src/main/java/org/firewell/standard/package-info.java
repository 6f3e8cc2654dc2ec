/**
 * What the law asks: numbers, quotas, targets, each with its document, clause and certainty.
 *
 * <p>A {@link org.firewell.standard.Ruleset} gathers what holds in one place in one year. No number
 * of the law stands in code: it comes from {@code seeds/} and carries its {@link
 * org.firewell.standard.Clause}.
 */
package org.firewell.standard;
