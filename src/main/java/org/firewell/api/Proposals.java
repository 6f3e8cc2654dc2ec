package org.firewell.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.firewell.analysis.InputException;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.ingest.FeatureReader;
import org.firewell.ingest.FeatureReader.Reading;
import org.firewell.ingest.file.Notice;
import org.firewell.ingest.file.Severity;
import org.firewell.snapshot.Proposal;
import org.firewell.snapshot.Proposal.Removal;
import tools.jackson.databind.JsonNode;

/** Reads what-ifs. */
final class Proposals {

  static final int MOST = 200;

  private Proposals() {}

  /**
   * @param body with the lists {@code added} and {@code removed}, each of which may be missing
   * @throws InputException when a feature cannot be read, or there are too many
   */
  static Proposal of(JsonNode body) {
    List<JsonNode> added = list(body, "added");
    List<JsonNode> removed = list(body, "removed");
    if (added.size() + removed.size() > MOST) {
      throw new InputException(
          "added", "一次最多试算 " + MOST + " 处改动", "added: at most " + MOST + " changes at a time");
    }
    return new Proposal(added(added), removed(removed));
  }

  private static List<JsonNode> list(JsonNode body, String name) {
    JsonNode list = body.path(name);
    if (!list.isArray() && !list.isMissingNode()) {
      throw new InputException(name, name + " 应为列表", name + ": is not a list");
    }
    return StreamSupport.stream(list.spliterator(), false).toList();
  }

  private static List<Feature> added(List<JsonNode> features) {
    Map<FeatureType<?>, List<JsonNode>> byType = new LinkedHashMap<>();
    features.forEach(f -> byType.computeIfAbsent(type("added", f), t -> new ArrayList<>()).add(f));
    List<Feature> added = new ArrayList<>();
    byType.forEach((type, rows) -> added.addAll(read(type, rows)));
    return added;
  }

  private static List<Feature> read(FeatureType<?> type, List<JsonNode> rows) {
    rows.forEach(row -> id("added", row));
    String features = rows.stream().map(JsonNode::toString).collect(Collectors.joining(","));
    Reading reading =
        FeatureReader.read(
            type, "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}");
    reading.notices().stream()
        .filter(notice -> notice.severity() == Severity.ERROR && notice.row() > 0)
        .findFirst()
        .ifPresent(Proposals::refuse);
    return reading.features();
  }

  private static void refuse(Notice notice) {
    throw new InputException("added", "新增的设施有误：" + notice.reason(), "added: " + notice);
  }

  private static Set<Removal> removed(List<JsonNode> names) {
    Set<Removal> removed = new HashSet<>();
    names.forEach(name -> removed.add(new Removal(type("removed", name), id("removed", name))));
    return removed;
  }

  private static FeatureType<?> type(String list, JsonNode item) {
    String name = item.path("collection").asString("");
    return FeatureType.find(name)
        .orElseThrow(
            () ->
                new InputException(
                    list,
                    "没有图层“" + name + "”，每一项都要写明 collection",
                    list + ": there is no collection \"" + name + "\"; each item names its own"));
  }

  private static String id(String list, JsonNode item) {
    String id = item.path("id").asString("");
    if (id.isBlank()) {
      throw new InputException(list, "每一项都要有 id", list + ": an item has no id");
    }
    return id;
  }
}
