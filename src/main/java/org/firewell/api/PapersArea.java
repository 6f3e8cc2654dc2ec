package org.firewell.api;

import static org.firewell.api.openapi.Schemas.object;
import static org.firewell.api.openapi.Schemas.text;
import static org.firewell.api.openapi.Schemas.words;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.firewell.api.http.Link;
import org.firewell.api.openapi.ApiDocument;
import org.firewell.api.openapi.Area;
import org.firewell.api.openapi.Operation;
import org.firewell.paper.Kind;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The papers that are handed over; the links of one that is made are told with it. */
@Component
@Order(14)
class PapersArea implements Area {

  private static final String TAG = "Papers";

  @Override
  public void tell(ApiDocument document) {
    document.tag(TAG, "文书 · papers: reports, notices, ledgers");
    document
        .addOwn(
            "GET",
            "/papers",
            Operation.of("getPapers", TAG, "应交的和做好的文书", "which papers are due, and what was made")
                .gives(200, "文书 · the papers", Link.JSON, object()))
        .addOwn(
            "POST",
            "/papers",
            Operation.of("orderPaper", TAG, "做一份文书", "have a paper made")
                .body(Link.JSON, order())
                .gives(202, "已受理 · it is being made", Link.JSON, object()));
  }

  private static Map<String, Object> order() {
    Map<String, Object> members = new LinkedHashMap<>();
    PapersController.MEMBERS.forEach(member -> members.put(member, text()));
    members.put("kind", words(Stream.of(Kind.values()).map(Kind::word).toList()));
    members.put("as_of", text("date"));
    members.put("lang", words("zh", "en"));
    return object(members, "kind");
  }
}
