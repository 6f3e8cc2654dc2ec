package org.firewell.api.ogc;

import static org.firewell.api.openapi.Schemas.list;
import static org.firewell.api.openapi.Schemas.named;
import static org.firewell.api.openapi.Schemas.object;
import static org.firewell.api.openapi.Schemas.text;
import static org.firewell.api.openapi.Schemas.words;

import java.util.List;
import org.firewell.api.openapi.ApiDocument;
import org.firewell.api.openapi.Area;
import org.firewell.api.openapi.Operation;
import org.firewell.api.openapi.Parameter;
import org.firewell.feature.Features;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The legend of the map as styles. */
@Component
@Order(5)
class StylesArea implements Area {

  private static final String TAG = "Styles";

  private final Features features;

  StylesArea(Features features) {
    this.features = features;
  }

  @Override
  public void tell(ApiDocument document) {
    Parameter collection = FeaturesArea.collection(List.copyOf(features.layers().keySet()));
    Operation sheet =
        Operation.of("getStyle", TAG, "一个样式", "a style")
            .says(
                "地图图例的样式，QGIS、GeoServer 等可直接使用。The legend of the map for QGIS, GeoServer and others.")
            .takes(collection)
            .takes(
                Parameter.path("styleId", "样式 · the style", text(), "hydrants"),
                Parameter.query("f", "格式 · the form", words(StylesController.forms())));
    StylesController.types().forEach(type -> sheet.gives(200, "样式 · the style", type, text()));
    document
        .tag(TAG, "样式 · styles")
        .schema(
            "Style",
            object(CommonArea.withLinks("id", text(), "title", text()), "id", "title", "links"))
        .schema("Styles", object(CommonArea.withLinks("styles", list(named("Style"))), "styles"))
        .add(
            "GET",
            "/styles",
            Operation.of("getStyles", TAG, "有哪些样式", "the styles")
                .givesDocument("样式 · the styles", named("Styles")))
        .add(
            "GET",
            "/styles/signs/{signId}.svg",
            Operation.of("getSign", TAG, "一个符号", "the picture of a sign")
                .takes(
                    Parameter.path("signId", "符号 · the sign", text(), "circle-effective"),
                    Parameter.query("f", "格式 · the form", words("svg")))
                .gives(200, "符号 · the sign", StylesController.SVG, text()))
        .add(
            "GET",
            "/collections/{collectionId}/styles",
            Operation.of("getCollectionStyles", TAG, "一个图层的样式", "the styles of a collection")
                .takes(collection)
                .givesDocument("样式 · the styles", named("Styles")))
        .add("GET", "/collections/{collectionId}/styles/{styleId}", sheet);
  }
}
