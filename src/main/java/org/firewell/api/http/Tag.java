package org.firewell.api.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** ETags of what is kept. */
public final class Tag {

  /** Revisions start again with a new database, so a process's own mark stands before them. */
  public static final String MARK = Long.toHexString(System.nanoTime());

  private static final int BYTES = 16;

  private Tag() {}

  /**
   * A weak one, since one body is sent packed and plain.
   *
   * @param key whose text tells everything that the body is made of
   */
  public static String weak(Object key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((MARK + " " + key).getBytes(StandardCharsets.UTF_8));
      return "W/\"" + HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES)) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
