package org.firewell.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.firewell.ingest.Folders.point;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.firewell.feature.Figure;
import org.firewell.feature.Ground;
import org.firewell.ingest.file.Notice;
import org.firewell.ingest.file.Severity;
import org.firewell.ingest.seed.SeedRulesets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entered figures: a row is a figure or it is refused, and nothing of it is guessed. */
class FigureReaderTest {

  private static final String HEAD = "indicator,unit,on,value,part,whole,source";
  private static final LocalDate DAY = LocalDate.of(2023, 12, 31);

  @TempDir Path folder;

  @Test
  void a_table_of_figures_is_part_of_the_ground() {
    Dataset dataset =
        read(
            "smart_alarm_rate,350404100,2023-12-31,,40,80,民政局台账",
            "brigade_drills,total,2023-09-30,12,,,大队",
            "brigade_drills,total,2023-06-30,0,,,大队");

    assertThat(dataset.notices()).isEmpty();
    assertThat(dataset.ground().figures())
        .containsExactly(
            new Figure(
                "brigade_drills",
                "total",
                DAY.withMonth(6).withDayOfMonth(30),
                0.0,
                null,
                null,
                "大队"),
            new Figure(
                "brigade_drills", "total", LocalDate.of(2023, 9, 30), 12.0, null, null, "大队"),
            new Figure("smart_alarm_rate", "350404100", DAY, null, 40.0, 80.0, "民政局台账"));
  }

  @Test
  void a_manifest_may_name_another_file_and_other_headings() {
    Dataset dataset =
        dataset("files: {figures: {path: from-civil-affairs.csv, rename: {指标: indicator, 日期: on}}}")
            .file(
                "from-civil-affairs.csv",
                "指标,unit,日期,value,source",
                "volunteers,total,2023-12-31,410,街道")
            .read();

    assertThat(dataset.notices()).isEmpty();
    assertThat(dataset.ground().figures()).extracting(Figure::value).containsExactly(410.0);
  }

  @Test
  void a_notice_names_file_row_figure_and_reason_in_both_languages() {
    Dataset dataset =
        read("brigade_drills,total,2023-12-31,1,,,a", "smart_alarm_rate,total,2023-12-31,,81,80,a");

    assertThat(dataset.notices())
        .extracting(Notice::line)
        .containsExactly(
            "ERROR figures.csv row 2 id smart_alarm_rate/total/2023-12-31:"
                + " part 81 大于 whole 80（第 3 行） · part 81 is above whole 80 (line 3)");
    assertThat(dataset.hasErrors()).isTrue();
    assertThat(dataset.ground().figures()).hasSize(1);
  }

  @Test
  void a_share_is_never_given_without_saying_of_what() {
    assertThat(refused("smart_alarm_rate,total,2023-12-31,50,,,a"))
        .contains("never a share by itself", "不能只填比率");
    assertThat(refused("smart_alarm_rate,total,2023-12-31,,40,,a"))
        .contains("only part is given", "只有 part");
    assertThat(refused("smart_alarm_rate,total,2023-12-31,,,80,a")).contains("only whole is given");
    assertThat(refused("smart_alarm_rate,total,2023-12-31,50,40,80,a"))
        .contains("value stands beside");
    assertThat(refused("brigade_drills,total,2023-12-31,,3,4,a")).contains("asked as a number");
  }

  @Test
  void what_is_missing_or_no_number_or_no_day_refuses_the_row() {
    assertThat(refused(",total,2023-12-31,1,,,a")).contains("indicator is missing");
    assertThat(refused("brigade_drills,,2023-12-31,1,,,a")).contains("unit is missing");
    assertThat(refused("brigade_drills,total,,1,,,a")).contains("\"\" is not a date");
    assertThat(refused("brigade_drills,total,2023-02-30,1,,,a")).contains("is not a date");
    assertThat(refused("brigade_drills,total,2023-12-31,,,,a")).contains("no figure");
    for (String number : List.of("many", "NaN", "Infinity", "85%", "0x10", "1 2", "1".repeat(31))) {
      assertThat(refused("brigade_drills,total,2023-12-31," + number + ",,,a"))
          .as(number)
          .contains("is not a number");
    }
    assertThat(refused("brigade_drills,total,2023-12-31,-1,,,a")).contains("less than nothing");
    assertThat(refused("smart_alarm_rate,total,2023-12-31,,-1,80,a")).contains("less than nothing");
    assertThat(refused("brigade_drills,total,2023-12-31,1e99,,,a"))
        .contains("larger than anything");
    assertThat(refused("brigade_drills,total,2023-12-31,1")).contains("4 fields where");
  }

  @Test
  void zero_is_zero_with_or_without_a_sign() {
    assertThat(read("brigade_drills,total,2023-12-31,-0.0,,,a").ground().figures())
        .extracting(Figure::value)
        .containsExactly(0.0);
  }

  @Test
  void a_day_after_the_one_that_the_dataset_speaks_of_is_refused() {
    assertThat(refused("brigade_drills,total,2024-01-01,1,,,a"))
        .contains("2024-01-01 lies after 2023-12-31", "晚于");
  }

  @Test
  void without_a_day_of_the_dataset_the_future_begins_tomorrow() {
    Folders.in(folder).file("figures.csv", HEAD, "brigade_drills,total,2999-01-01,1,,,a");
    Dataset dataset =
        Folders.in(folder).geojson("hydrants.geojson", point(118.5, 24.7, "\"id\": \"h\"")).read();
    assertThat(dataset.notices())
        .extracting(Notice::reason)
        .anyMatch(r -> r.contains("lies after"));
    assertThat(dataset.ground().figures()).isEmpty();
  }

  @Test
  void two_of_one_indicator_unit_and_day_are_refused_but_for_the_first() {
    Dataset dataset =
        read("brigade_drills,total,2023-12-31,1,,,a", "brigade_drills,total,2023-12-31,2,,,b");
    assertThat(only(dataset).reason()).contains("row 1 tells of this indicator");
    assertThat(dataset.ground().figures()).extracting(Figure::value).containsExactly(1.0);
  }

  @Test
  void an_indicator_that_nobody_asks_is_kept_with_a_warning_that_names_near_ones() {
    Dataset dataset = read("smart_alarms_rate,total,2023-12-31,,1,2,a");
    assertThat(only(dataset).severity()).isEqualTo(Severity.WARNING);
    assertThat(only(dataset).why().toString())
        .contains("near it are smart_alarm_rate", "相近的有 smart_alarm_rate");
    assertThat(dataset.ground().figures()).hasSize(1);
    assertThat(only(read("zzz,total,2023-12-31,1,,,a")).why().toString())
        .isEqualTo("没有文件要求指标 \"zzz\"（第 2 行） · no document asks the indicator \"zzz\" (line 2)");
  }

  @Test
  void a_unit_that_is_none_and_a_missing_source_are_warned_of() {
    Folders county =
        dataset()
            .geojson(
                "townships.geojson",
                point(118.5, 24.7, "\"id\": \"t\", \"code\": \"350404100\", \"name\": \"陈大镇\""));
    county.file("figures.csv", HEAD, "brigade_drills,陈大镇,2023-12-31,1,,,a");
    assertThat(only(county.read()).reason()).contains("is a name, and names repeat");
    county.file("figures.csv", HEAD, "brigade_drills,350404,2023-12-31,1,,,a");
    assertThat(only(county.read()).reason()).contains("the county as a whole is total");
    county.file("figures.csv", HEAD, "brigade_drills,350404100.0,2023-12-31,1,,,a");
    assertThat(only(county.read()).reason()).contains("read as 350404100");
    assertThat(county.read().ground().figures())
        .extracting(Figure::unit)
        .containsExactly("350404100");
    county.file("figures.csv", HEAD, "brigade_drills,t,2023-12-31,1,,,");
    assertThat(only(county.read()).reason()).contains("no source");
  }

  @Test
  void a_file_that_is_no_table_of_figures_costs_the_figures_alone() {
    Folders gbk = dataset().file("figures.csv", (HEAD + "\n指标").getBytes(Charset.forName("GBK")));
    assertThat(only(gbk.read()).reason()).contains("not UTF-8");
    assertThat(gbk.read().ground().figures()).isEmpty();
    assertThat(only(read("brigade_drills,total,2023-12-31,1,,\",a")).reason())
        .contains("a quotation mark is not closed");
    dataset("files: {figures: {path: numbers.xlsx}}").file("numbers.xlsx", "PK");
    assertThat(Folders.in(folder).read().notices())
        .extracting(Notice::reason)
        .anyMatch(r -> r.contains("save it as CSV"));
  }

  @Test
  void other_columns_are_named_and_left_out() {
    Dataset dataset =
        dataset()
            .file(
                "figures.csv", HEAD + ",remark", "brigade_drills,total,2023-12-31,1,,,a,looks good")
            .read();
    assertThat(only(dataset).reason()).isEqualTo("not columns of figures, left out: remark");
  }

  @Test
  void a_message_is_read_as_a_file_is() {
    FigureReader.Reading reading =
        FigureReader.read(
            List.of(
                Map.of(
                    "indicator",
                    "brigade_drills",
                    "unit",
                    "total",
                    "on",
                    "2023-12-31",
                    "value",
                    "3",
                    "source",
                    "a"),
                Map.of(
                    "indicator",
                    "brigade_drills",
                    "unit",
                    "total",
                    "on",
                    "2023-12-30",
                    "part",
                    "3")),
            new SeedRulesets(),
            Ground.of(Map.of()),
            DAY);
    assertThat(reading.figures()).hasSize(1);
    assertThat(reading.hasErrors()).isTrue();
    assertThat(reading.notices())
        .extracting(Notice::line)
        .containsExactly(
            "ERROR figures row 2 id brigade_drills/total/2023-12-30: 只有 part：part（多少）与 whole（共多少）须同时填"
                + " · only part is given: part and whole belong together");
  }

  @Test
  void slips_are_those_of_levenshtein() {
    assertThat(NearWords.slips("kitten", "sitting")).isEqualTo(3);
    assertThat(NearWords.slips("", "abc")).isEqualTo(3);
    assertThat(NearWords.of("drils", List.of("drills", "drill", "alarms")))
        .containsExactly("drill", "drills");
  }

  private Folders dataset(String... manifest) {
    return Folders.in(folder)
        .file("dataset.yaml", "as_of: " + DAY, String.join("\n", manifest))
        .geojson("hydrants.geojson", point(118.5, 24.7, "\"id\": \"h\""));
  }

  private Dataset read(String... rows) {
    return dataset().file("figures.csv", HEAD + "\n" + String.join("\n", rows)).read();
  }

  private String refused(String row) {
    Dataset dataset = read(row);
    assertThat(dataset.ground().figures()).isEmpty();
    assertThat(only(dataset).severity()).isEqualTo(Severity.ERROR);
    return only(dataset).why().toString();
  }

  private static Notice only(Dataset dataset) {
    assertThat(dataset.notices()).hasSize(1);
    return dataset.notices().get(0);
  }
}
