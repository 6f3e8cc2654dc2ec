package org.firewell.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.WaterIntake;
import org.firewell.ingest.crs.FromLonLat;
import org.firewell.machine.Ogr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Geometry;

/** Whatever is written means to GDAL what it means to us: rows, values and places. */
class OgrTest {

  private static final int ROWS = 40;

  /** Texts of KML and CSV are texts; GDAL makes numbers of nothing. */
  private static final List<FileFormat> JUDGED =
      List.of(
          FileFormat.GEOJSON,
          FileFormat.GEOPACKAGE,
          FileFormat.SHAPEFILE,
          FileFormat.CSV,
          FileFormat.XLSX,
          FileFormat.KML);

  /** GDAL's GeoJSON has no more of a value. */
  private static final MathContext JUDGES_DIGITS = new MathContext(15);

  @TempDir Path folder;

  static Stream<Arguments> everyCollectionInEveryFormat() {
    return JUDGED.stream()
        .flatMap(format -> FeatureType.all().stream().map(type -> Arguments.of(format, type)));
  }

  @ParameterizedTest
  @MethodSource("everyCollectionInEveryFormat")
  <F extends Feature> void the_judge_reads_the_same_rows(FileFormat format, FeatureType<F> type)
      throws IOException {
    List<F> features = new Assortment(20260302).of(type, ROWS);
    if (format == FileFormat.SHAPEFILE) {
      features.removeIf(
          f -> f.geometry().getDimension() != features.get(0).geometry().getDimension());
    }
    PlacedTable table = PlacedTable.of(type, features, Wording.NAMES, UnaryOperator.identity());

    List<PlacedTable.Row> judged =
        judged(format, table, FileSettings.usual(Map.of()), options(format, type));

    List<PlacedTable.Row> own = rows(table);
    assertThat(judged).hasSameSizeAs(own);
    Map<String, String> names = fields(format, table);
    for (int i = 0; i < own.size(); i++) {
      Map<String, Object> values = new HashMap<>(judged.get(i).values());
      values.putIfAbsent("id", judged.get(i).id());
      if (format == FileFormat.CSV) {
        values.computeIfPresent("name", (n, text) -> unguarded(text.toString()));
      }
      assertThat(texts(values, table, names))
          .as(own.get(i).id())
          .isEqualTo(texts(own.get(i).values(), table, Map.of()));
      assertSamePlace(own.get(i), judged.get(i), table);
    }
  }

  @Test
  void a_zone_is_the_zone_that_the_judge_knows() throws IOException {
    List<Hydrant> hydrants = new Assortment(3).of(FeatureType.HYDRANTS, ROWS);
    PlacedTable table =
        PlacedTable.of(FeatureType.HYDRANTS, hydrants, Wording.NAMES, UnaryOperator.identity());
    for (String crs : List.of("EPSG:4549", "EPSG:4528", "EPSG:4509", "EPSG:4498", "EPSG:4326")) {
      Projection projection = Projection.of(crs, FromLonLat::new).orElseThrow();
      FileSettings settings = new FileSettings(StandardCharsets.UTF_8, false, projection, Map.of());
      for (FileFormat format : List.of(FileFormat.GEOPACKAGE, FileFormat.SHAPEFILE)) {
        List<PlacedTable.Row> judged = judged(format, table, settings, "-t_srs", "OGC:CRS84");
        for (int i = 0; i < ROWS; i++) {
          // 0.1 mm
          assertThat(judged.get(i).geometry().distance(hydrants.get(i).geometry()))
              .as("%s %s %s", format, crs, hydrants.get(i).id())
              .isLessThan(1e-9);
        }
      }
    }
  }

  @Test
  void chinese_headings_and_words_in_gbk_are_chinese_to_the_judge() throws IOException {
    List<WaterIntake> intakes = new Assortment(4).of(FeatureType.WATER_INTAKES, ROWS);
    PlacedTable table =
        PlacedTable.of(
            FeatureType.WATER_INTAKES, intakes, Wording.in("zh"), UnaryOperator.identity());
    FileSettings settings = new FileSettings(FileSettings.GBK, true, Projection.CGCS2000, Map.of());

    List<PlacedTable.Row> judged = judged(FileFormat.SHAPEFILE, table, settings);

    List<PlacedTable.Row> own = rows(table);
    for (int i = 0; i < ROWS; i++) {
      Map<String, Object> values = judged.get(i).values();
      assertThat(values.get("名称")).isEqualTo(own.get(i).values().get("name"));
      assertThat(values.get("类型")).isEqualTo(own.get(i).values().get("kind"));
      assertThat(values.get("枯水期可用")).isEqualTo(own.get(i).values().get("dry_season_ok"));
      // five characters have room in ten bytes
      assertThat(values).containsKey("消防车可到");
    }
  }

  private List<PlacedTable.Row> judged(
      FileFormat format, PlacedTable table, FileSettings settings, String... options)
      throws IOException {
    Path file = folder.resolve(table.name() + format.ending());
    try (OutputStream out = Files.newOutputStream(file)) {
      format.write(out, table, settings);
    }
    Optional<byte[]> document = Ogr.geoJson(file, options);
    assumeThat(document).as("gdal-bin").isPresent();
    return rows(KeptTable.placed("judged", () -> new ByteArrayInputStream(document.get())));
  }

  private static String[] options(FileFormat format, FeatureType<?> type) {
    return switch (format) {
      case CSV ->
          new String[] {
            "-oo",
            "X_POSSIBLE_NAMES=lon",
            "-oo",
            "Y_POSSIBLE_NAMES=lat",
            "-oo",
            "GEOM_POSSIBLE_NAMES=wkt"
          };
      case XLSX -> new String[] {"-sql", "select * from \"" + type.name() + "\""};
      default -> new String[0];
    };
  }

  private static List<PlacedTable.Row> rows(PlacedTable table) {
    List<PlacedTable.Row> rows = new ArrayList<>();
    table.rows().each(rows::add);
    return rows;
  }

  /** The column's name by the judge's. */
  private static Map<String, String> fields(FileFormat format, PlacedTable table) {
    Map<String, String> names = new HashMap<>();
    if (format == FileFormat.SHAPEFILE) {
      new DbfFile(table.columns(), StandardCharsets.UTF_8)
          .fields()
          .forEach(field -> names.put(field.name(), field.column().name()));
    } else if (format == FileFormat.KML) {
      names.put("Name", "name");
    }
    return names;
  }

  /** What is known, as texts; numbers by their value. */
  private static Map<String, String> texts(
      Map<String, Object> values, PlacedTable table, Map<String, String> names) {
    Map<String, String> texts = new HashMap<>();
    values.forEach(
        (field, value) -> {
          String name = names.getOrDefault(field, field);
          table.columns().stream()
              .filter(column -> column.name().equals(name) && value != null)
              .forEach(column -> texts.put(name, text(column, value)));
        });
    texts.values().removeIf(String::isEmpty);
    return texts;
  }

  private static String text(Column column, Object value) {
    String text = Cells.text(value);
    boolean isNumber = column.kind() == Column.Kind.INTEGER || column.kind() == Column.Kind.NUMBER;
    return isNumber && !text.isEmpty()
        ? Cells.number(new BigDecimal(text).round(JUDGES_DIGITS).doubleValue())
        : text.replace('/', '-');
  }

  private static String unguarded(String text) {
    return text.replaceFirst("^'('*[=+\\-@＝])", "$1");
  }

  private static void assertSamePlace(
      PlacedTable.Row own, PlacedTable.Row judged, PlacedTable table) {
    Geometry place = judged.geometry();
    if (place == null) {
      for (String heading : table.place()) {
        assertThat(judged.values()).as(own.id()).containsKey(heading);
      }
      return;
    }
    assertThat(place.norm().equalsExact(own.geometry().norm(), 1e-13))
        .as("%s: %s is %s", own.id(), own.geometry(), place)
        .isTrue();
  }
}
