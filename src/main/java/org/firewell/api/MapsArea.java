package org.firewell.api;

import static org.firewell.api.openapi.Schemas.list;
import static org.firewell.api.openapi.Schemas.number;
import static org.firewell.api.openapi.Schemas.text;
import static org.firewell.api.openapi.Schemas.with;
import static org.firewell.api.openapi.Schemas.words;

import java.util.Arrays;
import java.util.Map;
import org.firewell.api.openapi.ApiDocument;
import org.firewell.api.openapi.Area;
import org.firewell.api.openapi.Operation;
import org.firewell.api.openapi.Parameter;
import org.firewell.render.map.MapPaper;
import org.firewell.render.map.Theme;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Maps for paper. */
@Component
@Order(14)
class MapsArea implements Area {

  private static final String TAG = "Maps";

  @Override
  public void tell(ApiDocument document) {
    document
        .tag(TAG, "纸图 · maps for paper")
        .addOwn(
            "GET",
            "/maps/{theme}.svg",
            Operation.of("getMap", TAG, "一幅专题图", "a part of the county on paper")
                .says(
                    "township、village、bbox 三者取一，缺省为全县。"
                        + "One of township, village and bbox, else the whole county.")
                .takes(
                    Parameter.path(
                        "theme",
                        "专题 · what it is about",
                        words(Arrays.stream(Theme.values()).map(Theme::word).toList()),
                        "levels"),
                    Parameter.query("as_of", "截至日期 · as of", text("date")),
                    Parameter.query("ruleset", "规则集 · rule set", text()),
                    Parameter.query("township", "乡镇（街道）代码或编号 · code or id", text()),
                    Parameter.query("village", "村（社区）编号 · id", text()),
                    Parameter.query(
                        "bbox",
                        "西,南,东,北，度 · west,south,east,north in degrees",
                        with(with(list(number()), "minItems", 4), "maxItems", 4)),
                    Parameter.query("width_mm", "宽，毫米 · width", side()),
                    Parameter.query("height_mm", "高，毫米 · height", side()),
                    Parameter.query("lang", "语言 · language", words("zh", "en")),
                    Parameter.query("frame", "整饰 · what stands around it", words("full", "plain")))
                .gives(200, "地图 · the map", MapsController.SVG, text()));
  }

  private static Map<String, Object> side() {
    return with(with(number(), "minimum", MapPaper.LEAST_MM), "maximum", MapPaper.MOST_MM);
  }
}
