package org.firewell.standard;

/** How sure a number's source is. */
public enum Certainty {
  /** Read in a found text. */
  CONFIRMED,
  /** The content was read in a found text, the clause number was not. */
  CONTENT_CONFIRMED,
  /** Known from practice, not found in print. */
  RECALLED,
  /** Computed from confirmed numbers by a stated formula. */
  DERIVED,
  /** Set by Firewell where the documents are silent; a county should decide it. */
  ASSUMED
}
