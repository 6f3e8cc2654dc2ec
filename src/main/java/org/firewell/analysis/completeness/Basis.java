package org.firewell.analysis.completeness;

/** Why an object is a village's. */
public enum Basis {
  /** It declares the village. */
  CODE,
  /** It declares none and lies inside the village's outline. */
  GEOM,
  /** It declares none, lies inside no outline, and this village's houses are the nearest. */
  NEAR,
  /** It is another village's and an agreement shares it with this one. */
  SHARED
}
