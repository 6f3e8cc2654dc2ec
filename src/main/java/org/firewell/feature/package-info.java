/**
 * What stands on the ground: ten kinds of feature, each a record with its provenance and its
 * validity dates.
 *
 * <p>A record's components are its attributes: {@code mainDiameterMm} is the attribute {@code
 * main_diameter_mm} in a file, a table and an answer (see {@link
 * org.firewell.feature.FeatureType}). A component that is null is unknown. Geometries are longitude
 * and latitude on CGCS2000.
 */
package org.firewell.feature;
