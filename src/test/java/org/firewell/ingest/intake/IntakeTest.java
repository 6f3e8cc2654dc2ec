package org.firewell.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firewell.exchange.Incoming;
import org.firewell.exchange.Profile;
import org.firewell.feature.Condition;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ground;
import org.firewell.feature.Hydrant;
import org.firewell.ingest.file.Notice;
import org.firewell.ingest.format.Choice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** A water works' table: its own headings, pressure in kgf/cm², its own word for what works. */
class IntakeTest {

  private static final Ground NOTHING = Ground.of(Map.of());

  private static final Profile WORKS =
      new Profile(
          "works",
          "works",
          FeatureType.HYDRANTS,
          "CRS84",
          null,
          null,
          "设施号",
          Map.of(
              "X",
              "lon",
              "Y",
              "lat",
              "压力",
              "pressure_mpa",
              "口径",
              "main_diameter_mm",
              "能否出水",
              "condition",
              "照片",
              "photo"),
          Map.of("pressure_mpa", "kgf/cm2"),
          Map.of("condition", Map.of("能", "usable", "不能", "no_water", "未查", "")),
          Map.of("ownership", "municipal"));

  @TempDir Path folder;

  @Test
  void fields_units_and_words_are_those_of_the_profile() throws IOException {
    Intake.Reading reading = read("设施号,X,Y,压力,口径,能否出水,照片\nA1,118.5,24.7,3,DN100,能,a1.jpg\n", WORKS);
    Incoming<?> row = reading.incoming().get(0);
    Hydrant hydrant = (Hydrant) row.feature();
    assertThat(hydrant.id()).isEqualTo("A1");
    assertThat(hydrant.pressureMpa()).isEqualTo(0.2942); // 3 x 0.0980665 = 0.2941995
    assertThat(hydrant.mainDiameterMm()).isEqualTo(100);
    assertThat(hydrant.condition()).isEqualTo(Condition.USABLE);
    assertThat(row.photo()).isEqualTo("a1.jpg");
    assertThat(row.given())
        .containsExactlyInAnyOrder(
            "id", "geometry", "pressure_mpa", "main_diameter_mm", "condition");
    assertThat(reading.notices()).isEmpty();
  }

  @Test
  void what_is_blank_or_unknown_is_not_given_and_a_default_neither() throws IOException {
    Incoming<?> row = read("设施号,X,Y,压力,口径,能否出水,照片\nA1,118.5,24.7,,,未查,\n", WORKS).incoming().get(0);
    assertThat(row.given()).containsExactlyInAnyOrder("id", "geometry");
    assertThat(((Hydrant) row.feature()).ownership()).isNotNull();
    assertThat(((Hydrant) row.feature()).condition()).isNull();
    assertThat(row.photo()).isNull();
  }

  @Test
  void a_value_that_cannot_be_read_is_told_by_the_files_own_field_and_the_row_stays()
      throws IOException {
    Intake.Reading reading = read("设施号,X,Y,压力,口径,能否出水,照片\nA1,118.5,24.7,3 pond,100,能,\n", WORKS);
    assertThat(reading.incoming()).hasSize(1);
    assertThat(reading.incoming().get(0).given()).doesNotContain("pressure_mpa");
    Notice notice = reading.notices().get(0);
    assertThat(notice.row()).isEqualTo(1);
    assertThat(notice.id()).isEqualTo("A1");
    assertThat(notice.field()).isEqualTo("压力");
    assertThat(notice.value()).isEqualTo("3 pond");
    assertThat(notice.en())
        .contains("is in no unit that is known here; known are MPa, bar, kgf/cm2");
  }

  @Test
  void a_row_without_a_place_is_read_and_one_at_a_wrong_place_is_not() throws IOException {
    Intake.Reading reading = read("设施号,X,Y,压力\nA1,,,3\nA2,500,24.7,3\nA3,118.5,24.7,3\n", WORKS);
    assertThat(reading.rows()).isEqualTo(3);
    assertThat(reading.incoming()).extracting(i -> i.feature().id()).containsExactly("A1", "A3");
    assertThat(reading.incoming().get(0).feature().geometry()).isNull();
    assertThat(reading.incoming().get(0).given()).doesNotContain("geometry");
    assertThat(reading.notices()).extracting(Notice::row).containsExactly(2L);
  }

  @Test
  void a_look_tells_fields_with_what_stands_in_them() throws IOException {
    Path file = file("编号,lon,lat,管径\nA1,118.5,24.7,100\nA2,118.6,24.7,100\nA3,118.7,24.7,\n");
    Intake.Inspection look = Intake.inspect(file, "hydrants.csv", Choice.NONE);
    assertThat(look.format()).isEqualTo("csv");
    assertThat(look.rows()).isEqualTo(3);
    assertThat(look.fields())
        .extracting(Intake.Field::name)
        .containsExactly("编号", "lon", "lat", "管径");
    assertThat(look.fields().get(3).filled()).isEqualTo(2);
    assertThat(look.fields().get(3).samples()).isEqualTo(List.of("100"));
    assertThat(look.suggested().type()).isEqualTo(FeatureType.HYDRANTS);
    assertThat(look.suggested().fields())
        .containsEntry("lon", "lon")
        .containsEntry("管径", "main_diameter_mm");
    assertThat(look.suggested().id()).isEqualTo("编号");
  }

  @Test
  void a_file_of_no_known_format_is_told_and_nothing_is_read() throws IOException {
    Path file = file("hello");
    assertThat(Intake.inspect(file, "hydrants.doc", Choice.NONE).notices()).hasSize(1);
    Intake.Reading reading = Intake.read(file, "hydrants.doc", WORKS, NOTHING, n -> {});
    assertThat(reading.incoming()).isEmpty();
    assertThat(reading.notices()).hasSize(1);
  }

  @Test
  void names_of_townships_and_villages_become_ids_where_they_tell_and_stay_where_several_bear_them()
      throws IOException {
    Ground county =
        Ground.of(
            Map.of(
                FeatureType.TOWNSHIPS,
                List.of(
                    division(FeatureType.TOWNSHIPS, "t1", "龙湖镇", null),
                    division(FeatureType.TOWNSHIPS, "t2", "金井镇", null)),
                FeatureType.VILLAGES,
                List.of(
                    division(FeatureType.VILLAGES, "v1", "玉湖村委会", "t1"),
                    division(FeatureType.VILLAGES, "v2", "东山村委会", "t1"),
                    division(FeatureType.VILLAGES, "v3", "东山村委会", "t2"))));
    String rows =
        "设施号,X,Y,township,village\n"
            + "A1,118.5,24.7,龙湖,玉湖村\n" // one bears it
            + "A2,118.6,24.7,金井镇,东山\n" // two bear it, one of them in the township
            + "A3,118.7,24.7,,东山\n" // nobody knows which
            + "A4,118.8,24.7,t1,v2\n"; // ids stay
    Intake.Reading reading = Intake.read(file(rows), "works.csv", WORKS, county, n -> {});
    assertThat(reading.incoming())
        .extracting(row -> (Hydrant) row.feature())
        .extracting(Hydrant::township, Hydrant::village)
        .containsExactly(
            tuple("t1", "v1"), tuple("t2", "v3"), tuple(null, "东山"), tuple("t1", "v2"));
    assertThat(reading.notices())
        .extracting(Notice::en)
        .containsExactly(
            "township was a name and is brought to the id: 金井镇 → t2 (1), 龙湖 → t1 (1)",
            "village was a name and is brought to the id: 东山 → v3 (1), 玉湖村 → v1 (1)",
            "village is a name that several bear, write the id or code: 东山 (1)");
  }

  private static <F extends Feature> F division(
      FeatureType<F> type, String id, String name, String townshipOrNull) {
    Map<String, Object> values = new HashMap<>(Map.of("id", id, "name", name));
    values.put("township", townshipOrNull);
    return type.create(new GeometryFactory().createPoint(new Coordinate(118.5, 24.7)), values);
  }

  private Intake.Reading read(String text, Profile profile) throws IOException {
    return Intake.read(file(text), "works.csv", profile, NOTHING, rows -> {});
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("file"), text);
  }
}
