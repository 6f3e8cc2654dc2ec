package org.firewell.render.print;

import java.util.List;
import org.firewell.paper.Figure;
import org.firewell.paper.Part;
import org.firewell.render.svg.Svg;

/**
 * Lines over days: the first solid with discs, the others dashed with squares, each with its name
 * and its last number at its end. What is not sure stands between two ends.
 */
final class TrendPicture {

  private static final double HEIGHT = 72;
  private static final double LEFT = 14;
  private static final double RIGHT = 20;
  private static final double BOTTOM = 7;
  private static final double SMALL = 2.5;
  private static final double DOT = 0.8;

  private final Part.Trend trend;
  private final ChartFrame frame = new ChartFrame();
  private final double most;
  private final double top;

  private TrendPicture(Part.Trend trend) {
    this.trend = trend;
    double highest =
        trend.lines().stream()
            .flatMap(line -> line.figures().stream())
            .mapToDouble(Figure::greatest)
            .max()
            .orElse(1);
    double step = ChartFrame.step(highest);
    this.most = Math.max(step, Math.ceil(highest / step - 1e-9) * step);
    this.top = frame.key(trend.lines().stream().map(Part.Line::series).toList(), this::sample) + 4;
  }

  /** An element {@code svg}; its ids begin with a mark. */
  static String svg(Part.Trend trend, String mark) {
    return new TrendPicture(trend).draw(mark);
  }

  private String draw(String mark) {
    double floor = HEIGHT - BOTTOM;
    for (double tick = 0; tick <= most + 1e-9; tick += ChartFrame.step(most)) {
      frame.line(LEFT, y(tick), ChartFrame.WIDTH - RIGHT, y(tick), ChartFrame.RULE, 0.2);
      frame.text(Svg.number(tick), LEFT - 1.5, y(tick) + 0.9, "end", SMALL, ChartFrame.QUIET);
    }
    frame.text(trend.unit(), 0, top - 1, "start", SMALL, ChartFrame.QUIET);
    for (int i = 0; i < trend.days().size(); i++) {
      frame.line(x(i), floor, x(i), floor + 1, ChartFrame.INK, 0.2);
      frame.text(trend.days().get(i), x(i), floor + 4.2, "middle", SMALL, ChartFrame.QUIET);
    }
    frame.line(LEFT, floor, ChartFrame.WIDTH - RIGHT, floor, ChartFrame.INK, 0.3);
    for (int i = trend.lines().size() - 1; i >= 0; i--) {
      line(trend.lines().get(i), i == 0);
    }
    return frame.svg(trend.title(), HEIGHT, mark);
  }

  private void line(Part.Line line, boolean isFirst) {
    String colour = ChartInk.of(line.series().sign()).ground();
    List<Figure> figures = line.figures();
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < figures.size(); i++) {
      path.append(i == 0 ? 'M' : 'L').append(Svg.number(x(i))).append(' ');
      path.append(Svg.number(y(figures.get(i).least())));
    }
    stroke(path.toString(), colour, isFirst);
    for (int i = 0; i < figures.size(); i++) {
      Figure figure = figures.get(i);
      frame.line(x(i), y(figure.least()), x(i), y(figure.greatest()), colour, 0.3);
      dot(x(i), y(figure.least()), colour, isFirst);
    }
    int last = figures.size() - 1;
    String end = figures.get(last).text();
    frame.text(
        end, x(last) + 2, y(figures.get(last).least()) + 0.9, "start", ChartFrame.LETTERS, colour);
  }

  /** A piece of a line with one of its points, since two colours may print as one grey. */
  private void sample(int line, double x, double y) {
    String colour = ChartInk.of(trend.lines().get(line).series().sign()).ground();
    double middle = y + ChartFrame.SWATCH_HEIGHT / 2;
    String path =
        "M%s %sh%s".formatted(Svg.number(x), Svg.number(middle), Svg.number(ChartFrame.SWATCH));
    stroke(path, colour, line == 0);
    dot(x + ChartFrame.SWATCH / 2, middle, colour, line == 0);
  }

  private void stroke(String path, String colour, boolean isFirst) {
    frame
        .body()
        .element(
            "path",
            "d",
            path,
            "fill",
            "none",
            "stroke",
            colour,
            "stroke-width",
            0.5,
            "stroke-dasharray",
            isFirst ? null : "2 1.2");
  }

  private void dot(double x, double y, String colour, boolean isDisc) {
    if (isDisc) {
      frame.body().element("circle", "cx", x, "cy", y, "r", DOT, "fill", colour);
    } else {
      frame
          .body()
          .element(
              "rect",
              "x",
              x - DOT,
              "y",
              y - DOT,
              "width",
              2 * DOT,
              "height",
              2 * DOT,
              "fill",
              "#ffffff",
              "stroke",
              colour,
              "stroke-width",
              0.3);
    }
  }

  private double x(int day) {
    double room = ChartFrame.WIDTH - LEFT - RIGHT - 8;
    int steps = Math.max(1, trend.days().size() - 1);
    return LEFT + 4 + room * day / steps;
  }

  private double y(double number) {
    return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - top) * number / most;
  }
}
