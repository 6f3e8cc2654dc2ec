package org.firewell.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.firewell.query.Filter.ArithmeticOperator;
import org.firewell.query.Wildcards;

/**
 * What H2 has no function for and the migrations of {@code db/migration/h2} give a name. A null is
 * unknown and what comes of it, too.
 */
public final class H2Functions {

  private H2Functions() {}

  public static byte[] textOrder(String text) {
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }

  public static Boolean isLike(String text, String pattern) {
    return text == null || pattern == null ? null : Wildcards.match(pattern, text);
  }

  public static Double arithmetic(String operator, Double a, Double b) {
    return a == null || b == null
        ? null
        : ArithmeticOperator.valueOf(operator.toUpperCase(Locale.ROOT)).of(a, b);
  }

  /** Whether every text of the second list is in the first. */
  public static Boolean include(String[] texts, String[] others) {
    return texts == null || others == null ? null : List.of(texts).containsAll(List.of(others));
  }

  /** Whether any text is in both lists. */
  public static Boolean overlap(String[] texts, String[] others) {
    return texts == null || others == null
        ? null
        : !Collections.disjoint(Arrays.asList(texts), Arrays.asList(others));
  }
}
