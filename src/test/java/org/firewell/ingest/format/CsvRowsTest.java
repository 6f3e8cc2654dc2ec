package org.firewell.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;

/** Tables as they are sent: encodings, separators, and ways to write a place. */
class CsvRowsTest {

  private static final String CHINESE = "编号,名称,lon,lat\nh1,玉湖村消火栓，东侧,118.5,24.8\n";

  @TempDir Path folder;

  @Test
  void a_table_in_gbk_is_read_and_told() {
    Read read = Read.of(folder, "a.csv", CHINESE.getBytes(Charset.forName("GBK")));

    assertThat(read.fields(0)).isEqualTo(Map.of("编号", "h1", "名称", "玉湖村消火栓，东侧"));
    assertThat(read.warnings()).hasSize(1);
    assertThat(read.warnings().get(0)).startsWith("the file is not UTF-8 and is read as GB18030");
  }

  @Test
  void the_encoding_is_looked_for_once() throws Exception {
    byte[] gbk = CHINESE.getBytes(Charset.forName("GBK"));
    AtomicInteger opened = new AtomicInteger();
    CsvRows rows =
        new CsvRows(
            () -> {
              opened.incrementAndGet();
              return new ByteArrayInputStream(gbk);
            },
            null,
            warning -> {});

    rows.columns();
    int forHeadings = opened.get();
    rows.read(row -> {});
    rows.columns();

    // whether it is UTF-8, whether it is Chinese, and the headings
    assertThat(forHeadings).isEqualTo(3);
    assertThat(opened).hasValue(5);
  }

  @Test
  void an_encoding_that_is_named_is_taken_and_not_told() {
    byte[] gb = CHINESE.getBytes(Charset.forName("GB18030"));

    Read read = Read.of(folder, "a.csv", gb, encoding("gbk"));
    assertThat(read.fields(0)).containsEntry("编号", "h1");
    assertThat(read.warnings()).isEmpty();
    assertThat(Read.of(folder, "a.csv", gb, encoding("UTF-8")).refusal())
        .startsWith("line 1 holds bytes that are not UTF-8");
    assertThat(Read.of(folder, "a.csv", gb, encoding("no-such")).refusal())
        .startsWith("nobody knows the encoding \"no-such\"");
  }

  @Test
  void utf_8_and_utf_16_with_their_marks_are_read_and_not_told() {
    for (byte[] bytes :
        List.of(
            CHINESE.getBytes(StandardCharsets.UTF_8),
            ("\ufeff" + CHINESE).getBytes(StandardCharsets.UTF_8),
            CHINESE.getBytes(StandardCharsets.UTF_16),
            ("\ufeff" + CHINESE).getBytes(StandardCharsets.UTF_16LE))) {
      Read read = Read.of(folder, "a.csv", bytes);

      assertThat(read.fields(0)).containsEntry("编号", "h1");
      assertThat(read.warnings()).isEmpty();
    }
  }

  @Test
  void utf_8_with_one_spoilt_byte_is_not_taken_for_gbk() {
    byte[] bytes = CHINESE.getBytes(StandardCharsets.UTF_8);
    bytes[CHINESE.indexOf("h1") + 8 + 5] = (byte) 0xC1;
    Read read = Read.of(folder, "a.csv", bytes);

    assertThat(read.refusal()).contains("bytes that are not UTF-8");
  }

  @Test
  void latin_letters_are_not_taken_for_gbk() {
    byte[] bytes =
        "id,lon,lat\nM\u00fcller stra\u00dfe,1,2\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(Read.of(folder, "a.csv", bytes).refusal()).contains("bytes that are not UTF-8");
  }

  @Test
  void semicolons_and_tabs_separate_too() {
    assertThat(Read.of(folder, "a.csv", "id;lon;lat", "h1;1;2").places())
        .containsExactly("POINT (1 2)");
    assertThat(Read.of(folder, "a.tsv", "id\tlon\tlat", "h1\t1\t2").places())
        .containsExactly("POINT (1 2)");
  }

  /** 34' 48" are 0.58 of a degree, 48' 36" are 0.81. */
  @Test
  void a_place_is_read_in_the_ways_in_which_people_write_it() {
    for (String text :
        List.of(
            "118.58,24.81",
            "118.58 24.81",
            "24.81,118.58",
            "118.58，24.81",
            "（118.58、24.81）",
            "118°34′48″E 24°48′36″N",
            "24°48'36\"N, 118°34'48\"E",
            "东经118度34分48秒，北纬24度48分36秒",
            "东经118°34′48″北纬24°48′36″",
            "N24.81 E118.58",
            "118°34.8′ 24°48.6′",
            "118:34:48 24:48:36",
            "１１８．５８，２４．８１",
            "POINT (118.58 24.81)")) {
      Coordinate place = place("lonlat", '"' + text.replace("\"", "\"\"") + '"');
      assertThat(place.x).as(text).isEqualTo(118.58, within(1e-9));
      assertThat(place.y).as(text).isEqualTo(24.81, within(1e-9));
    }
    Coordinate two = place("lon,lat", "118°34′48″,24°48′36″");
    assertThat(two.x).isEqualTo(118.58, within(1e-9));
    assertThat(two.y).isEqualTo(24.81, within(1e-9));
    assertThat(place("lonlat", "\"78.7W 26.5S\"")).isEqualTo(new Coordinate(-78.7, -26.5));
  }

  @Test
  void of_two_numbers_that_can_be_either_longitude_comes_first() {
    assertThat(place("lonlat", "\"11.58,49.94\"")).isEqualTo(new Coordinate(11.58, 49.94));
    assertThat(place("lonlat", "\"509000.5 2745000\""))
        .isEqualTo(new Coordinate(509000.5, 2745000));
  }

  @Test
  void what_is_no_place_is_refused_with_its_column_and_value() {
    Read read =
        Read.of(
            folder,
            "a.csv",
            "lonlat",
            "11858",
            "118°60′0″ 24°1′1″",
            "东边",
            "118.58.24.81",
            "1 2 3",
            "\" \"");

    assertThat(read.faults())
        .containsExactly(
            "1 lonlat: \"11858\" is not a number",
            "2 lonlat: \"118°60′0″ 24°1′1″\" has 60 minutes or seconds or more",
            "3 lonlat: \"东边\" is not a number",
            "4 lonlat: \"118.58.24.81\" is not a number",
            "5 lonlat: \"1 2 3\" is not a number");
    assertThat(read.rows().get(0).fault().field()).isEqualTo("lonlat");
    assertThat(read.rows().get(0).fault().value()).isEqualTo("11858");
    assertThat(Read.of(folder, "a.csv", "lon,lat", "24.81N,118.58E").faults())
        .containsExactly("1 lon: \"24.81N\" is of the other axis: the two are swapped");
  }

  @Test
  void well_known_text_that_is_nested_without_end_is_refused() {
    String wkt = "GEOMETRYCOLLECTION(".repeat(50_000);

    assertThat(Read.of(folder, "a.csv", "wkt", wkt).faults())
        .containsExactly("1 wkt: parentheses lie in each other too deep");
  }

  private Coordinate place(String headings, String row) {
    Read read = Read.of(folder, "a.csv", headings, row);
    assertThat(read.faults()).as(row).isEmpty();
    return read.rows().get(0).geometry().getCoordinate();
  }

  private static Choice encoding(String name) {
    return new Choice(null, null, name, Set.of());
  }
}
