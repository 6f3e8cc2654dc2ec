package org.firewell.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.firewell.feature.FeatureType;
import org.firewell.ingest.SoundFiles;

/**
 * No bytes crash a reader or keep it busy: it gives rows, or a refusal in both languages, or says
 * where the file breaks off. Sound files of every format, real ones among them, with bytes changed,
 * cut, doubled and mixed, and bytes that were never a file.
 */
class FuzzTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Choice ROADS = new Choice(FeatureType.ROADS, null, null, Set.of());
  private static final Map<String, byte[]> SOUND = new LinkedHashMap<>();
  private static Path folder;

  @BeforeContainer
  static void makeSoundFiles() throws IOException {
    folder = Files.createTempDirectory("firewell-fuzz-");
    String feature =
        "{\"type\": \"Feature\", \"properties\": {\"id\": \"a\", \"n\": 1.5, \"l\": [1, 2]},"
            + " \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[[1, 2], [3, 4, 5], [5, 2],"
            + " [1, 2]]]}}";
    String table = "id,lon,lat,名称\nh1,118.5,24.8,玉湖\n\"h2\",118°34′48″E,24.8,\"a,\"\"b\"\"\"\n";
    String kml =
        "<?xml version=\"1.0\"?><kml><Document><Folder><name>f</name><Placemark><name>h</name>"
            + "<ExtendedData><Data name=\"d\"><value>1</value></Data></ExtendedData><Point>"
            + "<coordinates>1,2,3</coordinates></Point></Placemark></Folder></Document></kml>";
    SOUND.put(
        "a.geojson",
        ("{\"type\": \"FeatureCollection\", \"crs\": {\"properties\": {\"name\": \"EPSG:4549\"}},"
                + " \"features\": ["
                + feature
                + ","
                + feature
                + "]}")
            .getBytes(StandardCharsets.UTF_8));
    SOUND.put("a.ndjson", (feature + "\n" + feature + "\n").getBytes(StandardCharsets.UTF_8));
    SOUND.put("a.csv", table.getBytes(StandardCharsets.UTF_8));
    SOUND.put("gb.csv", table.getBytes(Charset.forName("GB18030")));
    SOUND.put("a.kml", kml.getBytes(StandardCharsets.UTF_8));
    SOUND.put("a.kmz", Zips.of("doc.kml", kml));
    SOUND.put("a.zip", Zips.of("a/b.csv", table, "c.txt", "c"));
    SOUND.put("a.xlsx", workbook());
    SOUND.put(
        "a.gpkg",
        GpkgBytes.of(
            GpkgBytes.layer("t", "x TEXT, y REAL", 4549),
            "INSERT INTO t VALUES (1, " + GpkgBytes.point(1, 2) + ", 'a', 1.5)"));
    SOUND.put("a.osm.pbf", SoundFiles.osm());
    SOUND.put("shp.zip", SoundFiles.zippedShapefile());
    SOUND.put("bavaria.geojson", real("bavaria/fire_hydrant_pillar.geojson"));
    SOUND.put("freeport.zip", real("freeport/Fire_Hydrants.zip"));
  }

  private static byte[] real(String path) throws IOException {
    try (InputStream in = FuzzTest.class.getResourceAsStream("/real/" + path)) {
      return in.readAllBytes();
    }
  }

  @AfterContainer
  static void tidy() throws IOException {
    Files.deleteIfExists(folder.resolve("upload"));
    Files.delete(folder);
  }

  private static byte[] workbook() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("s");
      sheet.value(0, 0, "id");
      sheet.value(0, 1, "lonlat");
      sheet.value(1, 0, "h1");
      sheet.value(1, 1, "118.5,24.8");
      sheet.value(2, 0, 12.5);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(SOUND.keySet());
  }

  @Property(tries = 600, shrinking = ShrinkingMode.OFF)
  void a_sound_file_that_was_mutated(@ForAll("names") String name, @ForAll long seed) {
    check(name, mutated(SOUND.get(name), new Random(seed)));
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void bytes_that_never_were_a_file(@ForAll("names") String name, @ForAll long seed) {
    Random random = new Random(seed);
    byte[] bytes = new byte[random.nextInt(4096)];
    random.nextBytes(bytes);
    if (random.nextBoolean()) {
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) "{}[]<>\"',:;\n\t 0123456789.-eEPKabc".charAt((bytes[i] & 0xFF) % 33);
      }
    }
    check(name, bytes);
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void one_format_called_by_the_name_of_another(
      @ForAll("names") String name, @ForAll("names") String other) {
    check(name, SOUND.get(other));
  }

  private static void check(String name, byte[] bytes) {
    Read read =
        assertTimeoutPreemptively(PATIENCE, () -> Read.of(folder, name, bytes, ROADS), name);

    assertThat(read.refusal() == null || read.broken() == null).isTrue();
    read.rows().stream()
        .filter(row -> row.fault() != null)
        .forEach(row -> assertThat(row.fault().reason()).matches(Read::isTold));
  }

  private static byte[] mutated(byte[] sound, Random random) {
    byte[] bytes = sound.clone();
    for (int i = random.nextInt(6); i >= 0; i--) {
      bytes = step(bytes, random);
    }
    return bytes;
  }

  private static byte[] step(byte[] bytes, Random random) {
    if (bytes.length == 0) {
      return bytes;
    }
    int at = random.nextInt(bytes.length);
    int to = at + random.nextInt(Math.min(64, bytes.length - at) + 1);
    switch (random.nextInt(5)) {
      case 0 -> bytes[at] = (byte) random.nextInt();
      case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
      case 2 -> Arrays.fill(bytes, at, to, (byte) (random.nextBoolean() ? 0xFF : 0));
      case 3 -> {
        return Arrays.copyOf(bytes, at);
      }
      default -> {
        byte[] longer = new byte[bytes.length + to - at];
        System.arraycopy(bytes, 0, longer, 0, to);
        System.arraycopy(bytes, at, longer, to, bytes.length - at);
        return longer;
      }
    }
    return bytes;
  }
}
