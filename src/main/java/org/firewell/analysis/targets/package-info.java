/**
 * Where does each target of a document stand, who is behind its figure, and will its date be met?
 *
 * <p>Method: a target says what is counted ({@link org.firewell.standard.Measure}); the villages
 * are judged by completeness, the tasks by the quota ledger, the built-up area by coverage, each
 * put once a day and shared by all targets. A share is of the villages of 1 January of the year in
 * which the target is due, judged by what they have become. Every figure is an interval whose ends
 * are reached by some way to fill the blanks in. The same figures on ends of months give a series
 * and a pace, and where that leads on the due date.
 *
 * <p>Units: percent or pieces; points or pieces a month of 365.25/12 days. Source: the targets
 * carry document, clause and certainty; how each is counted is a reading, with a certainty of its
 * own.
 *
 * <p>Known limits: of an object whose inspections are not kept a register has the last alone, so
 * the past of what works is known less well than it was. {@code src/docs/methods/targets.md} works
 * examples.
 */
package org.firewell.analysis.targets;
