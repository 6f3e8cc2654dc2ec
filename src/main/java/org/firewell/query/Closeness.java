package org.firewell.query;

/** How near a term comes to a word, the nearest first. */
public enum Closeness {
  /** It is the id or the code. */
  CODE,
  /** It is the name or an alias. */
  NAME,
  /** The word begins with it. */
  PREFIX,
  /** It stands within the word. */
  PART,
  /** It is not in it. */
  NONE;

  /**
   * @param at where the term first stands in the word, negative where it does not
   */
  static Closeness of(int at, int termLength, int wordLength, boolean isCode) {
    if (at < 0) {
      return NONE;
    }
    if (at > 0) {
      return PART;
    }
    if (termLength < wordLength) {
      return PREFIX;
    }
    return isCode ? CODE : NAME;
  }
}
