package org.firewell.feature;

import org.locationtech.jts.geom.Geometry;

/** A building: its outline, or a point. */
public record Building(
    Header header,
    Geometry geometry,
    String village,
    Integer households,
    Integer population,
    Integer storeys,
    FireResistance fireResistance,
    Double heightM)
    implements Feature {}
