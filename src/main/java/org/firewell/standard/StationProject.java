package org.firewell.standard;

/**
 * A station that a document wants built, and the stage it names.
 *
 * @param name of the station
 * @param stage in our own words
 * @param least the state that an object must have reached for the stage to be held
 * @param clause where it stands
 */
public record StationProject(String name, String stage, Stage least, Clause clause) {

  /** States of a building in their order, as those of an object on the ground. */
  public enum Stage {
    SITED,
    BUILDING,
    BUILT,
    ACCEPTED,
    IN_SERVICE
  }
}
