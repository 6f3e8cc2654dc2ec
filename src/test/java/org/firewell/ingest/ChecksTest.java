package org.firewell.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.firewell.ingest.file.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksTest {

  private static final String SQUARE = "\"POLYGON ((118 24, 119 24, 119 25, 118 25, 118 24))\"";

  @TempDir Path folder;

  @Test
  void a_dataset_that_agrees_with_itself_is_not_spoken_of() {
    assertThat(
            check(
                townships("350582104,龙湖镇,350582104," + SQUARE),
                villages("v1,玉湖村,350582104,350582104201,118.5,24.5"),
                hydrants("h1,350582104,v1,118.5,24.5", "h2,,350582104201,118.5,24.5")))
        .isEmpty();
  }

  @Test
  void a_reference_that_names_nothing_is_told_once_with_its_count() {
    assertThat(
            check(
                townships("t1,龙湖镇,350582104," + SQUARE),
                villages("v1,玉湖村,t1,,118.5,24.5"),
                hydrants("h1,t9,v8,118.5,24.5", "h2,t9,v1,118.5,24.5")))
        .containsExactly(
            "WARNING hydrants.csv: township \"t9\" of 2 rows is no id or code in townships",
            "WARNING hydrants.csv: village \"v8\" of 1 row is no id or code in villages");
  }

  @Test
  void a_name_is_no_reference_for_names_repeat() {
    assertThat(
            check(
                townships("t1,龙湖镇,350582104," + SQUARE),
                villages("v1,东山村,t1,,118.5,24.5", "v2,东山村,t1,,118.6,24.5"),
                hydrants("h1,t1,东山村,118.5,24.5")))
        .containsExactly(
            "WARNING hydrants.csv: village \"东山村\" of 1 row is no id or code in villages; it is a"
                + " name, and names repeat: write the id");
  }

  @Test
  void without_a_layer_of_villages_nothing_is_known_of_references_to_them() {
    assertThat(
            check(
                townships("t1,龙湖镇,350582104," + SQUARE),
                new String[] {},
                hydrants("h1,t1,v1,118.5,24.5")))
        .isEmpty();
  }

  @Test
  void codes_have_nine_and_twelve_digits_and_a_village_begins_with_its_township() {
    assertThat(
            check(
                townships("t1,龙湖镇,350582104," + SQUARE, "t2,内坑镇,35058211," + SQUARE),
                villages(
                    "v1,玉湖村,t1,350582104201,118.5,24.5",
                    "v2,内坑村,t1,350582111200,118.5,24.5",
                    "v3,东山村,t1,3505821042,118.5,24.5"),
                hydrants()))
        .containsExactly(
            "WARNING townships.csv row 2 id t2: code \"35058211\" has not nine digits",
            "WARNING villages.csv row 2 id v2: code 350582111200 does not begin with 350582104, the"
                + " code of its township",
            "WARNING villages.csv row 3 id v3: code \"3505821042\" has not twelve digits");
  }

  @Test
  void two_villages_never_carry_one_code() {
    assertThat(
            check(
                townships("t1,龙湖镇,350582104," + SQUARE),
                villages("v1,玉湖村,t1,350582104201,118.5,24.5", "v2,玉湖村,t1,350582104201,118.6,24.5"),
                hydrants()))
        .containsExactly(
            "ERROR villages.csv row 2 id v2: code 350582104201 is that of row 1 too, and both are valid"
                + " on one day");
  }

  @Test
  void what_lies_outside_every_township_is_counted() {
    assertThat(
            check(
                townships("t1,龙湖镇,350582104," + SQUARE),
                villages("v1,玉湖村,t1,,118.5,24.5"),
                hydrants("h1,t1,v1,118.5,24.5", "h2,t1,v1,119.5,24.5", "h3,t1,v1,119.6,24.5")))
        .containsExactly(
            "WARNING hydrants.csv: 2 of 3 lie outside every township, the first \"h2\"");
  }

  @Test
  void townships_that_are_points_have_no_outside() {
    assertThat(
            check(
                townships("t1,龙湖镇,350582104,POINT (118.5 24.5)"),
                villages("v1,玉湖村,t1,,118.5,24.5"),
                hydrants("h1,t1,v1,119.5,24.5")))
        .isEmpty();
  }

  private List<String> check(String[] townships, String[] villages, String[] hydrants) {
    Folders.in(folder).file("townships.csv", townships).file("hydrants.csv", hydrants);
    if (villages.length > 0) {
      Folders.in(folder).file("villages.csv", villages);
    }
    return DatasetReader.read(folder).notices().stream().map(Notice::toString).toList();
  }

  private static String[] townships(String... rows) {
    return table("id,name,code,wkt", rows);
  }

  private static String[] villages(String... rows) {
    return table("id,name,township,code,lon,lat", rows);
  }

  private static String[] hydrants(String... rows) {
    return table("id,township,village,lon,lat", rows);
  }

  private static String[] table(String headings, String... rows) {
    String[] lines = new String[rows.length + 1];
    lines[0] = headings;
    System.arraycopy(rows, 0, lines, 1, rows.length);
    return lines;
  }
}
