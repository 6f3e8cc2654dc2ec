package org.firewell.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.firewell.api.http.ParameterException;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.StatusException;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Township;
import org.firewell.feature.Village;
import org.firewell.ingest.file.Reason;
import org.firewell.render.map.MapPaper;
import org.firewell.render.map.Part;
import org.firewell.render.map.Theme;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Townships;
import org.firewell.standard.Ruleset;
import org.firewell.standard.Rulesets;
import org.locationtech.jts.geom.Envelope;

/**
 * What is asked of a map.
 *
 * @param day on which, by default the county's
 * @param ruleset by which, by default that of the theme's question
 * @param where township, village or bbox with its value; none for the whole county
 */
record MapForm(
    Optional<LocalDate> day, Optional<String> ruleset, Optional<Where> where, MapPaper paper) {

  static final String[] NAMES = {
    "as_of", "ruleset", "township", "village", "bbox", "width_mm", "height_mm", "lang", "frame"
  };

  private static final List<String> PLACES = List.of("township", "village", "bbox");
  private static final double A4_LONG = 297;
  private static final double A4_SHORT = 210;
  private static final Reason BOX =
      new Reason(
          "须为四个数：西,南,东,北，单位为度，西小于东、南小于北",
          "four numbers west,south,east,north in degrees, west of east and south of north");

  /** A parameter that names a part of the county. */
  record Where(String parameter, String value) {}

  static MapForm of(Parameters parameters) {
    List<Where> named =
        PLACES.stream()
            .flatMap(name -> parameters.text(name).map(v -> new Where(name, v)).stream())
            .toList();
    if (named.size() > 1) {
      throw new ParameterException(
          named.get(1).parameter(),
          named.get(1).value(),
          "不能与 " + named.get(0).parameter() + " 同时给出，一幅图只取其一",
          "given together with " + named.get(0).parameter() + ": a map shows one of them");
    }
    named.stream().filter(w -> w.parameter().equals("bbox")).forEach(w -> box(w.value()));
    MapPaper paper =
        new MapPaper(
            side(parameters, "width_mm", A4_LONG),
            side(parameters, "height_mm", A4_SHORT),
            parameters.word("frame", List.of("full", "plain")).orElse("full").equals("plain")
                ? MapPaper.Frame.PLAIN
                : MapPaper.Frame.FULL,
            parameters.word("lang", List.of("zh", "en")).orElse("zh"));
    return new MapForm(
        parameters.text("as_of").map(MapForm::day),
        parameters.text("ruleset"),
        named.stream().findFirst(),
        paper);
  }

  /** The words of all themes. */
  static String themes() {
    return Arrays.stream(Theme.values()).map(Theme::word).collect(Collectors.joining(", "));
  }

  static Ruleset ruleset(String id, Rulesets laws) {
    return laws.find(id)
        .orElseThrow(
            () -> new ParameterException("ruleset", id, "可用 " + ids(laws), "one of " + ids(laws)));
  }

  private static String ids(Rulesets laws) {
    return laws.list().stream().map(Ruleset::id).collect(Collectors.joining(", "));
  }

  /**
   * What of the county it is.
   *
   * @throws StatusException when there is no such township or village on the day
   */
  Part part(Snapshot snapshot) {
    if (where.isEmpty()) {
      return new Part.County();
    }
    String value = where.get().value();
    return switch (where.get().parameter()) {
      case "township" -> new Part.OfTownship(township(value, snapshot));
      case "village" -> new Part.OfVillage(village(value, snapshot));
      default -> new Part.Within(box(value));
    };
  }

  private static Township township(String word, Snapshot snapshot) {
    return snapshot
        .townships()
        .find(word)
        .map(Townships.Unit::code)
        .flatMap(
            code ->
                snapshot.list(FeatureType.TOWNSHIPS).stream()
                    .filter(t -> code.equals(t.code()) || code.equals(t.id()))
                    .findFirst())
        .orElseThrow(
            () ->
                StatusException.missing(
                    "没有乡镇（街道） " + word + " · there is no township " + word + " on the day"));
  }

  private static Village village(String id, Snapshot snapshot) {
    return snapshot
        .find(FeatureType.VILLAGES, id)
        .orElseThrow(
            () ->
                StatusException.missing(
                    "没有村（社区） " + id + " · there is no village " + id + " on the day"));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new ParameterException("as_of", text, "须为日期，如 2022-12-31", "a day like 2022-12-31");
    }
  }

  private static double side(Parameters parameters, String name, double otherwise) {
    Optional<String> text = parameters.text(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    double side = number(name, text.get(), new Reason("须为数字", "a number"));
    if (side < MapPaper.LEAST_MM || side > MapPaper.MOST_MM) {
      throw new ParameterException(
          name,
          text.get(),
          "须为 %d 至 %d 毫米".formatted(MapPaper.LEAST_MM, MapPaper.MOST_MM),
          "a length of %d to %d millimetres".formatted(MapPaper.LEAST_MM, MapPaper.MOST_MM));
    }
    return side;
  }

  private static Envelope box(String text) {
    String[] corners = text.split(",", -1);
    if (corners.length != 4) {
      throw new ParameterException("bbox", text, BOX);
    }
    double[] box = Arrays.stream(corners).mapToDouble(c -> number("bbox", c, BOX)).toArray();
    boolean isThere = box[0] >= -180 && box[2] <= 180 && box[1] >= -90 && box[3] <= 90;
    if (!isThere || box[0] >= box[2] || box[1] >= box[3]) {
      throw new ParameterException("bbox", text, BOX);
    }
    return new Envelope(box[0], box[2], box[1], box[3]);
  }

  private static double number(String name, String text, Reason allowed) {
    try {
      double number = Double.parseDouble(text.trim());
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // falls through: the same sentence as for what is no finite number
    }
    throw new ParameterException(name, text, allowed);
  }
}
