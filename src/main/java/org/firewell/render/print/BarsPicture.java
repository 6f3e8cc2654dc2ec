package org.firewell.render.print;

import java.util.List;
import org.firewell.paper.Figure;
import org.firewell.paper.Part;
import org.firewell.render.svg.Letters;
import org.firewell.render.svg.Svg;

/** Bars that lie: names at the left, from there the stretches, what they come to at the right. */
final class BarsPicture {

  private static final double ROW = 5.4;
  private static final double BAR = 4;
  private static final double SMALL = 2.5;
  private static final double WIDEST_NAME = 48;
  private static final double TOTAL = 24;

  private final Part.Bars bars;
  private final ChartFrame frame = new ChartFrame();
  private final double left;
  private final double most;
  private final double perUnit;

  private BarsPicture(Part.Bars bars) {
    this.bars = bars;
    this.left =
        2
            + bars.list().stream()
                .mapToDouble(bar -> Letters.width(name(bar), ChartFrame.LETTERS))
                .max()
                .orElse(0);
    double longest = bars.list().stream().mapToDouble(BarsPicture::length).max().orElse(0);
    double step = ChartFrame.step(longest);
    this.most = Math.max(step, Math.ceil(longest / step - 1e-9) * step);
    this.perUnit = (ChartFrame.WIDTH - left - TOTAL) / most;
  }

  /** An element {@code svg}; its ids begin with a mark. */
  static String svg(Part.Bars bars, String mark) {
    return new BarsPicture(bars).draw(mark);
  }

  private String draw(String mark) {
    double top = bars.series().size() > 1 ? frame.key(bars.series()) + 5 : 5;
    double bottom = top + bars.list().size() * ROW;
    for (double tick = 0; tick <= most + 1e-9; tick += ChartFrame.step(most)) {
      double x = left + tick * perUnit;
      frame.line(x, top - 1, x, bottom, ChartFrame.RULE, 0.2);
    }
    frame.text(bars.unit(), ChartFrame.WIDTH, top - 1.8, "end", SMALL, ChartFrame.QUIET);
    double y = top;
    for (Part.Bar bar : bars.list()) {
      bar(bar, y);
      y += ROW;
    }
    frame.line(left, top - 1, left, bottom, ChartFrame.INK, 0.3);
    return frame.svg(bars.title(), bottom + 1, mark);
  }

  private void bar(Part.Bar bar, double y) {
    double middle = y + ROW / 2 + 1;
    frame.text(name(bar), left - 1.5, middle, "end", ChartFrame.LETTERS, ChartFrame.INK);
    double x = left;
    for (int i = 0; i < bar.figures().size(); i++) {
      Figure figure = bar.figures().get(i);
      ChartInk ink = ChartInk.of(bars.series().get(i).sign());
      double sure = value(figure.least()) * perUnit;
      double perhaps = value(figure.greatest()) * perUnit - sure;
      stretch(x, y, sure, ink, bar.figures().size() > 1 ? figure.text() : "");
      stretch(x + sure, y, perhaps, ink.perhaps(), "");
      x += sure + perhaps;
    }
    frame.text(total(bar), x + 1.2, middle, "start", SMALL, ChartFrame.INK);
  }

  private void stretch(double x, double y, double width, ChartInk ink, String text) {
    if (width <= 0) {
      return;
    }
    frame.box(x, y + (ROW - BAR) / 2, width, BAR, ink);
    double letters = Letters.width(text, SMALL);
    if (text.isEmpty() || letters + 1 > width) {
      return;
    }
    double middle = x + width / 2;
    if (ink.patternOrNull() != null) {
      double side = letters + 0.8;
      frame
          .body()
          .element(
              "rect",
              "x",
              middle - side / 2,
              "y",
              y + 1.2,
              "width",
              side,
              "height",
              ROW - 2.4,
              "fill",
              "#ffffff");
    }
    String colour = ink.isDark() ? "#ffffff" : ChartFrame.INK;
    frame.text(text, middle, y + ROW / 2 + 0.9, "middle", SMALL, colour);
  }

  /** What the bar comes to; of one figure its text, which tells an interval. */
  private static String total(Part.Bar bar) {
    return bar.figures().size() == 1 ? bar.figures().get(0).text() : Svg.number(length(bar));
  }

  private static double length(Part.Bar bar) {
    return bar.figures().stream().mapToDouble(figure -> value(figure.greatest())).sum();
  }

  private static double value(Double numberOrNull) {
    return numberOrNull == null ? 0 : numberOrNull;
  }

  /** The name in one line, with a sign where it was cut. */
  private static String name(Part.Bar bar) {
    List<String> lines = Letters.lines(bar.label(), ChartFrame.LETTERS, WIDEST_NAME);
    return lines.size() == 1 ? lines.get(0) : lines.get(0) + "…";
  }
}
