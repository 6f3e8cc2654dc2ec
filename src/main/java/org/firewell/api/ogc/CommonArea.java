package org.firewell.api.ogc;

import static org.firewell.api.openapi.Schemas.list;
import static org.firewell.api.openapi.Schemas.named;
import static org.firewell.api.openapi.Schemas.object;
import static org.firewell.api.openapi.Schemas.text;
import static org.firewell.api.openapi.Schemas.whole;
import static org.firewell.api.openapi.Schemas.words;
import static org.firewell.api.openapi.Schemas.yesOrNo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.firewell.api.http.Link;
import org.firewell.api.openapi.ApiDocument;
import org.firewell.api.openapi.Area;
import org.firewell.api.openapi.Operation;
import org.firewell.api.openapi.Parameter;
import org.firewell.api.openapi.Schemas;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where a client begins, and what all addresses have in common. */
@Component
@Order(1)
class CommonArea implements Area {

  private static final String TAG = "Common";

  @Override
  public void tell(ApiDocument document) {
    document
        .tag(TAG, "入口 · where to begin")
        .add(
            "GET",
            "/",
            Operation.of("getLandingPage", TAG, "首页", "the landing page")
                .givesDocument("首页 · the landing page", named("LandingPage")))
        .add(
            "GET",
            "/api",
            Operation.of("getApiDefinition", TAG, "本文档", "this document")
                .givesPage(200, "本文档 · this document", Link.OPENAPI, object()))
        .add(
            "GET",
            "/conformance",
            Operation.of("getConformanceDeclaration", TAG, "符合的标准", "what this server conforms to")
                .givesDocument("符合的标准 · conformance classes", named("Conformance")));
    shared(document);
  }

  private static void shared(ApiDocument document) {
    document
        .parameter(
            "f",
            Parameter.query(
                "f",
                "格式；没有则看 Accept · the form; without it, what Accept prefers",
                words("json", "html")))
        .parameter(
            "datetime",
            Parameter.query(
                "datetime",
                "日期、时刻或区间 · a day, a time or an interval of them, open with ..:"
                    + " 2022-12-31, 2022-01-01/2022-12-31, 2022-01-01/..",
                text()))
        .parameter("offset", Parameter.query("offset", "跳过几个 · how many to skip", whole(0)))
        .schema("Link", link())
        .schema("LandingPage", object(withLinks("title", text(), "description", text()), "links"))
        .schema("Conformance", object(Map.of("conformsTo", list(text("uri"))), "conformsTo"))
        .schema("Fault", fault());
  }

  /** At most so many, and ten where nobody says. */
  static Parameter limit(int most) {
    return limit(ItemQuery.DEFAULT_LIMIT, most);
  }

  static Parameter limit(int usual, int most) {
    Map<String, Object> schema = Schemas.with(whole(1), "maximum", most);
    return Parameter.query(
        "limit",
        "最多几个；要得更多只给 " + most + " · at most so many; of more, " + most + " are given",
        Schemas.with(schema, "default", usual));
  }

  /** Members of a document, in pairs of name and schema, and its links. */
  static Map<String, Object> withLinks(Object... members) {
    Map<String, Object> all = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      all.put((String) members[i], members[i + 1]);
    }
    all.put("links", list(named("Link")));
    return all;
  }

  private static Map<String, Object> link() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("href", text());
    members.put("rel", text());
    members.put("type", text());
    members.put("title", text());
    members.put("templated", yesOrNo());
    return object(members, "href", "rel", "type");
  }

  private static Map<String, Object> fault() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", text());
    members.put("title", text());
    members.put("status", Schemas.with(whole(400), "maximum", 599));
    members.put("detail", Schemas.with(text(), "description", "一句话 · a sentence for people"));
    members.put("instance", text());
    members.put("parameter", Schemas.with(text(), "description", "哪个参数 · which parameter"));
    members.put("value", Schemas.with(text(), "description", "所给的值 · as it was given"));
    members.put("allowed", Schemas.with(text(), "description", "允许什么 · what it takes"));
    return object(members, "title", "status");
  }
}
