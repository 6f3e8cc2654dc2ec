package org.firewell.render.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.firewell.analysis.Finding;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Township;
import org.firewell.feature.Village;
import org.firewell.render.Rounding;
import org.firewell.render.style.Layer;
import org.firewell.render.style.Legend;
import org.firewell.render.style.Rule;
import org.firewell.render.style.Stops;
import org.firewell.render.style.Symbol;
import org.firewell.render.style.Symbol.Kind;
import org.firewell.render.style.Symbol.Line;
import org.firewell.render.style.Symbol.Span;
import org.firewell.render.svg.Svg;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** What lies in the panel, from the ground up. */
final class MapDrawing {

  private static final double VILLAGES_FROM = 10.5;
  private static final int BUILDINGS_FROM = 14;
  private static final int MOST_BUILDINGS = 15_000;
  private static final int NAMES_AROUND = 500;
  private static final double FADED = 0.62;
  private static final double FADED_LITTLE = 0.35;

  private static final List<FeatureType<? extends Feature>> FACILITIES =
      List.of(
          FeatureType.WATER_INTAKES,
          FeatureType.MICRO_STATIONS,
          FeatureType.HYDRANTS,
          FeatureType.FIRE_STATIONS);

  private final Legend legend;
  private final Theme theme;
  private final Part part;
  private final MapContent content;
  private final Panel panel;
  private final MapPaper paper;
  private final Pen pen;
  private final Places places;
  private final Painter painter;
  private final Key key;
  private final Svg svg = new Svg();
  private final List<String> notes = new ArrayList<>();

  MapDrawing(
      Legend legend, Theme theme, Part part, MapContent content, Panel panel, MapPaper paper) {
    this.legend = legend;
    this.theme = theme;
    this.part = part;
    this.content = content;
    this.panel = panel;
    this.paper = paper;
    this.pen = new Pen(panel);
    this.places = new Places(content, pen);
    this.painter = new Painter(panel.zoom());
    this.key = new Key(legend);
    if (content.rounded()) {
      notes.add(
          paper.in(
              "公众视图：真实位置已取整，偏移至多 " + Rounding.METRES + " 米",
              "Public view: real positions are rounded, by up to " + Rounding.METRES + " m"));
    }
  }

  Svg svg() {
    return svg;
  }

  Painter painter() {
    return painter;
  }

  Key key() {
    return key;
  }

  Set<FeatureType<?>> types() {
    return places.types();
  }

  boolean isSchematic() {
    return places.isSchematic();
  }

  /** What was left out, and why. */
  List<String> notes() {
    return notes;
  }

  /**
   * Draws all of it.
   *
   * @param names with what is kept free of them
   */
  void draw(Names names) {
    ground();
    villages();
    buildings();
    ruled("barriers", FeatureType.BARRIERS);
    ruled("roads", FeatureType.ROADS);
    townshipLines();
    gaps();
    List<Feature> within = facilities();
    keepFree(within, names);
    new Labels(legend, content, part, panel, pen, names).neighbours(svg);
    unit(within);
    new Labels(legend, content, part, panel, pen, names).own(svg);
  }

  private void ground() {
    svg.element(
        "rect",
        "x",
        panel.x(),
        "y",
        panel.y(),
        "width",
        panel.width(),
        "height",
        panel.height(),
        "fill",
        legend.colour("sea"));
    String land = legend.colour("land");
    StringBuilder path = new StringBuilder();
    places.list(FeatureType.TOWNSHIPS).forEach(shape -> path.append(shape.path()));
    if (path.length() > 0) {
      svg.element("path", "d", path, "fill", land, "stroke", land, "stroke-width", 0.2);
    }
  }

  private void villages() {
    if (theme.showsLevels()) {
      Layer layer = LevelRules.of(legend);
      List<Shape> shapes = new ArrayList<>();
      for (Village village : content.snapshot().list(FeatureType.VILLAGES)) {
        places.shape(village, levels(village), title(village)).ifPresent(shapes::add);
      }
      svg.open("g", "id", "villages");
      key.add(layer, painter.paint(svg, layer, shapes));
      svg.close("g");
    } else if (panel.zoom() >= VILLAGES_FROM) {
      List<Shape> shapes = places.list(FeatureType.VILLAGES);
      Symbol line =
          new Line(
              new Span(null, 0, Integer.MAX_VALUE, 0),
              legend.colour("villageLine"),
              new Stops(List.of(new Stops.Stop(11, 0.8), new Stops.Stop(14, 1.6))),
              List.of(),
              false);
      if (painter.paint(svg, line, shapes)) {
        key.add(legend.word("villageLine"), Kind.LINE, line);
      }
    }
  }

  private Map<String, Object> levels(Village village) {
    Finding finding = content.levels().get(village.id());
    if (finding == null) {
      return Map.of();
    }
    Map<String, Object> found = finding.properties();
    return Map.of("level_min", found.get("level_min"), "level_max", found.get("level_max"));
  }

  /** What a pointer over it is told. */
  private String title(Village village) {
    Map<String, Object> levels = levels(village);
    Object low = levels.get("level_min");
    Object high = levels.get("level_max");
    String name = village.name() == null ? village.id() : village.name();
    return low == null ? name : low.equals(high) ? name + " " + low : name + " " + low + "–" + high;
  }

  private void buildings() {
    if (Math.round(panel.zoom()) < BUILDINGS_FROM || theme.showsLevels()) {
      return;
    }
    List<Feature> near = new ArrayList<>();
    for (Feature building : content.snapshot().list(FeatureType.BUILDINGS)) {
      if (pen.meets(places.lonLat(building))) {
        near.add(building);
      }
    }
    if (near.size() > MOST_BUILDINGS) {
      notes.add(
          paper.in(
              "图幅内建筑 " + near.size() + " 处，过密未绘",
              near.size() + " buildings are too dense to be drawn"));
    } else {
      Layer layer = layer("buildings");
      key.add(layer, painter.paint(svg, layer, places.list(near)));
    }
  }

  private void ruled(String name, FeatureType<?> type) {
    Layer layer = layer(name);
    if (Math.round(panel.zoom()) >= layer.from()) {
      List<? extends Feature> shown =
          content.snapshot().list(type).stream().filter(f -> isAtZoom(layer, f)).toList();
      svg.open("g", "id", name);
      key.add(layer, painter.paint(svg, layer, places.list(shown)));
      svg.close("g");
    }
  }

  /** What no rule draws at this scale need not be put on paper. */
  private boolean isAtZoom(Layer layer, Feature feature) {
    return layer.rules().stream()
        .filter(rule -> rule.from() <= Math.round(panel.zoom()))
        .anyMatch(
            rule ->
                rule.when()
                    .holds(
                        name ->
                            FeatureType.of(feature)
                                .attribute(name)
                                .map(a -> a.plain(feature))
                                .orElse(null)));
  }

  /** A line between two townships is drawn once, so that its dashes stay dashes. */
  private void townshipLines() {
    List<Geometry> edges = new ArrayList<>();
    for (Township township : content.snapshot().list(FeatureType.TOWNSHIPS)) {
      Geometry lonLat = places.lonLat(township);
      if (lonLat.getDimension() == 2 && pen.meets(lonLat)) {
        edges.add(lonLat.getBoundary());
      }
    }
    if (edges.isEmpty()) {
      return;
    }
    LineMerger merger = new LineMerger();
    merger.add(OverlayNGRobust.union(edges));
    List<Shape> lines = new ArrayList<>();
    for (Object line : merger.getMergedLineStrings()) {
      places.shape((Geometry) line, name -> null, null).ifPresent(lines::add);
    }
    Layer layer = layer("townships");
    svg.open("g", "id", "townships");
    key.add(layer, painter.paint(svg, layer, lines));
    svg.close("g");
  }

  private void gaps() {
    if (theme == Theme.COVERAGE) {
      Layer layer = GapRules.of(legend, panel.zoom());
      List<Shape> shapes = new ArrayList<>();
      for (Finding gap : content.gaps()) {
        Map<String, Object> properties = GapRules.properties(gap);
        if (gap.geometry() != null) {
          places.shape(gap.geometry(), properties::get, null).ifPresent(shapes::add);
        }
      }
      svg.open("g", "id", "gaps");
      key.add(layer, painter.paint(svg, layer, shapes));
      svg.close("g");
    }
  }

  /** Draws those around the unit that is shown, and gives those within it, which come above. */
  private List<Feature> facilities() {
    List<Feature> within = new ArrayList<>();
    List<Feature> around = new ArrayList<>();
    for (FeatureType<? extends Feature> type : FACILITIES) {
      if (isShown(type)) {
        for (Feature feature : content.snapshot().list(type)) {
          boolean isMeant = theme != Theme.QUOTA || isOfTask(feature);
          if (isMeant) {
            (isWithin(feature) ? within : around).add(feature);
          }
        }
      }
    }
    paint(around, "-around");
    return within;
  }

  /** Names go around signs; where those are many, it cannot be helped. */
  private void keepFree(List<Feature> facilities, Names names) {
    List<Shape> signs = places.list(facilities);
    if (signs.size() <= NAMES_AROUND) {
      double radius = legend.radius().at(panel.zoom()) * Panel.PIXEL;
      for (Shape sign : signs) {
        Envelope box = new Envelope(sign.at());
        box.expandBy(radius);
        names.avoid(box);
      }
    }
  }

  private boolean isShown(FeatureType<?> type) {
    return switch (theme) {
      case SOURCES, OVERVIEW -> true;
      case STATIONS -> type == FeatureType.FIRE_STATIONS || type == FeatureType.MICRO_STATIONS;
      case QUOTA -> type == FeatureType.HYDRANTS;
      case LEVELS -> type == FeatureType.FIRE_STATIONS;
      case COVERAGE -> panel.zoom() >= layer(type.name()).from() - 0.5;
    };
  }

  private static boolean isOfTask(Feature feature) {
    return feature instanceof Hydrant hydrant
        && hydrant.quotaTask() != null
        && !hydrant.quotaTask().isBlank();
  }

  /** A village's map is about the sources around it. */
  private boolean isWithin(Feature feature) {
    return !(part instanceof Part.OfTownship of)
        || places.lonLat(of.township()).covers(places.lonLat(feature));
  }

  private void paint(List<Feature> facilities, String mark) {
    for (FeatureType<? extends Feature> type : FACILITIES) {
      List<Shape> shapes = new ArrayList<>();
      facilities.stream()
          .filter(feature -> FeatureType.of(feature).equals(type))
          .forEach(
              feature ->
                  places
                      .shape(feature, Places.standing(content.snapshot(), feature), null)
                      .ifPresent(shapes::add));
      if (!shapes.isEmpty()) {
        Layer layer = layer(type.name());
        String crowd = legend.word("crowd").in(paper.language());
        if (shapes.size() > Crowds.MOST && !notes.contains(crowd)) {
          notes.add(crowd);
        }
        svg.open("g", "id", type.name() + mark);
        List<Rule> used =
            new Crowds(panel, legend).paint(svg, painter, layer, shapes, paper.letters());
        key.add(layer, used);
        svg.close("g");
      }
    }
  }

  /** Fades what lies around the unit that is shown, and draws its outline. */
  private void unit(List<Feature> within) {
    Feature unit = part.unitOrNull();
    String path = unit == null ? "" : pen.path(places.lonLat(unit));
    if (!path.isEmpty()) {
      String frame =
          "M%s %sh%sv%sh-%sZ"
              .formatted(
                  Svg.number(panel.x()),
                  Svg.number(panel.y()),
                  Svg.number(panel.width()),
                  Svg.number(panel.height()),
                  Svg.number(panel.width()));
      svg.element(
          "path",
          "d",
          frame + path,
          "fill",
          legend.colour("halo"),
          "fill-rule",
          "evenodd",
          "fill-opacity",
          part instanceof Part.OfVillage ? FADED_LITTLE : FADED);
      svg.element(
          "path",
          "d",
          path,
          "fill",
          "none",
          "stroke",
          legend.colour("label"),
          "stroke-width",
          0.45,
          "stroke-linejoin",
          "round");
    }
    paint(within, "");
  }

  private Layer layer(String name) {
    return legend.find(name).orElseThrow();
  }
}
