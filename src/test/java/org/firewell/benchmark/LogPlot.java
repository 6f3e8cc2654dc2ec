package org.firewell.benchmark;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Times by size, both axes logarithmic, with a line of n log n through the first point: what grows
 * no faster stays at or below it.
 */
final class LogPlot {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 420;
  private static final int MARGIN = 60;
  private static final String STYLE =
      "text{font:13px sans-serif;fill:#333}.axis{stroke:#999}.guide{stroke:#999;stroke-dasharray:5"
          + " 4;fill:none}.line{stroke:#1f6feb;stroke-width:2;fill:none}circle{fill:#1f6feb}";

  private final String x;
  private final String y;
  private final TreeMap<Double, Double> points = new TreeMap<>();

  LogPlot(String x, String y) {
    this.x = x;
    this.y = y;
  }

  void add(double size, double value) {
    points.put(size, value);
  }

  String svg() {
    StringBuilder svg = new StringBuilder();
    svg.append(text("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d'>", WIDTH, HEIGHT));
    svg.append("<style>").append(STYLE).append("</style>\n");
    svg.append("<rect width='100%' height='100%' fill='#fff'/>\n");
    for (int power = floor(points.firstKey()); power <= floor(points.lastKey()); power++) {
      svg.append(
          text(
              "<text x='%.0f' y='%d' text-anchor='middle'>%s</text>%n",
              x(Math.pow(10, power)), HEIGHT - MARGIN + 20, text("%,.0f", Math.pow(10, power))));
    }
    for (int power = lowest(); power <= highest(); power++) {
      double at = y(Math.pow(10, power));
      svg.append(text("<path class='axis' d='M%d %.0fH%d'/>%n", MARGIN, at, WIDTH - MARGIN / 2));
      svg.append(
          text(
              "<text x='%d' y='%.0f' text-anchor='end'>%s</text>%n",
              MARGIN - 6, at + 4, text("%s", Math.pow(10, power))));
    }
    svg.append(text("<text x='%d' y='%d'>%s</text>%n", MARGIN, MARGIN / 2, y));
    svg.append(
        text("<text x='%d' y='%d' text-anchor='end'>%s</text>%n", WIDTH - MARGIN, HEIGHT - 15, x));
    svg.append(path("guide", nLogN())).append(path("line", points));
    points.forEach(
        (size, value) -> {
          svg.append(text("<circle cx='%.1f' cy='%.1f' r='4'/>", x(size), y(value)));
          svg.append(
              text("<text x='%.1f' y='%.1f'>%.3g</text>%n", x(size) + 8, y(value) + 16, value));
        });
    svg.append(
        text(
            "<text x='%.1f' y='%.1f' text-anchor='end'>n log n</text></svg>%n",
            x(points.lastKey()) - 10, y(nLogN().lastEntry().getValue()) - 6));
    return svg.toString();
  }

  private TreeMap<Double, Double> nLogN() {
    double first = points.firstKey();
    double unit = points.get(first) / (first * Math.log(first));
    TreeMap<Double, Double> line = new TreeMap<>();
    points.keySet().forEach(size -> line.put(size, unit * size * Math.log(size)));
    return line;
  }

  private String path(String style, Map<Double, Double> line) {
    StringBuilder path = new StringBuilder(text("<path class='%s' d='", style));
    line.forEach(
        (size, value) ->
            path.append(path.charAt(path.length() - 1) == '\'' ? 'M' : 'L')
                .append(text("%.1f %.1f", x(size), y(value))));
    return path.append("'/>\n").toString();
  }

  private double x(double size) {
    double share = (Math.log10(size) - floor(points.firstKey())) / decades();
    return MARGIN + share * (WIDTH - 2.5 * MARGIN);
  }

  private int decades() {
    return floor(points.lastKey()) - floor(points.firstKey());
  }

  private double y(double value) {
    double share = (Math.log10(value) - lowest()) / (highest() - lowest());
    return HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN);
  }

  private int lowest() {
    return floor(points.values().stream().mapToDouble(v -> v).min().orElseThrow());
  }

  private int highest() {
    return 1 + floor(nLogN().values().stream().mapToDouble(v -> v).max().orElseThrow());
  }

  private static int floor(double value) {
    return (int) Math.floor(Math.log10(value) + 1e-9);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
