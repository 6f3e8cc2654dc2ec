package org.firewell.paper;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.firewell.analysis.Progress;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Layer;
import org.firewell.feature.Township;
import org.firewell.feature.Village;
import org.firewell.round.Repair;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Townships;
import org.firewell.standard.Clause;

/**
 * What papers are made of. The same material gives the same paper.
 *
 * @param county its name
 * @param origins where its layers come from
 * @param now ground and law on the day
 * @param earlier the same on the day that a paper compares with
 * @param unitOrNull the township alone that it is of
 * @param repairs of any day
 * @param schematic whether any position of the county is schematic
 * @param language of the paper
 */
public record Material(
    String county,
    Map<FeatureType<?>, Layer> origins,
    Snapshot now,
    Snapshot earlier,
    Townships.Unit unitOrNull,
    List<Repair> repairs,
    boolean schematic,
    Language language) {

  public Material {
    origins = Map.copyOf(origins);
    repairs = List.copyOf(repairs);
  }

  /** Whether a unit's rows belong in. */
  boolean isOf(String codeOrNull) {
    return unitOrNull == null || Objects.equals(unitOrNull.code(), codeOrNull);
  }

  /** The township that it is of, as it lies on the day; null where it is of the county. */
  Township township() {
    return unitOrNull == null
        ? null
        : now.list(FeatureType.TOWNSHIPS).stream()
            .filter(township -> isOf(now.townships().of(township).code()))
            .findFirst()
            .orElse(null);
  }

  Optional<String> fence() {
    return Optional.ofNullable(unitOrNull).map(Townships.Unit::code);
  }

  /** The name of a township of a code; the code where none has it. */
  String unitName(String codeOrNull) {
    if (codeOrNull == null) {
      return words().value(null);
    }
    return now.townships()
        .find(codeOrNull)
        .map(unit -> unit.name() == null ? unit.code() : unit.name())
        .orElse(codeOrNull);
  }

  /** The name of a village; its id where none has it, null for none. */
  String villageName(String idOrNull) {
    return idOrNull == null
        ? null
        : now.find(FeatureType.VILLAGES, idOrNull).map(Village::name).orElse(idOrNull);
  }

  Words words() {
    return Words.of(language);
  }

  /** A text in the paper's language. */
  String of(String zh, String en) {
    return language.of(zh, en);
  }

  /** Where a provision stands, in the paper's language. */
  String where(Clause clause) {
    return of(clause.whereInChinese(), clause.where());
  }

  Basis basis(boolean compares) {
    return new Basis(
        county,
        unitOrNull == null ? null : unitName(unitOrNull.code()),
        now.asOf(),
        now.id(),
        now.law().id(),
        now.law().title(),
        compares ? earlier.asOf() : null,
        compares ? earlier.id() : null,
        schematic);
  }

  /** A stretch of the whole way that a paper takes. */
  static Progress part(Progress whole, double from, double share) {
    return (fraction, message) -> whole.at(from + share * fraction, message);
  }
}
