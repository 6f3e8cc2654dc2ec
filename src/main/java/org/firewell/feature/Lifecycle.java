package org.firewell.feature;

/** The states of an object from plan to water, in their order; {@link #REMOVED} ends it. */
public enum Lifecycle {
  PLANNED,
  SITED,
  BUILDING,
  BUILT,
  ACCEPTED,
  IN_SERVICE,
  REMOVED;

  /** Whether an object in this state stands on the ground. */
  public boolean isBuilt() {
    return this == BUILT || isAccepted();
  }

  /** Whether an object in this state has been accepted and not been removed. */
  public boolean isAccepted() {
    return this == ACCEPTED || this == IN_SERVICE;
  }
}
