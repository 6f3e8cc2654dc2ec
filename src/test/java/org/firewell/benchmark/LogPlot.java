package org.firewell.benchmark;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Times by size, both axes logarithmic; where there is one line, with one of n log n through its
 * first point: what grows no faster stays at or below it.
 */
final class LogPlot {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 420;
  private static final int MARGIN = 60;

  /** The room for the names of lines, where there are several. */
  private static final int NAMES = 260;

  private static final String STYLE =
      "text{font:13px sans-serif;fill:#333}.axis{stroke:#999}.guide{stroke:#999;stroke-dasharray:5"
          + " 4;fill:none}.line{stroke-width:2;fill:none}";

  /** Of the lines and their names, in the order in which they came. */
  private static final List<String> COLOURS =
      List.of("#1f6feb", "#b35900", "#8250df", "#1a7f37", "#bf3989", "#57606a");

  private final String x;
  private final String y;
  private final Map<String, TreeMap<Double, Double>> lines = new LinkedHashMap<>();

  LogPlot(String x, String y) {
    this.x = x;
    this.y = y;
  }

  void add(double size, double value) {
    add("", size, value);
  }

  /**
   * @param line its name, told beside
   */
  void add(String line, double size, double value) {
    lines.computeIfAbsent(line, l -> new TreeMap<>()).put(size, value);
  }

  String svg() {
    StringBuilder svg = new StringBuilder();
    svg.append(
        text(
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d'>",
            WIDTH + (lines.size() > 1 ? NAMES : 0), HEIGHT));
    svg.append("<style>").append(STYLE).append("</style>\n");
    svg.append("<rect width='100%' height='100%' fill='#fff'/>\n");
    for (int power = floor(sizes().first()); power <= widest(); power++) {
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
    if (lines.size() == 1) {
      svg.append(path("guide", nLogN()));
      svg.append(
          text(
              "<text x='%.1f' y='%.1f' text-anchor='end'>n log n</text>%n",
              x(sizes().last()) - 10, y(nLogN().lastEntry().getValue()) - 6));
    }
    int line = 0;
    for (Map.Entry<String, TreeMap<Double, Double>> each : lines.entrySet()) {
      String colour = COLOURS.get(line % COLOURS.size());
      svg.append(text("<g stroke='%s'>%s</g>%n", colour, path("line", each.getValue())));
      svg.append(text("<g fill='%s'>%n", colour));
      each.getValue().forEach((size, value) -> svg.append(point(size, value)));
      svg.append(text("</g>%n"));
      svg.append(
          text(
              "<text x='%d' y='%d' style='fill:%s'>%s</text>%n",
              WIDTH, MARGIN + 22 * line++, colour, each.getKey()));
    }
    return svg.append("</svg>\n").toString();
  }

  private String point(double size, double value) {
    String circle = text("<circle cx='%.1f' cy='%.1f' r='4'/>%n", x(size), y(value));
    return lines.size() > 1 // then figures would cover each other
        ? circle
        : circle + text("<text x='%.1f' y='%.1f'>%.3g</text>%n", x(size) + 8, y(value) + 16, value);
  }

  private TreeMap<Double, Double> nLogN() {
    Map.Entry<Double, Double> first = lines.values().iterator().next().firstEntry();
    double unit = first.getValue() / (first.getKey() * Math.log(first.getKey()));
    TreeMap<Double, Double> line = new TreeMap<>();
    sizes().forEach(size -> line.put(size, unit * size * Math.log(size)));
    return line;
  }

  private TreeSet<Double> sizes() {
    TreeSet<Double> sizes = new TreeSet<>();
    lines.values().forEach(line -> sizes.addAll(line.keySet()));
    return sizes;
  }

  private Stream<Double> values() {
    return Stream.concat(
            lines.values().stream(), lines.size() == 1 ? Stream.of(nLogN()) : Stream.empty())
        .map(Map::values)
        .flatMap(Collection::stream);
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
    double share =
        (Math.log10(size) - floor(sizes().first())) / (widest() - floor(sizes().first()));
    return MARGIN + share * (WIDTH - 2.5 * MARGIN);
  }

  private int widest() {
    return (int) Math.ceil(Math.log10(sizes().last()) - 1e-9);
  }

  private double y(double value) {
    double share = (Math.log10(value) - lowest()) / (highest() - lowest());
    return HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN);
  }

  private int lowest() {
    return floor(values().mapToDouble(v -> v).min().orElseThrow());
  }

  private int highest() {
    return 1 + floor(values().mapToDouble(v -> v).max().orElseThrow());
  }

  private static int floor(double value) {
    return (int) Math.floor(Math.log10(value) + 1e-9);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
