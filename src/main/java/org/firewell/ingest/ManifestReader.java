package org.firewell.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.firewell.exchange.Profile;
import org.firewell.feature.County;
import org.firewell.feature.FeatureType;
import org.firewell.ingest.file.FileEntry;
import org.firewell.ingest.file.Folder;
import org.firewell.ingest.file.Notices;
import org.firewell.ingest.file.Text;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads {@code dataset.yaml}; what it cannot use it names with its line and goes on without it.
 *
 * <p>Scalars are taken as they are written, so that a day stays a day and a code keeps its zeros.
 */
final class ManifestReader {

  private static final Set<String> KEYS = Set.of("name", "crs", "as_of", "rulesets", "files");
  private static final Set<String> FILE_KEYS =
      Set.of(
          "path",
          "licence",
          "origin",
          "profile",
          "crs",
          "encoding",
          "table",
          "id",
          "rename",
          "units",
          "values",
          "defaults");
  private static final Set<String> FIGURES_KEYS = Set.of("path", "rename");

  private final Notices notices;
  private final YamlNodes yaml;

  ManifestReader(Notices notices) {
    this.notices = notices;
    this.yaml = new YamlNodes(Manifest.FILE, notices);
  }

  /** The manifest; empty when the file is there and is not YAML, for then no crs is certain. */
  Optional<Manifest> read(Folder folder) {
    if (!folder.has(Manifest.FILE)) {
      return Optional.of(manifest(folder, Map.of()));
    }
    try (InputStream in = folder.open(Manifest.FILE)) {
      return yaml.read(in).map(root -> manifest(folder, root));
    } catch (IOException e) {
      notices.error(Manifest.FILE, "读不了：" + e.getMessage(), "cannot be read: " + e.getMessage());
      return Optional.empty();
    }
  }

  private Manifest manifest(Folder folder, Map<String, Node> root) {
    yaml.warnOfUnknown(root, KEYS, "");
    String name = told(root, "name").orElse(folder.name());
    County county = new County(name, asOf(root), yaml.texts(root, "rulesets"));
    Map<String, Node> files = new LinkedHashMap<>(yaml.mapping(root, "files"));
    Manifest.Figures figures = figures(files.remove(Manifest.FIGURES));
    return new Manifest(
        county, yaml.text(root, "crs").orElse("CRS84"), files(folder, files), figures);
  }

  /** A text for people, on one line that reads one way. */
  private Optional<String> told(Map<String, Node> entry, String key) {
    Optional<String> text = yaml.text(entry, key);
    if (text.filter(Text::hasControls).isPresent()) {
      yaml.warn(
          entry.get(key),
          key + "：换行或控制字符已换成空格",
          key + ": line breaks or control characters were replaced by blanks");
    }
    return text.map(Text::oneLine);
  }

  private LocalDate asOf(Map<String, Node> root) {
    Optional<String> text = yaml.text(root, "as_of");
    try {
      return text.map(LocalDate::parse).orElse(null);
    } catch (DateTimeParseException e) {
      yaml.error(
          root.get("as_of"),
          "as_of：" + Text.quoted(text.get()) + " 不是 2022-12-31 这样的日期",
          "as_of: " + Text.quoted(text.get()) + " is not a date like 2022-12-31");
      return null;
    }
  }

  private Map<FeatureType<?>, FileEntry> files(Folder folder, Map<String, Node> named) {
    Map<FeatureType<?>, FileEntry> files = new LinkedHashMap<>();
    named.forEach(
        (name, node) ->
            FeatureType.find(name)
                .ifPresentOrElse(
                    type -> files.put(type, file(folder, type, node)),
                    () ->
                        yaml.error(
                            node,
                            "files：没有叫 " + Text.quoted(name) + " 的图层",
                            "files: no collection is called " + Text.quoted(name))));
    return files;
  }

  private Manifest.Figures figures(Node nodeOrNull) {
    Map<String, Node> entry =
        nodeOrNull == null ? Map.of() : yaml.entries(nodeOrNull, "files: " + Manifest.FIGURES);
    yaml.warnOfUnknown(entry, FIGURES_KEYS, "files: " + Manifest.FIGURES + ": ");
    return new Manifest.Figures(
        yaml.text(entry, "path").orElse(null), yaml.texts(yaml.mapping(entry, "rename")));
  }

  private FileEntry file(Folder folder, FeatureType<?> type, Node node) {
    Map<String, Node> entry = yaml.entries(node, "files: " + type);
    yaml.warnOfUnknown(entry, FILE_KEYS, "files: " + type + ": ");
    Profile given =
        yaml.text(entry, "profile")
            .flatMap(name -> profile(folder, type, name, node))
            .orElse(Profile.plain(type));
    return new FileEntry(
        yaml.text(entry, "path").orElse(null),
        told(entry, "licence").orElse(null),
        told(entry, "origin").orElse(null),
        new ProfileNode(yaml, "files: " + type + ": ").over(given, entry, node));
  }

  private Optional<Profile> profile(Folder folder, FeatureType<?> type, String name, Node node) {
    Optional<Profile> found = ProfileFiles.find(name, folder, notices);
    if (found.isEmpty()) {
      yaml.error(
          node, "没有叫 " + Text.quoted(name) + " 的读取方案", "no profile is called " + Text.quoted(name));
    } else if (found.get().type() != type) {
      yaml.error(
          node,
          "读取方案 " + Text.quoted(name) + " 是 " + found.get().type() + " 的",
          "the profile " + Text.quoted(name) + " is one of " + found.get().type());
      return Optional.empty();
    }
    return found;
  }
}
