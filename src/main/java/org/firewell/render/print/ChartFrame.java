package org.firewell.render.print;

import java.util.List;
import org.firewell.paper.Part.Series;
import org.firewell.render.svg.Letters;
import org.firewell.render.svg.Patterns;
import org.firewell.render.svg.Svg;

/** What all charts have: size, key, letters, lines. Units are millimetres. */
final class ChartFrame {

  static final double WIDTH = 180;
  static final double LETTERS = 2.9;
  static final String INK = "#22252a";
  static final String QUIET = "#5c5a52";
  static final String EDGE = "#8d8676";
  static final String RULE = "#ddd6c7";

  private static final double ROW = 5;

  /** The width of an outline that tells something. */
  private static final double OUTLINE = 0.5;

  /** The width and the height of a sign in the key. */
  static final double SWATCH = 6;

  static final double SWATCH_HEIGHT = 3.2;

  private final Svg body = new Svg();
  private final Patterns patterns = new Patterns(0.25);

  Svg body() {
    return body;
  }

  Patterns patterns() {
    return patterns;
  }

  /** Draws the sign of a series, so high as letters are, from its upper left corner. */
  interface Swatch {
    void draw(int series, double x, double y);
  }

  /** Draws what each colour stands for, and tells how far down that comes. */
  double key(List<Series> series) {
    return key(
        series, (i, x, y) -> box(x, y, SWATCH, SWATCH_HEIGHT, ChartInk.of(series.get(i).sign())));
  }

  /** The same with other signs than boxes. */
  double key(List<Series> series, Swatch swatch) {
    double x = 0;
    double y = 0;
    for (int i = 0; i < series.size(); i++) {
      Series one = series.get(i);
      double width = SWATCH + 1.5 + Letters.width(one.name(), LETTERS) + 5;
      if (x > 0 && x + width > WIDTH) {
        x = 0;
        y += ROW;
      }
      swatch.draw(i, x, y + 0.6);
      text(one.name(), x + SWATCH + 1.5, y + 3.2, "start", LETTERS, INK);
      x += width;
    }
    return y + ROW;
  }

  void box(double x, double y, double width, double height, ChartInk ink) {
    box(x, y, width, height, ink.fill(patterns), EDGE, 0.15);
    if (ink.edgeOrNull() != null && width > OUTLINE && height > OUTLINE) {
      double inside = OUTLINE / 2;
      box(
          x + inside,
          y + inside,
          width - OUTLINE,
          height - OUTLINE,
          "none",
          ink.edgeOrNull(),
          OUTLINE);
    }
  }

  private void box(
      double x, double y, double width, double height, String fill, String edge, double line) {
    body.element(
        "rect",
        "x",
        x,
        "y",
        y,
        "width",
        width,
        "height",
        height,
        "fill",
        fill,
        "stroke",
        edge,
        "stroke-width",
        line);
  }

  void text(String text, double x, double y, String anchor, double size, String colour) {
    body.text(
        "text", text, "x", x, "y", y, "text-anchor", anchor, "font-size", size, "fill", colour);
  }

  void line(double x1, double y1, double x2, double y2, String colour, double width) {
    body.element(
        "line", "x1", x1, "y1", y1, "x2", x2, "y2", y2, "stroke", colour, "stroke-width", width);
  }

  /** The document; its ids are kept apart by a mark from those of others on the same page. */
  String svg(String title, double height, String mark) {
    Svg svg = new Svg();
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "width",
        Svg.number(WIDTH) + "mm",
        "height",
        Svg.number(height) + "mm",
        "viewBox",
        "0 0 " + Svg.number(WIDTH) + " " + Svg.number(height),
        "role",
        "img",
        "font-family",
        Letters.FONTS);
    svg.text("title", title);
    svg.add(patterns.definitions()).add(body).close("svg");
    return svg.toString().replace(" id=\"", " id=\"" + mark).replace("url(#", "url(#" + mark);
  }

  /** The distance of the lines of a scale: 1, 2 or 5 of a power of ten, at most six of them. */
  static double step(double most) {
    double step = Math.pow(10, Math.floor(Math.log10(Math.max(most, 1))));
    for (double part : new double[] {0.1, 0.2, 0.5, 1}) {
      if (step * part >= 1 && most / (step * part) <= 6) {
        return step * part;
      }
    }
    return step * 2;
  }
}
