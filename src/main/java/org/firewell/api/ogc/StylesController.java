package org.firewell.api.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

  /** What {@code f} may be, the first where it is missing. */
  private static final Map<String, Form> FORMS = new LinkedHashMap<>();

  static {
    FORMS.put("sld", Form.SLD);
    FORMS.put("sld10", Form.SLD_1_0);
    FORMS.put("qml", Form.QML);
    FORMS.put("qml-tiles", Form.QML_TILES);
  }

  private final Features features;
  private final Styles styles = new Styles(Legend.own());

  StylesController(Features features) {
    this.features = features;
  }

  /** What {@code f} may be, the usual first. */
  static List<String> forms() {
    return List.copyOf(FORMS.keySet());
  }

  /** What a style comes as. */
  static List<String> types() {
    return FORMS.values().stream().map(StylesController::type).distinct().toList();
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
    Parameters parameters = Parameters.of(request);
    String word = parameters.word("f", forms()).orElse("sld");
    FeatureType<?> type = Layers.get(features, name);
    byte[] found =
        of(type).stream()
            .filter(title -> title.name().equals(style))
            .findFirst()
            .flatMap(title -> styles.find(style, FORMS.get(word), StylesController::picture))
            .orElseThrow(
                () -> StatusException.missing("there is no style " + style + " of " + name));
    return file(type(FORMS.get(word)), style + ending(FORMS.get(word)), found);
  }

  @GetMapping("/styles/signs/{name}.svg")
  ResponseEntity<byte[]> sign(@PathVariable String name, HttpServletRequest request) {
    Parameters.of(request);
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
    FORMS.forEach(
        (word, form) ->
            links.add(Link.to(address + word, "stylesheet", type(form), description(form))));
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

  private static String type(Form form) {
    return switch (form) {
      case SLD -> "application/vnd.ogc.sld+xml;version=1.1";
      case SLD_1_0 -> "application/vnd.ogc.sld+xml;version=1.0";
      case QML, QML_TILES -> "application/vnd.qgis.qml+xml";
    };
  }

  private static String ending(Form form) {
    return form.name().toLowerCase(Locale.ROOT).startsWith("qml") ? ".qml" : ".sld";
  }

  private static String description(Form form) {
    return switch (form) {
      case SLD -> "SLD 1.1";
      case SLD_1_0 -> "SLD 1.0";
      case QML -> "QGIS（要素图层）· QGIS, for a layer of features";
      case QML_TILES -> "QGIS（矢量瓦片图层）· QGIS, for a layer of vector tiles";
    };
  }
}
