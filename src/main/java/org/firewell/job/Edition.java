package org.firewell.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The edition of the programme that answers, made of its own code: an answer that an older edition
 * gave is not taken for this one's.
 */
final class Edition {

  private static final String CODE = "classpath*:org/firewell/%s/**/*.class";
  private static final String[] ANSWERING = {
    "geo", "feature", "standard", "network", "snapshot", "round", "location", "analysis", "render"
  };
  private static final int DIGITS = 16;

  private String id;

  /** Sixteen hexadecimal digits, worked out at the first call. */
  synchronized String id() {
    if (id == null) {
      id = HexFormat.of().formatHex(digest()).substring(0, DIGITS);
    }
    return id;
  }

  private static byte[] digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String room : ANSWERING) {
        Resource[] classes =
            new PathMatchingResourcePatternResolver().getResources(CODE.formatted(room));
        Arrays.sort(classes, Comparator.comparing(Resource::getFilename));
        for (Resource code : classes) {
          try (InputStream in = code.getInputStream()) {
            digest.update(in.readAllBytes());
          }
        }
      }
      return digest.digest();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
