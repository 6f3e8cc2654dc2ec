package org.firewell.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.firewell.exchange.Profile;
import org.firewell.feature.FeatureType;
import org.firewell.ingest.file.ClassPathFolder;
import org.firewell.ingest.file.Folder;
import org.firewell.ingest.file.Notices;
import org.firewell.ingest.file.Text;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Profiles as files in YAML. Those that ship lie in {@code seeds/profiles/}; somebody's own lie
 * beside the data.
 *
 * <pre>
 * collection: hydrants
 * id: 编号                             # the field that holds the id
 * fields: {X: lon, Y: lat, 口径: main_diameter_mm}
 * units: {pressure_mpa: kgf/cm2}      # of a number that stands without one
 * values: {condition: {能: usable, 待查: ""}}
 * defaults: {ownership: municipal}
 * </pre>
 */
public final class ProfileFiles {

  private static final Folder SHIPPED = new ClassPathFolder("seeds/profiles");
  private static final String ENDING = ".yaml";
  private static final Set<String> KEYS =
      Set.of(
          "collection",
          "partner",
          "crs",
          "encoding",
          "table",
          "id",
          "fields",
          "units",
          "values",
          "defaults");

  private ProfileFiles() {}

  /**
   * The profile of a name or path.
   *
   * @param name of one that ships, such as {@code osm-hydrants}, or of a file in the folder, its
   *     ending told or not
   * @param notices takes what is wrong with it, which is left out of it
   * @return empty when there is none, or it cannot be read, which is told
   */
  public static Optional<Profile> find(String name, Folder folder, Notices notices) {
    for (String path : List.of(name, name + ENDING)) {
      if (path.endsWith(ENDING) && folder.has(path)) {
        return read(path, folder, notices);
      }
    }
    return SHIPPED.has(name + ENDING) ? read(name + ENDING, SHIPPED, notices) : Optional.empty();
  }

  private static Optional<Profile> read(String path, Folder folder, Notices notices) {
    YamlNodes yaml = new YamlNodes(path, notices);
    try (InputStream in = folder.open(path)) {
      return yaml.read(in).flatMap(entry -> profile(path, yaml, entry));
    } catch (IOException e) {
      notices.error(path, "读不了：" + e.getMessage(), "cannot be read: " + e.getMessage());
      return Optional.empty();
    }
  }

  private static Optional<Profile> profile(String path, YamlNodes yaml, Map<String, Node> entry) {
    yaml.warnOfUnknown(entry, KEYS, "");
    String collection = yaml.text(entry, "collection").orElse("");
    Optional<FeatureType<?>> type = FeatureType.find(collection);
    if (type.isEmpty()) {
      yaml.notices()
          .error(
              path,
              "没有叫 " + Text.quoted(collection) + " 的图层",
              "no collection is called " + Text.quoted(collection));
      return Optional.empty();
    }
    String name = path.substring(path.lastIndexOf('/') + 1, path.length() - ENDING.length());
    Node any = entry.get("collection");
    return Optional.of(
        new ProfileNode(yaml, "").over(Profile.plain(type.get()).named(name), entry, any));
  }
}
