package org.firewell.render.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.firewell.render.style.Layer;
import org.firewell.render.style.Legend;
import org.firewell.render.style.Rule;
import org.firewell.render.style.Rule.Title;
import org.firewell.render.style.Symbol;
import org.firewell.render.style.Symbol.Kind;
import org.firewell.render.svg.Svg;
import org.locationtech.jts.geom.Coordinate;

/** The legend of one map: what was drawn, nothing else, in the legend's order. */
final class Key {

  /** The zoom of the signs in the legend. */
  private static final double NEAR = 14;

  /** The sides of a line of it in the size of its letters. */
  private static final double ROW = 1.75;

  private static final double SIGN = 2.6;

  private final Legend legend;
  private final Map<String, Map<String, Rule>> drawn = new LinkedHashMap<>();
  private final List<Line> others = new ArrayList<>();

  Key(Legend legend) {
    this.legend = legend;
  }

  /** A line: a heading where it has no symbols. */
  private record Line(Title title, Kind kind, List<Symbol> symbols) {
    boolean isHeading() {
      return symbols.isEmpty();
    }
  }

  /** Remembers that something was drawn by these rules of a layer. */
  void add(Layer layer, List<Rule> rules) {
    Map<String, Rule> byKey = drawn.computeIfAbsent(layer.name(), n -> new LinkedHashMap<>());
    rules.forEach(rule -> byKey.putIfAbsent(rule.key(), rule));
  }

  /** Adds what no layer has. */
  void add(Title title, Kind kind, Symbol symbol) {
    others.add(new Line(title, kind, List.of(symbol)));
  }

  /** The height that it takes in some columns, in millimetres. */
  double height(int columns, double letters) {
    return rows(lines(), columns) * ROW * letters;
  }

  /**
   * Draws it.
   *
   * @param columns side by side, each {@code width} wide
   */
  void draw(
      Svg svg,
      Painter painter,
      double x,
      double y,
      double width,
      int columns,
      double letters,
      String language) {
    List<Line> lines = lines();
    Painter near = painter.near(NEAR);
    int rows = rows(lines, columns);
    int cell = 0;
    for (Line line : lines) {
      cell += isStray(line, cell, rows) ? 1 : 0;
      double left = x + cell / rows * width;
      double middle = y + (cell % rows + 0.5) * ROW * letters;
      line(svg, near, line, left, middle, letters, language);
      cell++;
    }
  }

  /** The fewest by which all lines fit, no heading being the last of a column. */
  private static int rows(List<Line> lines, int columns) {
    int rows = Math.max(1, (int) Math.ceil(lines.size() / (double) columns));
    while (columns > 1 && cells(lines, rows) > rows * columns) {
      rows++;
    }
    return rows;
  }

  private static int cells(List<Line> lines, int rows) {
    int cell = 0;
    for (Line line : lines) {
      cell += isStray(line, cell, rows) ? 2 : 1;
    }
    return cell;
  }

  private static boolean isStray(Line line, int cell, int rows) {
    return rows > 1 && line.isHeading() && cell % rows == rows - 1;
  }

  private void line(
      Svg svg,
      Painter painter,
      Line line,
      double x,
      double middle,
      double letters,
      String language) {
    double indent = line.isHeading() ? 0 : SIGN * letters + 1.2;
    if (!line.isHeading()) {
      Shape sample = sample(line.kind(), x, middle, SIGN * letters, letters * 1.15);
      if (line.kind() == Kind.LINE) {
        svg.element(
            "path",
            "d",
            box(x, middle, SIGN * letters, letters * 1.15, 0),
            "fill",
            legend.colour("land"));
      }
      line.symbols().forEach(symbol -> painter.paint(svg, symbol, List.of(sample)));
    }
    svg.text(
        "text",
        line.title().in(language),
        "x",
        x + indent,
        "y",
        middle + letters * 0.36,
        "font-size",
        letters,
        "font-weight",
        line.isHeading() ? "bold" : null,
        "fill",
        legend.colour(line.isHeading() ? "label" : "labelQuiet"));
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (Layer layer : legend.layers()) {
      List<Rule> rules =
          layer.rules().stream()
              .map(rule -> drawn.getOrDefault(layer.name(), Map.of()).get(rule.key()))
              .filter(Objects::nonNull)
              .toList();
      boolean isOne = layer.rules().size() == 1;
      if (!rules.isEmpty() && !isOne) {
        lines.add(new Line(layer.title(), null, List.of()));
      }
      rules.forEach(rule -> lines.add(line(layer, rule)));
    }
    lines.addAll(0, others);
    return lines;
  }

  private static Line line(Layer layer, Rule rule) {
    Kind kind = layer.kinds().contains(Kind.POLYGON) && isPlan(rule) ? Kind.POLYGON : kind(layer);
    return new Line(
        rule.title(),
        kind,
        rule.symbols().stream().filter(s -> s.span().holds((int) NEAR)).toList());
  }

  /** Whether an area tells more of it than a line. */
  private static boolean isPlan(Rule rule) {
    return rule.symbols().stream()
        .anyMatch(symbol -> symbol instanceof Symbol.Fill || symbol.span().on() == Kind.POLYGON);
  }

  private static Kind kind(Layer layer) {
    return layer.kinds().contains(Kind.POINT) && !layer.kinds().contains(Kind.POLYGON)
        ? Kind.POINT
        : Kind.LINE;
  }

  private static Shape sample(Kind kind, double x, double middle, double width, double height) {
    String path =
        kind == Kind.LINE
            ? "M%s %sH%s".formatted(Svg.number(x), Svg.number(middle), Svg.number(x + width))
            : box(x, middle, width, height, 0);
    return new Shape(
        kind,
        path,
        new Coordinate(x + width / 2, middle),
        mm -> box(x, middle, width, height, mm),
        name -> null,
        null);
  }

  private static String box(double x, double middle, double width, double height, double inside) {
    return "M%s %sH%sV%sH%sZ"
        .formatted(
            Svg.number(x + inside),
            Svg.number(middle - height / 2 + inside),
            Svg.number(x + width - inside),
            Svg.number(middle + height / 2 - inside),
            Svg.number(x + inside));
  }
}
