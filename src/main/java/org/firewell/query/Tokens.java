package org.firewell.query;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.List;
import java.util.regex.Pattern;

/** Cuts a text into words and signs, one at a time. */
final class Tokens {

  /** Longer ones first, so that none is taken for the start of itself. */
  private static final List<String> SIGNS =
      List.of(
          "<>", "<=", ">=", "<", ">", "=", "(", ")", "[", "]", ",", "+", "-", "*", "/", "%", "^");

  private static final String ESCAPED = "abtnvfr\\";
  private static final String MEANT = "\u0007\b\t\n\u000b\f\r\\";

  private static final Pattern BRACKET = Pattern.compile("\\s*(?:Z\\s*)?\\(", CASE_INSENSITIVE);

  private final String text;
  private int next;

  Tokens(String text) {
    this.text = text;
  }

  /** Whether a bracket follows the word given out last, as {@code (} or {@code Z (}. */
  boolean bracketFollows() {
    return BRACKET.matcher(text).region(next, text.length()).lookingAt();
  }

  /** The text from a word given out last up to and with the bracket that closes its own. */
  String bracketed(Token word) throws FilterException {
    int depth = 0;
    for (int i = text.indexOf('(', next); i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      Bounds.checkDepth(depth, word.spot());
      if (depth == 0) {
        next = i + 1;
        return text.substring(word.start(), next);
      }
    }
    throw word.spot().fault("括号没有配对", "its bracket is not closed");
  }

  Token next() throws FilterException {
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    int start = next;
    if (start == text.length()) {
      return new Token(Token.Kind.END, "", start);
    }
    int first = text.codePointAt(start);
    if (first == '\'') {
      return new Token(Token.Kind.TEXT, quotedText(), start);
    }
    if (first == '"') {
      return new Token(Token.Kind.QUOTED_NAME, quotedName(), start);
    }
    if (startsNumber(start)) {
      return new Token(Token.Kind.NUMBER, number(), start);
    }
    if (Identifiers.starts(first)) {
      return new Token(Token.Kind.WORD, word(), start);
    }
    return new Token(Token.Kind.SIGN, sign(), start);
  }

  /**
   * A quote within is written twice or behind a backslash. A backslash before a letter of {@link
   * #ESCAPED} is the control character that C has it for, before itself it is itself; before any
   * other sign it stays, for LIKE has its own use of it.
   */
  private String quotedText() throws FilterException {
    StringBuilder inside = new StringBuilder();
    int start = next++;
    while (next < text.length()) {
      char c = text.charAt(next++);
      char after = next < text.length() ? text.charAt(next) : 0;
      int escaped = ESCAPED.indexOf(after);
      if (c == '\'' && after != '\'') {
        return inside.toString();
      } else if (c == '\'' || c == '\\' && after == '\'') {
        next++;
        inside.append('\'');
      } else if (c == '\\' && escaped >= 0) {
        next++;
        inside.append(MEANT.charAt(escaped));
      } else {
        inside.append(c);
      }
    }
    throw Spot.character(start).fault("单引号没有配对", "its quote is not closed");
  }

  private String quotedName() throws FilterException {
    int start = next;
    int end = text.indexOf('"', start + 1);
    if (end < 0) {
      throw Spot.character(start).fault("双引号没有配对", "its double quote is not closed");
    }
    next = end + 1;
    return text.substring(start + 1, end);
  }

  private String word() {
    int start = next;
    while (next < text.length() && Identifiers.continues(text.codePointAt(next))) {
      next += Character.charCount(text.codePointAt(next));
    }
    return text.substring(start, next);
  }

  private boolean startsNumber(int at) {
    return isDigit(at) || text.charAt(at) == '.' && isDigit(at + 1);
  }

  private String number() {
    int start = next;
    digits();
    if (next < text.length() && text.charAt(next) == '.') {
      next++;
      digits();
    }
    exponent();
    return text.substring(start, next);
  }

  private void exponent() {
    if (next < text.length() && Character.toUpperCase(text.charAt(next)) == 'E') {
      int digits = next + 1;
      if (digits < text.length() && "+-".indexOf(text.charAt(digits)) >= 0) {
        digits++;
      }
      if (isDigit(digits)) {
        next = digits;
        digits();
      }
    }
  }

  private void digits() {
    while (isDigit(next)) {
      next++;
    }
  }

  private boolean isDigit(int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private String sign() throws FilterException {
    for (String sign : SIGNS) {
      if (text.startsWith(sign, next)) {
        next += sign.length();
        return sign;
      }
    }
    String found = Character.toString(text.codePointAt(next));
    throw Spot.character(next)
        .fault("不认识 " + found, found + " is no sign of CQL2: " + String.join(" ", SIGNS));
  }
}
