package org.firewell.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a client would like to be served: the header {@code Prefer} (RFC 7240). What is not known or
 * does not go together is passed over, as that standard says.
 */
public final class Prefer {

  private static final String HEADER = "Prefer";

  /** Tells which preference was met. */
  public static final String APPLIED = "Preference-Applied";

  public static final String RESPOND_ASYNC = "respond-async";

  private final List<String> preferences;

  private Prefer(List<String> preferences) {
    this.preferences = preferences;
  }

  public static Prefer of(HttpServletRequest request) {
    return new Prefer(
        Collections.list(request.getHeaders(HEADER)).stream()
            .flatMap(header -> Arrays.stream(header.split(",")))
            .map(preference -> preference.split(";")[0].replaceAll("[\\s\"]", ""))
            .map(preference -> preference.toLowerCase(Locale.ROOT))
            .toList());
  }

  /** Whether an answer may come later. */
  public boolean isRespondAsync() {
    return preferences.contains(RESPOND_ASYNC);
  }

  /** The value of a preference such as {@code return}; the first counts. */
  public Optional<String> value(String name) {
    return preferences.stream()
        .filter(preference -> preference.startsWith(name + "="))
        .map(preference -> preference.substring(name.length() + 1))
        .findFirst();
  }
}
