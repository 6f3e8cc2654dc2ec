package org.firewell.api;

import static org.firewell.api.openapi.Schemas.binary;
import static org.firewell.api.openapi.Schemas.object;
import static org.firewell.api.openapi.Schemas.text;
import static org.firewell.api.openapi.Schemas.whole;
import static org.firewell.api.openapi.Schemas.with;
import static org.firewell.api.openapi.Schemas.words;

import java.util.Map;
import org.firewell.api.http.Link;
import org.firewell.api.openapi.ApiDocument;
import org.firewell.api.openapi.Area;
import org.firewell.api.openapi.Operation;
import org.firewell.api.openapi.Parameter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The history of features, and imports. */
@Component
@Order(13)
class EditsArea implements Area {

  private static final String TAG = "Edits";

  private static final Parameter EDIT = Parameter.path("editId", "编辑 · the edit", whole(1), "1");
  private static final Parameter OFFSET = Parameter.named("offset");
  private static final Parameter LIMIT =
      Parameter.query(
          "limit", "最多几个 · at most so many", with(whole(1), "maximum", EditsController.MAX_LIMIT));

  @Override
  public void tell(ApiDocument document) {
    document
        .tag(TAG, "历史与导入 · history and imports")
        .addOwn(
            "GET",
            "/edits",
            Operation.of("getEdits", TAG, "编辑，新的在前", "the edits, the newest first")
                .takes(
                    Parameter.query("by", "谁做的 · of this account", text()),
                    Parameter.named("datetime"),
                    Parameter.query("kind", "哪一种 · of this kind", words(EditsController.KINDS)),
                    Parameter.query("collection", "哪个图层 · of this collection", text()),
                    Parameter.query("feature", "图层里的哪一个 · of this feature of it", text()),
                    LIMIT,
                    OFFSET)
                .gives(200, "编辑 · the edits", Link.JSON, object()))
        .addOwn(
            "GET",
            "/edits/{editId}",
            Operation.of("getEdit", TAG, "一次编辑", "an edit, from what to what")
                .takes(EDIT, LIMIT, OFFSET)
                .gives(200, "编辑 · the edit", Link.JSON, object()))
        .addOwn(
            "GET",
            "/edits/of/{collectionId}/{featureId}",
            Operation.of("getHistory", TAG, "一个要素的历史", "what became of a feature")
                .takes(
                    Parameter.path("collectionId", "图层 · its collection", text(), "hydrants"),
                    Parameter.path("featureId", "编号 · its id", text(), "h01"))
                .gives(200, "历史 · the history", Link.JSON, object()))
        .addOwn(
            "POST",
            "/edits/{editId}/undo",
            Operation.of("undo", TAG, "撤销", "undo an edit")
                .takes(EDIT)
                .body(Link.JSON, object(Map.of("reason", text())))
                .gives(200, "撤销 · the edit that undoes it", Link.JSON, object()))
        .addOwn(
            "POST",
            "/imports",
            Operation.of(
                    "takeFile", TAG, "导入", "take a file of a collection, or a dataset in a zip")
                .takes(
                    Parameter.query("collection", "哪个图层的 · whose file it is", text()),
                    Parameter.query("file", "从哪来 · where it comes from", text()),
                    Parameter.query(
                        "replace", "不同的以文件为准 · replace what says otherwise", words("no", "yes")),
                    Parameter.query("reason", "理由 · why", text()))
                .body(Link.GEOJSON, object())
                .body("application/zip", binary())
                .gives(200, "导入的结果 · what became of it", Link.JSON, object()));
  }
}
