package org.firewell.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.firewell.api.http.Body;
import org.firewell.api.http.Members;
import org.firewell.api.http.ParameterException;
import org.firewell.exchange.Profile;
import org.firewell.exchange.Units;
import org.firewell.feature.Attribute;
import org.firewell.feature.FeatureType;
import tools.jackson.databind.JsonNode;

/** Profiles as documents, there and back. */
final class ProfileDocuments {

  private static final List<String> MEMBERS =
      List.of(
          "name",
          "partner",
          "collection",
          "crs",
          "encoding",
          "table",
          "id",
          "fields",
          "units",
          "values",
          "defaults");

  private ProfileDocuments() {}

  static Map<String, Object> of(Profile profile) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("name", profile.name());
    document.put("partner", profile.partner());
    document.put("collection", profile.type().name());
    document.put("crs", profile.crs());
    document.put("encoding", profile.encoding());
    document.put("table", profile.table());
    document.put("id", profile.id());
    document.put("fields", profile.fields());
    document.put("units", profile.units());
    document.put("values", profile.values());
    document.put("defaults", profile.defaults());
    return document;
  }

  /**
   * The profile that a body describes.
   *
   * @throws ParameterException naming the member that cannot be taken
   */
  static Profile profile(JsonNode body) {
    Body.check(body, MEMBERS);
    Members members = new Members(body);
    FeatureType<?> type = type(members.textOf("collection"));
    return new Profile(
        members.text("name"),
        members.text("partner"),
        type,
        members.text("crs"),
        members.text("encoding"),
        members.text("table"),
        members.text("id"),
        texts("fields", body.path("fields")),
        texts("units", body.path("units")),
        values(body.path("values")),
        texts("defaults", body.path("defaults")));
  }

  /** The collection of a name. */
  static FeatureType<?> type(String name) {
    return FeatureType.find(name)
        .orElseThrow(
            () ->
                new ParameterException("collection", name, "可用的有 " + names(), "one of " + names()));
  }

  private static String names() {
    return String.join(", ", FeatureType.all().stream().map(FeatureType::name).toList());
  }

  private static Map<String, Map<String, String>> values(JsonNode object) {
    Map<String, Map<String, String>> values = new LinkedHashMap<>();
    object.properties().forEach(e -> values.put(e.getKey(), texts("values", e.getValue())));
    return values;
  }

  private static Map<String, String> texts(String name, JsonNode object) {
    if (!object.isMissingNode() && !object.isNull() && !object.isObject()) {
      throw new ParameterException(
          name, object.toString(), "应为由键与文本组成的对象", "an object of names and texts");
    }
    Map<String, String> texts = new LinkedHashMap<>();
    object
        .properties()
        .forEach(
            entry -> {
              if (!entry.getValue().isString()) {
                throw new ParameterException(
                    name + "." + entry.getKey(), entry.getValue().toString(), "应为文本", "a text");
              }
              texts.put(entry.getKey(), entry.getValue().asString());
            });
    return texts;
  }

  /** The attributes that a field of a file may stand for, by collection. */
  static Map<String, Object> attributes() {
    Map<String, Object> collections = new LinkedHashMap<>();
    FeatureType.all()
        .forEach(
            type ->
                collections.put(
                    type.name(),
                    type.attributes().stream().map(ProfileDocuments::attribute).toList()));
    return collections;
  }

  private static Map<String, Object> attribute(Attribute attribute) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("name", attribute.name());
    document.put("kind", attribute.kind().name().toLowerCase(Locale.ROOT));
    document.put("allowed", attribute.allowed());
    document.put("units", isQuantity(attribute) ? Units.of(attribute).names() : List.of());
    return document;
  }

  /** Whether its name ends in a unit; a count has none to choose from. */
  private static boolean isQuantity(Attribute attribute) {
    return attribute.kind() == Attribute.Kind.NUMBER || attribute.kind() == Attribute.Kind.INTEGER;
  }
}
