package org.firewell.feature;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What every feature carries: who it is, where we know it from, and when it is valid.
 *
 * @param id stable identity within its collection, never blank
 * @param name what people call it, or null
 * @param source where the record comes from, or null
 * @param positionBasis how the position is known, or null
 * @param validFrom first day on which it stands, or null when it always has
 * @param validTo first day on which it no longer stands, or null when it still does
 * @param evidenceOn day of a dated proof by a second person, or null
 * @param evidenceBy who gave the proof, or null
 * @param givenPosition where its file put it, with the system of its coordinates, where that is not
 *     what is kept: {@code GCJ-02 118.58012 24.81201}, of a line or an outline the system alone; or
 *     null. Never shown to the public
 */
public record Header(
    String id,
    String name,
    String source,
    PositionBasis positionBasis,
    LocalDate validFrom,
    LocalDate validTo,
    LocalDate evidenceOn,
    String evidenceBy,
    String givenPosition) {

  public Header {
    Objects.requireNonNull(id, "id");
    if (id.isBlank()) {
      throw new IllegalArgumentException("an id is never blank");
    }
  }

  /** A header of an id and a name alone. */
  public static Header of(String id, String name) {
    return new Header(id, name, null, null, null, null, null, null, null);
  }

  /** Whether the feature is valid on a day: {@code validFrom <= day < validTo}. */
  public boolean isValidOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || day.isBefore(validTo));
  }

  /** Whether both are valid on some day. */
  public boolean overlaps(Header other) {
    LocalDate from =
        Stream.of(this, other)
            .map(Header::validFrom)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(LocalDate.MIN);
    LocalDate to =
        Stream.of(this, other)
            .map(Header::validTo)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(LocalDate.MAX);
    return from.isBefore(to);
  }
}
