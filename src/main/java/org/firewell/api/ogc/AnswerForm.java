package org.firewell.api.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firewell.api.http.Format;
import org.firewell.api.http.Link;
import org.firewell.api.http.ParameterException;
import org.firewell.api.http.Parameters;
import org.firewell.render.FileFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** In which form an answer is wanted: as it is kept, as a table, or as a file with places. */
public enum AnswerForm {
  GEOJSON("geojson", Link.GEOJSON),
  CSV("csv", Link.CSV),
  XLSX("xlsx", Link.XLSX),
  GEOPACKAGE(FileFormat.GEOPACKAGE),
  SHAPEFILE(FileFormat.SHAPEFILE),
  KML(FileFormat.KML),
  KMZ(FileFormat.KMZ);

  private static final List<String> WORDS =
      Stream.concat(Stream.of("json"), Arrays.stream(values()).map(form -> form.word)).toList();

  private final String word;
  private final MediaType type;

  AnswerForm(String word, String type) {
    this.word = word;
    this.type = MediaType.parseMediaType(type);
  }

  AnswerForm(FileFormat format) {
    this(format.word(), format.mediaType());
  }

  /** All that {@code f} takes. */
  static List<String> words() {
    return WORDS;
  }

  /** As {@code f} says it. */
  public String word() {
    return word;
  }

  /** As a file of it ends, with the dot. */
  String ending() {
    return file().ending();
  }

  /** As who writes files calls it. */
  FileFormat file() {
    return FileFormat.ofWord(word).orElseThrow();
  }

  /** Whether it is no text. */
  boolean isBinary() {
    return this != GEOJSON && this != CSV && this != KML;
  }

  MediaType type() {
    return type;
  }

  /** What {@code f} says, else what the header {@code Accept} prefers, else GeoJSON. */
  public static AnswerForm of(HttpServletRequest request, Parameters parameters) {
    Optional<String> word = parameters.word("f", WORDS);
    if (word.isPresent()) {
      return ofWord(word.get());
    }
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept == null || accept.isBlank()
        ? GEOJSON
        : Format.byPreference(accept).stream()
            .flatMap(type -> taken(type).stream())
            .findFirst()
            .orElse(GEOJSON);
  }

  /**
   * The form of a media type.
   *
   * @throws ParameterException when there is none
   */
  static AnswerForm ofMediaType(String type) {
    try {
      return taken(MediaType.parseMediaType(type)).orElseThrow(() -> noSuch(type));
    } catch (InvalidMediaTypeException e) {
      throw noSuch(type);
    }
  }

  private static ParameterException noSuch(String type) {
    String types =
        Arrays.stream(values()).map(f -> f.type.toString()).collect(Collectors.joining(", "));
    return new ParameterException("mediaType", type, "可用的有 " + types, "one of " + types);
  }

  /** The form that {@code f} calls by a word. */
  static AnswerForm ofWord(String word) {
    return Arrays.stream(values()).filter(f -> f.word.equals(word)).findFirst().orElse(GEOJSON);
  }

  private static Optional<AnswerForm> taken(MediaType wanted) {
    return wanted.includes(MediaType.APPLICATION_JSON)
        ? Optional.of(GEOJSON)
        : Arrays.stream(values()).filter(form -> wanted.includes(form.type)).findFirst();
  }
}
