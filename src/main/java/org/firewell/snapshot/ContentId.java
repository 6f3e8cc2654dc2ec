package org.firewell.snapshot;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.firewell.feature.Attribute;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ground;
import org.firewell.standard.Norm;
import org.firewell.standard.Ruleset;
import org.locationtech.jts.io.WKBWriter;

/**
 * Makes an id of a snapshot's content: the first eight bytes of a SHA-256 over every value in it.
 */
final class ContentId {

  private static final String FIELD = "\u001f";

  /** So many features are written by one thread at a time, and so many before they are digested. */
  private static final int CHUNK = 1 << 8;

  private static final int BLOCK = 1 << 14;

  private final MessageDigest digest;

  private ContentId() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static String of(
      Ground ground, List<? extends Feature> ofOtherDays, Ruleset law, LocalDate asOf) {
    ContentId content = new ContentId();
    content.add(asOf.toString());
    content.add(law);
    FeatureType.all().stream().filter(ground::has).forEach(type -> content.add(type, ground));
    ofOtherDays.forEach(content::add);
    ground.figures().forEach(figure -> content.add(figure.toString()));
    return HexFormat.of().formatHex(Arrays.copyOf(content.digest.digest(), 8));
  }

  private void add(Ruleset law) {
    add(law.id());
    Arrays.stream(Norm.values()).forEach(norm -> add(law.provision(norm).toString()));
    List.of(
            law.quotas(),
            law.cityFigures(),
            law.brigadeQuotas(),
            law.stationProjects(),
            law.targets(),
            law.exemptions())
        .forEach(part -> add(part.toString()));
    law.taskVersions().forEach(version -> add(version.toString()));
  }

  private void add(FeatureType<?> type, Ground ground) {
    add(type.name());
    List<Attribute> attributes = type.attributes();
    List<? extends Feature> features = ground.list(type);
    for (int first = 0; first < features.size(); first += BLOCK) {
      List<? extends Feature> block =
          features.subList(first, Math.min(features.size(), first + BLOCK));
      written(block, attributes).forEach(digest::update);
    }
  }

  /** The bytes of features, in their order. */
  private static List<byte[]> written(
      List<? extends Feature> features, List<Attribute> attributes) {
    return IntStream.range(0, (features.size() + CHUNK - 1) / CHUNK)
        .parallel()
        .map(chunk -> chunk * CHUNK)
        .mapToObj(from -> features.subList(from, Math.min(features.size(), from + CHUNK)))
        .map(chunk -> bytes(chunk, attributes))
        .toList();
  }

  private static byte[] bytes(List<? extends Feature> features, List<Attribute> attributes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    WKBWriter wkb = new WKBWriter();
    for (Feature feature : features) {
      attributes.forEach(a -> bytes.writeBytes(bytes(String.valueOf(a.plain(feature)))));
      bytes.writeBytes(wkb.write(feature.geometry()));
    }
    return bytes.toByteArray();
  }

  private void add(Feature feature) {
    digest.update(bytes(List.of(feature), FeatureType.of(feature).attributes()));
  }

  private void add(String text) {
    digest.update(bytes(text));
  }

  private static byte[] bytes(String text) {
    return (text + FIELD).getBytes(StandardCharsets.UTF_8);
  }
}
