package org.firewell.render.style;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.firewell.render.style.Symbol.Kind;

/**
 * A layer's style as QGIS 3 reads it, for its features or for its vector tiles.
 *
 * <p>Rules are told from each other by conditions that exclude each other, and each is shown
 * between the scales of its zooms.
 */
final class Qml {

  private static final String VERSION = "3.22.0";

  /** Of Debian and of Windows, the first that is there. */
  private static final String FONT = "Noto Sans CJK SC";

  private static final int BOLD = 75;
  private static final int USUAL = 50;

  /** The halo of the letters on the map, in pixels to each side. */
  private static final double HALO = 1.5;

  /** What QGIS calls no bound. */
  private static final int EVERY_ZOOM = -1;

  /** A rule for one kind of geometry between two zooms. */
  private record Entry(Rule rule, Kind kind, int from, int to, List<Symbol> symbols) {}

  private final Xml xml;
  private final QgisSymbols symbols;

  private Qml(Xml xml) {
    this.xml = xml;
    this.symbols = new QgisSymbols(xml);
  }

  /** For a layer of features. */
  static byte[] features(Layer layer) {
    return Xml.document(xml -> new Qml(xml).ofFeatures(layer));
  }

  /** For its vector tiles. */
  static byte[] tiles(Layer layer) {
    return Xml.document(xml -> new Qml(xml).ofTiles(layer));
  }

  private void ofFeatures(Layer layer) {
    List<Entry> entries = entries(layer);
    xml.element(
        "qgis",
        new Object[] {
          "version",
          VERSION,
          "styleCategories",
          "Symbology|Labeling|Rendering",
          "hasScaleBasedVisibilityFlag",
          1,
          "minScale",
          Scales.QGIS.outer(layer.from()),
          "maxScale",
          0,
          "labelsEnabled",
          layer.label().isPresent() ? 1 : 0
        },
        () -> {
          xml.element(
              "renderer-v2",
              new Object[] {
                "type", "RuleRenderer", "symbollevels", 1, "enableorderby", 0, "forceraster", 0
              },
              () -> renderer(layer, entries));
          layer.label().ifPresent(this::labels);
        });
  }

  private void renderer(Layer layer, List<Entry> entries) {
    xml.element(
        "rules",
        new Object[] {"key", layer.name()},
        () -> {
          for (int i = 0; i < entries.size(); i++) {
            rule(layer, i, entries.get(i));
          }
        });
    xml.element(
        "symbols",
        () -> {
          for (int i = 0; i < entries.size(); i++) {
            symbols.write("" + i, entries.get(i).kind(), entries.get(i).symbols());
          }
        });
  }

  private void rule(Layer layer, int number, Entry entry) {
    List<Object> attributes =
        new ArrayList<>(
            List.of(
                "key",
                "%s/%s/%d".formatted(layer.name(), entry.rule().key(), number),
                "symbol",
                number,
                "label",
                entry.rule().title().line()));
    if (!entry.rule().when().equals(Condition.TRUE)) {
      attributes.addAll(List.of("filter", QgisExpression.of(entry.rule().when())));
    }
    if (entry.from() > layer.from()) {
      attributes.addAll(List.of("scalemaxdenom", Scales.QGIS.outer(entry.from())));
    }
    if (entry.to() < Legend.LAST_ZOOM) {
      attributes.addAll(List.of("scalemindenom", Scales.QGIS.outer(entry.to() + 1)));
    }
    xml.element("rule", attributes.toArray());
  }

  private void ofTiles(Layer layer) {
    xml.element(
        "qgis",
        new Object[] {
          "version",
          VERSION,
          "styleCategories",
          "Symbology|Labeling|Rendering",
          "hasScaleBasedVisibilityFlag",
          0
        },
        () -> {
          xml.element(
              "renderer",
              new Object[] {"type", "basic"},
              () -> xml.element("styles", () -> tileStyles(layer)));
          xml.element(
              "labeling",
              new Object[] {"type", "basic"},
              () -> xml.element("styles", () -> tileLabels(layer)));
        });
  }

  /** One for each pass: what is drawn alike by all features lies below what comes after. */
  private void tileStyles(Layer layer) {
    for (int pass : layer.passes()) {
      for (Entry entry : entries(layer)) {
        List<Symbol> drawn =
            entry.symbols().stream().filter(symbol -> symbol.span().pass() == pass).toList();
        if (!drawn.isEmpty()) {
          tileStyle(layer, entry, drawn);
        }
      }
    }
  }

  private void tileStyle(Layer layer, Entry entry, List<Symbol> drawn) {
    xml.element(
        "style",
        new Object[] {
          "name", layer.title().line() + " · " + entry.rule().title().line(),
          "layer", layer.collection(),
          "geometry", entry.kind().ordinal(),
          "enabled", 1,
          "expression", QgisExpression.of(entry.rule().when()),
          "min-zoom", entry.from(),
          "max-zoom", lastZoom(entry.to())
        },
        () -> xml.element("symbols", () -> symbols.write("0", entry.kind(), drawn)));
  }

  private void tileLabels(Layer layer) {
    layer
        .label()
        .ifPresent(
            label ->
                xml.element(
                    "style",
                    new Object[] {
                      "name", layer.title().line(),
                      "layer", layer.collection(),
                      "geometry", Kind.POLYGON.ordinal(),
                      "enabled", 1,
                      "expression", "",
                      "min-zoom", label.from(),
                      "max-zoom", lastZoom(label.to())
                    },
                    () -> settings(label)));
  }

  private static int lastZoom(int zoom) {
    return zoom == Legend.LAST_ZOOM ? EVERY_ZOOM : zoom;
  }

  private void labels(Layer.Label label) {
    xml.element("labeling", new Object[] {"type", "simple"}, () -> settings(label));
  }

  private void settings(Layer.Label label) {
    xml.element(
        "settings",
        () -> {
          xml.element(
              "text-style",
              new Object[] {
                "fieldName",
                "name",
                "isExpression",
                0,
                "fontFamily",
                FONT,
                "fontWeight",
                label.isBold() ? BOLD : USUAL,
                "fontSize",
                QgisExpression.millimetres(label.size().at(label.from())),
                "fontSizeUnit",
                "MM",
                "textColor",
                QgisSymbols.colour(label.colour(), 1),
                "textOpacity",
                1
              },
              () ->
                  xml.element(
                      "text-buffer",
                      "bufferDraw",
                      1,
                      "bufferSize",
                      QgisExpression.millimetres(HALO),
                      "bufferSizeUnits",
                      "MM",
                      "bufferColor",
                      QgisSymbols.colour(label.halo(), 1),
                      "bufferOpacity",
                      1));
          // over the point inside of the area
          xml.element("placement", "placement", 1, "quadOffset", 4, "centroidInside", 1);
          // the bounds are of denominators: the greatest is that of the first zoom
          xml.element(
              "rendering",
              "scaleVisibility",
              1,
              "scaleMin",
              label.to() == Legend.LAST_ZOOM ? 0 : Scales.QGIS.outer(label.to() + 1),
              "scaleMax",
              Scales.QGIS.outer(label.from()));
        });
  }

  /** The rules by kind of geometry, apart where symbols come and go between zooms. */
  private static List<Entry> entries(Layer layer) {
    List<Entry> entries = new ArrayList<>();
    for (Rule rule : layer.rules()) {
      for (Kind kind : layer.kinds()) {
        rule.symbols(kind).stream()
            .collect(Collectors.groupingBy(s -> List.of(s.span().from(), s.span().to())))
            .entrySet()
            .stream()
            .sorted((a, b) -> a.getKey().get(0).compareTo(b.getKey().get(0)))
            .forEach(
                span ->
                    entries.add(
                        new Entry(
                            rule,
                            kind,
                            Math.max(layer.from(), Math.max(rule.from(), span.getKey().get(0))),
                            span.getKey().get(1),
                            span.getValue())));
      }
    }
    return entries;
  }
}
