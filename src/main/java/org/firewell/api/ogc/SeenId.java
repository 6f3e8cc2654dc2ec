package org.firewell.api.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firewell.api.access.Asker;
import org.firewell.api.http.Qgis;

/**
 * Which feature an address names, and which of its versions was seen. Who edits with QGIS reads
 * {@code h12@7} for the id {@code h12} at version 7, and names it so; every other client reads and
 * names {@code h12}, and the version in {@code If-Match}.
 *
 * @param version that was seen; null where the address does not tell
 */
record SeenId(String id, Long version) {

  private static final Pattern SEEN = Pattern.compile("(.+)@(\\d{1,18})");

  /** Whether ids of who asks tell the version: those of an account's QGIS. */
  static boolean isUsed(HttpServletRequest request) {
    return Qgis.asks(request) && !Asker.isPublic();
  }

  static SeenId of(HttpServletRequest request, String named) {
    Matcher seen = SEEN.matcher(named);
    return isUsed(request) && seen.matches()
        ? new SeenId(seen.group(1), Long.valueOf(seen.group(2)))
        : new SeenId(named, null);
  }

  /** An id as who asks reads it. */
  static String text(HttpServletRequest request, String id, long version) {
    return isUsed(request) ? id + "@" + version : id;
  }
}
