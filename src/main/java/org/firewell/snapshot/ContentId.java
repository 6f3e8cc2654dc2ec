package org.firewell.snapshot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
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

  private final MessageDigest digest;
  private final WKBWriter wkb = new WKBWriter();

  private ContentId() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static String of(
      Ground ground, List<? extends Feature> divisionsOfOtherDays, Ruleset law, LocalDate asOf) {
    ContentId content = new ContentId();
    content.add(asOf.toString());
    content.add(law);
    FeatureType.all().stream().filter(ground::has).forEach(type -> content.add(type, ground));
    divisionsOfOtherDays.forEach(content::add);
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
  }

  private void add(FeatureType<?> type, Ground ground) {
    add(type.name());
    List<Attribute> attributes = type.attributes();
    ground.list(type).forEach(feature -> add(feature, attributes));
  }

  private void add(Feature feature) {
    add(feature, FeatureType.of(feature).attributes());
  }

  private void add(Feature feature, List<Attribute> attributes) {
    attributes.forEach(a -> add(String.valueOf(a.plain(feature))));
    digest.update(wkb.write(feature.geometry()));
  }

  private void add(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update(FIELD.getBytes(StandardCharsets.UTF_8));
  }
}
