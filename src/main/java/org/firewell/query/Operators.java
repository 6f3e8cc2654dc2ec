package org.firewell.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.firewell.query.Filter.ArithmeticOperator;
import org.firewell.query.Filter.ArrayOperator;
import org.firewell.query.Filter.Comparator;
import org.firewell.query.Filter.SpatialOperator;
import org.firewell.query.Filter.TemporalOperator;

/** The operators and functions of the standard, as CQL2 JSON spells them; there are no others. */
final class Operators {

  static final Map<String, Comparator> COMPARISON =
      Map.of(
          "=", Comparator.EQUAL,
          "<>", Comparator.NOT_EQUAL,
          "<", Comparator.LESS,
          "<=", Comparator.LESS_OR_EQUAL,
          ">", Comparator.MORE,
          ">=", Comparator.MORE_OR_EQUAL);

  static final Map<String, ArithmeticOperator> ARITHMETIC =
      Map.of(
          "+", ArithmeticOperator.PLUS,
          "-", ArithmeticOperator.MINUS,
          "*", ArithmeticOperator.TIMES,
          "/", ArithmeticOperator.DIVIDED_BY,
          "div", ArithmeticOperator.DIV,
          "%", ArithmeticOperator.MODULO,
          "^", ArithmeticOperator.POWER);

  static final Map<String, SpatialOperator> SPATIAL = named("s_", SpatialOperator.values());
  static final Map<String, TemporalOperator> TEMPORAL = named("t_", TemporalOperator.values());
  static final Map<String, ArrayOperator> ARRAY = named("a_", ArrayOperator.values());

  static final String IGNORING_CASE = "casei";
  static final String IGNORING_ACCENTS = "accenti";

  private Operators() {}

  /** What is written as a name with brackets, in the order of the standard. */
  static List<String> functions() {
    List<String> functions = new ArrayList<>(List.of(IGNORING_CASE, IGNORING_ACCENTS));
    functions.addAll(SPATIAL.keySet());
    functions.addAll(TEMPORAL.keySet());
    functions.addAll(ARRAY.keySet());
    return functions;
  }

  /** The function that a text means, where capital and small letters are one. */
  static String function(String name, Spot at) throws FilterException {
    return functions().stream()
        .filter(function -> function.equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> unknown(name, at));
  }

  static FilterException unknown(String name, Spot at) {
    String told = Bounds.told(name);
    String all = String.join(", ", functions());
    return at.fault(
        "没有函数 " + told + "；有 " + all, "there is no function " + told + "; there are " + all);
  }

  /** {@code T_FINISHED_BY} is {@code t_finishedBy}. */
  private static <T extends Enum<T>> Map<String, T> named(String prefix, T[] operators) {
    Map<String, T> named = new LinkedHashMap<>();
    Arrays.stream(operators).forEach(each -> named.put(prefix + camelCase(each), each));
    return named;
  }

  private static String camelCase(Enum<?> operator) {
    StringBuilder name = new StringBuilder();
    for (String word : operator.name().toLowerCase(Locale.ROOT).split("_")) {
      name.append(
          name.isEmpty()
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return name.toString();
  }
}
