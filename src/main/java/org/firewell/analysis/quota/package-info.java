/**
 * How far has each unit come with the hydrants that a document hands it?
 *
 * <p><b>Method.</b> A document's table hands out tasks: so many hydrants, {@code new} or {@code
 * makeup}, to a unit by a day. A hydrant names the task that it fulfils in {@code quota_task}. Rows
 * that are one object count once, for one task, in the farthest state that one of them shows on the
 * day. For a task with quota {@code q} and {@code d} distinct accepted hydrants
 *
 * <pre>
 * completion      = min(d, q) / q          blank where q = 0
 * city completion = Σ min(d, q) / Σ q      a surplus of one unit never covers another
 * raw             = Σ d / Σ q
 * </pre>
 *
 * A hydrant is late when it was accepted after the deadline. Every sum is written beside what it
 * must agree with, and the difference is shown with its reason, never smoothed: so a city figure in
 * the text of a document beside the sum of its own table.
 *
 * <p><b>Source.</b> The quotas, deadlines and city figures are those of the ruleset and carry their
 * clause. What counts as one object, and how near to a removed hydrant a hydrant is a replacement,
 * are norms of the ruleset.
 *
 * <p><b>Units.</b> Hydrants are counted in pieces; a completion is a fraction from 0 to 1.
 *
 * <p><b>Invariants.</b> One more accepted hydrant, away from all others, lowers no completion; the
 * order of the input changes nothing; a hydrant linked to one task changes no row of another.
 *
 * <p><b>Limits.</b> Works that rest are told by the ledger's steps, not here. An acceptance after
 * the day is an error where no inspection in the register is as late, and a notice where one is:
 * then the day asked lies in the past of the register.
 *
 * <p>{@code src/docs/methods/quota.md} works an example.
 */
package org.firewell.analysis.quota;
