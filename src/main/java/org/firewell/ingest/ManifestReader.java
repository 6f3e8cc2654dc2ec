package org.firewell.ingest;

import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.firewell.exchange.Profile;
import org.firewell.feature.Attribute;
import org.firewell.feature.County;
import org.firewell.feature.FeatureType;
import org.firewell.ingest.file.FileEntry;
import org.firewell.ingest.file.Folder;
import org.firewell.ingest.file.Notices;
import org.firewell.ingest.file.Text;
import org.firewell.ingest.file.Utf8Reader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads {@code dataset.yaml}; what it cannot use it names with its line and goes on without it.
 *
 * <p>Scalars are taken as they are written, so that a day stays a day and a code keeps its zeros.
 */
final class ManifestReader {

  private static final Set<String> KEYS = Set.of("name", "crs", "as_of", "rulesets", "files");
  private static final Set<String> FILE_KEYS =
      Set.of("path", "crs", "licence", "origin", "id", "rename", "defaults");
  private static final Set<String> FIGURES_KEYS = Set.of("path", "rename");

  private final Notices notices;

  ManifestReader(Notices notices) {
    this.notices = notices;
  }

  /** The manifest; empty when the file is there and is not YAML, for then no crs is certain. */
  Optional<Manifest> read(Folder folder) {
    if (!folder.has(Manifest.FILE)) {
      return Optional.of(manifest(folder, Map.of()));
    }
    try (Reader text = new Utf8Reader(folder.open(Manifest.FILE))) {
      Node root = new Yaml(new LoaderOptions()).compose(text);
      return Optional.of(manifest(folder, root == null ? Map.of() : entries(root, "the file")));
    } catch (MarkedYAMLException e) {
      notices.error(Manifest.FILE, "not YAML at " + place(e) + ": " + e.getProblem());
    } catch (YAMLException | IOException e) {
      notices.error(Manifest.FILE, "cannot be read: " + e.getMessage());
    }
    return Optional.empty();
  }

  private Manifest manifest(Folder folder, Map<String, Node> root) {
    warnOfUnknown(root, KEYS, "");
    String name = text(root, "name").orElse(folder.name());
    County county = new County(name, asOf(root), texts(root, "rulesets"));
    Map<String, Node> files = new LinkedHashMap<>(mapping(root, "files"));
    Manifest.Figures figures = figures(files.remove(Manifest.FIGURES));
    return new Manifest(county, text(root, "crs").orElse("CRS84"), files(files), figures);
  }

  private LocalDate asOf(Map<String, Node> root) {
    Optional<String> text = text(root, "as_of");
    try {
      return text.map(LocalDate::parse).orElse(null);
    } catch (DateTimeParseException e) {
      error(
          root.get("as_of"),
          "as_of: " + Text.quoted(text.get()) + " is not a date like 2022-12-31");
      return null;
    }
  }

  private Map<FeatureType<?>, FileEntry> files(Map<String, Node> named) {
    Map<FeatureType<?>, FileEntry> files = new LinkedHashMap<>();
    named.forEach(
        (name, node) ->
            FeatureType.find(name)
                .ifPresentOrElse(
                    type -> files.put(type, file(type, node)),
                    () -> error(node, "files: no collection is called " + Text.quoted(name))));
    return files;
  }

  private Manifest.Figures figures(Node nodeOrNull) {
    Map<String, Node> entry =
        nodeOrNull == null ? Map.of() : entries(nodeOrNull, "files: " + Manifest.FIGURES);
    warnOfUnknown(entry, FIGURES_KEYS, "files: " + Manifest.FIGURES + ": ");
    return new Manifest.Figures(text(entry, "path").orElse(null), texts(mapping(entry, "rename")));
  }

  private FileEntry file(FeatureType<?> type, Node node) {
    Map<String, Node> entry = entries(node, "files: " + type);
    warnOfUnknown(entry, FILE_KEYS, "files: " + type + ": ");
    return new FileEntry(
        text(entry, "path").orElse(null),
        text(entry, "licence").orElse(null),
        text(entry, "origin").orElse(null),
        profile(type, entry));
  }

  private Profile profile(FeatureType<?> type, Map<String, Node> entry) {
    return new Profile(
        null,
        null,
        type,
        text(entry, "crs").orElse(null),
        null,
        null,
        text(entry, "id").orElse(null),
        texts(mapping(entry, "rename")),
        Map.of(),
        Map.of(),
        defaults(type, mapping(entry, "defaults")));
  }

  private Map<String, String> defaults(FeatureType<?> type, Map<String, Node> nodes) {
    Map<String, String> defaults = new LinkedHashMap<>();
    nodes.forEach(
        (name, node) ->
            text(nodes, name)
                .filter(text -> isValueOf(type, name, text, node))
                .ifPresent(text -> defaults.put(name, text)));
    return defaults;
  }

  private boolean isValueOf(FeatureType<?> type, String name, String text, Node node) {
    Optional<Attribute> attribute = type.attribute(name);
    if (attribute.isEmpty()) {
      error(node, "files: " + type + ": defaults: no attribute is called " + Text.quoted(name));
      return false;
    }
    try {
      attribute.get().parse(text);
      return true;
    } catch (IllegalArgumentException e) {
      error(node, "files: " + type + ": defaults: " + e.getMessage());
      return false;
    }
  }

  private Map<String, String> texts(Map<String, Node> nodes) {
    Map<String, String> texts = new LinkedHashMap<>();
    nodes.keySet().forEach(key -> text(nodes, key).ifPresent(text -> texts.put(key, text)));
    return texts;
  }

  private Optional<String> text(Map<String, Node> nodes, String key) {
    Node node = nodes.get(key);
    if (node == null) {
      return Optional.empty();
    }
    if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue().trim()).filter(text -> !text.isEmpty());
    }
    error(node, key + ": one text was expected");
    return Optional.empty();
  }

  private List<String> texts(Map<String, Node> nodes, String key) {
    Node node = nodes.get(key);
    if (!(node instanceof SequenceNode sequence)) {
      return text(nodes, key).map(List::of).orElse(List.of());
    }
    List<String> texts = new ArrayList<>();
    sequence.getValue().forEach(item -> text(Map.of(key, item), key).ifPresent(texts::add));
    return texts;
  }

  private Map<String, Node> mapping(Map<String, Node> nodes, String key) {
    Node node = nodes.get(key);
    return node == null ? Map.of() : entries(node, key);
  }

  private Map<String, Node> entries(Node node, String what) {
    if (!(node instanceof MappingNode mapping)) {
      error(node, what + ": \"key: value\" lines were expected");
      return Map.of();
    }
    Map<String, Node> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key) {
        entries.put(key.getValue(), tuple.getValueNode());
      }
    }
    return entries;
  }

  private void warnOfUnknown(Map<String, Node> nodes, Set<String> known, String where) {
    nodes.forEach(
        (key, node) -> {
          if (!known.contains(key)) {
            notices.warn(
                Manifest.FILE,
                line(node)
                    + where
                    + Text.quoted(key)
                    + " means nothing here; known are "
                    + String.join(", ", known.stream().sorted().toList()));
          }
        });
  }

  private void error(Node node, String reason) {
    notices.error(Manifest.FILE, line(node) + reason);
  }

  private static String line(Node node) {
    return "line " + (node.getStartMark().getLine() + 1) + ": ";
  }

  private static String place(MarkedYAMLException e) {
    return e.getProblemMark() == null
        ? "an unknown line"
        : "line " + (e.getProblemMark().getLine() + 1);
  }
}
