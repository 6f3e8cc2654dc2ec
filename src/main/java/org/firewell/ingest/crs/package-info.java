/** What the coordinates of a file are, and how they come to longitude and latitude on CGCS2000. */
package org.firewell.ingest.crs;
