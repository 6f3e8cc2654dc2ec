package org.firewell.feature;

/** The kind of a township-level unit. */
public enum TownshipKind {
  TOWN,
  TOWNSHIP,
  SUBDISTRICT,
  ZONE
}
