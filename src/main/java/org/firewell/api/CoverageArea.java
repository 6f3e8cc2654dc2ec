package org.firewell.api;

import static org.firewell.api.openapi.Schemas.list;
import static org.firewell.api.openapi.Schemas.named;
import static org.firewell.api.openapi.Schemas.number;
import static org.firewell.api.openapi.Schemas.object;
import static org.firewell.api.openapi.Schemas.oneOf;
import static org.firewell.api.openapi.Schemas.orNull;
import static org.firewell.api.openapi.Schemas.text;
import static org.firewell.api.openapi.Schemas.whole;
import static org.firewell.api.openapi.Schemas.with;
import static org.firewell.api.openapi.Schemas.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.api.http.Link;
import org.firewell.api.openapi.ApiDocument;
import org.firewell.api.openapi.Area;
import org.firewell.api.openapi.Operation;
import org.firewell.api.openapi.Parameter;
import org.firewell.feature.FeatureType;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** One demand explained, what-ifs, and the figures that are entered. */
@Component
@Order(11)
class CoverageArea implements Area {

  private static final String TAG = "Coverage";

  @Override
  public void tell(ApiDocument document) {
    List<String> names = FeatureType.all().stream().map(FeatureType::name).toList();
    Map<String, Object> features = with(list(object()), "maxItems", Proposals.MOST);
    Map<String, Object> change = new LinkedHashMap<>();
    change.put("inputs", object());
    change.put("added", features);
    change.put("removed", features);
    document
        .tag(TAG, "覆盖、假设与指标 · coverage, what-ifs and figures")
        .addOwn(
            "GET",
            "/coverage/{collectionId}/{featureId}",
            Operation.of("explainCoverage", TAG, "为何有或没有覆盖", "why a thing is covered or not")
                .takes(
                    Parameter.path(
                        "collectionId", "图层 · its collection", words(names), "buildings"),
                    Parameter.path("featureId", "编号 · its id", text(), "b1"))
                .gives(200, "各种量法 · by each measure, on which way", Link.GEOJSON, object()))
        .addOwn(
            "POST",
            "/what-if/coverage",
            Operation.of("tryCoverage", TAG, "试摆设施", "whom a change covers and uncovers")
                .body(Link.JSON, object(change))
                .gives(200, "前后之差 · before and after", Link.GEOJSON, object()));
    figures(document);
  }

  private static void figures(ApiDocument document) {
    Map<String, Object> figure = with(orNull(number()), "minimum", 0);
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("indicator", text());
    members.put("unit", text());
    members.put("on", text("date"));
    members.put("value", figure);
    members.put("part", figure);
    members.put("whole", figure);
    members.put("source", orNull(text()));
    members.put("corrects", orNull(whole(1)));
    document
        .schema("Figure", object(members, "indicator", "unit", "on"))
        .addOwn(
            "GET",
            "/targets/figures",
            Operation.of("getFigures", TAG, "填报的指标", "figures of what is on no map")
                .takes(
                    Parameter.query("indicator", "指标 · of this indicator", text()),
                    Parameter.query("unit", "单位或 total · of this unit, or total", text()),
                    Parameter.query("history", "连同更正前的 · with corrected ones", words("no", "yes")))
                .gives(200, "指标 · the figures", Link.JSON, object()))
        .addOwn(
            "POST",
            "/targets/figures",
            Operation.of("enterFigures", TAG, "填报或更正", "enter or correct figures, all or none")
                .body(Link.JSON, oneOf(List.of(named("Figure"), list(named("Figure")))))
                .gives(200, "早已如此 · all stood already", Link.JSON, object())
                .gives(201, "现在的指标 · the figures as they stand now", Link.JSON, object()));
  }
}
