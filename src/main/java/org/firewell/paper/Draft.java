package org.firewell.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A paper while it is written: parts are added at its end, annexes get the next number. */
final class Draft {

  /** The column of a township's name. */
  private static final String UNIT = "unit";

  private final Material material;
  private final Answers answers;
  private final List<Part> parts = new ArrayList<>();
  private final List<Annex> annexes = new ArrayList<>();

  Draft(Material material, Answers answers) {
    this.material = material;
    this.answers = answers;
  }

  Material material() {
    return material;
  }

  Answers answers() {
    return answers;
  }

  Draft heading(String zh, String en) {
    parts.add(new Part.Heading(material.of(zh, en)));
    return this;
  }

  Draft text(String zh, String en) {
    parts.add(new Part.Text(material.of(zh, en)));
    return this;
  }

  Draft add(Part part) {
    parts.add(part);
    return this;
  }

  Annex annex(String title, List<Annex.Column> columns, List<Map<String, Object>> rows) {
    Annex annex = new Annex(annexes.size() + 1, title, columns, rows);
    annexes.add(annex);
    return annex;
  }

  /**
   * @param texts name, Chinese and English heading of each, one after the other
   */
  List<Annex.Column> columns(String... texts) {
    List<Annex.Column> columns = new ArrayList<>();
    for (int i = 0; i < texts.length; i += 3) {
      columns.add(new Annex.Column(texts[i], material.of(texts[i + 1], texts[i + 2])));
    }
    return columns;
  }

  /**
   * Columns of rows each of which is a village: its id, name and township.
   *
   * @param further columns behind them, as {@link #columns} takes them
   */
  List<Annex.Column> villages(String... further) {
    return behindVillage("id", "编号", "id", further);
  }

  /** The same of rows each of which is something of a village. */
  List<Annex.Column> inVillages(String... further) {
    return behindVillage("village", "村编号", "village id", further);
  }

  private List<Annex.Column> behindVillage(String id, String zh, String en, String... further) {
    List<Annex.Column> columns =
        columns(id, zh, en, "name", "村（社区）", "village", UNIT, "乡镇（街道）", "township");
    columns.addAll(columns(further));
    return columns;
  }

  /** A row of values by the columns' order; what is null stays blank. */
  static Map<String, Object> row(List<Annex.Column> columns, Object... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(values.length + " values for " + columns.size());
    }
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      if (values[i] != null) {
        row.put(columns.get(i).name(), values[i]);
      }
    }
    return row;
  }

  Paper paper(Kind kind, String title, boolean compares) {
    return new Paper(kind, material.language(), title, material.basis(compares), parts, annexes);
  }
}
