package org.firewell.feature;

import java.time.LocalDate;
import org.locationtech.jts.geom.Point;

/**
 * A village's or community's micro fire station (微型消防站) with its kit.
 *
 * @param phone at which it is called, or null. Never shown to the public
 */
public record MicroStation(
    Header header,
    Point geometry,
    String township,
    String village,
    Lifecycle lifecycle,
    StationStatus status,
    Integer members,
    @AttributeName("duty_24h") Ternary duty24h,
    Ternary dispatchLinked,
    Integer pumps,
    Integer pumpsWorking,
    Double fuelH,
    Integer hosesD65,
    Double hoseLengthM,
    Integer nozzles,
    Integer dividers,
    Integer spanners,
    LocalDate pumpStartedOn,
    LocalDate drilledOn,
    String phone)
    implements Feature {}
