package org.firewell.render.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.firewell.render.style.Layer;
import org.firewell.render.style.Rule;
import org.firewell.render.style.Sign;
import org.firewell.render.style.Symbol;
import org.firewell.render.style.Symbol.Fill;
import org.firewell.render.style.Symbol.Kind;
import org.firewell.render.style.Symbol.Line;
import org.firewell.render.svg.Patterns;
import org.firewell.render.svg.Svg;
import org.locationtech.jts.geom.Coordinate;

/** Draws shapes by the rules of the legend, what has a lower pass first. */
final class Painter {

  private static final double THINNEST = 0.1;

  private final double zoom;
  private final Patterns patterns;

  Painter(double zoom) {
    this(zoom, new Patterns(Panel.PIXEL));
  }

  private Painter(double zoom, Patterns patterns) {
    this.zoom = zoom;
    this.patterns = patterns;
  }

  /** One for the same document that draws as at this zoom at the least. */
  Painter near(double least) {
    return new Painter(Math.max(zoom, least), patterns);
  }

  /** The patterns and signs that were used, by id. */
  Svg definitions() {
    return patterns.definitions();
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
        fill.pattern() == null ? fill.colour() : patterns.fill(fill.pattern(), fill.colour());
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
    patterns.define(
        id,
        () ->
            new Svg()
                .open("g", "id", id)
                .open("g", "transform", "scale(" + Svg.number(radius) + ")")
                .mark(sign.marks())
                .close("g")
                .close("g"));
    return id;
  }
}
