package org.firewell.exchange;

import org.firewell.feature.Attribute;

/** What becomes of a row of a file. */
public enum Outcome {
  /** It is new here. */
  ADDED,
  /** It stands here and some of it is changed. */
  CHANGED,
  /**
   * Nothing of it is to be taken: it stands here in the same words, or repeats what it said last of
   * what was changed here since.
   */
  SAME,
  /** It is left aside, and why is told: a twin within the file, or somebody decided so. */
  SKIPPED,
  /** It stands here and says otherwise; what stands is left until somebody decides. */
  CONFLICT,
  /** It cannot be read, and why is told. */
  REFUSED;

  /** The word in a table and an answer. */
  public String word() {
    return Attribute.text(this);
  }
}
