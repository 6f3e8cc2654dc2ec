package org.firewell.render.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Village;
import org.firewell.render.style.Layer;
import org.firewell.render.style.Legend;
import org.firewell.render.svg.Letters;
import org.firewell.render.svg.Svg;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Which names stand on the map: of townships, and of villages that have room for theirs. */
final class Labels {

  /** A committee's name without the words that all have. */
  private static final Pattern COMMITTEE = Pattern.compile("(?<=.)(村民委员会|居民委员会|社区居委会|村委会|居委会)$");

  /** Paper holds more names than a screen: so many zooms sooner. */
  private static final double SOONER = 0.7;

  /** How far from the middle a name may go, in millimetres, the nearest first. */
  private static final double[][] STEPS = {
    {0, -2}, {0, 2}, {-3, 0}, {3, 0}, {0, -4}, {0, 4}, {-3, -3}, {3, -3}, {-3, 3}, {3, 3}, {-6, 0},
    {6, 0}, {0, -7}, {0, 7}, {-6, -5}, {6, -5}, {-6, 5}, {6, 5}
  };

  /** What of a name may stand beyond its village. */
  private static final double BEYOND = 1.15;

  private final Legend legend;
  private final MapContent content;
  private final Part part;
  private final Panel panel;
  private final Pen pen;
  private final Names names;

  Labels(Legend legend, MapContent content, Part part, Panel panel, Pen pen, Names names) {
    this.legend = legend;
    this.content = content;
    this.part = part;
    this.panel = panel;
    this.pen = pen;
    this.names = names;
  }

  /** Those that are faded with what they name: the townships around the one that is shown. */
  void neighbours(Svg svg) {
    if (part instanceof Part.OfTownship) {
      townships(svg);
    }
  }

  /** Those of what is shown. */
  void own(Svg svg) {
    svg.open("g", "id", "names");
    if (part instanceof Part.OfVillage of) {
      villages(svg, List.of(of.village()), true);
    }
    if (part instanceof Part.County || part instanceof Part.Within) {
      townships(svg);
    }
    if (panel.zoom() >= label("villages").from() - SOONER) {
      villages(svg, villages(), false);
    }
    svg.close("g");
  }

  private void townships(Svg svg) {
    Feature own = part.unitOrNull();
    for (Named named :
        named(
            content.snapshot().list(FeatureType.TOWNSHIPS).stream()
                .filter(township -> own == null || !township.id().equals(own.id()))
                .toList())) {
      names.place(
          svg, named.text(), named.places(), look("townships", own == null ? 1 : 0.9, true));
    }
  }

  private List<Village> villages() {
    Geometry fence =
        part instanceof Part.OfTownship of ? content.seen().apply(of.township()).geometry() : null;
    return content.snapshot().list(FeatureType.VILLAGES).stream()
        .filter(village -> !(part instanceof Part.OfVillage of) || !village.equals(of.village()))
        .filter(
            village ->
                fence == null
                    || fence.intersects(
                        content.seen().apply(village).geometry().getInteriorPoint()))
        .toList();
  }

  private void villages(Svg svg, List<Village> villages, boolean isMain) {
    Names.Look look = look("villages", isMain ? 1.25 : 1, isMain);
    for (Named named : named(villages)) {
      boolean fits = Letters.width(named.text(), look.size()) <= named.width() * BEYOND;
      if (isMain || fits) {
        names.place(svg, named.text(), named.places(), look);
      }
    }
  }

  private Names.Look look(String layer, double times, boolean isBold) {
    Layer.Label label = label(layer);
    double size = label.size().at(panel.zoom()) * Panel.PIXEL * times;
    return new Names.Look(Math.min(size, 3.6), isBold, label.colour(), label.halo());
  }

  private Layer.Label label(String layer) {
    return legend.find(layer).flatMap(Layer::label).orElseThrow();
  }

  /**
   * A name.
   *
   * @param places where it may stand, the best first
   * @param width of what it names, in millimetres
   */
  private record Named(String text, List<Coordinate> places, double width, double area) {}

  /** The largest first, the smaller id first among equals. */
  private List<Named> named(List<? extends Feature> features) {
    List<Named> named = new ArrayList<>();
    for (Feature feature : features) {
      Geometry lonLat = content.seen().apply(feature).geometry();
      if (feature.name() == null || !pen.meets(lonLat)) {
        continue;
      }
      String text = COMMITTEE.matcher(feature.name()).replaceFirst("");
      Geometry seen = pen.seen(lonLat);
      if (!seen.isEmpty()) {
        named.add(
            new Named(text, places(seen), seen.getEnvelopeInternal().getWidth(), seen.getArea()));
      } else if (lonLat.getDimension() == 0 && pen.isInside(pen.place(lonLat))) {
        Coordinate at = pen.place(lonLat);
        named.add(new Named(text, List.of(new Coordinate(at.x, at.y + 3)), 99, 0));
      }
    }
    named.sort(Comparator.comparingDouble(Named::area).reversed());
    return named;
  }

  /** The middle, and around it what still lies within. */
  private static List<Coordinate> places(Geometry seen) {
    Coordinate middle = middle(seen);
    List<Coordinate> places = new ArrayList<>(List.of(middle));
    if (seen.isValid()) {
      for (double[] step : STEPS) {
        Coordinate at = new Coordinate(middle.x + step[0], middle.y + step[1]);
        if (seen.intersects(seen.getFactory().createPoint(at))) {
          places.add(at);
        }
      }
    }
    return places;
  }

  private static Coordinate middle(Geometry seen) {
    return seen.isValid()
        ? seen.getInteriorPoint().getCoordinate()
        : seen.getCentroid().getCoordinate();
  }
}
