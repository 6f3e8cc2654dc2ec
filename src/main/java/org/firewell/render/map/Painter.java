package org.firewell.render.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.firewell.render.style.Layer;
import org.firewell.render.style.Rule;
import org.firewell.render.style.Sign;
import org.firewell.render.style.Symbol;
import org.firewell.render.style.Symbol.Fill;
import org.firewell.render.style.Symbol.Kind;
import org.firewell.render.style.Symbol.Line;
import org.firewell.render.style.Symbol.Pattern;
import org.locationtech.jts.geom.Coordinate;

/** Draws shapes by the rules of the legend, what has a lower pass first. */
final class Painter {

  /** The side of a pattern's cell in pixels, as the legend has it. */
  private static final double CELL = 8;

  private static final double THINNEST = 0.1;

  private static final Map<Symbol.Hatch, String> CELLS =
      Map.of(
          Symbol.Hatch.SLASH, "M-2 2L2 -2M0 8L8 0M6 10L10 6",
          Symbol.Hatch.BACKSLASH, "M-2 6L2 10M0 0L8 8M6 -2L10 2",
          Symbol.Hatch.CROSS, "M-2 2L2 -2M0 8L8 0M6 10L10 6M-2 6L2 10M0 0L8 8M6 -2L10 2",
          Symbol.Hatch.VERTICAL, "M2 0V8M6 0V8",
          Symbol.Hatch.HORIZONTAL, "M0 2H8M0 6H8",
          Symbol.Hatch.DOTS, "");

  private final double zoom;
  private final Map<String, String> definitions;

  Painter(double zoom) {
    this(zoom, new TreeMap<>());
  }

  private Painter(double zoom, Map<String, String> definitions) {
    this.zoom = zoom;
    this.definitions = definitions;
  }

  /** One for the same document that draws as at this zoom at the least. */
  Painter near(double least) {
    return new Painter(Math.max(zoom, least), definitions);
  }

  /** The patterns and signs that were used, by id. */
  Svg definitions() {
    Svg svg = new Svg();
    if (!definitions.isEmpty()) {
      svg.open("defs");
      definitions.values().forEach(svg::mark);
      svg.close("defs");
    }
    return svg;
  }

  /** Draws the shapes of a layer and tells the rules by which something was drawn. */
  List<Rule> paint(Svg svg, Layer layer, List<Shape> shapes) {
    Map<Rule, List<Shape>> byRule = new LinkedHashMap<>();
    for (Rule rule : layer.rules()) {
      List<Shape> held =
          rule.from() > Math.round(zoom)
              ? List.of()
              : shapes.stream().filter(shape -> rule.when().holds(shape.values())).toList();
      if (!held.isEmpty()) {
        byRule.put(rule, held);
      }
    }
    List<Rule> drawn = new ArrayList<>();
    for (int pass : layer.passes()) {
      byRule.forEach(
          (rule, held) ->
              rule.symbols().stream()
                  .filter(s -> s.span().pass() == pass && s.span().holds((int) Math.round(zoom)))
                  .filter(symbol -> paint(svg, symbol, held))
                  .forEach(symbol -> drawn.add(rule)));
    }
    return byRule.keySet().stream().filter(drawn::contains).toList();
  }

  /** Draws a symbol of some shapes; false where none of them is of its kind. */
  boolean paint(Svg svg, Symbol symbol, List<Shape> shapes) {
    List<Shape> meant = shapes.stream().filter(s -> symbol.span().meets(s.kind())).toList();
    if (symbol instanceof Line line) {
      meant = meant.stream().filter(shape -> shape.kind() != Kind.POINT).toList();
      line(svg, line, meant);
    } else if (symbol instanceof Fill fill) {
      fill(svg, fill, meant);
    } else if (symbol instanceof Symbol.Box box) {
      double side = box.size().at(zoom) * Panel.PIXEL;
      meant.forEach(shape -> box(svg, box.colour(), side, shape.at()));
    } else if (symbol instanceof Symbol.Mark mark) {
      String id = sign(mark.sign(), mark.radius().at(zoom) * Panel.PIXEL);
      meant.forEach(shape -> use(svg, id, shape.at()));
    }
    return !meant.isEmpty();
  }

  private void line(Svg svg, Line line, List<Shape> shapes) {
    double width = Math.max(THINNEST, line.width().at(zoom) * Panel.LINE);
    String dash =
        line.dash().isEmpty()
            ? null
            : line.dash().stream()
                .map(pixels -> Svg.number(pixels * Panel.PIXEL * 0.8))
                .collect(Collectors.joining(" "));
    String path =
        shapes.stream()
            .map(shape -> line.inside() ? shape.inside().apply(width / 2) : shape.path())
            .collect(Collectors.joining());
    if (!path.isEmpty()) {
      svg.element(
          "path",
          "d",
          path,
          "fill",
          "none",
          "stroke",
          line.colour(),
          "stroke-width",
          width,
          "stroke-dasharray",
          dash,
          "stroke-linecap",
          dash == null ? "round" : null,
          "stroke-linejoin",
          "round");
    }
  }

  private void fill(Svg svg, Fill fill, List<Shape> shapes) {
    String paint =
        fill.pattern() == null
            ? fill.colour()
            : "url(#" + pattern(fill.pattern(), fill.colour()) + ")";
    Double opacity = fill.opacity() == 1 ? null : (Double) fill.opacity();
    StringBuilder together = new StringBuilder();
    for (Shape shape : shapes) {
      if (shape.titleOrNull() == null) {
        together.append(shape.path());
      } else {
        one(svg, shape, paint, opacity);
      }
    }
    if (together.length() > 0) {
      area(svg, together.toString(), paint, opacity);
    }
  }

  private static void area(Svg svg, String path, String paint, Double opacity) {
    svg.element("path", "d", path, "fill", paint, "fill-rule", "evenodd", "fill-opacity", opacity);
  }

  /** One that is told by name; where it has no outline, a disc. */
  private static void one(Svg svg, Shape shape, String paint, Double opacity) {
    boolean isPoint = shape.kind() == Kind.POINT;
    String name = isPoint ? "circle" : "path";
    svg.open(
        name,
        "d",
        isPoint ? null : shape.path(),
        "cx",
        isPoint ? (Double) shape.at().x : null,
        "cy",
        isPoint ? (Double) shape.at().y : null,
        "r",
        isPoint ? (Double) (6 * Panel.PIXEL) : null,
        "fill",
        paint,
        "fill-rule",
        "evenodd",
        "fill-opacity",
        opacity);
    svg.text("title", shape.titleOrNull());
    svg.close(name);
  }

  private static void box(Svg svg, String colour, double side, Coordinate at) {
    svg.element(
        "rect",
        "x",
        at.x - side / 2,
        "y",
        at.y - side / 2,
        "width",
        side,
        "height",
        side,
        "fill",
        colour);
  }

  private static void use(Svg svg, String id, Coordinate at) {
    svg.element("use", "xlink:href", "#" + id, "x", at.x, "y", at.y);
  }

  /** The id of a sign of a size: of the same id, the same everywhere. */
  private String sign(Sign sign, double radius) {
    String id = sign.name() + "-" + Math.round(radius * 100);
    definitions.computeIfAbsent(
        id,
        i ->
            new Svg()
                .open("g", "id", id)
                .open("g", "transform", "scale(" + Svg.number(radius) + ")")
                .mark(sign.marks())
                .close("g")
                .close("g")
                .toString());
    return id;
  }

  private String pattern(Pattern pattern, String groundOrNull) {
    String id =
        "hatch-"
            + pattern.hatch().name().toLowerCase(java.util.Locale.ROOT)
            + hex(pattern.colour())
            + (groundOrNull == null ? "" : hex(groundOrNull))
            + "-"
            + Math.round(pattern.width() * 10);
    definitions.computeIfAbsent(id, i -> pattern(id, pattern, groundOrNull));
    return id;
  }

  private static String pattern(String id, Pattern pattern, String groundOrNull) {
    Svg svg = new Svg();
    svg.open(
        "pattern",
        "id",
        id,
        "patternUnits",
        "userSpaceOnUse",
        "width",
        CELL,
        "height",
        CELL,
        "patternTransform",
        "scale(" + Panel.PIXEL + ")");
    if (groundOrNull != null) {
      svg.element("rect", "width", CELL, "height", CELL, "fill", groundOrNull);
    }
    if (pattern.hatch() == Symbol.Hatch.DOTS) {
      svg.element("circle", "cx", 2.0, "cy", 2.0, "r", 1.0, "fill", pattern.colour());
      svg.element("circle", "cx", 6.0, "cy", 6.0, "r", 1.0, "fill", pattern.colour());
    } else {
      svg.element(
          "path",
          "d",
          CELLS.get(pattern.hatch()),
          "fill",
          "none",
          "stroke",
          pattern.colour(),
          "stroke-width",
          pattern.width());
    }
    return svg.close("pattern").toString();
  }

  private static String hex(String colour) {
    return "-" + colour.replace("#", "");
  }
}
