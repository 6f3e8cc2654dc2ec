package org.firewell.render.print;

import org.firewell.render.style.Legend;
import org.firewell.render.style.Rule;
import org.firewell.render.style.Symbol.Fill;
import org.firewell.render.style.Symbol.Hatch;
import org.firewell.render.style.Symbol.Line;
import org.firewell.render.style.Symbol.Pattern;
import org.firewell.render.svg.Patterns;

/**
 * How the signs of a chart are filled: as the legend of the map fills what has the same name.
 *
 * @param ground a colour
 * @param patternOrNull on it
 * @param edgeOrNull the colour of an outline of its own, which tells it where the ground does not
 */
record ChartInk(String ground, Pattern patternOrNull, String edgeOrNull) {

  private static final String PAPER = "#ffffff";
  private static final int NEAR = 15;
  private static final Legend LEGEND = Legend.own();

  /**
   * @param sign a rule of the legend, or one of its colours
   */
  static ChartInk of(String sign) {
    return LEGEND.layers().stream()
        .flatMap(layer -> layer.rules().stream())
        .filter(rule -> rule.key().equals(sign))
        .findFirst()
        .map(ChartInk::of)
        .orElseGet(() -> new ChartInk(LEGEND.colour(sign), null, null));
  }

  private static ChartInk of(Rule rule) {
    Fill fill =
        rule.symbols().stream()
            .filter(symbol -> symbol instanceof Fill && symbol.span().holds(NEAR))
            .map(Fill.class::cast)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(rule.key() + " fills nothing"));
    String edge =
        rule.symbols().stream()
            .filter(symbol -> symbol instanceof Line line && line.inside())
            .map(symbol -> ((Line) symbol).colour())
            .findFirst()
            .orElse(null);
    return new ChartInk(fill.colour() == null ? PAPER : fill.colour(), fill.pattern(), edge);
  }

  /** The same for what may be and is not sure. */
  ChartInk perhaps() {
    return new ChartInk(PAPER, new Pattern(Hatch.SLASH, ground, 1.4), null);
  }

  /** As an attribute has it. */
  String fill(Patterns patterns) {
    return patternOrNull == null ? ground : patterns.fill(patternOrNull, ground);
  }

  /** Whether what is written on it is white. */
  boolean isDark() {
    int rgb = Integer.parseInt(ground.substring(1), 16);
    double light = 0.299 * (rgb >> 16 & 255) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255);
    return light < 140;
  }
}
