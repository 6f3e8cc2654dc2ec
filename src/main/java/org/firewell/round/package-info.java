/**
 * Who looked at what, what was found, and what follows from it?
 *
 * <p>Method: every inspection is kept; of each object the newest by day decides what the register
 * says of it, and of one day the one that came last. A fault opens a repair order with the
 * ruleset's days to put it right, and what finds the object usable closes it. What the public
 * reports waits until somebody decides on it and touches the register never. The intact rate is an
 * interval whose ends are reached by some way to fill the blanks in.
 *
 * <p>Units: MPa, L/s, days, percent. Source: windows, limits and days are the ruleset's.
 *
 * <p>Known limits: what was found of a micro station or of a pipe is not kept here. {@code
 * src/docs/methods/rounds.md} works examples.
 */
package org.firewell.round;
