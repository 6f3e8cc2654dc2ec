package org.firewell.paper;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Something that is handed over.
 *
 * @param kind what it is
 * @param language of all its words
 * @param title at its head
 * @param basis what it was made of
 * @param parts what it says
 * @param annexes the rows behind its figures
 */
public record Paper(
    Kind kind,
    Language language,
    String title,
    Basis basis,
    List<Part> parts,
    List<Annex> annexes) {

  public Paper {
    parts = List.copyOf(parts);
    annexes = List.copyOf(annexes);
  }

  /** Every figure, in the order in which they are read. */
  public Stream<Figure> figures() {
    return parts.stream().flatMap(Paper::figures).filter(Objects::nonNull);
  }

  private static Stream<Figure> figures(Part part) {
    if (part instanceof Part.Measures measures) {
      return measures.list().stream().flatMap(m -> Stream.of(m.now(), m.beforeOrNull()));
    }
    if (part instanceof Part.Bars bars) {
      return bars.list().stream().flatMap(bar -> bar.figures().stream());
    }
    if (part instanceof Part.Trend trend) {
      return trend.lines().stream().flatMap(line -> line.figures().stream());
    }
    if (part instanceof Part.Sheet sheet) {
      return Stream.of(new Part.Measures(false, sheet.measures()), sheet.grid(), sheet.list())
          .flatMap(Paper::figures);
    }
    return part instanceof Part.Grid grid
        ? grid.lines().stream()
            .flatMap(List::stream)
            .filter(Figure.class::isInstance)
            .map(Figure.class::cast)
        : Stream.empty();
  }
}
