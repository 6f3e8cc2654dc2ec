package org.firewell.query;

/**
 * One word or sign of a text.
 *
 * @param text as it is written; of a quoted one what is within the quotes
 * @param start of it in the text
 */
record Token(Kind kind, String text, int start) {

  enum Kind {
    /** A name, a keyword or a function: which of them, its place tells. */
    WORD,
    /** A name in double quotes, never a keyword. */
    QUOTED_NAME,
    TEXT,
    NUMBER,
    SIGN,
    END
  }

  boolean isWord(String keyword) {
    return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
  }

  boolean isSign(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  Spot spot() {
    return Spot.character(start);
  }
}
