package org.firewell.api.ogc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firewell.feature.Attribute;
import org.firewell.feature.FeatureType;
import org.firewell.ingest.file.Notice;

/** Says in both languages what is wrong with a feature that was sent, field by field. */
final class FeatureFaults {

  private final FeatureType<?> type;

  FeatureFaults(FeatureType<?> type) {
    this.type = type;
  }

  /** A fault that the reader found. */
  public Map<String, Object> of(Notice notice) {
    Optional<Attribute> attribute = Optional.ofNullable(notice.field()).flatMap(type::attribute);
    return fault(
        notice,
        attribute.map(Attribute::name).orElse(null),
        attribute.map(a -> "字段 " + a.name() + " 的值不能用：" + allowed(a)).orElse(notice.zh()));
  }

  /** A property that is no attribute: whoever misspelt one would lose what it says. */
  Map<String, Object> unknown(String property) {
    List<String> names = type.attributes().stream().map(Attribute::name).toList();
    String all = String.join(", ", names);
    return document(
        0,
        null,
        property,
        "图层 " + type.name() + " 没有字段 " + property + "；可用的有：" + all,
        property + ": not an attribute of " + type.name() + "; there are " + all);
  }

  private static Map<String, Object> fault(Notice notice, String field, String zh) {
    return document(notice.row(), notice.id(), field, zh, notice.reason());
  }

  private static Map<String, Object> document(
      long row, String id, String field, String zh, String en) {
    Map<String, Object> fault = new LinkedHashMap<>();
    if (row > 0) {
      fault.put("row", row);
    }
    fault.put("id", id);
    fault.put("field", field);
    fault.put("zh", zh);
    fault.put("en", en);
    return fault;
  }

  private static String allowed(Attribute attribute) {
    return switch (attribute.kind()) {
      case TEXT -> "应为文字";
      case TEXTS -> "应为文字列表";
      case INTEGER -> "应为整数，且不超出合理范围";
      case NUMBER -> "应为数，且不超出合理范围";
      case DATE -> "应为日期，如 2022-12-31";
      case CHOICE -> "只能是 " + String.join("、", attribute.allowed());
    };
  }
}
