/**
 * Keeps the features, with PostGIS or H2GIS behind the same code; nobody imports it.
 *
 * <p>A table is named by the record's noun ({@code water_intake}), a column by the attribute's name
 * ({@code flow_l_s}); the schema is {@code db/migration}. A row (package-private, fields only)
 * stands beside each record, so that the records know nothing of a database; {@link
 * org.firewell.store.RowType} copies between them by component name. Geometry is kept in EPSG:4490,
 * longitude first.
 */
package org.firewell.store;
