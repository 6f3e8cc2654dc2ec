package org.firewell.render.map;

import java.util.Locale;
import org.firewell.render.style.Legend;
import org.firewell.render.svg.Letters;
import org.firewell.render.svg.Svg;
import org.locationtech.jts.geom.Envelope;

/** What stands on the map beside the map: scale bar, north arrow, the band of schematic data. */
final class Furniture {

  private static final double WIDEST_BAR = 0.28;
  private static final double LONGEST_BAR_MM = 45;
  private static final String SCHEMATIC = "模拟数据 / schematic";

  private final Legend legend;
  private final Panel panel;
  private final double letters;
  private final boolean tellsScale;

  /**
   * @param tellsScale whether 1:N stands beside the bar, as on paper of which the size is known
   */
  Furniture(Legend legend, Panel panel, double letters, boolean tellsScale) {
    this.legend = legend;
    this.panel = panel;
    this.letters = letters;
    this.tellsScale = tellsScale;
  }

  /** Metres that a scale bar shows: 1, 2 or 5 with zeros, as many as have room. */
  long metres() {
    double most = Math.min(panel.width() * WIDEST_BAR, LONGEST_BAR_MM) * panel.scale() / 1000;
    long metres = 1;
    for (long power = 1; power <= most; power *= 10) {
      for (long step : new long[] {1, 2, 5}) {
        metres = step * power <= most ? step * power : metres;
      }
    }
    return metres;
  }

  private double barMm() {
    return metres() * 1000.0 / panel.scale();
  }

  /** What the scale bar takes, at the lower left. */
  Envelope barBox() {
    double height = letters * 2.1;
    double left = panel.x() + letters * 0.6;
    double bottom = panel.y() + panel.height() - letters * 0.6;
    double text = Letters.width(" " + words(), letters);
    return new Envelope(left, left + barMm() + letters * 2 + text, bottom - height, bottom);
  }

  void bar(Svg svg) {
    Envelope box = barBox();
    ground(svg, box);
    double left = box.getMinX() + letters * 0.8;
    double base = box.getMaxY() - letters * 0.75;
    double half = barMm() / 2;
    String ink = legend.colour("label");
    svg.open("g", "id", "scale-bar");
    svg.element("rect", "x", left, "y", base - 0.7, "width", half, "height", 0.7, "fill", ink);
    svg.element(
        "rect",
        "x",
        left,
        "y",
        base - 0.7,
        "width",
        barMm(),
        "height",
        0.7,
        "fill",
        "none",
        "stroke",
        ink,
        "stroke-width",
        0.15);
    svg.text(
        "text",
        words(),
        "x",
        left + barMm() + letters * 0.4,
        "y",
        base,
        "font-size",
        letters,
        "fill",
        ink);
    svg.close("g");
  }

  private String words() {
    long metres = metres();
    String length = metres >= 1000 ? metres / 1000 + " km" : metres + " m";
    return tellsScale
        ? length + "\u3000 1:" + String.format(Locale.ROOT, "%,d", panel.scale())
        : length;
  }

  /** What the north arrow takes, at the upper right. */
  Envelope northBox() {
    double right = panel.x() + panel.width() - letters * 0.8;
    double top = panel.y() + letters * 0.8;
    return new Envelope(right - letters * 2, right, top, top + letters * 3.6);
  }

  void north(Svg svg) {
    Envelope box = northBox();
    double x = box.centre().x;
    double top = box.getMinY();
    double height = letters * 2.2;
    String ink = legend.colour("label");
    svg.open("g", "id", "north");
    svg.element(
        "path",
        "d",
        "M%s %sL%s %sL%s %sL%s %sZ"
            .formatted(
                Svg.number(x),
                Svg.number(top),
                Svg.number(x + letters * 0.7),
                Svg.number(top + height),
                Svg.number(x),
                Svg.number(top + height * 0.75),
                Svg.number(x - letters * 0.7),
                Svg.number(top + height)),
        "fill",
        ink);
    svg.text(
        "text",
        "N",
        "x",
        x,
        "y",
        top + height + letters * 1.1,
        "font-size",
        letters,
        "font-weight",
        "bold",
        "text-anchor",
        "middle",
        "fill",
        ink);
    svg.close("g");
  }

  /** What the band takes, at the lower right. */
  Envelope bandBox() {
    double width = Letters.width(SCHEMATIC, letters) + letters * 1.6;
    double right = panel.x() + panel.width() - letters * 0.6;
    double bottom = panel.y() + panel.height() - letters * 0.6;
    return new Envelope(right - width, right, bottom - letters * 2.1, bottom);
  }

  void band(Svg svg) {
    Envelope box = bandBox();
    svg.open("g", "id", "schematic");
    ground(svg, box);
    svg.text(
        "text",
        SCHEMATIC,
        "x",
        box.centre().x,
        "y",
        box.centre().y + letters * 0.36,
        "font-size",
        letters,
        "text-anchor",
        "middle",
        "fill",
        legend.colour("broken"));
    svg.close("g");
  }

  private void ground(Svg svg, Envelope box) {
    svg.element(
        "rect",
        "x",
        box.getMinX(),
        "y",
        box.getMinY(),
        "width",
        box.getWidth(),
        "height",
        box.getHeight(),
        "rx",
        0.6,
        "fill",
        legend.colour("halo"),
        "fill-opacity",
        0.88);
  }
}
