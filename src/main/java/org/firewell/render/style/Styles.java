package org.firewell.render.style;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The legend as styles for other programs, by the name of a collection or of an answer. */
public final class Styles {

  /** In what a style may be written. */
  public enum Form {
    /** Styled Layer Descriptor 1.1. */
    SLD,
    /** Styled Layer Descriptor 1.0. */
    SLD_1_0,
    /** QGIS's own, for features. */
    QML,
    /** QGIS's own, for vector tiles. */
    QML_TILES
  }

  /** A style's name, whose features it is for, and what is read above its legend. */
  public record Title(String name, String collection, String zh, String en) {}

  private final Legend legend;
  private final Map<String, Sign> signs;

  public Styles(Legend legend) {
    this.legend = legend;
    this.signs =
        legend.layers().stream()
            .flatMap(layer -> layer.rules().stream())
            .flatMap(rule -> rule.symbols().stream())
            .filter(Symbol.Mark.class::isInstance)
            .map(symbol -> ((Symbol.Mark) symbol).sign())
            .collect(Collectors.toMap(Sign::name, Function.identity(), (one, same) -> one));
  }

  /** The styles there are, as the legend lists them. */
  public List<Title> titles() {
    return legend.layers().stream().map(layer -> title(layer)).toList();
  }

  private static Title title(Layer layer) {
    return new Title(layer.name(), layer.collection(), layer.title().zh(), layer.title().en());
  }

  /**
   * A style; empty where none has that name.
   *
   * @param address of the picture of a sign, by the sign's name
   */
  public Optional<byte[]> find(String name, Form form, Function<String, String> address) {
    return legend.find(name).map(layer -> write(layer, form, address));
  }

  private static byte[] write(Layer layer, Form form, Function<String, String> address) {
    return switch (form) {
      case SLD -> Sld.of(layer, Sld.Version.V1_1, address);
      case SLD_1_0 -> Sld.of(layer, Sld.Version.V1_0, address);
      case QML -> Qml.features(layer);
      case QML_TILES -> Qml.tiles(layer);
    };
  }

  /** The picture of a sign as SVG; empty where none has that name. */
  public Optional<byte[]> sign(String name) {
    return Optional.ofNullable(signs.get(name))
        .map(sign -> sign.svg().getBytes(StandardCharsets.UTF_8));
  }
}
