package org.firewell.paper;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How rows give a number. */
public sealed interface Reckoning {

  /** The number; null where the rows give none, such as a share of nothing. */
  Double value();

  /** The rows that it is made of. */
  Stream<Rows> rows();

  /** In words. */
  String told(Language language);

  /** How many rows there are. */
  static Reckoning count(Rows... rows) {
    return new Count(List.of(rows));
  }

  /** What the numbers in a column of rows add up to. */
  static Reckoning sum(Rows rows, String column) {
    return new Sum(rows, column);
  }

  /** How much of the whole the part is, in percent. */
  static Reckoning percent(Reckoning part, Reckoning whole) {
    return new Percent(part, whole);
  }

  /**
   * @param parts no row is in two of them
   */
  record Count(List<Rows> parts) implements Reckoning {

    @Override
    public Double value() {
      return (double) parts.stream().mapToInt(part -> part.list().size()).sum();
    }

    @Override
    public Stream<Rows> rows() {
      return parts.stream();
    }

    @Override
    public String told(Language language) {
      return parts.stream()
          .map(
              part ->
                  part.told(language)
                      + language.of("：", ": ")
                      + part.list().size()
                      + language.of(" 行", " rows"))
          .collect(Collectors.joining(language.of("；加", "; plus ")));
    }
  }

  /** Blanks add nothing. */
  record Sum(Rows of, String column) implements Reckoning {

    public Sum {
      of.annex().heading(column);
    }

    @Override
    public Double value() {
      return of.list().stream()
          .map(row -> row.get(column))
          .filter(Number.class::isInstance)
          .mapToDouble(number -> ((Number) number).doubleValue())
          .sum();
    }

    @Override
    public Stream<Rows> rows() {
      return Stream.of(of);
    }

    @Override
    public String told(Language language) {
      return of.told(language)
          + language.of(
              "，" + of.annex().heading(column) + "之和",
              ", the sum of " + of.annex().heading(column));
    }
  }

  record Percent(Reckoning part, Reckoning whole) implements Reckoning {

    private static final double ALL = 100;

    @Override
    public Double value() {
      return whole.value() == 0 ? null : (Double) (ALL * part.value() / whole.value());
    }

    @Override
    public Stream<Rows> rows() {
      return Stream.concat(part.rows(), whole.rows());
    }

    @Override
    public String told(Language language) {
      return part.told(language) + language.of("；除以 ", "; of ") + whole.told(language);
    }
  }
}
