package org.firewell.feature;

import org.locationtech.jts.geom.Geometry;

/** A way that people or engines can take. LineString or MultiLineString. */
public record Road(
    Header header,
    Geometry geometry,
    @AttributeName("class") String roadClass,
    Ternary oneway,
    Double speedKmh,
    Double widthM,
    Ternary bridge,
    Ternary tunnel,
    Integer layer)
    implements Feature {}
