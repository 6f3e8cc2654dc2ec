package org.firewell.standard;

import java.util.Locale;

/**
 * Why a hydrant is asked: a place with no earlier obligation, or a deficit of an earlier one (补建).
 */
public enum QuotaKind {
  NEW,
  MAKEUP;

  /** The word in files and task names. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
