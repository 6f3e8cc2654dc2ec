package org.firewell.exchange;

import org.firewell.feature.Attribute;

/** What somebody says of a row, above all of one that was left to be decided. */
public enum Decision {
  /** It is what stands here, and the file is right; where nothing stands it is added. */
  FILE,
  /**
   * It is what stands here, and the register is right: what both changed stays, what the file alone
   * changed is taken. Where nothing stands, or of a row that is not asked, nothing of it is taken.
   */
  REGISTER,
  /** It is something else than what stands here, or than another row: it is added. */
  SEPARATE;

  /** The word in a table and an answer. */
  public String word() {
    return Attribute.text(this);
  }
}
