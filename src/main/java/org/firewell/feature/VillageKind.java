package org.firewell.feature;

/** Administrative village (行政村) or community (社区). */
public enum VillageKind {
  VILLAGE,
  COMMUNITY
}
