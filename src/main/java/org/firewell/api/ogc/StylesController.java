package org.firewell.api.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.firewell.api.http.Format;
import org.firewell.api.http.Link;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.Reply;
import org.firewell.api.http.StatusException;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.render.style.Legend;
import org.firewell.render.style.Styles;
import org.firewell.render.style.Styles.Form;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The map's legend as styles, so that a layer looks the same in another program. The words are
 * those of the draft of OGC API - Styles, of which no conformance class is declared.
 */
@RestController
@RequestMapping("/ogc")
class StylesController {

  static final String SVG = "image/svg+xml";
  private static final String QGIS = "application/vnd.qgis.qml+xml";

  /** In what a style can be had, the usual first. */
  private enum Sheet {
    SLD(Form.SLD, "application/vnd.ogc.sld+xml;version=1.1", ".sld", "SLD 1.1"),
    SLD10(Form.SLD_1_0, "application/vnd.ogc.sld+xml;version=1.0", ".sld", "SLD 1.0"),
    QML(Form.QML, QGIS, ".qml", "QGIS（要素图层）· QGIS, for a layer of features"),
    QML_TILES(Form.QML_TILES, QGIS, ".qml", "QGIS（矢量瓦片图层）· QGIS, for a layer of vector tiles");

    private final Form form;
    private final String type;
    private final String ending;
    private final String title;

    Sheet(Form form, String type, String ending, String title) {
      this.form = form;
      this.type = type;
      this.ending = ending;
      this.title = title;
    }

    /** As {@code f} names it. */
    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Sheet of(Parameters parameters) {
      String word = parameters.word("f", forms()).orElse(SLD.word());
      return Stream.of(values())
          .filter(sheet -> sheet.word().equals(word))
          .findFirst()
          .orElseThrow();
    }
  }

  private final Features features;
  private final Styles styles = new Styles(Legend.own());

  StylesController(Features features) {
    this.features = features;
  }

  /** What {@code f} may be, the usual first. */
  static List<String> forms() {
    return Stream.of(Sheet.values()).map(Sheet::word).toList();
  }

  /** What a style comes as. */
  static List<String> types() {
    return Stream.of(Sheet.values()).map(sheet -> sheet.type).distinct().toList();
  }

  @GetMapping("/styles")
  ResponseEntity<byte[]> styles(HttpServletRequest request)
      throws HttpMediaTypeNotAcceptableException {
    Format format = Format.of(request, Parameters.of(request));
    List<Styles.Title> loaded =
        styles.titles().stream()
            .filter(
                title ->
                    FeatureType.find(title.collection())
                        .filter(features.layers()::containsKey)
                        .isPresent())
            .toList();
    return list(request, format, "样式 · styles", loaded);
  }

  @GetMapping("/collections/{name}/styles")
  ResponseEntity<byte[]> styles(@PathVariable String name, HttpServletRequest request)
      throws HttpMediaTypeNotAcceptableException {
    Format format = Format.of(request, Parameters.of(request));
    FeatureType<?> type = Layers.get(features, name);
    return list(request, format, Nouns.line(type), of(type));
  }

  @GetMapping("/collections/{name}/styles/{style}")
  ResponseEntity<byte[]> style(
      @PathVariable String name, @PathVariable String style, HttpServletRequest request) {
    Sheet sheet = Sheet.of(Parameters.of(request));
    FeatureType<?> type = Layers.get(features, name);
    byte[] found =
        of(type).stream()
            .filter(title -> title.name().equals(style))
            .findFirst()
            .flatMap(title -> styles.find(style, sheet.form, StylesController::picture))
            .orElseThrow(
                () -> StatusException.missing("there is no style " + style + " of " + name));
    return file(sheet.type, style + sheet.ending, found);
  }

  @GetMapping("/styles/signs/{name}.svg")
  ResponseEntity<byte[]> sign(@PathVariable String name, HttpServletRequest request) {
    Parameters.of(request).word("f", List.of("svg"));
    Optional<byte[]> sign = styles.sign(name);
    return file(
        SVG,
        name + ".svg",
        sign.orElseThrow(() -> StatusException.missing("there is no sign " + name)));
  }

  private List<Styles.Title> of(FeatureType<?> type) {
    return styles.titles().stream()
        .filter(title -> title.collection().equals(type.name()))
        .toList();
  }

  private static ResponseEntity<byte[]> list(
      HttpServletRequest request, Format format, String title, List<Styles.Title> titles) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("styles", titles.stream().map(StylesController::document).toList());
    document.put(
        "links",
        List.of(Link.self(request, format, Link.JSON), Link.alternate(request, format, Link.JSON)));
    return Reply.of(format, title, document);
  }

  private static Map<String, Object> document(Styles.Title title) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", title.name());
    document.put("title", title.zh() + " · " + title.en());
    List<Map<String, Object>> links = new ArrayList<>();
    String address = "/ogc/collections/" + title.collection() + "/styles/" + title.name() + "?f=";
    for (Sheet sheet : Sheet.values()) {
      links.add(Link.to(address + sheet.word(), "stylesheet", sheet.type, sheet.title));
    }
    links.add(
        Link.to(
            "/ogc/collections/" + title.collection(),
            "describes",
            Link.JSON,
            "the collection that it is for"));
    document.put("links", links);
    return document;
  }

  private static String picture(String sign) {
    return Link.address("/ogc/styles/signs/" + sign + ".svg");
  }

  private static ResponseEntity<byte[]> file(String type, String name, byte[] content) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .cacheControl(CacheControl.noCache())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline()
                .filename(name, StandardCharsets.US_ASCII)
                .build()
                .toString())
        .body(content);
  }
}
