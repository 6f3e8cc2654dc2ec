package org.firewell.feature;

import java.time.LocalDate;
import java.util.List;
import org.locationtech.jts.geom.Point;

/** A place where an engine or a portable pump draws water. */
public record WaterIntake(
    Header header,
    Point geometry,
    String township,
    String village,
    IntakeKind kind,
    String waterBody,
    Double volumeM3,
    Double liftM,
    Ternary drySeasonOk,
    Ternary engineAccess,
    Double carryDistanceM,
    Ternary sign,
    List<String> sharedWith,
    Lifecycle lifecycle,
    Condition condition,
    LocalDate inspectedOn,
    Double heightM)
    implements Feature {}
