package org.firewell.render.map;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.firewell.render.style.Layer;
import org.firewell.render.style.Legend;
import org.firewell.render.style.Rule;
import org.firewell.render.style.Symbol;
import org.firewell.render.svg.Letters;
import org.firewell.render.svg.Svg;
import org.locationtech.jts.geom.Coordinate;

/** Signs that would be too many are counted, cell by cell and state by state, as the map does. */
final class Crowds {

  /** So many signs of a layer are drawn one by one. */
  static final int MOST = 6000;

  private static final double CELL_MM = 6;

  private final Panel panel;
  private final Legend legend;

  Crowds(Panel panel, Legend legend) {
    this.panel = panel;
    this.legend = legend;
  }

  /** Draws facilities and tells the rules by which. */
  List<Rule> paint(Svg svg, Painter painter, Layer layer, List<Shape> shapes, double letters) {
    if (shapes.size() <= MOST) {
      return painter.paint(svg, layer, shapes);
    }
    Set<Rule> used = new LinkedHashSet<>();
    List<Shape> single = new ArrayList<>();
    for (Rule rule : layer.rules()) {
      Map<String, List<Shape>> cells = new TreeMap<>();
      shapes.stream()
          .filter(shape -> rule.when().holds(shape.values()))
          .forEach(shape -> cells.computeIfAbsent(cell(shape), c -> new ArrayList<>()).add(shape));
      for (List<Shape> crowd : cells.values()) {
        if (crowd.size() < 3) {
          single.addAll(crowd);
        } else {
          ring(svg, rule, crowd, letters);
          used.add(rule);
        }
      }
    }
    used.addAll(painter.paint(svg, layer, single));
    return List.copyOf(used);
  }

  private String cell(Shape shape) {
    return (int) ((shape.at().x - panel.x()) / CELL_MM)
        + " "
        + (int) ((shape.at().y - panel.y()) / CELL_MM);
  }

  private void ring(Svg svg, Rule rule, List<Shape> crowd, double letters) {
    double x = crowd.stream().mapToDouble(s -> s.at().x).average().orElseThrow();
    double y = crowd.stream().mapToDouble(s -> s.at().y).average().orElseThrow();
    Coordinate at = new Coordinate(x, y);
    String colour = ((Symbol.Mark) rule.symbols().get(0)).sign().colour();
    String number = String.valueOf(crowd.size());
    double size = letters * 0.75;
    svg.element(
        "circle",
        "cx",
        at.x,
        "cy",
        at.y,
        "r",
        Math.max(size, Letters.width(number, size) / 2 + 0.4),
        "fill",
        legend.colour("land"),
        "stroke",
        colour,
        "stroke-width",
        0.25);
    svg.text(
        "text",
        number,
        "x",
        at.x,
        "y",
        at.y + size * 0.36,
        "font-size",
        size,
        "text-anchor",
        "middle",
        "fill",
        colour);
  }
}
