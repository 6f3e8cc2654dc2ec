/**
 * What was asked of coverage, checked against the snapshot: who is to be covered, by what, how
 * distance is measured, how far each kind reaches and which clause says so, what hose is held, how
 * much water a fire takes.
 *
 * <p>The lowest room of coverage; every other looks into it. An {@link
 * org.firewell.analysis.InputException} names the input that cannot be.
 */
package org.firewell.analysis.coverage.asked;
