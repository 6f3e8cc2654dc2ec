package org.firewell.api;

/** On H2GIS in memory. */
class H2OddRequestsTest extends OddRequestsTest {}
