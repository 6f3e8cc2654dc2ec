/**
 * The standards of the OGC: Features, Tiles, Processes. A controller names the conformance class
 * that it serves, and so does its test.
 */
package org.firewell.api.ogc;
