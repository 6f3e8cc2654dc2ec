package org.firewell.feature;

import org.locationtech.jts.geom.Point;

/**
 * A fire station or a full-time, volunteer or enterprise brigade.
 *
 * @param phone at which it is called beside 119, or null. Never shown to the public
 */
public record FireStation(
    Header header,
    Point geometry,
    String township,
    StationKind kind,
    Lifecycle lifecycle,
    Integer readinessS,
    Integer postsQuota,
    Integer postsFilled,
    Integer engines,
    Integer tankers,
    Double tankM3,
    String phone)
    implements Feature {}
