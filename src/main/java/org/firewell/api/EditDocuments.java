package org.firewell.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.firewell.api.ogc.ItemBody;
import org.firewell.feature.Attribute;
import org.firewell.feature.Edit;
import org.firewell.feature.Edits.Change;
import org.firewell.feature.Edits.Kept;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;

/** Tells edits as documents. */
final class EditDocuments {

  private EditDocuments() {}

  /** Who, when and why, and how much; what was changed is told by {@link #of(Change)}. */
  static Map<String, Object> of(Kept kept) {
    Edit edit = kept.edit();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", edit.id());
    document.put("at", edit.at().toString());
    document.put("by", edit.by());
    document.put("role", edit.role());
    document.put("kind", edit.kind().word());
    document.put("source", edit.source());
    document.put("reason", edit.reason());
    document.put("undoes", edit.undoes());
    document.put("undone_by", kept.undoneBy());
    Map<String, Object> counts = new LinkedHashMap<>();
    kept.changes().forEach((type, count) -> counts.put(type.name(), count));
    document.put("features", counts);
    return document;
  }

  /** What became of one feature, from what to what, attribute by attribute. */
  static Map<String, Object> of(Change change) {
    Feature before = change.before();
    Feature after = change.after();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("collection", change.type().name());
    document.put("id", change.id());
    document.put("version", change.version());
    document.put("what", before == null ? "created" : after == null ? "removed" : "changed");
    document.putAll(difference(change.type(), before, after));
    return document;
  }

  /**
   * In what two states of a feature differ: {@code attributes}, and {@code geometry} where that
   * does. A null tells that it is not there.
   */
  static Map<String, Object> difference(
      FeatureType<?> type, Feature beforeOrNull, Feature afterOrNull) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("attributes", attributes(type, beforeOrNull, afterOrNull));
    if (beforeOrNull == null
        || afterOrNull == null
        || !beforeOrNull.geometry().equals(afterOrNull.geometry())) {
      Map<String, Object> places = new LinkedHashMap<>();
      places.put("before", geometry(beforeOrNull));
      places.put("after", geometry(afterOrNull));
      document.put("geometry", places);
    }
    return document;
  }

  private static List<Map<String, Object>> attributes(
      FeatureType<?> type, Feature beforeOrNull, Feature afterOrNull) {
    List<Map<String, Object>> changed = new ArrayList<>();
    for (Attribute attribute : type.attributes()) {
      Object before = plain(attribute, beforeOrNull);
      Object after = plain(attribute, afterOrNull);
      if (!attribute.name().equals("id") && !Objects.equals(before, after)) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("attribute", attribute.name());
        one.put("before", before);
        one.put("after", after);
        changed.add(one);
      }
    }
    return changed;
  }

  private static Object plain(Attribute attribute, Feature featureOrNull) {
    return featureOrNull == null ? null : attribute.plain(featureOrNull);
  }

  private static Object geometry(Feature featureOrNull) {
    return featureOrNull == null ? null : ItemBody.document(featureOrNull).get("geometry");
  }
}
