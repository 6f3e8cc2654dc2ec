package org.firewell.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** In which form a resource is wanted. */
public enum Format {
  JSON,
  HTML;

  private static final List<MediaType> JSONS =
      List.of(
          MediaType.APPLICATION_JSON,
          new MediaType("application", "geo+json"),
          new MediaType("application", "schema+json"),
          new MediaType("application", "problem+json"),
          new MediaType("application", "vnd.oai.openapi+json"));

  /** What {@code f} says, else what the header {@code Accept} prefers, else JSON. */
  public static Format of(HttpServletRequest request, Parameters parameters)
      throws HttpMediaTypeNotAcceptableException {
    Optional<String> word = parameters.word("f", List.of("json", "html"));
    if (word.isPresent()) {
      return word.get().equals("html") ? HTML : JSON;
    }
    return preferred(request);
  }

  private static Format preferred(HttpServletRequest request)
      throws HttpMediaTypeNotAcceptableException {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    if (accept == null || accept.isBlank()) {
      return JSON;
    }
    for (MediaType type : byPreference(accept)) {
      if (JSONS.stream().anyMatch(type::includes)) {
        return JSON;
      }
      if (type.includes(MediaType.TEXT_HTML)) {
        return HTML;
      }
    }
    throw new HttpMediaTypeNotAcceptableException(
        List.of(MediaType.APPLICATION_JSON, MediaType.TEXT_HTML));
  }

  /**
   * Of the names that one form goes by, such as {@code application/geo+json} and {@code
   * application/json}, that which the header {@code Accept} prefers; the first where it takes none
   * or is not there.
   */
  public static String name(String acceptOrNull, String... names) {
    try {
      return acceptOrNull == null
          ? names[0]
          : byPreference(acceptOrNull).stream()
              .flatMap(
                  wanted -> Stream.of(names).filter(n -> wanted.includes(MediaType.valueOf(n))))
              .findFirst()
              .orElse(names[0]);
    } catch (ParameterException e) {
      return names[0];
    }
  }

  /**
   * What a header {@code Accept} names, the most wanted first.
   *
   * @throws ParameterException when it is none
   */
  public static List<MediaType> byPreference(String accept) {
    List<MediaType> wanted = new ArrayList<>();
    try {
      wanted.addAll(MediaType.parseMediaTypes(accept));
    } catch (InvalidMediaTypeException e) {
      throw new ParameterException(
          HttpHeaders.ACCEPT,
          accept,
          "应为以逗号分隔的媒体类型，如 application/geo+json",
          "media types with commas like application/geo+json");
    }
    MimeTypeUtils.sortBySpecificity(wanted);
    wanted.sort((a, b) -> Double.compare(b.getQualityValue(), a.getQualityValue()));
    return wanted;
  }
}
