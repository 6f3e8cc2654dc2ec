package org.firewell.feature;

import java.time.LocalDate;
import org.locationtech.jts.geom.Point;

/** A hydrant or water crane. */
public record Hydrant(
    Header header,
    Point geometry,
    String code,
    String township,
    String village,
    HydrantKind kind,
    Ownership ownership,
    Lifecycle lifecycle,
    Condition condition,
    NetworkForm networkForm,
    Double mainDiameterMm,
    Double pressureMpa,
    Double flowLS,
    Ternary agreement,
    LocalDate sitedOn,
    LocalDate builtOn,
    LocalDate acceptedOn,
    LocalDate commissionedOn,
    LocalDate inspectedOn,
    String quotaTask,
    String maintainer)
    implements Feature {}
