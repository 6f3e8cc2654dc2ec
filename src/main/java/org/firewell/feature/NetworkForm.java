package org.firewell.feature;

/** Looped mains are fed from two sides; of a branched one only one hydrant's flow counts. */
public enum NetworkForm {
  LOOP,
  BRANCH,
  UNKNOWN
}
