package org.firewell.api.ogc;

import java.util.List;
import java.util.Map;
import org.firewell.analysis.Question.Title;
import org.firewell.api.http.Language;
import org.firewell.api.http.Page;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Layer;
import org.firewell.ingest.crs.ReferencedCrs;
import org.springframework.http.ResponseEntity;

/** The collections as pages that a person reads: what each holds, whence it is, and the ways on. */
final class CollectionPages {

  private final Language language;
  private final Page page;

  private CollectionPages(Language language, String title) {
    this.language = language;
    this.page = new Page(language, title);
  }

  static ResponseEntity<byte[]> all(Map<FeatureType<?>, Layer> layers, Language language) {
    CollectionPages pages = new CollectionPages(language, language.of("图层", "Collections"));
    pages.page.tag("ul class=\"ways\"");
    layers.forEach(pages::listed);
    pages.page.tag("/ul");
    return pages.page.reply();
  }

  /**
   * @param box west, south, east, north in degrees; empty where there is nothing
   * @param systems in which it is served
   */
  static ResponseEntity<byte[]> one(
      FeatureType<?> type,
      Layer layer,
      List<Double> box,
      List<ReferencedCrs> systems,
      Language language) {
    CollectionPages pages = new CollectionPages(language, title(type, language));
    pages.origin(layer);
    pages.ways(type);
    if (!box.isEmpty()) {
      pages.page.text("h2", language.of("范围（经度、纬度）", "Extent (longitude, latitude)"));
      pages.page.text(
          "p", "%.5f, %.5f – %.5f, %.5f".formatted(box.get(0), box.get(1), box.get(2), box.get(3)));
    }
    pages.page.text("h2", language.of("坐标系（crs）", "Coordinates (crs)")).tag("ul");
    systems.forEach(system -> pages.page.tag("li").text("code", system.uri()).tag("/li"));
    pages.page.tag("/ul");
    return pages.page.reply();
  }

  private void listed(FeatureType<?> type, Layer layer) {
    page.tag("li").link(address(type) + "?f=html", title(type, language));
    origin(layer);
    ways(type);
    page.tag("/li");
  }

  private void origin(Layer layer) {
    if (layer.origin() != null) {
      page.text("p", language.of("来源：", "Origin: ") + layer.origin());
    }
    if (layer.licence() != null) {
      page.text("p", language.of("许可：", "Licence: ") + layer.licence());
    }
  }

  private void ways(FeatureType<?> type) {
    String address = address(type);
    page.tag("nav")
        .link(address + "/items?f=html", language.of("要素", "features"))
        .text(" · ")
        .link(address + "/items?f=json", "GeoJSON")
        .text(" · ")
        .link(address + "/schema?f=html", language.of("属性", "attributes"))
        .text(" · ")
        .link(address + "/queryables?f=html", language.of("可查询的属性", "queryables"))
        .text(" · ")
        .link(address + "/tiles?f=html", language.of("瓦片", "tiles"))
        .text(" · ")
        .link(address + "/styles?f=html", language.of("样式", "styles"))
        .tag("/nav");
  }

  private static String title(FeatureType<?> type, Language language) {
    Title title = Nouns.title(type);
    return language.of(title.zh(), title.en());
  }

  private static String address(FeatureType<?> type) {
    return "/ogc/collections/" + type.name();
  }
}
