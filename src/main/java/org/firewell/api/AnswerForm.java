package org.firewell.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** In which form an answer is wanted: as it is kept, or as a table. */
enum AnswerForm {
  GEOJSON("geojson", Link.GEOJSON),
  CSV("csv", Link.CSV),
  XLSX("xlsx", Link.XLSX);

  private static final List<String> WORDS = List.of("geojson", "json", "csv", "xlsx");

  private final String ending;
  private final MediaType type;

  AnswerForm(String ending, String type) {
    this.ending = ending;
    this.type = MediaType.parseMediaType(type);
  }

  /** As a file of it ends, without the dot. */
  String ending() {
    return ending;
  }

  MediaType type() {
    return type;
  }

  /** What {@code f} says, else what the header {@code Accept} prefers, else GeoJSON. */
  static AnswerForm of(HttpServletRequest request, Parameters parameters) {
    Optional<String> word = parameters.word("f", WORDS);
    if (word.isPresent()) {
      return byEnding(word.get());
    }
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept == null || accept.isBlank()
        ? GEOJSON
        : Format.byPreference(accept).stream()
            .flatMap(type -> taken(type).stream())
            .findFirst()
            .orElse(GEOJSON);
  }

  private static AnswerForm byEnding(String word) {
    return Arrays.stream(values()).filter(f -> f.ending.equals(word)).findFirst().orElse(GEOJSON);
  }

  private static Optional<AnswerForm> taken(MediaType wanted) {
    return wanted.includes(MediaType.APPLICATION_JSON)
        ? Optional.of(GEOJSON)
        : Arrays.stream(values()).filter(form -> wanted.includes(form.type)).findFirst();
  }
}
