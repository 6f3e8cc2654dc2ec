package org.firewell.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** On which version a change was made: the header {@code If-Match} (RFC 9110, 13.1.1). */
public final class IfMatch {

  /** What follows the version tells how the feature stood, which no change is made on. */
  private static final Pattern SEEN = Pattern.compile("\\s*\"(\\d{1,18})(?:\\.[^\"\\s]*+)?\"\\s*");

  private static final Pattern VERSION = Pattern.compile("\\s*\"(\\d{1,18})\"\\s*");
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"[^\"\\s]*+\"");
  private static final Pattern TAGS =
      Pattern.compile("\\s*" + TAG + "(?:\\s*,\\s*" + TAG + ")*+\\s*");

  private IfMatch() {}

  /** The tag of a version. */
  public static String tag(long version) {
    return "\"" + version + "\"";
  }

  /**
   * The tag of a document that holds more than its version tells.
   *
   * @param form tells documents of one version apart; one that begins with a dot holds all that was
   *     written, so a change may be made on it
   */
  public static String tag(long version, String form) {
    return "\"" + version + form + "\"";
  }

  public static boolean isGiven(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.IF_MATCH) != null;
  }

  /**
   * The one version that was named.
   *
   * @throws StatusException 428 when the header is missing
   * @throws ParameterException when it names no version, or any
   */
  public static long version(HttpServletRequest request) {
    String given = given(request);
    Matcher version = VERSION.matcher(given);
    if (!version.matches()) {
      throw notTaken(given);
    }
    return Long.parseLong(version.group(1));
  }

  /**
   * The versions of which any will do. A tag that is none of ours names none, and neither does a
   * weak one, as tags are compared strongly here.
   *
   * @throws StatusException 428 when the header is missing
   * @throws ParameterException when it is no list of tags: {@code *} as well, for who sends that
   *     has not said what was seen
   */
  public static Set<Long> versions(HttpServletRequest request) {
    String given = given(request);
    if (!TAGS.matcher(given).matches()) {
      throw notTaken(given);
    }
    return TAG.matcher(given)
        .results()
        .map(tag -> SEEN.matcher(tag.group()))
        .filter(Matcher::matches)
        .map(version -> Long.valueOf(version.group(1)))
        .collect(Collectors.toSet());
  }

  private static String given(HttpServletRequest request) {
    List<String> given = Collections.list(request.getHeaders(HttpHeaders.IF_MATCH));
    if (given.isEmpty()) {
      throw new StatusException(
          HttpStatus.PRECONDITION_REQUIRED,
          "请用 If-Match 写明所改的版本，即读取时的 ETag · name the version that was changed in If-Match: the"
              + " ETag with which it was read",
          Map.of("header", HttpHeaders.IF_MATCH));
    }
    return String.join(", ", given);
  }

  private static ParameterException notTaken(String given) {
    return new ParameterException(
        HttpHeaders.IF_MATCH,
        given,
        "应为带引号的版本，即要素的 ETag，如 \"7\"",
        "one version in quotes, the ETag of the feature, like \"7\"");
  }
}
