package org.firewell.feature;

import org.locationtech.jts.geom.Point;

/** A fire station or a full-time, volunteer or enterprise brigade. */
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
    Double tankM3)
    implements Feature {}
