package org.firewell.exchange;

import java.util.List;
import org.firewell.feature.Attribute;
import org.locationtech.jts.geom.Geometry;

/**
 * What becomes of one row of a file, and why.
 *
 * @param row its number, 1 for the first
 * @param id of the feature that it is or becomes; null where there is none
 * @param stands the id of what stands here that it was taken for, where that is another; or null
 * @param place where the row lies, in longitude and latitude; null where it has none
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
    Geometry place,
    List<Difference> differences,
    String field,
    String value,
    String zh,
    String en) {

  public Line {
    differences = List.copyOf(differences);
  }

  /** A row that cannot be read. */
  public static Line refused(
      long row, String idOrNull, String field, String value, String zh, String en) {
    return new Line(row, idOrNull, null, Outcome.REFUSED, null, List.of(), field, value, zh, en);
  }

  /** This one with another end. */
  Line becoming(Outcome other, String otherId) {
    return new Line(row, otherId, stands, other, place, differences, field, value, zh, en);
  }

  /**
   * Where a row and what stands differ.
   *
   * <p>Values are as a file shows them; a geometry is WKT, longitude first.
   *
   * @param attribute or {@code geometry}
   * @param said what the partner said last; null where nothing is remembered
   * @param stands what stands here
   * @param says what the row says
   * @param side who changed it
   */
  public record Difference(String attribute, Object said, Object stands, Object says, Side side) {}

  /** Who changed something since the partner said it last. */
  public enum Side {
    /** The file: it is taken. Likewise where nothing is known here. */
    FILE,
    /** The register: the file repeats what it said last, and what stands is left. */
    REGISTER,
    /** Both, or nobody knows: somebody has to decide. */
    BOTH;

    /** The word in a table and an answer. */
    public String word() {
      return Attribute.text(this);
    }
  }
}
