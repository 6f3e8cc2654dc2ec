package org.firewell.api.access;

/** What somebody without an account sees: the setting {@code firewell.public-view}. */
public enum PublicView {
  /** Positions that are not schematic are rounded, and what pipes are like is left out. */
  ROUNDED,
  /** Everything that an account sees. */
  FULL,
  /** Nothing but the login. */
  OFF
}
