package org.firewell.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.firewell.ingest.file.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Workbooks as counties keep them: titles above the headings, plates with zeros, days as numbers.
 */
class XlsxRowsTest {

  @TempDir Path folder;

  @Test
  void a_title_above_the_headings_is_left_out_and_told() throws IOException {
    Read read =
        read(
            sheet -> {
              sheet.value(0, 0, "消火栓台账");
              sheet.value(2, 0, "编号");
              sheet.value(2, 1, "lon");
              sheet.value(2, 2, "lat");
              sheet.value(3, 0, "h1");
              sheet.value(3, 1, 118.58012);
              sheet.value(3, 2, 24.81201);
            });

    assertThat(read.warnings()).containsExactly("rows above the headings are left out: 1");
    assertThat(read.fields(0)).isEqualTo(Map.of("编号", "h1"));
    assertThat(read.places()).containsExactly("POINT (118.58012 24.81201)");
    assertThat(read.rows().get(0).line()).isEqualTo(4);
  }

  @Test
  void cells_are_read_as_they_are_shown() throws IOException {
    Read read =
        read(
            sheet -> {
              for (int i = 0; i < 7; i++) {
                sheet.value(0, i, "c" + i);
              }
              sheet.value(1, 0, LocalDate.of(2022, 12, 31));
              sheet.style(1, 0).format("yyyy\"年\"m\"月\"d\"日\"").set();
              sheet.value(1, 1, 7);
              sheet.style(1, 1).format("00000").set();
              sheet.value(1, 2, 350582104201L);
              sheet.value(1, 3, 0.1 + 0.2);
              sheet.value(1, 4, true);
              sheet.value(1, 5, " ");
              sheet.value(1, 6, 44561.5);
              sheet.style(1, 6).format("yyyy-mm-dd hh:mm").set();
            });

    assertThat(read.fields(0))
        .isEqualTo(
            Map.of(
                "c0", "2022-12-31",
                "c1", "00007",
                "c2", "350582104201",
                "c3", "0.3",
                "c4", true,
                "c6", "2021-12-31 12:00"));
  }

  @Test
  void two_columns_of_one_heading_and_one_without_are_kept_apart() throws IOException {
    Read read =
        read(
            sheet -> {
              sheet.value(0, 0, "备注");
              sheet.value(0, 1, "备注");
              sheet.value(1, 0, "a");
              sheet.value(1, 1, "b");
              sheet.value(1, 2, "c");
            });

    assertThat(read.fields(0)).isEqualTo(Map.of("备注", "a", "备注 (2)", "b", "column 3", "c"));
  }

  @Test
  void of_several_sheets_one_is_chosen_and_empty_ones_are_none() throws IOException, Refusal {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet first = workbook.newWorksheet("消火栓");
      first.value(0, 0, "编号");
      first.value(0, 1, "名称");
      first.value(1, 0, "h1");
      workbook.newWorksheet("Sheet2");
      Worksheet third = workbook.newWorksheet("水源");
      third.value(0, 0, "编号");
      third.value(0, 1, "名称");
    }
    byte[] two = bytes.toByteArray();

    assertThat(Read.tables(folder, "a.xlsx", two)).containsExactly("消火栓", "水源");
    assertThat(Read.of(folder, "a.xlsx", two).refusal())
        .isEqualTo("2 tables are in the file, choose one (table): 消火栓, 水源");
    assertThat(Read.of(folder, "a.xlsx", two, Read.table("消火栓")).fields(0))
        .isEqualTo(Map.of("编号", "h1"));
    assertThat(Read.of(folder, "a.xlsx", two, Read.table("水源")).rows()).isEmpty();
    assertThat(Read.of(folder, "a.xlsx", two, Read.table("x")).refusal())
        .startsWith("no table is called \"x\"");
  }

  @Test
  void a_table_of_one_column_has_its_headings_in_the_first_row() throws IOException {
    Read read =
        read(
            sheet -> {
              sheet.value(0, 0, "wkt");
              sheet.value(1, 0, "POINT (118.5 24.8)");
              sheet.value(2, 0, "POINT (118.6 24.9)");
            });

    assertThat(read.places()).containsExactly("POINT (118.5 24.8)", "POINT (118.6 24.9)");
  }

  @Test
  void a_cell_beyond_the_last_column_is_refused_before_room_is_made_for_it() {
    String sheet =
        "<worksheet><sheetData><row><c r='ZZZZZZ1'><v>1</v></c></row></sheetData></worksheet>";

    assertThat(Read.of(folder, "a.xlsx", Zips.of("xl/worksheets/sheet1.xml", sheet)).refusal())
        .isEqualTo("a cell of the workbook lies where no sheet has cells");
  }

  @Test
  void what_is_no_workbook_is_refused() {
    assertThat(Read.of(folder, "a.xlsx", "id,lon,lat").refusal())
        .startsWith("the zip cannot be opened");
    assertThat(Read.of(folder, "a.xlsx", Zips.of("a.txt", "x")).refusal())
        .startsWith("no workbook (.xlsx)");
  }

  private Read read(Consumer<Worksheet> filled) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      filled.accept(workbook.newWorksheet("Sheet1"));
    }
    return Read.of(folder, "table.xlsx", bytes.toByteArray());
  }
}
