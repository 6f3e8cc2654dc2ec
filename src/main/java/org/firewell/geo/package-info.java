/**
 * Where things are and how far.
 *
 * <p>Positions are longitude and latitude in degrees on CGCS2000 (EPSG:4490; the same as WGS 84
 * within a metre), longitude first. Lengths are metres. Nothing here knows what stands at a place.
 */
package org.firewell.geo;
