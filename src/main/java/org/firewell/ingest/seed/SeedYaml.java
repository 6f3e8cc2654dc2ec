package org.firewell.ingest.seed;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firewell.ingest.file.Text;
import org.firewell.ingest.seed.SeedRecord.Cell;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML file read as a graph of nodes, since nodes know their line and objects do not. */
final class SeedYaml {

  private final String file;
  private final MappingNode root;
  private final SeedFaults faults;

  private SeedYaml(String file, MappingNode root, SeedFaults faults) {
    this.file = file;
    this.root = root;
    this.faults = faults;
  }

  /** The file; empty, with the fault noted, when it cannot be read or is no mapping. */
  static Optional<SeedYaml> read(SeedFiles files, String path) {
    return files.text(path).flatMap(text -> parse(files.shown(path), text, files.faults()));
  }

  private static Optional<SeedYaml> parse(String path, String text, SeedFaults faults) {
    try {
      Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      if (root instanceof MappingNode mapping) {
        return Optional.of(new SeedYaml(path, mapping, faults));
      }
      faults.add(path, 1, "is not a mapping of names to values");
    } catch (MarkedYAMLException e) {
      faults.add(path, e.getProblemMark().getLine() + 1L, "is not YAML: " + e.getProblem());
    } catch (YAMLException e) {
      faults.add(path, 1, "is not YAML: " + Text.oneLine(e.getMessage()));
    }
    return Optional.empty();
  }

  /** The values of the file that are plain texts, numbers and dates. */
  SeedRecord values() {
    return new SeedRecord(file, 1, cells(root), faults);
  }

  /** The mappings below a name, by their names. */
  Map<String, SeedRecord> mappings(String name) {
    Map<String, SeedRecord> byName = new LinkedHashMap<>();
    if (find(name).orElse(null) instanceof MappingNode parent) {
      checkTwice(parent);
      for (NodeTuple tuple : parent.getValue()) {
        if (tuple.getValueNode() instanceof MappingNode mapping) {
          byName.put(
              text(tuple.getKeyNode()),
              new SeedRecord(file, line(tuple.getKeyNode()), cells(mapping), faults));
        } else {
          faults.add(file, line(tuple.getKeyNode()), text(tuple.getKeyNode()) + " has no fields");
        }
      }
    } else {
      faults.add(file, 1, name + " is missing, or names nothing");
    }
    return byName;
  }

  /** The texts listed below a name, each with its line. */
  List<Cell> list(String name) {
    if (find(name).orElse(null) instanceof SequenceNode sequence) {
      return sequence.getValue().stream().map(node -> new Cell(text(node), line(node))).toList();
    }
    faults.add(file, 1, name + " is missing, or no list");
    return List.of();
  }

  String file() {
    return file;
  }

  private Optional<Node> find(String name) {
    return root.getValue().stream()
        .filter(tuple -> text(tuple.getKeyNode()).equals(name))
        .map(NodeTuple::getValueNode)
        .findFirst();
  }

  private Map<String, Cell> cells(MappingNode mapping) {
    checkTwice(mapping);
    Map<String, Cell> cells = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      cells.put(
          text(tuple.getKeyNode()), new Cell(text(tuple.getValueNode()), line(tuple.getKeyNode())));
    }
    return cells;
  }

  private void checkTwice(MappingNode mapping) {
    Map<String, Long> firstLines = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String name = text(tuple.getKeyNode());
      Long first = firstLines.putIfAbsent(name, line(tuple.getKeyNode()));
      if (first != null) {
        faults.add(file, line(tuple.getKeyNode()), name + " stands in line " + first + " already");
      }
    }
  }

  private static String text(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  private static long line(Node node) {
    return node.getStartMark().getLine() + 1L;
  }
}
