package org.firewell.render.style;

import static org.firewell.render.style.QgisExpression.millimetres;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.firewell.render.style.Symbol.Box;
import org.firewell.render.style.Symbol.Fill;
import org.firewell.render.style.Symbol.Hatch;
import org.firewell.render.style.Symbol.Kind;
import org.firewell.render.style.Symbol.Line;
import org.firewell.render.style.Symbol.Mark;
import org.firewell.render.style.Symbol.Pattern;

/**
 * Symbols as QGIS 3 writes them. Lengths are millimetres, which on a screen are the map's pixels,
 * and are as large on paper.
 */
final class QgisSymbols {

  /** The cell of the map's patterns, in pixels. */
  private static final double CELL = 8;

  private static final double DOT = 2;

  private final Xml xml;

  QgisSymbols(Xml xml) {
    this.xml = xml;
  }

  /** A symbol of a kind of geometry, of several symbols one above the other. */
  void write(String name, Kind kind, List<Symbol> symbols) {
    symbol(name, typeOf(kind), 1, () -> symbols.forEach(part -> layer(name, kind, part)));
  }

  private static String typeOf(Kind kind) {
    return switch (kind) {
      case POINT -> "marker";
      case LINE -> "line";
      case POLYGON -> "fill";
    };
  }

  private void symbol(String name, String type, double alpha, Runnable layers) {
    xml.element(
        "symbol",
        new Object[] {"name", name, "type", type, "alpha", alpha, "clip_to_extent", 1},
        layers);
  }

  private void layer(String name, Kind kind, Symbol symbol) {
    int pass = symbol.span().pass();
    if (symbol instanceof Mark mark) {
      mark(pass, mark);
    } else if (symbol instanceof Line line) {
      line(pass, line);
    } else if (symbol instanceof Box box) {
      box(name, kind, pass, box);
    } else {
      fill(name, pass, (Fill) symbol);
    }
  }

  private void mark(int pass, Mark mark) {
    String svg =
        Base64.getEncoder().encodeToString(mark.sign().svg().getBytes(StandardCharsets.UTF_8));
    Stops side = mark.radius().times(Sign.SIDE);
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("name", "base64:" + svg);
    options.put("size", millimetres(side.at(Legend.LAST_ZOOM)));
    options.put("size_unit", "MM");
    layer("SvgMarker", pass, options, "size", side, () -> {});
  }

  private void line(int pass, Line line) {
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("line_color", colour(line.colour(), 1));
    options.put("line_style", "solid");
    options.put("line_width", millimetres(line.width().at(Legend.LAST_ZOOM)));
    options.put("line_width_unit", "MM");
    options.put("capstyle", line.dash().isEmpty() ? "round" : "flat");
    options.put("joinstyle", "round");
    options.put("draw_inside_polygon", line.inside() ? 1 : 0);
    if (!line.dash().isEmpty()) {
      options.put("use_custom_dash", 1);
      options.put("customdash_unit", "MM");
      options.put(
          "customdash",
          line.dash().stream()
              .map(length -> Xml.text(millimetres(length)))
              .collect(Collectors.joining(";")));
    }
    layer("SimpleLine", pass, options, "outlineWidth", line.width(), () -> {});
  }

  private void box(String name, Kind kind, int pass, Box box) {
    if (kind == Kind.POLYGON) {
      String inner = "@" + name + "@" + pass;
      layer(
          "CentroidFill",
          pass,
          Map.of("point_on_surface", 0),
          () -> symbol(inner, "marker", 1, () -> square(0, box)));
    } else {
      square(pass, box);
    }
  }

  private void square(int pass, Box box) {
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("name", "square");
    options.put("color", colour(box.colour(), 1));
    options.put("outline_style", "no");
    options.put("size", millimetres(box.size().at(Legend.LAST_ZOOM)));
    options.put("size_unit", "MM");
    layer("SimpleMarker", pass, options, "size", box.size(), () -> {});
  }

  private void fill(String name, int pass, Fill fill) {
    if (fill.colour() != null) {
      Map<String, Object> options = new LinkedHashMap<>();
      options.put("color", colour(fill.colour(), fill.opacity()));
      options.put("style", "solid");
      options.put("outline_style", "no");
      layer("SimpleFill", pass, options, () -> {});
    }
    if (fill.pattern() != null) {
      pattern("@" + name + "@" + pass, pass, fill.pattern(), fill.opacity());
    }
  }

  private void pattern(String inner, int pass, Pattern pattern, double opacity) {
    switch (pattern.hatch()) {
      case SLASH -> hatch(inner, pass, pattern, opacity, 45, CELL / Math.sqrt(2));
      case BACKSLASH -> hatch(inner, pass, pattern, opacity, 135, CELL / Math.sqrt(2));
      case VERTICAL -> hatch(inner, pass, pattern, opacity, 90, CELL / 2);
      case HORIZONTAL -> hatch(inner, pass, pattern, opacity, 0, CELL / 2);
      case DOTS -> dots(inner, pass, pattern, opacity);
      case CROSS -> {
        pattern(inner, pass, new Pattern(Hatch.SLASH, pattern.colour(), pattern.width()), opacity);
        pattern(
            inner, pass, new Pattern(Hatch.BACKSLASH, pattern.colour(), pattern.width()), opacity);
      }
    }
  }

  private void hatch(
      String inner, int pass, Pattern pattern, double opacity, int degrees, double apart) {
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("angle", degrees);
    options.put("distance", millimetres(apart));
    options.put("distance_unit", "MM");
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("line_color", colour(pattern.colour(), opacity));
    line.put("line_width", millimetres(pattern.width()));
    line.put("line_width_unit", "MM");
    layer(
        "LinePatternFill",
        pass,
        options,
        () -> symbol(inner, "line", 1, () -> layer("SimpleLine", 0, line, () -> {})));
  }

  private void dots(String inner, int pass, Pattern pattern, double opacity) {
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("distance_x", millimetres(CELL));
    options.put("distance_x_unit", "MM");
    options.put("distance_y", millimetres(CELL / 2));
    options.put("distance_y_unit", "MM");
    options.put("displacement_x", millimetres(CELL / 2));
    options.put("displacement_x_unit", "MM");
    Map<String, Object> dot = new LinkedHashMap<>();
    dot.put("name", "circle");
    dot.put("color", colour(pattern.colour(), opacity));
    dot.put("outline_style", "no");
    dot.put("size", millimetres(DOT));
    dot.put("size_unit", "MM");
    layer(
        "PointPatternFill",
        pass,
        options,
        () -> symbol(inner, "marker", 1, () -> layer("SimpleMarker", 0, dot, () -> {})));
  }

  private void layer(String type, int pass, Map<String, Object> options, Runnable inside) {
    layer(type, pass, options, "", Stops.of(0), inside);
  }

  /**
   * A layer of a symbol.
   *
   * @param property that follows the zoom, where its pixels do
   */
  private void layer(
      String type,
      int pass,
      Map<String, Object> options,
      String property,
      Stops pixels,
      Runnable inside) {
    xml.element(
        "layer",
        new Object[] {"class", type, "pass", pass, "enabled", 1, "locked", 0},
        () -> {
          map(options);
          if (!pixels.isConstant()) {
            followZoom(property, pixels);
          }
          inside.run();
        });
  }

  private void map(Map<String, Object> options) {
    xml.element(
        "Option",
        new Object[] {"type", "Map"},
        () -> options.forEach((name, value) -> option("QString", name, value)));
  }

  private void followZoom(String property, Stops pixels) {
    xml.element(
        "data_defined_properties",
        () ->
            group(
                null,
                () -> {
                  option("QString", "name", "");
                  group("properties", () -> group(property, () -> expression(pixels)));
                  option("QString", "type", "collection");
                }));
  }

  private void expression(Stops pixels) {
    option("bool", "active", "true");
    option("QString", "expression", QgisExpression.of(pixels));
    option("int", "type", 3);
  }

  private void group(String nameOrNull, Runnable content) {
    xml.element(
        "Option",
        nameOrNull == null
            ? new Object[] {"type", "Map"}
            : new Object[] {"type", "Map", "name", nameOrNull},
        content);
  }

  private void option(String type, String name, Object value) {
    xml.element("Option", "type", type, "name", name, "value", value);
  }

  /** Red, green, blue and opacity, 0 to 255. */
  static String colour(String hex, double opacity) {
    int rgb = Integer.parseInt(hex.substring(1), 16);
    return "%d,%d,%d,%d".formatted(rgb >> 16, rgb >> 8 & 255, rgb & 255, Math.round(opacity * 255));
  }
}
