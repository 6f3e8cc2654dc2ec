/**
 * Writes features and answers as files: GeoJSON (RFC 7946), CSV (RFC 4180), XLSX (ECMA-376), JSON.
 *
 * <p>The same input gives the same bytes: members keep the order in which they were given, one
 * feature stands on a line, and numbers are written in the shortest form that reads back the same.
 */
package org.firewell.render;
