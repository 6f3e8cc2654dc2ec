package org.firewell.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** On which version a change was made: the header {@code If-Match} (RFC 9110, 13.1.1). */
public final class IfMatch {

  private static final Pattern VERSION = Pattern.compile("\\s*\"(\\d{1,18})\"\\s*");

  private IfMatch() {}

  /** The tag of a version. */
  public static String tag(long version) {
    return "\"" + version + "\"";
  }

  /**
   * @throws StatusException 428 when the header is missing
   * @throws ParameterException when it names no version, or any
   */
  public static long version(HttpServletRequest request) {
    String given = request.getHeader(HttpHeaders.IF_MATCH);
    if (given == null) {
      throw new StatusException(
          HttpStatus.PRECONDITION_REQUIRED,
          "请用 If-Match 写明所改的版本，即读取时的 ETag · name the version that was changed in If-Match: the"
              + " ETag with which it was read",
          Map.of("header", HttpHeaders.IF_MATCH));
    }
    Matcher version = VERSION.matcher(given);
    if (!version.matches()) {
      throw new ParameterException(
          HttpHeaders.IF_MATCH,
          given,
          "one version in quotes, the ETag of the feature, like \"7\"");
    }
    return Long.parseLong(version.group(1));
  }
}
