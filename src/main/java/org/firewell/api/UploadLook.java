package org.firewell.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.firewell.api.http.Members;
import org.firewell.exchange.Profile;
import org.firewell.feature.FeatureType;
import org.firewell.ingest.format.Choice;
import org.firewell.render.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is asked of a look at a file; it lies with the turn of the scheduler until that comes. Nulls
 * ask for nothing.
 *
 * @param type the collection that the rows are taken for
 * @param table the sheet or layer
 * @param encoding of the texts
 * @param profile whose fields say where the rows lie
 */
record UploadLook(FeatureType<?> type, String table, String encoding, Profile profile) {

  static final UploadLook NONE = new UploadLook(null, null, null, null);
  static final List<String> MEMBERS = List.of("collection", "table", "encoding", "profile");

  private static final JsonMapper JSON = new JsonMapper();

  /**
   * What a body asks for.
   *
   * @throws ParameterException naming the member that cannot be taken
   */
  static UploadLook of(JsonNode body) {
    Members members = new Members(body);
    JsonNode given = body.path("profile");
    Profile profile = given.isObject() ? ProfileDocuments.profile(given) : null;
    String collection = members.text("collection");
    if (profile != null) {
      return new UploadLook(profile.type(), profile.table(), profile.encoding(), profile);
    }
    return new UploadLook(
        collection == null ? null : ProfileDocuments.type(collection),
        members.text("table"),
        members.text("encoding"),
        null);
  }

  /** What {@link #text} wrote; empty asks for nothing. */
  static UploadLook of(String text) {
    return text.isEmpty() ? NONE : of(JSON.readTree(text));
  }

  String text() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("collection", type == null ? null : type.name());
    document.put("table", table);
    document.put("encoding", encoding);
    document.put("profile", profile == null ? null : ProfileDocuments.of(profile));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Json.write(out, document);
    return out.toString(StandardCharsets.UTF_8);
  }

  Choice choice() {
    return new Choice(type, table, encoding, Set.of());
  }
}
