package org.firewell.exchange;

import org.firewell.feature.Attribute;

/** What somebody says of a row that was left to be decided. */
public enum Decision {
  /** It is what stands here, and the file is right. */
  FILE,
  /** It is what stands here, and the register is right. */
  REGISTER,
  /** It is something else than what stands here: it is added. */
  SEPARATE;

  /** The word in a table and an answer. */
  public String word() {
    return Attribute.text(this);
  }
}
