package org.firewell.ingest;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Figure;
import org.firewell.feature.Ground;
import org.firewell.feature.Township;
import org.firewell.feature.Village;
import org.firewell.ingest.file.Reason;
import org.firewell.ingest.file.Text;

/** The units that a figure can be told of: townships and villages, by id, code or alias. */
final class FigureUnits {

  private final Set<String> words = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  private FigureUnits() {}

  static FigureUnits of(Ground ground) {
    FigureUnits units = new FigureUnits();
    ground.list(FeatureType.TOWNSHIPS).forEach(units::add);
    ground.list(FeatureType.VILLAGES).forEach(units::add);
    return units;
  }

  private void add(Township township) {
    words.add(township.id());
    words.add(township.code());
    names.add(township.name());
  }

  private void add(Village village) {
    words.add(village.id());
    words.add(village.code());
    names.add(village.name());
    if (village.aliases() != null) {
      words.addAll(village.aliases());
    }
  }

  /** A remark on a unit that is none; silent where no unit is known at all. */
  Optional<Reason> remark(String unit) {
    if (unit.equals(Figure.TOTAL) || words.isEmpty() || words.contains(unit)) {
      return Optional.empty();
    }
    String shown = Text.quoted(unit);
    return Optional.of(
        names.contains(unit)
            ? new Reason(
                "单位 " + shown + " 是名称，名称会重复：写代码",
                "unit " + shown + " is a name, and names repeat: write the code")
            : new Reason(
                "单位 " + shown + " 不是乡镇或村的代码；全县写 total",
                "unit "
                    + shown
                    + " is no id or code in townships or villages; the county as a whole is total"));
  }
}
