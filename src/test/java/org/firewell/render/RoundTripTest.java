package org.firewell.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.ingest.Dataset;
import org.firewell.ingest.DatasetReader;
import org.firewell.ingest.file.Severity;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is written is read back by our own reader as it was. */
class RoundTripTest {

  /** The formats that {@link DatasetReader} reads. */
  private static final List<FileFormat> READ = List.of(FileFormat.values());

  /** As many digits as a spreadsheet shows, and what the next one is of a longitude. */
  private static final MathContext SHOWN = new MathContext(15);

  private static final double SHOWN_DEGREES = 1e-12;

  @TempDir Path folder;

  static Stream<Arguments> everyCollectionInEveryFormat() {
    return READ.stream()
        .flatMap(format -> FeatureType.all().stream().map(type -> Arguments.of(format, type)));
  }

  @ParameterizedTest
  @MethodSource("everyCollectionInEveryFormat")
  <F extends Feature> void a_collection_comes_back_as_it_went(
      FileFormat format, FeatureType<F> type) throws IOException {
    List<F> features = new Assortment(20260301).of(type, 60);
    if (format == FileFormat.SHAPEFILE) {
      features = ofOneDimension(features);
    }
    write(format, type, features, FileSettings.usual(Map.of("origin", "试验")));

    Dataset read = DatasetReader.read(folder);

    assertThat(read.notices().stream().filter(n -> n.severity() == Severity.ERROR)).isEmpty();
    List<F> back = read.ground().list(type);
    assertThat(back).hasSameSizeAs(features);
    for (int i = 0; i < features.size(); i++) {
      assertSame(format, features.get(i), back.get(i));
    }
  }

  private <F extends Feature> void write(
      FileFormat format, FeatureType<F> type, List<F> features, FileSettings settings)
      throws IOException {
    PlacedTable table = PlacedTable.of(type, features, Wording.NAMES, UnaryOperator.identity());
    try (OutputStream out = Files.newOutputStream(folder.resolve(type.name() + format.ending()))) {
      format.write(out, table, settings);
    }
  }

  /** A Shapefile holds shapes of one kind. */
  private static <F extends Feature> List<F> ofOneDimension(List<F> features) {
    int most = features.stream().mapToInt(f -> f.geometry().getDimension()).max().orElse(0);
    return features.stream().filter(f -> f.geometry().getDimension() == most).toList();
  }

  /** Where a ring begins and which way it runs means nothing. */
  private static void assertSame(FileFormat format, Feature written, Feature read) {
    boolean shown = format == FileFormat.XLSX;
    assertThat(values(read, shown)).isEqualTo(values(written, shown));
    assertThat(
            read.geometry()
                .norm()
                .equalsExact(written.geometry().norm(), shown ? SHOWN_DEGREES : 0))
        .as("%s is %s", written.geometry(), read.geometry())
        .isTrue();
  }

  private static Map<String, Object> values(Feature feature, boolean shown) {
    Map<String, Object> values = FeatureType.values(feature);
    if (shown) {
      values.replaceAll(
          (name, value) ->
              value instanceof Double number
                  ? new BigDecimal(number).round(SHOWN).doubleValue()
                  : value);
    }
    return values;
  }
}
