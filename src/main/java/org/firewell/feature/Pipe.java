package org.firewell.feature;

import org.locationtech.jts.geom.Geometry;

/** A water main. LineString or MultiLineString. */
public record Pipe(
    Header header, Geometry geometry, Double diameterMm, NetworkForm networkForm, PipeKind kind)
    implements Feature {}
