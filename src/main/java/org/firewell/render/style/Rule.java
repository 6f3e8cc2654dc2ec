package org.firewell.render.style;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How those features of a layer look for which a condition holds. No two rules of a layer hold for
 * one feature.
 *
 * @param key that tells it from the others
 * @param title what is read in the legend
 * @param when which features
 * @param from the first zoom, or 0 for the layer's
 */
public record Rule(String key, Title title, Condition when, int from, List<Symbol> symbols) {

  public Rule {
    symbols = List.copyOf(symbols);
  }

  /** A name in both languages. */
  public record Title(String zh, String en) {
    /** In a language, {@code zh} or {@code en}. */
    public String in(String language) {
      return language.equals("en") ? en : zh;
    }

    String line() {
      return zh + " · " + en;
    }
  }

  /** Those that are drawn of a kind of geometry. */
  public List<Symbol> symbols(Symbol.Kind kind) {
    return symbols.stream().filter(symbol -> symbol.span().meets(kind)).toList();
  }

  /** The zooms at which something of it changes, {@code first} and the ones after. */
  IntStream steps(int first) {
    return IntStream.concat(
            IntStream.of(first),
            symbols.stream().flatMapToInt(Rule::changes).filter(zoom -> zoom > first))
        .distinct()
        .sorted();
  }

  private static IntStream changes(Symbol symbol) {
    IntStream span = IntStream.of(symbol.span().from(), symbol.span().to() + 1);
    return IntStream.concat(span, size(symbol).map(Stops::changes).orElse(IntStream.empty()));
  }

  private static Optional<Stops> size(Symbol symbol) {
    if (symbol instanceof Symbol.Mark mark) {
      return Optional.of(mark.radius());
    }
    if (symbol instanceof Symbol.Line line) {
      return Optional.of(line.width());
    }
    return symbol instanceof Symbol.Box box ? Optional.of(box.size()) : Optional.empty();
  }
}
