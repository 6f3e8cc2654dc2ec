package org.firewell.api.ogc;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.firewell.api.http.ParameterException;

/**
 * Where a page begins, as the link {@code next} of the page before says it: opaque to clients.
 *
 * @param before how many features stood on the pages before it when they were given
 * @param id the last of them
 */
record After(long before, String id) {

  private static final String SEPARATOR = " ";
  private static final int LONGEST = 2_000;

  /**
   * @throws ParameterException when no link {@code next} ever said so
   */
  static After of(String text) {
    try {
      byte[] bytes = text.length() > LONGEST ? new byte[0] : Base64.getUrlDecoder().decode(text);
      String[] parts = new String(bytes, StandardCharsets.UTF_8).split(SEPARATOR, 2);
      if (parts.length == 2
          && !parts[1].isEmpty()
          && parts[1].indexOf(0) < 0
          && parts[0].matches("\\d{1,12}")) {
        return new After(Long.parseLong(parts[0]), parts[1]);
      }
    } catch (IllegalArgumentException e) {
      // falls through: the same sentence as for what is no base64
    }
    throw new ParameterException(
        "after", text, "应取自上一页的 next 链接", "what the link \"next\" of a page says");
  }

  String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((before + SEPARATOR + id).getBytes(StandardCharsets.UTF_8));
  }
}
