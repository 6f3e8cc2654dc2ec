package org.firewell.render.style;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a collection looks, or what an answer says of one.
 *
 * @param name of the collection, or of the answer that is drawn on it
 * @param collection whose features they are
 * @param title what is read above its legend
 * @param from the first zoom at which it is drawn
 * @param kinds its geometries
 * @param rules in the order of the legend
 * @param labelOrNull its names, or null where none are drawn
 */
public record Layer(
    String name,
    String collection,
    Rule.Title title,
    int from,
    List<Symbol.Kind> kinds,
    List<Rule> rules,
    Label labelOrNull) {

  public Layer {
    kinds = List.copyOf(kinds);
    rules = List.copyOf(rules);
  }

  /**
   * Names beside the features, from the attribute {@code name}.
   *
   * @param colour of the letters
   * @param halo the colour around them
   * @param size of the letters in pixels, by zoom
   * @param isBold whether the letters are heavy
   * @param from the first zoom
   * @param to the last zoom
   */
  public record Label(String colour, String halo, Stops size, boolean isBold, int from, int to) {}

  public Optional<Label> label() {
    return Optional.ofNullable(labelOrNull);
  }

  /** The passes of its symbols, lowest first. */
  public Set<Integer> passes() {
    Set<Integer> passes = new TreeSet<>();
    rules.forEach(rule -> rule.symbols().forEach(symbol -> passes.add(symbol.span().pass())));
    return passes;
  }
}
