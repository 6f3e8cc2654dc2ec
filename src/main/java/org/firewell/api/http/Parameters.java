package org.firewell.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The query of a request, of which every parameter is known. OGC API asks a server to refuse the
 * others, so that a misspelt one never passes for an answer.
 */
public final class Parameters {

  private final Map<String, String> values;

  private Parameters(Map<String, String> values) {
    this.values = values;
  }

  /**
   * @param known the names that are taken, beside {@code f}
   * @throws ParameterException when another is given, or one twice
   */
  public static Parameters of(HttpServletRequest request, String... known) {
    return withLists(request, List.of(), known);
  }

  /**
   * The same with lists, which are given with commas or, as well, once for each item.
   *
   * @param lists the names of those
   */
  public static Parameters withLists(
      HttpServletRequest request, List<String> lists, String... known) {
    List<String> names = new ArrayList<>(lists);
    names.addAll(List.of(known));
    names.add("f");
    Map<String, String> values = new TreeMap<>();
    request
        .getParameterMap()
        .forEach(
            (name, given) -> {
              if (!names.contains(name)) {
                throw new ParameterException(
                    name,
                    given[0],
                    "此处没有这一参数，可用的有 " + String.join(", ", names),
                    "taken here; there are " + String.join(", ", names));
              }
              if (given.length > 1 && !lists.contains(name)) {
                throw new ParameterException(name, String.join(" ", given), "只能给出一次", "given once");
              }
              String value = String.join(",", given);
              if (value.indexOf(0) >= 0) {
                throw new ParameterException(
                    name, value, "应为不含编号为 0 的字符的文本", "a text without a sign of number 0");
              }
              values.put(name, value);
            });
    return new Parameters(values);
  }

  /** The text of a parameter; empty when it is missing or blank. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
  }

  /** A whole number of at least {@code least}. */
  public long whole(String name, long least, long otherwise) {
    return text(name).map(value -> whole(name, value, least)).orElse(otherwise);
  }

  /** One of the allowed words. */
  public Optional<String> word(String name, List<String> allowed) {
    Optional<String> word = text(name);
    word.filter(w -> !allowed.contains(w))
        .ifPresent(
            w -> {
              throw notOneOf(name, w, allowed);
            });
    return word;
  }

  /** The texts of a list with commas; none when it is missing. */
  public List<String> texts(String name) {
    return text(name)
        .map(list -> Arrays.stream(list.split(",")).map(String::strip).toList())
        .orElse(List.of());
  }

  /** Some of the allowed words. */
  public List<String> words(String name, List<String> allowed) {
    List<String> words = texts(name);
    words.stream()
        .filter(word -> !allowed.contains(word))
        .findFirst()
        .ifPresent(
            word -> {
              throw notOneOf(name, word, allowed);
            });
    return words;
  }

  private static ParameterException notOneOf(String name, String word, List<String> allowed) {
    return new ParameterException(
        name, word, "可用的有 " + String.join(", ", allowed), "one of " + String.join(", ", allowed));
  }

  private static long whole(String name, String value, long least) {
    try {
      long number = Long.parseLong(value);
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException e) {
      // falls through: the same sentence as for a number that is too small
    }
    throw new ParameterException(
        name, value, "应为不小于 " + least + " 的整数", "a whole number of " + least + " or more");
  }
}
