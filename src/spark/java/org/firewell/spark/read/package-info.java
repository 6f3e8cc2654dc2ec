/**
 * Layers that the workers of a cluster read: GeoParquet, by Apache Sedona.
 *
 * <p>Guarantee: a table means what the same table means as GeoJSON, every coordinate bit for bit,
 * in the order of its rows; what is made of the rows is the core's. The why is {@code
 * decisions/0071-geoparquet.md}.
 */
package org.firewell.spark.read;
