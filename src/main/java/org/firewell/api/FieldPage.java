package org.firewell.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.webjars.WebJarVersionLocator;

/**
 * The files of the field page, which a phone keeps: those that the page names, and itself. Their
 * version is made of their content, so that a phone learns of any change.
 */
final class FieldPage {

  static final String ADDRESS = "/field";
  private static final String FILE = "/field.html";
  private static final String WEBJARS = "/webjars/";
  private static final Pattern NAMED = Pattern.compile("(?:href|src)=\"(/[^\"]+)\"");

  private final List<String> files;
  private final String version;

  FieldPage() {
    files = List.copyOf(files());
    version = version(files);
  }

  /** What the phone's worker begins with. */
  String lead() {
    String names = files.stream().map(file -> '"' + file + '"').collect(Collectors.joining(", "));
    return "const VERSION = \"%s\";\nconst FILES = [%s];\n".formatted(version, names);
  }

  static byte[] bytes(String address) {
    try {
      return resource(address).getContentAsByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TreeSet<String> files() {
    String page = new String(bytes(ADDRESS), StandardCharsets.UTF_8);
    TreeSet<String> files =
        NAMED
            .matcher(page)
            .results()
            .map((MatchResult named) -> named.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    files.add(ADDRESS);
    return files;
  }

  private static String version(List<String> files) {
    MessageDigest digest = sha256();
    for (String file : files) {
      digest.update(file.getBytes(StandardCharsets.UTF_8));
      digest.update(bytes(file));
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
  }

  private static Resource resource(String address) {
    if (address.startsWith(WEBJARS)) {
      String[] parts = address.substring(WEBJARS.length()).split("/", 2);
      return new ClassPathResource(new WebJarVersionLocator().fullPath(parts[0], parts[1]));
    }
    return new ClassPathResource("static" + (address.equals(ADDRESS) ? FILE : address));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
