package org.firewell.exchange;

import java.util.List;

/**
 * What becomes of one row of a file, and why.
 *
 * @param row its number, 1 for the first
 * @param id of the feature that it is or becomes; null where there is none
 * @param stands the id of what stands here that it was taken for, where that is another; or null
 * @param differences attribute by attribute, empty where nothing differs
 * @param field the file's own name of the field at fault, or null
 * @param value what stands in it, or null
 * @param zh why, in Chinese; empty where there is nothing to say
 * @param en why, in English
 */
public record Line(
    long row,
    String id,
    String stands,
    Outcome outcome,
    List<Difference> differences,
    String field,
    String value,
    String zh,
    String en) {

  public Line {
    differences = List.copyOf(differences);
  }

  /**
   * Where a row and what stands differ.
   *
   * @param attribute or {@code geometry}
   * @param said what the partner said last, as a file shows it; null where nothing is remembered
   * @param stands what stands here
   * @param says what the row says
   * @param isConflict whether both sides changed it, so that somebody has to decide
   */
  public record Difference(
      String attribute, Object said, Object stands, Object says, boolean isConflict) {}
}
