package org.firewell.paper;

import java.time.LocalDate;

/**
 * What a paper was made of.
 *
 * @param county its name
 * @param unitOrNull the township that it is of, or null for the whole county
 * @param asOf the day
 * @param snapshot the id of ground and law on that day
 * @param ruleset the id of the law
 * @param rulesetTitle what people call it
 * @param sinceOrNull the earlier day that it is compared with
 * @param sinceSnapshotOrNull the id of ground and law on that day
 * @param schematic whether any position is schematic
 */
public record Basis(
    String county,
    String unitOrNull,
    LocalDate asOf,
    String snapshot,
    String ruleset,
    String rulesetTitle,
    LocalDate sinceOrNull,
    String sinceSnapshotOrNull,
    boolean schematic) {

  /** Whose paper it is. */
  public String area() {
    return unitOrNull == null ? county : county + unitOrNull;
  }
}
