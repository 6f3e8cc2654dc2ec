package org.firewell.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.firewell.api.http.Body;
import org.firewell.api.http.Members;
import org.firewell.api.http.ParameterException;
import org.firewell.feature.Condition;
import org.firewell.feature.Ternary;
import org.firewell.ledger.Evidence;
import org.firewell.ledger.State;
import org.firewell.ledger.Step;
import tools.jackson.databind.JsonNode;

/**
 * A step as somebody sends it.
 *
 * @param seen the state in which the hydrant was when they saw it last; empty where they do not say
 */
record StepForm(
    UUID id, Optional<State> seen, State to, LocalDate on, String reason, Evidence evidence) {

  private static final List<String> MEMBERS =
      List.of("id", "from", "to", "on", "reason", "evidence");
  private static final List<String> EVIDENCE =
      List.of(
          "photos",
          "lon",
          "lat",
          "accuracy_m",
          "flow_l_s",
          "pressure_mpa",
          "water_seen",
          "signed_by",
          "main_diameter_mm",
          "condition");

  /** The names that are taken. */
  static List<String> members() {
    return MEMBERS;
  }

  static StepForm of(HttpServletRequest request) throws IOException {
    JsonNode body = Body.of(request, MEMBERS);
    Members members = new Members(body);
    return new StepForm(
        members.uuidOf("id"),
        members.word("from", State.class),
        members.wordOf("to", State.class),
        members.dayOf("on"),
        members.text("reason"),
        evidence(body.path("evidence")));
  }

  /** The step of a hydrant that stands in a state now. */
  Step step(String hydrant, State nowOrNull, String by, Instant at) {
    return new Step(id, hydrant, seen.orElse(nowOrNull), to, on, by, at, reason, evidence);
  }

  private static Evidence evidence(JsonNode shown) {
    if (shown.isMissingNode() || shown.isNull()) {
      return Evidence.NONE;
    }
    if (!shown.isObject()) {
      throw new ParameterException("evidence", shown.toString(), "应为对象", "an object");
    }
    Body.check(shown, EVIDENCE);
    Members members = new Members(shown);
    Double lon = members.number("lon", -180, 180);
    Double lat = members.number("lat", -90, 90);
    if ((lon == null) != (lat == null)) {
      throw new ParameterException(
          lon == null ? "lon" : "lat", "", "经纬度须成对", "there without the other of lon and lat");
    }
    return new Evidence(
        photos(members),
        lon,
        lat,
        size(members, "accuracy_m"),
        size(members, "flow_l_s"),
        size(members, "pressure_mpa"),
        members.word("water_seen", Ternary.class).orElse(Ternary.UNKNOWN),
        members.texts("signed_by"),
        size(members, "main_diameter_mm"),
        members.word("condition", Condition.class).orElse(null));
  }

  private static List<String> photos(Members members) {
    List<String> photos =
        members.texts("photos").stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
    photos.stream()
        .filter(photo -> !photo.matches("[0-9a-f]{64}"))
        .findFirst()
        .ifPresent(
            photo -> {
              throw new ParameterException(
                  "photos",
                  photo,
                  "应为照片的 SHA-256（64 位十六进制）",
                  "the SHA-256 of a photo, 64 hexadecimal digits");
            });
    return photos;
  }

  private static Double size(Members members, String name) {
    return members.number(name, 0, Double.MAX_VALUE);
  }
}
