package org.firewell.feature;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * A town, township, sub-district or zone: the unit that is handed quotas. MultiPolygon, Polygon or
 * Point.
 *
 * @param code nine digits
 */
public record Township(
    Header header,
    Geometry geometry,
    String code,
    TownshipKind kind,
    List<String> successors,
    String changeDocument)
    implements Division {}
