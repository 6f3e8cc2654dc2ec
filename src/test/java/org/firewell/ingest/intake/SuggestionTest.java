package org.firewell.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.firewell.exchange.Profile;
import org.firewell.exchange.ProfileFault;
import org.firewell.feature.Condition;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ground;
import org.firewell.feature.Hydrant;
import org.firewell.feature.HydrantKind;
import org.firewell.ingest.format.Choice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables as a county has them; what is suggested reads them without another word. */
class SuggestionTest {

  private static final String WORKS =
      """
      编号,X坐标,Y坐标,口径,压力(kgf/cm2),是否完好,形式,安装时间,所属乡镇
      DS-01,118.51,24.71,DN100,3.2,是,地上式,2015年6月,350582104
      DS-02,118.52,24.72,DN150,2.8,否,地下式,2018,350582104
      DS-03,118.53,24.73,100,不详,是,地上,2019/3/5,350582104
      """;

  @TempDir Path folder;

  @Test
  void a_water_works_table_is_read_as_suggested() throws IOException {
    Path file = file(WORKS);
    Profile suggested = look(file, "东石消火栓.csv").suggested();
    assertThat(suggested.type()).isEqualTo(FeatureType.HYDRANTS);
    assertThat(suggested.id()).isEqualTo("编号");
    assertThat(suggested.fields())
        .containsOnly(
            Map.entry("编号", "code"),
            Map.entry("X坐标", "lon"),
            Map.entry("Y坐标", "lat"),
            Map.entry("口径", "main_diameter_mm"),
            Map.entry("压力(kgf/cm2)", "pressure_mpa"),
            Map.entry("是否完好", "condition"),
            Map.entry("形式", "kind"),
            Map.entry("安装时间", "built_on"),
            Map.entry("所属乡镇", "township"));
    assertThat(suggested.units())
        .containsOnly(
            Map.entry("pressure_mpa", "kgf/cm2"), Map.entry("built_on", Profile.LAST_DAY));
    assertThat(suggested.values())
        .containsOnly(Map.entry("condition", Map.of("是", "usable", "否", "damaged")));
    assertThat(ProfileFault.of(suggested)).isEmpty();

    Intake.Reading reading =
        Intake.read(file, "东石消火栓.csv", suggested, Ground.of(Map.of()), rows -> {});
    assertThat(reading.notices()).isEmpty();
    Hydrant second = (Hydrant) reading.incoming().get(1).feature();
    assertThat(second.id()).isEqualTo("DS-02");
    assertThat(second.mainDiameterMm()).isEqualTo(150);
    assertThat(second.pressureMpa()).isEqualTo(0.274586); // 2.8 x 0.0980665
    assertThat(second.condition()).isEqualTo(Condition.DAMAGED);
    assertThat(second.kind()).isEqualTo(HydrantKind.BELOW_GROUND);
    assertThat(second.builtOn()).isEqualTo(LocalDate.of(2018, 12, 31));
  }

  @Test
  void each_suggestion_says_why_in_both_languages() throws IOException {
    for (Intake.Field field : look(file(WORKS), "东石消火栓.csv").fields()) {
      assertThat(field.zh()).as(field.name()).isNotBlank();
      assertThat(field.en()).as(field.name()).isNotBlank();
    }
  }

  @Test
  void numbers_that_cannot_be_in_the_attributes_own_unit_suggest_another() throws IOException {
    Profile suggested =
        look(file("栓号,经度,纬度,水压,流量\n1,118.5,24.7,3.1,900\n2,118.6,24.7,2.9,800\n"), "a.csv")
            .suggested();
    assertThat(suggested.units())
        .containsOnly(Map.entry("pressure_mpa", "kgf/cm2"), Map.entry("flow_l_s", "L/min"));
  }

  @Test
  void a_heading_whose_values_are_of_another_kind_is_left_open() throws IOException {
    List<Intake.Field> fields =
        look(file("栓号,经度,纬度,压力\n1,118.5,24.7,王小明\n2,118.6,24.7,李小红\n"), "a.csv").fields();
    assertThat(fields.get(3).attribute()).isNull();
  }

  @Test
  void no_two_fields_stand_for_one_attribute() throws IOException {
    Profile suggested =
        look(file("编号,栓号,经度,lon,纬度,lat\n1,2,118.5,118.5,24.7,24.7\n"), "a.csv").suggested();
    assertThat(suggested.fields().values()).doesNotHaveDuplicates();
  }

  @Test
  void a_number_of_the_row_is_no_id_where_a_code_may_be_one() throws IOException {
    String table = "OBJECTID,编号,经度,纬度\n1,A1,118.5,24.7\n2,A2,118.6,24.7\n";
    assertThat(look(file(table), "a.csv").suggested().id()).isEqualTo("编号");
    assertThat(look(file(table.replace("A2", "A1")), "a.csv").suggested().id())
        .isEqualTo("OBJECTID");
  }

  @ParameterizedTest
  @CsvSource({
    "全县消火栓2023.csv, hydrants",
    "取水口.csv, water-intakes",
    "微型消防站台账.csv, micro-stations",
    "hydrants.csv, hydrants",
    "buildings.csv, buildings",
  })
  void the_collection_by_the_name_of_the_file(String name, String collection) throws IOException {
    assertThat(look(file("lon,lat,备注\n118.5,24.7,x\n"), name).suggested().type().name())
        .isEqualTo(collection);
  }

  @Test
  void the_collection_by_its_fields() throws IOException {
    assertThat(
            look(file("站名,经度,纬度,水带,水枪,分水器,扳手\nA,118.5,24.7,5,2,1,1\n"), "导出.csv")
                .suggested()
                .type())
        .isEqualTo(FeatureType.MICRO_STATIONS);
  }

  private static Intake.Inspection look(Path file, String name) throws IOException {
    return Intake.inspect(file, name, new Choice(null, null, null, Set.of()));
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("file"), text);
  }
}
