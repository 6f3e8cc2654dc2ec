package org.firewell.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ternary;
import org.firewell.snapshot.Standing;

/** Hydrants, intakes and stations by how they stand, as the map's legend tells it. */
final class SourceChapter {

  private static final String UNIT = "unit";
  private static final String KIND = "kind";
  private static final String STATE = "state";
  private static final List<String> STATES =
      List.of("state.effective", "state.broken", "state.planned", "state.unknown");

  private final Draft draft;
  private final Material material;
  private final Words words;
  private final List<FeatureType<?>> kinds;
  private final Annex sources;

  SourceChapter(Draft draft) {
    this.draft = draft;
    this.material = draft.material();
    this.words = material.words();
    this.kinds =
        Stream.<FeatureType<?>>of(
                FeatureType.HYDRANTS,
                FeatureType.WATER_INTAKES,
                FeatureType.MICRO_STATIONS,
                FeatureType.FIRE_STATIONS)
            .filter(material.now()::has)
            .toList();
    this.sources = annex();
  }

  private Annex annex() {
    List<Annex.Column> columns =
        draft.columns(
            "id",
            "编号",
            "id",
            "name",
            "名称",
            "name",
            UNIT,
            "乡镇（街道）",
            "township",
            KIND,
            "种类",
            "kind",
            STATE,
            "状况",
            "state");
    List<Map<String, Object>> rows = new ArrayList<>();
    for (FeatureType<?> kind : kinds) {
      for (Feature feature : material.now().list(kind)) {
        String code = material.now().townships().of(feature).code();
        if (material.isOf(code)) {
          rows.add(
              Draft.row(
                  columns,
                  feature.id(),
                  feature.name(),
                  material.unitName(code),
                  word(kind),
                  words.get(state(feature))));
        }
      }
    }
    return draft.annex(material.of("水源与消防站（队）", "sources of water and stations"), columns, rows);
  }

  /** As the legend's states are told apart. */
  private String state(Feature feature) {
    Standing standing = material.now().findStanding(feature).orElseThrow();
    if (standing.built() == Ternary.NO) {
      return "state.planned";
    }
    return switch (standing.effective()) {
      case YES -> "state.effective";
      case NO -> "state.broken";
      case UNKNOWN -> "state.unknown";
    };
  }

  /** A table with a row for each kind. */
  Part.Grid grid(Rows of) {
    List<String> heads =
        new ArrayList<>(List.of(sources.heading(KIND), material.of("共", "in all")));
    STATES.forEach(state -> heads.add(words.get(state)));
    List<List<Cell>> lines = new ArrayList<>();
    for (FeatureType<?> kind : kinds) {
      Rows own = of.where(KIND, word(kind));
      List<Cell> line = new ArrayList<>(List.of(new Cell.Text(word(kind))));
      line.add(Figure.of(Reckoning.count(own)));
      STATES.forEach(
          state -> line.add(Figure.of(Reckoning.count(own.where(STATE, words.get(state))))));
      lines.add(line);
    }
    return new Part.Grid(material.of("水源与消防站（队）", "sources of water and stations"), heads, lines);
  }

  Rows all() {
    return sources.all();
  }

  Rows of(String unit) {
    return sources.where(UNIT, unit);
  }

  private String word(FeatureType<?> kind) {
    return words.get("data.collection." + kind.name());
  }
}
