/**
 * One question judged in parts, each on a piece of the ground that holds its demand and what lies
 * around it; gathered, the answer is that of the whole.
 *
 * <p>Guarantee: the same verdicts and fixes, to the millimetre and the id, as one machine finds on
 * the whole ground. What a part cannot be sure of, since something nearer may lie outside of it, it
 * says, and that is judged on the whole.
 */
package org.firewell.analysis.coverage.part;
