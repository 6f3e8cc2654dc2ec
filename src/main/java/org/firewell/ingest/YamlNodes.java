package org.firewell.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * The entries of a YAML file that somebody wrote; what cannot be used is named with its line.
 *
 * <p>Scalars are taken as they are written, so that a day stays a day and a code keeps its zeros.
 *
 * @param file by which the notices call it
 */
record YamlNodes(String file, Notices notices) {

  /** The entries of the file; empty when it is not YAML, which is told. */
  Optional<Map<String, Node>> read(InputStream in) throws IOException {
    try (Reader text = new Utf8Reader(in)) {
      Node root = new Yaml(new LoaderOptions()).compose(text);
      return Optional.of(root == null ? Map.of() : entries(root, "the file"));
    } catch (MarkedYAMLException e) {
      String at = place(e) + ": " + e.getProblem();
      notices.error(file, "不是 YAML：" + at, "not YAML at " + at);
    } catch (YAMLException e) {
      notices.error(file, "读不了：" + e.getMessage(), "cannot be read: " + e.getMessage());
    }
    return Optional.empty();
  }

  Map<String, String> texts(Map<String, Node> nodes) {
    Map<String, String> texts = new LinkedHashMap<>();
    nodes.keySet().forEach(key -> text(nodes, key).ifPresent(text -> texts.put(key, text)));
    return texts;
  }

  Optional<String> text(Map<String, Node> nodes, String key) {
    Node node = nodes.get(key);
    if (node == null) {
      return Optional.empty();
    }
    if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue().trim()).filter(text -> !text.isEmpty());
    }
    error(node, key + "：应是一个文本", key + ": one text was expected");
    return Optional.empty();
  }

  List<String> texts(Map<String, Node> nodes, String key) {
    Node node = nodes.get(key);
    if (!(node instanceof SequenceNode sequence)) {
      return text(nodes, key).map(List::of).orElse(List.of());
    }
    List<String> texts = new ArrayList<>();
    sequence.getValue().forEach(item -> text(Map.of(key, item), key).ifPresent(texts::add));
    return texts;
  }

  Map<String, Node> mapping(Map<String, Node> nodes, String key) {
    Node node = nodes.get(key);
    return node == null ? Map.of() : entries(node, key);
  }

  Map<String, Node> entries(Node node, String what) {
    if (!(node instanceof MappingNode mapping)) {
      error(node, what + "：应是“键: 值”的行", what + ": \"key: value\" lines were expected");
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

  void warnOfUnknown(Map<String, Node> nodes, Set<String> known, String where) {
    nodes.forEach(
        (key, node) -> {
          if (!known.contains(key)) {
            String words = String.join(", ", known.stream().sorted().toList());
            notices.warn(
                file,
                line(node) + where + Text.quoted(key) + " 在此无意义；可用 " + words,
                line(node) + where + Text.quoted(key) + " means nothing here; known are " + words);
          }
        });
  }

  void warn(Node node, String zh, String en) {
    notices.warn(file, line(node) + zh, line(node) + en);
  }

  void error(Node node, String zh, String en) {
    notices.error(file, line(node) + zh, line(node) + en);
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
