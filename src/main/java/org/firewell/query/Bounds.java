package org.firewell.query;

import java.nio.charset.StandardCharsets;

/** How large a condition may be. What is larger is refused with its bound, never cut. */
final class Bounds {

  /** Characters of a condition. */
  static final int LENGTH = 65_536;

  /** How deep brackets, NOTs, lists and operators may lie in each other. */
  static final int DEPTH = 64;

  /** Values of a list after IN or of an array, parts of an AND or OR. */
  static final int LIST = 1_000;

  /** Vertices of a shape. */
  static final int VERTICES = 5_000;

  /** Characters of a condition that are told again in the reason why it is refused. */
  private static final int TOLD = 80;

  private Bounds() {}

  /** A part of a condition as it is told again. */
  static String told(String part) {
    return part.length() <= TOLD ? part : part.substring(0, TOLD) + "…";
  }

  static void checkLength(String condition) throws FilterException {
    if (condition.length() > LENGTH) {
      throw new FilterException(
          "条件有 " + condition.length() + " 个字符，至多 " + LENGTH + " 个",
          "a condition of " + condition.length() + " characters; at most " + LENGTH);
    }
  }

  /** No database keeps a sign of number 0 or half a sign in a text, so neither is asked for. */
  static void checkSigns(Syntax.Literal literal) throws FilterException {
    if (literal.value() instanceof String text
        && (text.indexOf(0) >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text))) {
      throw literal
          .at()
          .fault("文本中有编号为 0 或不完整的字符", "a text holds a sign of number 0, or half a sign");
    }
  }

  static void checkDepth(int depth, Spot at) throws FilterException {
    if (depth > DEPTH) {
      throw at.fault("嵌套超过 " + DEPTH + " 层", "nested more than " + DEPTH + " deep");
    }
  }

  static void checkList(int size, Spot at) throws FilterException {
    if (size > LIST) {
      throw at.fault("一个列表至多 " + LIST + " 项", "a list of more than " + LIST);
    }
  }
}
