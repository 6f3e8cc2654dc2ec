/** The formats: each file as rows of fields and geometries, one at a time. */
package org.firewell.ingest.format;
