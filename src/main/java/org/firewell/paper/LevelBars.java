package org.firewell.paper;

import static org.firewell.paper.VillageAnnexes.MAX;
import static org.firewell.paper.VillageAnnexes.MIN;
import static org.firewell.paper.VillageAnnexes.UNIT;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.firewell.analysis.completeness.Level;

/** The villages of each township by their level. */
final class LevelBars {

  private LevelBars() {}

  static void draw(Draft draft, Annex villages, List<String> units) {
    if (units.isEmpty()) {
      return;
    }
    Material material = draft.material();
    List<Part.Series> series =
        Stream.concat(
                Stream.of(Level.values()).map(level -> "level." + level.ordinal()),
                Stream.of("level.unsure"))
            .map(sign -> new Part.Series(material.words().get(sign), sign))
            .toList();
    draft.add(
        new Part.Bars(
            material.of("各乡镇（街道）村（社区）的级别", "villages by level, by township"),
            material.of("个", "villages"),
            series,
            units.stream()
                .map(unit -> new Part.Bar(unit, figures(villages.where(UNIT, unit))))
                .toList()));
  }

  /** How many villages are surely on each level, and of how many it is not sure. */
  private static List<Figure> figures(Rows own) {
    List<Figure> figures = new ArrayList<>();
    List<Rows> unsure = new ArrayList<>();
    for (Level level : Level.values()) {
      Rows least = own.where(MIN, level.name());
      figures.add(Figure.of(Reckoning.count(least.where(MAX, level.name()))));
      unsure.add(
          least.where(
              MAX,
              Stream.of(Level.values())
                  .filter(higher -> higher.compareTo(level) > 0)
                  .map(Level::name)
                  .toArray(String[]::new)));
    }
    figures.add(Figure.of(Reckoning.count(unsure.toArray(Rows[]::new))));
    return figures;
  }
}
