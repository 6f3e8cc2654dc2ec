/**
 * The questions. Each is a pure function of a snapshot and its inputs, in a room of its own, and
 * never speaks to its siblings.
 *
 * <p>A {@link org.firewell.analysis.Question} declares its inputs once; the command line, the HTTP
 * processes and the jobs all read that declaration. It answers with findings, sorted by id, and a
 * summary: the same snapshot and inputs give the same bytes.
 */
package org.firewell.analysis;
