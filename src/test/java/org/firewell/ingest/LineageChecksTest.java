package org.firewell.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.firewell.ingest.file.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineageChecksTest {

  @TempDir Path folder;

  @Test
  void a_merger_a_split_and_a_removal_with_their_documents_are_not_spoken_of() {
    assertThat(
            check(
                "a,,,2021-01-01,ab,市政〔2020〕1号",
                "b,,,2021-01-01,ab,市政〔2020〕1号",
                "ab,,2021-01-01,2022-01-01,\"c,d\",市政〔2021〕2号",
                "c,,2022-01-01,,,",
                "d,,2022-01-01,,,",
                "e,,,2022-01-01,,市政〔2021〕3号"))
        .isEmpty();
  }

  @Test
  void a_successor_is_a_row_of_the_same_file() {
    assertThat(check("a,,,2021-01-01,b,"))
        .containsExactly(
            "ERROR villages.csv row 1 id a: 后继 \"b\" 不存在 · successor \"b\" is no id in the same"
                + " file");
  }

  @Test
  void a_successor_begins_on_the_day_of_the_end() {
    assertThat(
            check(
                "a,,,2021-01-01,late,",
                "b,,,2021-01-01,early,",
                "c,,,2021-01-01,ever,",
                "late,,2021-03-01,,,",
                "early,,2020-12-01,,,",
                "ever,,,,,"))
        .containsExactly(
            "WARNING villages.csv row 1 id a: 后继 late 自 2021-03-01 起有效，晚于本行终止日 2021-01-01，中间无人承接"
                + " · successor late begins on 2021-03-01, after the end on 2021-01-01: a gap",
            "WARNING villages.csv row 2 id b: 后继 early 自 2020-12-01 起有效，与本行（至 2021-01-01）重叠 ·"
                + " successor early is valid since 2020-12-01, before the end on 2021-01-01: they"
                + " overlap",
            "WARNING villages.csv row 3 id c: 后继 ever 一直有效，与本行（至 2021-01-01）重叠 · successor ever is"
                + " valid since always, before the end on 2021-01-01: they overlap");
  }

  @Test
  void a_circle_is_told_once_and_a_row_that_follows_itself_is_one() {
    assertThat(
            check(
                "a,,,2021-01-01,b,",
                "b,,2021-01-01,2022-01-01,c,",
                "c,,2022-01-01,2023-01-01,a,",
                "s,,,2021-01-01,s,"))
        .filteredOn(line -> line.contains("circle"))
        .containsExactly(
            "ERROR villages.csv row 1 id a: 后继成环：a → b → c → a · a circle of successors: a -> b -> c"
                + " -> a",
            "ERROR villages.csv row 4 id s: 后继成环：s → s · a circle of successors: s -> s");
  }

  @Test
  void an_end_without_successors_and_a_merger_or_split_ask_for_a_document() {
    assertThat(
            check(
                "gone,,,2021-01-01,,",
                "a,,,2021-01-01,ab,",
                "b,,,2021-01-01,ab,",
                "ab,,2021-01-01,2022-01-01,\"c,d\",",
                "c,,2022-01-01,,,",
                "d,,2022-01-01,2023-01-01,renamed,",
                "renamed,,2023-01-01,,,"))
        .containsExactly(
            "WARNING villages.csv row 1 id gone: 2021-01-01 终止，没有后继，也没有文件依据 · ended on 2021-01-01"
                + " without successors and without change_document",
            "WARNING villages.csv row 2 id a: 2021-01-01 撤并或拆分，没有文件依据 · was merged or split on"
                + " 2021-01-01 without change_document",
            "WARNING villages.csv row 3 id b: 2021-01-01 撤并或拆分，没有文件依据 · was merged or split on"
                + " 2021-01-01 without change_document",
            "WARNING villages.csv row 4 id ab: 2022-01-01 撤并或拆分，没有文件依据 · was merged or split on"
                + " 2022-01-01 without change_document");
  }

  @Test
  void successors_ask_for_an_end() {
    assertThat(check("a,,,,b,", "b,,2021-01-01,,,"))
        .containsExactly(
            "ERROR villages.csv row 1 id a: 有后继 \"b\" 却没有 valid_to，后继不起作用 · names the successors"
                + " \"b\" and has no valid_to: it never ends");
  }

  @Test
  void a_code_may_pass_on_and_means_one_row_on_a_day() {
    assertThat(
            check(
                "a,350404100201,,2021-01-01,b,",
                "b,350404100201,2021-01-01,,,",
                "c,350404100201,2020-12-31,,,"))
        .containsExactly(
            "ERROR villages.csv row 3 id c: 代码 350404100201 与第 1 行在同一天重复 · code 350404100201 is"
                + " that of row 1 too, and both are valid on one day");
  }

  @Test
  void townships_are_asked_the_same() {
    Folders.in(folder)
        .file("townships.csv", "id,code,lon,lat,successors", "t,350404100,117.6,26.2,u");
    assertThat(read())
        .containsExactly(
            "ERROR townships.csv row 1 id t: 有后继 \"u\" 却没有 valid_to，后继不起作用 · names the successors"
                + " \"u\" and has no valid_to: it never ends",
            "ERROR townships.csv row 1 id t: 后继 \"u\" 不存在 · successor \"u\" is no id in the same"
                + " file");
  }

  private List<String> check(String... rows) {
    String[] lines = new String[rows.length + 1];
    lines[0] = "id,code,valid_from,valid_to,successors,change_document,lon,lat";
    for (int i = 0; i < rows.length; i++) {
      lines[i + 1] = rows[i] + ",117.6,26.2";
    }
    Folders.in(folder).file("villages.csv", lines);
    return read();
  }

  private List<String> read() {
    return DatasetReader.read(folder).notices().stream().map(Notice::line).toList();
  }
}
