/**
 * The questions of the command line, asked of many counties by a cluster of Apache Spark.
 *
 * <p>Guarantee: the files are those that {@code firewell analyze} writes on one machine, byte for
 * byte. A county is a task, answered by that command itself; what a task finds travels as bytes,
 * and the driver alone writes, so that a task that is lost and done again leaves no trace. The page
 * is {@code src/docs/spark.md}, the proof of the cut {@code decisions/0070-spark.md}.
 */
package org.firewell.spark;
