package org.firewell.ingest.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.exchange.Profile;
import org.firewell.feature.FeatureType;
import org.firewell.ingest.intake.Intake.Field;

/** How the fields of a file may be read. */
final class Suggestion {

  private final FeatureType<?> type;
  private final Map<String, String> fields = new LinkedHashMap<>();

  Suggestion(String fileName, FeatureType<?> typeOrNull) {
    this.type = typeOrNull == null ? type(fileName) : typeOrNull;
  }

  FeatureType<?> type() {
    return type;
  }

  private static FeatureType<?> type(String fileName) {
    for (FeatureType<?> type : FeatureType.all()) {
      if (fileName.startsWith(type.name())) {
        return type;
      }
    }
    return FeatureType.HYDRANTS;
  }

  Field field(String name, List<String> samples, long filled) {
    boolean isOurs = type.attribute(name).isPresent() || Profile.PLACE.contains(name);
    if (isOurs) {
      fields.put(name, name);
    }
    return new Field(
        name,
        samples,
        filled,
        isOurs ? name : null,
        isOurs ? "与属性同名" : "",
        isOurs ? "it is called like the attribute" : "");
  }

  Profile profile() {
    return new Profile(
        null, null, type, null, null, null, null, fields, Map.of(), Map.of(), Map.of());
  }
}
