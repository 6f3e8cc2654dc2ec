package org.firewell.api.ogc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.firewell.api.http.Format;

/**
 * Everything that a page of features is made of: two of equal keys hold the same.
 *
 * @param revision of the collection
 * @param audience who sees it
 * @param address under which it is asked for, with its query: links are made of it
 * @param language of a page for people
 */
record PageKey(long revision, String audience, String address, Format format, String language) {

  /** Revisions start again with a new database, so a process's own mark stands before them. */
  static final String MARK = Long.toHexString(System.nanoTime());

  private static final int TAG_BYTES = 16;

  /**
   * As an ETag: a weak one, since one page is sent packed and plain, and tells when it was made.
   */
  String tag() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((MARK + " " + this).getBytes(StandardCharsets.UTF_8));
      return "W/\"" + HexFormat.of().formatHex(Arrays.copyOf(hash, TAG_BYTES)) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
