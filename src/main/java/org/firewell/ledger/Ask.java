package org.firewell.ledger;

import java.util.Locale;

/** What a step asks of who takes it. */
public enum Ask {
  REASON,
  /** Longitude and latitude of the site that was approved. */
  APPROVED_COORDINATES,
  /** Who approved it, or took it over: one name at least. */
  SIGNATURE,
  MAIN_DIAMETER,
  PHOTO,
  /** Where it stands, with the accuracy, proven to lie near the site. */
  POSITION,
  /** Flow, pressure, or somebody who saw water. */
  WATER_PROOF,
  /** As many names as the law asks of an acceptance. */
  SIGNATURES,
  /** The number on its plate, in the register. */
  PLATE,
  /** Who keeps it from then on, in the register. */
  MAINTAINER,
  /** What is wrong with it. */
  CONDITION;

  /** The word in an answer. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
