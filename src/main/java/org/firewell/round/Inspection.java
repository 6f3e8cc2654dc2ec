package org.firewell.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.firewell.feature.Condition;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Look;

/**
 * Somebody looked at a hydrant or an intake.
 *
 * @param id chosen by who sends it, so that it can be sent again
 * @param layer hydrants or water-intakes
 * @param object the id of what was looked at
 * @param on the day
 * @param by the name of the account
 * @param at when it was kept
 * @param condition found; unknown where it could not be told
 * @param pressureMpa measured at the outlet of a hydrant, or null
 * @param flowLS measured at the outlet of a hydrant, or null
 * @param note for people, or null
 * @param photos the SHA-256 of each, as it is kept
 */
public record Inspection(
    UUID id,
    String layer,
    String object,
    LocalDate on,
    String by,
    Instant at,
    Condition condition,
    Double pressureMpa,
    Double flowLS,
    String note,
    List<String> photos) {

  public Inspection {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(layer, "layer");
    Objects.requireNonNull(object, "object");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(condition, "condition");
    photos = List.copyOf(photos);
  }

  /** What it found, without who, when and why. */
  public Look look() {
    FeatureType<?> type = FeatureType.find(layer).orElseThrow();
    return new Look(type, object, on, condition, pressureMpa, flowLS);
  }

  /** Whether it found something that has to be put right. */
  public boolean findsFault() {
    return condition.isFault();
  }

  /** Whether another says the same in every word; who sent it and when is no part of it. */
  public boolean saysAs(Inspection other) {
    return equals(
        new Inspection(
            other.id,
            other.layer,
            other.object,
            other.on,
            by,
            at,
            other.condition,
            other.pressureMpa,
            other.flowLS,
            other.note,
            other.photos));
  }
}
