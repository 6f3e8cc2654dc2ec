package org.firewell.standard;

/**
 * A station that a document wants built, and the stage it names.
 *
 * @param name of the station
 * @param stage in our own words
 * @param clause where it stands
 */
public record StationProject(String name, String stage, Clause clause) {}
