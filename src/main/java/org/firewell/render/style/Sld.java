package org.firewell.render.style;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.firewell.render.style.Symbol.Box;
import org.firewell.render.style.Symbol.Fill;
import org.firewell.render.style.Symbol.Hatch;
import org.firewell.render.style.Symbol.Kind;
import org.firewell.render.style.Symbol.Line;
import org.firewell.render.style.Symbol.Mark;

/**
 * A layer's style as Styled Layer Descriptor: 1.1 with Symbology Encoding 1.1, or 1.0.
 *
 * <p>What has a lower pass is a feature type style before; those of a layer of several geometries
 * say by their semantic type which they are for. A sign is a picture of SVG at an address of this
 * server, behind it a mark for those who cannot read it.
 */
final class Sld {

  private static final Map<Hatch, String> HATCHES =
      Map.of(
          Hatch.SLASH, "shape://slash",
          Hatch.BACKSLASH, "shape://backslash",
          Hatch.CROSS, "shape://times",
          Hatch.VERTICAL, "shape://vertline",
          Hatch.HORIZONTAL, "shape://horline",
          Hatch.DOTS, "shape://dot");

  private static final int CELL = 8;
  private static final double HALO = 1.5;

  /** Names and shapes that differ between the versions. */
  enum Version {
    V1_0("1.0.0", "", "CssParameter"),
    V1_1("1.1.0", "se:", "SvgParameter");

    private final String number;
    private final String prefix;
    private final String parameter;

    Version(String number, String prefix, String parameter) {
      this.number = number;
      this.prefix = prefix;
      this.parameter = parameter;
    }
  }

  private final Xml xml;
  private final Version version;
  private final Function<String, String> signs;

  private Sld(Xml xml, Version version, Function<String, String> signs) {
    this.xml = xml;
    this.version = version;
    this.signs = signs;
  }

  /**
   * @param signs the address of the picture of a sign by its name
   */
  static byte[] of(Layer layer, Version version, Function<String, String> signs) {
    return Xml.document(xml -> new Sld(xml, version, signs).write(layer));
  }

  private void write(Layer layer) {
    xml.element(
        "StyledLayerDescriptor",
        new Object[] {
          "version", version.number,
          "xmlns", "http://www.opengis.net/sld",
          "xmlns:se", "http://www.opengis.net/se",
          "xmlns:ogc", "http://www.opengis.net/ogc",
          "xmlns:xlink", "http://www.w3.org/1999/xlink"
        },
        () ->
            xml.element(
                "NamedLayer",
                () -> {
                  text("Name", layer.name());
                  xml.element("UserStyle", () -> style(layer));
                }));
  }

  private void style(Layer layer) {
    text("Name", layer.name());
    title(layer.title());
    for (int pass : layer.passes()) {
      for (Kind kind : layer.kinds()) {
        List<Rule> rules =
            layer.rules().stream()
                .map(rule -> part(rule, kind, pass))
                .filter(rule -> !rule.symbols().isEmpty())
                .toList();
        if (!rules.isEmpty()) {
          element(
              "FeatureTypeStyle",
              () -> {
                if (layer.kinds().size() > 1) {
                  text("SemanticTypeIdentifier", "generic:" + kind.name().toLowerCase(Locale.ROOT));
                }
                rules.forEach(rule -> rules(layer, rule));
              });
        }
      }
    }
    layer.label().ifPresent(this::labels);
  }

  private static Rule part(Rule rule, Kind kind, int pass) {
    return new Rule(
        rule.key(),
        rule.title(),
        rule.when(),
        rule.from(),
        rule.symbols(kind).stream().filter(symbol -> symbol.span().pass() == pass).toList());
  }

  /** One for each zoom at which something changes: a length of SLD does not follow the scale. */
  private void rules(Layer layer, Rule rule) {
    int first = Math.max(layer.from(), rule.from());
    List<Integer> steps = rule.steps(first).boxed().toList();
    for (int i = 0; i < steps.size(); i++) {
      int zoom = steps.get(i);
      int end = i + 1 < steps.size() ? steps.get(i + 1) : Legend.LAST_ZOOM + 1;
      List<Symbol> shown =
          rule.symbols().stream()
              .filter(symbol -> symbol.span().from() <= zoom && zoom <= symbol.span().to())
              .toList();
      if (!shown.isEmpty()) {
        element(
            "Rule",
            () -> {
              text("Name", rule.key() + "@" + zoom);
              title(rule.title());
              new SldFilter(xml).write(rule.when());
              scales(zoom, end);
              shown.forEach(symbol -> symbol(symbol, zoom));
            });
      }
    }
  }

  /** From a zoom on, until before another. */
  private void scales(int from, int end) {
    if (end <= Legend.LAST_ZOOM) {
      text("MinScaleDenominator", Scales.OGC.outer(end));
    }
    text("MaxScaleDenominator", Scales.OGC.outer(from));
  }

  private void symbol(Symbol symbol, int zoom) {
    if (symbol instanceof Mark mark) {
      element("PointSymbolizer", () -> element("Graphic", () -> mark(mark, zoom)));
    } else if (symbol instanceof Line line) {
      element("LineSymbolizer", () -> stroke(line, zoom));
    } else if (symbol instanceof Box box) {
      element("PointSymbolizer", () -> element("Graphic", () -> box(box, zoom)));
    } else {
      fill((Fill) symbol);
    }
  }

  private void mark(Mark mark, int zoom) {
    Sign sign = mark.sign();
    element(
        "ExternalGraphic",
        () -> {
          element("OnlineResource", "xlink:type", "simple", "xlink:href", signs.apply(sign.name()));
          text("Format", "image/svg+xml");
        });
    element(
        "Mark",
        () -> {
          text("WellKnownName", wellKnown(sign));
          element("Fill", () -> parameter("fill", sign.isFilled() ? sign.colour() : sign.halo()));
          element(
              "Stroke",
              () -> {
                parameter("stroke", sign.colour());
                parameter("stroke-width", 1.5);
                if (sign.state().equals("planned")) {
                  parameter("stroke-dasharray", "3 2");
                }
              });
        });
    text("Size", mark.radius().at(zoom) * Sign.SIDE);
  }

  /** What is broken is a cross in each kind; there is no drop. */
  private static String wellKnown(Sign sign) {
    if (sign.state().equals("broken")) {
      return "x";
    }
    return sign.outline().name().equals("drop") ? "star" : sign.outline().name();
  }

  private void box(Box box, int zoom) {
    element(
        "Mark",
        () -> {
          text("WellKnownName", "square");
          element("Fill", () -> parameter("fill", box.colour()));
        });
    text("Size", box.size().at(zoom));
  }

  private void stroke(Line line, int zoom) {
    element(
        "Stroke",
        () -> {
          parameter("stroke", line.colour());
          parameter("stroke-width", line.width().at(zoom));
          parameter("stroke-linejoin", "round");
          parameter("stroke-linecap", line.dash().isEmpty() ? "round" : "butt");
          if (!line.dash().isEmpty()) {
            parameter(
                "stroke-dasharray",
                line.dash().stream().map(Xml::text).collect(Collectors.joining(" ")));
          }
        });
  }

  private void fill(Fill fill) {
    if (fill.colour() != null) {
      element(
          "PolygonSymbolizer",
          () ->
              element(
                  "Fill",
                  () -> {
                    parameter("fill", fill.colour());
                    parameter("fill-opacity", fill.opacity());
                  }));
    }
    if (fill.pattern() != null) {
      element(
          "PolygonSymbolizer",
          () ->
              element(
                  "Fill",
                  () -> element("GraphicFill", () -> element("Graphic", () -> hatch(fill)))));
    }
  }

  private void hatch(Fill fill) {
    element(
        "Mark",
        () -> {
          text("WellKnownName", HATCHES.get(fill.pattern().hatch()));
          element(
              "Stroke",
              () -> {
                parameter("stroke", fill.pattern().colour());
                parameter("stroke-width", fill.pattern().width());
                parameter("stroke-opacity", fill.opacity());
              });
        });
    text("Size", CELL);
  }

  private void labels(Layer.Label label) {
    element(
        "FeatureTypeStyle",
        () ->
            element(
                "Rule",
                () -> {
                  text("Name", "name");
                  scales(label.from(), label.to() + 1);
                  element("TextSymbolizer", () -> label(label));
                }));
  }

  private void label(Layer.Label label) {
    element("Label", () -> xml.text("ogc:PropertyName", "name"));
    element(
        "Font",
        () -> {
          parameter("font-family", "Noto Sans CJK SC");
          parameter("font-size", label.size().at(label.from()));
          parameter("font-weight", label.isBold() ? "bold" : "normal");
        });
    element(
        "LabelPlacement",
        () ->
            element(
                "PointPlacement",
                () ->
                    element(
                        "AnchorPoint",
                        () -> {
                          text("AnchorPointX", 0.5);
                          text("AnchorPointY", 0.5);
                        })));
    element(
        "Halo",
        () -> {
          text("Radius", HALO);
          element("Fill", () -> parameter("fill", label.halo()));
        });
    element("Fill", () -> parameter("fill", label.colour()));
  }

  private void title(Rule.Title title) {
    if (version == Version.V1_1) {
      element("Description", () -> text("Title", title.line()));
    } else {
      text("Title", title.line());
    }
  }

  private void parameter(String name, Object value) {
    xml.text(version.prefix + version.parameter, value, "name", name);
  }

  private void text(String name, Object value) {
    xml.text(version.prefix + name, value);
  }

  private void element(String name, Runnable content) {
    xml.element(version.prefix + name, content);
  }

  private void element(String name, Object... attributes) {
    xml.element(version.prefix + name, attributes);
  }
}
