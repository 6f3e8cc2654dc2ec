package org.firewell.round;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.firewell.feature.Condition;

/**
 * What somebody of the public tells. It waits in a queue and changes nothing by itself; who told it
 * is not asked.
 *
 * @param id chosen by who sends it, so that it can be sent again
 * @param at when it came
 * @param fault what is said to be wrong; null where the text alone tells it
 * @param text what is told; null where the fault tells it
 * @param layer hydrants or water-intakes; null where it is told of a place
 * @param object the id of what it is told of, or null
 * @param lon longitude in degrees, or null
 * @param lat latitude in degrees, or null
 * @param photo the SHA-256 of a photo as it is kept, or null
 * @param state what became of it
 * @param reason why it was declined; else a remark, or null
 * @param decidedBy the name of the account that decided, or null
 * @param decidedAt when, or null
 * @param repair the order that it became, or null
 * @param inspection that settled it, or null
 * @param version that a later change names
 */
public record Report(
    UUID id,
    Instant at,
    Condition fault,
    String text,
    String layer,
    String object,
    Double lon,
    Double lat,
    String photo,
    State state,
    String reason,
    String decidedBy,
    Instant decidedAt,
    UUID repair,
    UUID inspection,
    long version) {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** What became of a report. */
  public enum State {
    /** Nobody has decided. */
    RECEIVED,
    /** Somebody is to look at it. */
    TO_INSPECT,
    /** It became a repair order. */
    REPAIR,
    /** Nothing follows, with a reason. */
    DECLINED,
    /** Somebody looked at it. */
    INSPECTED;

    public static Optional<State> find(String word) {
      return Stream.of(values()).filter(state -> state.word().equals(word)).findFirst();
    }

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A report as it comes. */
  public static Report received(
      UUID id,
      Instant at,
      Condition fault,
      String text,
      String layer,
      String object,
      Double lon,
      Double lat,
      String photo) {
    return new Report(
        id,
        at,
        fault,
        text,
        layer,
        object,
        lon,
        lat,
        photo,
        State.RECEIVED,
        null,
        null,
        null,
        null,
        null,
        0);
  }

  /** Whether another says the same in every word; when it came is no part of it. */
  public boolean saysAs(Report other) {
    return fault == other.fault
        && Objects.equals(text, other.text)
        && Objects.equals(photo, other.photo)
        && Objects.equals(lon, other.lon)
        && Objects.equals(lat, other.lat);
  }

  /** The day on which it came, in the county. */
  public LocalDate on() {
    return LocalDate.ofInstant(at, CHINA);
  }

  /** The same, told of an object and decided upon. */
  public Report decided(
      State next,
      String ofLayer,
      String ofObject,
      String why,
      String who,
      Instant when,
      UUID becameRepair) {
    return new Report(
        id,
        at,
        fault,
        text,
        ofLayer,
        ofObject,
        lon,
        lat,
        photo,
        next,
        why,
        who,
        when,
        becameRepair,
        null,
        version);
  }

  /** The same, settled by a look at what it is told of. */
  public Report settledBy(UUID byInspection) {
    return new Report(
        id,
        at,
        fault,
        text,
        layer,
        object,
        lon,
        lat,
        photo,
        State.INSPECTED,
        reason,
        decidedBy,
        decidedAt,
        repair,
        byInspection,
        version);
  }
}
