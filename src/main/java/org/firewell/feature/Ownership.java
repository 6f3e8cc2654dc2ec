package org.firewell.feature;

/** Whose a hydrant is; a unit's own hydrant counts only with an agreement. */
public enum Ownership {
  MUNICIPAL,
  VILLAGE,
  UNIT
}
