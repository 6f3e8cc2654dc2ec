package org.firewell.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.firewell.api.access.Asker;
import org.firewell.api.access.Publicity;
import org.firewell.api.access.Refusal;
import org.firewell.api.http.ParameterException;
import org.firewell.api.http.Parameters;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.ingest.crs.FromLonLat;
import org.firewell.render.FileFormat;
import org.firewell.render.FileSettings;
import org.firewell.render.PlacedTable;
import org.firewell.render.Projection;
import org.firewell.render.Rounding;
import org.firewell.render.Wording;

/**
 * In what form a collection is wanted as a file.
 *
 * @param language {@code zh} or {@code en}; empty for the names of attributes
 * @param audience {@code internal} or {@code public}
 * @param crs as it was named
 */
record ExportForm(
    FileFormat format, String language, Charset encoding, String audience, String crs) {

  static final List<String> LANGUAGES = List.of("zh", "en");
  static final List<String> ENCODINGS = List.of("utf-8", "gbk");

  private static final String INTERNAL = "internal";
  private static final String PUBLIC = "public";

  /**
   * @throws ParameterException when a parameter cannot be taken
   * @throws Refusal when who asks may not have what is internal
   */
  static ExportForm of(HttpServletRequest request, Publicity publicity) {
    Parameters parameters = Parameters.of(request, "language", "encoding", "audience", "crs");
    FileFormat format =
        parameters
            .word("f", Arrays.stream(FileFormat.values()).map(FileFormat::word).toList())
            .flatMap(FileFormat::ofWord)
            .orElse(FileFormat.GEOJSON);
    List<String> audiences = audiences(publicity);
    String audience =
        parameters.word("audience", List.of(INTERNAL, PUBLIC)).orElse(audiences.get(0));
    if (!audiences.contains(audience)) {
      throw Refusal.unknown(Asker.LOG_IN);
    }
    return new ExportForm(
        format,
        parameters.word("language", LANGUAGES).orElse(""),
        encoding(parameters, format),
        audience,
        crs(parameters, format));
  }

  /** Who asks now may have a file for these; the first is the usual one. */
  static List<String> audiences(Publicity publicity) {
    return publicity.rounds() ? List.of(PUBLIC) : List.of(INTERNAL, PUBLIC);
  }

  private static Charset encoding(Parameters parameters, FileFormat format) {
    String word = parameters.word("encoding", ENCODINGS).orElse(ENCODINGS.get(0));
    if (word.equals(ENCODINGS.get(0))) {
      return StandardCharsets.UTF_8;
    }
    check("encoding", word, format, FileFormat::takesEncoding);
    return FileSettings.GBK;
  }

  private static String crs(Parameters parameters, FileFormat format) {
    if (parameters.text("crs").isEmpty()) {
      return format.takesProjection() ? "EPSG:" + Projection.CGCS2000.epsg() : "CRS84";
    }
    String name = parameters.word("crs", Projection.names()).orElseThrow();
    if (!name.equals("CRS84")) {
      check("crs", name, format, FileFormat::takesProjection);
    }
    return name;
  }

  /** What a format has no room for is refused rather than left out. */
  private static void check(
      String parameter, String value, FileFormat format, Predicate<FileFormat> takes) {
    if (!takes.test(format)) {
      List<String> able =
          Arrays.stream(FileFormat.values()).filter(takes).map(FileFormat::word).toList();
      throw new ParameterException(
          parameter,
          value,
          "不能与 f=" + format.word() + " 同用，可用于 " + able,
          "taken with f=" + format.word() + "; it is by " + able);
    }
  }

  boolean isPublic() {
    return audience.equals(PUBLIC);
  }

  /** The features of a collection, each as those see it for whom the file is. */
  <F extends Feature> PlacedTable table(
      FeatureType<F> type, List<F> features, Publicity publicity) {
    return PlacedTable.of(
        type,
        features,
        Wording.in(language),
        feature -> isPublic() ? Rounding.of(feature) : publicity.seen(feature));
  }

  /** What is told beside the rows of how they are shown. */
  Map<String, Object> note() {
    return isPublic() ? Publicity.rounded() : Map.of();
  }

  FileSettings settings(Map<String, Object> facts) {
    return new FileSettings(
        encoding, !language.isEmpty(), Projection.of(crs, FromLonLat::new).orElseThrow(), facts);
  }

  String mediaType() {
    return format == FileFormat.CSV
        ? format.mediaType() + ";charset=" + encoding.name()
        : format.mediaType();
  }

  /** What the file is called. */
  String name(String collection) {
    return collection + (isPublic() ? "-public" : "") + format.ending();
  }

  /** By which a browser knows the file again. */
  String tag(long revision) {
    String who = Asker.isPublic() ? "anybody" : "account";
    return "\"%d-%s-%s-%s-%s-%s-%s\""
        .formatted(revision, format.word(), language, encoding.name(), audience, who, crs);
  }
}
