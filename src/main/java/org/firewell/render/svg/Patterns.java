package org.firewell.render.svg;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.firewell.render.style.Symbol.Hatch;
import org.firewell.render.style.Symbol.Pattern;

/**
 * What the elements of a document refer to by id: the legend's patterns, and what else is named.
 */
public final class Patterns {

  /** The side of a pattern's cell in pixels, as the legend has it. */
  private static final double CELL = 8;

  private static final Map<Hatch, String> CELLS =
      Map.of(
          Hatch.SLASH, "M-2 2L2 -2M0 8L8 0M6 10L10 6",
          Hatch.BACKSLASH, "M-2 6L2 10M0 0L8 8M6 -2L10 2",
          Hatch.CROSS, "M-2 2L2 -2M0 8L8 0M6 10L10 6M-2 6L2 10M0 0L8 8M6 -2L10 2",
          Hatch.VERTICAL, "M2 0V8M6 0V8",
          Hatch.HORIZONTAL, "M0 2H8M0 6H8",
          Hatch.DOTS, "");

  private final double pixel;
  private final Map<String, String> definitions = new TreeMap<>();

  /**
   * @param pixel how many units of the document a pixel of the legend is
   */
  public Patterns(double pixel) {
    this.pixel = pixel;
  }

  /** Everything that was used, by id. */
  public Svg definitions() {
    Svg svg = new Svg();
    if (!definitions.isEmpty()) {
      svg.open("defs");
      definitions.values().forEach(svg::mark);
      svg.close("defs");
    }
    return svg;
  }

  /** Names an element: of the same id, the same everywhere. */
  public void define(String id, Supplier<Svg> element) {
    definitions.computeIfAbsent(id, i -> element.get().toString());
  }

  /**
   * What an area is filled with, as an attribute has it.
   *
   * @param groundOrNull null where what lies below shows
   */
  public String fill(Pattern pattern, String groundOrNull) {
    String id =
        "hatch-"
            + pattern.hatch().name().toLowerCase(Locale.ROOT)
            + hex(pattern.colour())
            + (groundOrNull == null ? "" : hex(groundOrNull))
            + "-"
            + Math.round(pattern.width() * 10);
    definitions.computeIfAbsent(id, i -> cell(id, pattern, groundOrNull));
    return "url(#" + id + ")";
  }

  private String cell(String id, Pattern pattern, String groundOrNull) {
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
        "scale(" + pixel + ")");
    if (groundOrNull != null) {
      svg.element("rect", "width", CELL, "height", CELL, "fill", groundOrNull);
    }
    if (pattern.hatch() == Hatch.DOTS) {
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
