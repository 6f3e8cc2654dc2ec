package org.firewell.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;

/**
 * The one script that stands inside a page: browsers take an import map from nowhere else. The
 * policy allows it by the hash of its text, so that no other script inside the page ever runs.
 */
final class ImportMap {

  private static final Pattern SCRIPT =
      Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

  private ImportMap() {}

  /** The source that a policy names to allow a page's import map; empty where it has none. */
  static Optional<String> source(Resource page) {
    return page.exists() ? source(text(page)) : Optional.empty();
  }

  /** The same of a page's text. Browsers hash a script after turning its line ends into LF. */
  static Optional<String> source(String html) {
    Matcher script = SCRIPT.matcher(html.replace("\r\n", "\n"));
    return script.find() ? Optional.of("'sha256-" + hash(script.group(1)) + "'") : Optional.empty();
  }

  private static String text(Resource page) {
    try {
      return page.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String script) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
