package org.firewell.feature;

import org.locationtech.jts.geom.Geometry;

/** What a hose cannot cross: a line or an area. */
public record Barrier(Header header, Geometry geometry, BarrierKind kind) implements Feature {}
