/**
 * The questions of the command line, asked by a cluster of Apache Spark: of many counties, each a
 * task, or of one, whose coverage is dealt out in parts.
 *
 * <p>Guarantee: the files are those that {@code firewell analyze} writes on one machine, byte for
 * byte. A county is a task, answered by that command itself; what a task finds travels as bytes,
 * and the driver alone writes, so that a task that is lost and done again leaves no trace. The page
 * is {@code src/docs/spark.md}, the proof of the cut {@code decisions/0075-parts.md}.
 */
package org.firewell.spark;
