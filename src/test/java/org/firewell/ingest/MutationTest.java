package org.firewell.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;

/** Whatever becomes of a file on its way, reading it ends, and ends in features and notices. */
class MutationTest {

  private static final String GEOJSON =
      """
      {"type": "FeatureCollection",
       "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}},
       "features": [
      {"type": "Feature", "id": "b1", "properties": {"village": "v1", "households": 12,
        "fire_resistance": "low", "name": "玉湖村 1 号"}, "geometry": {"type": "Polygon",
        "coordinates": [[[118.5, 24.7], [118.6, 24.7], [118.6, 24.8], [118.5, 24.7]]]}},
      {"type": "Feature", "properties": {"id": 7, "storeys": 3, "valid_from": "2020-01-01"},
        "geometry": {"type": "MultiPolygon",
        "coordinates": [[[[118.5, 24.7], [118.6, 24.7], [118.6, 24.8], [118.5, 24.7]]]]}},
      {"type": "Feature", "properties": {"id": "b3", "population": 1.5e1}, "geometry":
        {"type": "Point", "coordinates": [118.55, 24.75, 12.0]}}
      ]}
      """;

  private static final String CSV =
      """
      id,lon,lat,village,households,fire_resistance,name,wkt
      b1,118.5,24.7,350582104201,12,low,"玉湖村, ""1"" 号",
      b2,,,350582104201.0,,unknown,,"POLYGON ((118.5 24.7, 118.6 24.7, 118.6 24.8, 118.5 24.7))"
      b3,118.55,24.75,,3,ordinary,三,
      """;

  private static final ShapefileBytes SHAPES =
      ShapefileBytes.polygons("id", "village", "storeys")
          .parts(
              new double[][] {
                {118.5, 24.7, 118.6, 24.8, 118.6, 24.7, 118.5, 24.7},
                {118.58, 24.71, 118.59, 24.71, 118.59, 24.72, 118.58, 24.71}
              },
              "b1",
              "v1",
              "3")
          .none("b2", "v1", "");

  private static final String PRJ =
      "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,"
          + "298.257223563]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";

  private static final String MANIFEST =
      """
      name: 晋江市
      crs: CRS84
      as_of: 2022-12-31
      rulesets: [jinjiang-2022]
      files:
        buildings: {path: buildings.csv, licence: CC0, id: id, rename: {a: name}}
      """;

  @Property(tries = 400, seed = "20221231")
  void a_mutilated_geojson_file_never_throws_and_never_hangs(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int changes) {
    read("buildings.geojson", GEOJSON, seed, changes);
  }

  @Property(tries = 400, seed = "20221231")
  void a_mutilated_table_never_throws_and_never_hangs(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int changes) {
    read("buildings.csv", CSV, seed, changes);
  }

  @Property(tries = 200, seed = "20221231")
  void a_mutilated_manifest_never_throws_and_never_hangs(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int changes) {
    read("dataset.yaml", MANIFEST, seed, changes);
  }

  @Property(tries = 400, seed = "20221231")
  void a_mutilated_extract_of_openstreetmap_never_throws_and_never_hangs(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int changes) {
    byte[] extract =
        new OsmBytes()
            .node(1, 118.5, 24.7, "building=yes")
            .node(2, 118.6, 24.7)
            .node(3, 118.6, 24.8)
            .way(4, new long[] {1, 2, 3, 1}, "building=house", "building:levels=2")
            .relation(5, "building=yes")
            .bytes();
    read("buildings.osm.pbf", extract, seed, changes);
  }

  @Property(tries = 400, seed = "20221231")
  void mutilated_shapes_never_throw_and_never_hang(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int changes) {
    read("buildings.shp", SHAPES.shp(), seed, changes);
  }

  @Property(tries = 400, seed = "20221231")
  void a_mutilated_table_of_shapes_never_throws_and_never_hangs(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int changes) {
    read("buildings.dbf", SHAPES.dbf(StandardCharsets.UTF_8, 0), seed, changes);
  }

  @Property(tries = 100, seed = "20221231")
  void a_mutilated_prj_never_throws_and_never_hangs(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int changes) {
    read("buildings.prj", PRJ.getBytes(StandardCharsets.UTF_8), seed, changes);
  }

  @Property(tries = 200, seed = "20221231")
  void of_a_geojson_file_that_is_cut_the_whole_rows_before_the_cut_are_used(
      @ForAll @IntRange(min = 0, max = 1000) int length) {
    byte[] whole = GEOJSON.getBytes(StandardCharsets.UTF_8);
    Dataset dataset =
        read("buildings.geojson", Arrays.copyOf(whole, Math.min(length, whole.length)));

    List<String> ids =
        dataset.ground().list(FeatureType.BUILDINGS).stream().map(Feature::id).toList();
    assertThat(List.of("7", "b1", "b3")).containsAll(ids);
    assertThat(dataset.hasErrors()).isEqualTo(length < whole.length - 1);
  }

  private static void read(String file, String good, long seed, int changes) {
    read(file, good.getBytes(StandardCharsets.UTF_8), seed, changes);
  }

  private static void read(String file, byte[] good, long seed, int changes) {
    byte[] bytes = mutated(good, new Random(seed), changes);
    Dataset dataset =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () -> read(file, bytes),
            () -> "seed " + seed + ", " + changes + " changes");

    assertThat(dataset.notices())
        .as("seed %d, %d changes", seed, changes)
        .allMatch(notice -> notice.reason().lines().count() == 1);
    dataset
        .ground()
        .list(FeatureType.BUILDINGS)
        .forEach(building -> assertThat(building.geometry().isValid()).isTrue());
  }

  private static Dataset read(String file, byte[] bytes) {
    try {
      Path folder = Files.createTempDirectory("mutation");
      try {
        if (file.equals("dataset.yaml")) {
          Folders.in(folder).file("buildings.csv", CSV.split("\n"));
        }
        if (file.equals("buildings.dbf") || file.equals("buildings.prj")) {
          Folders.in(folder).file("buildings.shp", SHAPES.shp());
        }
        return Folders.in(folder).file(file, bytes).read();
      } finally {
        try (Stream<Path> files = Files.list(folder)) {
          for (Path left : files.toList()) {
            Files.delete(left);
          }
        }
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] mutated(byte[] bytes, Random random, int changes) {
    byte[] mutated = bytes.clone();
    for (int i = 0; i < changes && mutated.length > 2; i++) {
      mutated = mutated(mutated, random);
    }
    return mutated;
  }

  private static byte[] mutated(byte[] bytes, Random random) {
    int from = random.nextInt(bytes.length);
    int to = from + random.nextInt(Math.min(40, bytes.length - from));
    return switch (random.nextInt(5)) {
      case 0 -> joined(bytes, from, new byte[] {(byte) random.nextInt(256)}, from + 1);
      case 1 -> joined(bytes, from, new byte[0], to);
      case 2 -> joined(bytes, to, Arrays.copyOfRange(bytes, from, to), to);
      case 3 -> joined(bytes, from, tokens(random), to);
      default -> Arrays.copyOf(bytes, from);
    };
  }

  private static byte[] tokens(Random random) {
    String[] tokens = {
      "null", "NaN", "1e999", "-1", "[", "]", "{", "}", "\"", ",", "\n", "\\u0000", "0", "[[]]",
      "&a", ": "
    };
    return tokens[random.nextInt(tokens.length)].getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[] bytes, int head, byte[] middle, int tail) {
    byte[] joined = Arrays.copyOf(bytes, head + middle.length + Math.max(0, bytes.length - tail));
    System.arraycopy(middle, 0, joined, head, middle.length);
    System.arraycopy(
        bytes,
        Math.min(tail, bytes.length),
        joined,
        head + middle.length,
        Math.max(0, bytes.length - tail));
    return joined;
  }
}
