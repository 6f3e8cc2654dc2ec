package org.firewell.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.firewell.analysis.Answer;
import org.firewell.analysis.Finding;
import org.firewell.analysis.Inquiry;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Question;
import org.firewell.analysis.completeness.Completeness;
import org.firewell.analysis.coverage.Coverage;
import org.firewell.analysis.quota.QuotaLedger;
import org.firewell.exchange.AnswerColumns;
import org.firewell.paper.Counties;
import org.firewell.paper.Kind;
import org.firewell.paper.Language;
import org.firewell.snapshot.Snapshot;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/** Workbooks, read back by another library. */
class XlsxTest {

  private static final String FINDINGS = "结果 findings";
  private static final String SUMMARY = "汇总 summary";

  @Test
  void a_number_is_a_number_a_day_a_day_and_a_text_a_text() {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", "塔头村 𠮷 <北> & \"南\"");
    row.put("code", "350582104201");
    row.put("score", 87.5);
    row.put("count", 3);
    row.put("true", true);
    row.put("inspected_on", "2022-12-01");
    row.put("no_day", "2022-13-01");
    row.put("old", "1899-12-31");
    row.put("missing", List.of("PUMP", "HOSE-2"));
    row.put("unknown", null);

    List<Row> rows = rows(bytes(List.of(row), Map.of()), FINDINGS);

    assertThat(texts(rows.get(0)))
        .containsExactly(
            "编号 id",
            "名称 name",
            "code",
            "score",
            "count",
            "true",
            "inspected_on",
            "no_day",
            "old",
            "缺项坏项 missing",
            "不明 unknown");
    Row read = rows.get(1);
    assertThat(read.getCellText(0)).isEqualTo("r0");
    assertThat(read.getCellText(1)).isEqualTo("塔头村 𠮷 <北> & \"南\"");
    assertThat(read.getCell(2).getType()).isEqualTo(CellType.STRING);
    assertThat(read.getCellText(2)).isEqualTo("350582104201");
    assertThat(read.getCell(3).asNumber()).isEqualByComparingTo("87.5");
    assertThat(read.getCell(4).asNumber()).isEqualByComparingTo("3");
    assertThat(read.getCell(5).asBoolean()).isTrue();
    assertThat(read.getCell(6).getType()).isEqualTo(CellType.NUMBER);
    assertThat(read.getCell(6).asDate()).isEqualTo("2022-12-01T00:00:00");
    assertThat(read.getCell(6).getDataFormatString()).isEqualTo("yyyy-mm-dd");
    assertThat(read.getCellText(7)).isEqualTo("2022-13-01");
    assertThat(read.getCellText(8)).isEqualTo("1899-12-31");
    assertThat(read.getCellText(9)).isEqualTo("PUMP HOSE-2");
    assertThat(read.getOptionalCell(10)).isEmpty();
  }

  /** Of the questions whose answers are handed over as tables, each column has a word. */
  @Test
  void the_headings_are_chinese_and_a_sheet_tells_the_names() {
    Snapshot snapshot = Counties.material(Kind.MONTHLY, null, Language.ZH).now();
    for (Question question : List.of(new QuotaLedger(), new Completeness(), new Coverage())) {
      Answer answer = Inquiry.of(question, Map.of(), snapshot).answer(Progress.NONE);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Xlsx.write(out, answer, Map.of());
      List<String> headings = texts(rows(out.toByteArray(), FINDINGS).get(0));
      assertThat(headings)
          .as(question.name())
          .allMatch(heading -> heading.matches("\\p{IsHan}.* [a-z_]+"));
      List<Row> fields = rows(out.toByteArray(), "字段 fields");
      assertThat(fields.stream().skip(1).map(row -> row.getCellText(0))).isEqualTo(headings);
      assertThat(fields.stream().skip(1).map(row -> row.getCellText(1)))
          .containsExactlyElementsOf(Table.withIds(answer).columns());
    }
    assertThat(AnswerColumns.heading("distance_m")).isEqualTo("直线距离（米） distance_m");
    assertThat(AnswerColumns.heading("nothing_known")).isEqualTo("nothing_known");
  }

  @Test
  void what_begins_as_a_formula_is_a_text() {
    for (String text : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=cmd|'/c calc'!A0")) {
      Cell cell = rows(bytes(List.of(Map.of("name", text)), Map.of()), FINDINGS).get(1).getCell(1);
      assertThat(cell.getType()).as(text).isEqualTo(CellType.STRING);
      assertThat(cell.getFormula()).isNull();
      assertThat(cell.getText().strip()).isEqualTo(text.strip());
    }
  }

  @Test
  void the_headings_stay_and_filter() {
    byte[] workbook = bytes(List.of(Map.of("a", 1), Map.of("a", 2)), Map.of("x", 1));
    assertThat(part(workbook, "xl/worksheets/sheet1.xml"))
        .contains("ySplit=\"1\"", "state=\"frozen\"", "<autoFilter ref=\"A1:B3\">");
    assertThat(part(workbook, "xl/worksheets/sheet2.xml"))
        .contains("state=\"frozen\"", "<autoFilter ref=\"A1:B2\">");
  }

  @Test
  void the_summary_is_flat_each_figure_by_the_way_to_it() {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("snapshot", "00ff");
    summary.put("demand", Map.of("total", 30));
    summary.put("by_township", List.of(Map.of("code", "1", "gap", 2), Map.of("code", "2")));
    summary.put("nothing", null);
    summary.put("empty", List.of());
    summary.put("none", Map.of());
    summary.put("as_of", "2022-12-31");
    summary.put("codes", List.of("A", "B"));

    List<Row> rows = rows(bytes(List.of(), summary), SUMMARY);

    assertThat(rows.stream().map(row -> row.getCellText(0)))
        .containsExactlyInAnyOrder(
            "item",
            "snapshot",
            "demand.total",
            "by_township.1.code",
            "by_township.1.gap",
            "by_township.2.code",
            "nothing",
            "empty",
            "none",
            "as_of",
            "codes");
    Map<String, Cell> byItem = new LinkedHashMap<>();
    rows.forEach(row -> byItem.put(row.getCellText(0), row.getOptionalCell(1).orElse(null)));
    assertThat(byItem.get("demand.total").asNumber()).isEqualTo(BigDecimal.valueOf(30));
    assertThat(byItem.get("by_township.2.code").getType()).isEqualTo(CellType.STRING);
    assertThat(byItem.get("as_of").asDate().toLocalDate()).isEqualTo("2022-12-31");
    assertThat(byItem.get("codes").getText()).isEqualTo("A B");
    assertThat(byItem.get("nothing")).isNull();
  }

  @Test
  void the_same_answer_gives_the_same_bytes_at_any_time_in_any_zone() throws Exception {
    List<Map<String, Object>> rows = List.of(Map.of("a", 1.5), Map.of("b", "2022-12-31"));
    byte[] first = bytes(rows, Map.of("x", 1));
    TimeZone zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
      Thread.sleep(1_100); // the library writes the second of the making
      assertThat(bytes(rows, Map.of("x", 1))).isEqualTo(first);
    } finally {
      TimeZone.setDefault(zone);
    }
    assertThat(part(first, "docProps/core.xml")).contains("Firewell").doesNotContain("created");
  }

  @Test
  void many_rows_go_through_and_each_is_there() {
    List<Map<String, Object>> many =
        IntStream.range(0, 30_000)
            .<Map<String, Object>>mapToObj(i -> Map.of("number", i, "name", "村" + i))
            .toList();
    List<Row> rows = rows(bytes(many, Map.of()), FINDINGS);
    assertThat(rows).hasSize(30_001);
    assertThat(rows.get(30_000).getCellText(0)).isEqualTo("r29999");
  }

  @Test
  void rows_beyond_a_sheet_go_on_in_the_next() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "test", null)) {
      org.firewell.render.Sheet sheet =
          new org.firewell.render.Sheet(
              workbook, "s", List.of("a"), java.util.function.UnaryOperator.identity(), 3);
      IntStream.range(0, 5).forEach(i -> sheet.add(Map.of("a", i)));
      sheet.end();
    }
    assertThat(rows(out.toByteArray(), "s")).hasSize(3);
    assertThat(rows(out.toByteArray(), "s 2")).hasSize(3);
    assertThat(rows(out.toByteArray(), "s 3")).hasSize(2);
  }

  @Test
  void a_text_longer_than_a_cell_ends_with_how_much_is_missing() {
    String text = "长".repeat(org.firewell.render.Sheet.LONGEST + 1);
    String cell = rows(bytes(List.of(Map.of("a", text)), Map.of()), FINDINGS).get(1).getCellText(1);
    assertThat(cell).hasSizeLessThanOrEqualTo(org.firewell.render.Sheet.LONGEST).endsWith(" … +21");
    String fits = text.substring(1);
    assertThat(rows(bytes(List.of(Map.of("a", fits)), Map.of()), FINDINGS).get(1).getCellText(1))
        .isEqualTo(fits);
  }

  @Test
  void an_answer_that_was_kept_gives_the_same_workbook_and_table() {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", "r0");
    row.put("name", "=塔头村");
    row.put("score", 87.0);
    row.put("count", 3);
    row.put("truth", false);
    row.put("list", List.of("a", "b"));
    row.put("unknown", null);
    Answer answer = answer(List.of(row, Map.of("id", "r1", "late", 1e-9)), Map.of("x", 1));
    byte[] kept = written(out -> GeoJson.write(out, answer));

    Table table = KeptTable.of(() -> new ByteArrayInputStream(kept));

    assertThat(written(out -> Xlsx.write(out, table, answer.summary())))
        .isEqualTo(written(out -> Xlsx.write(out, answer, answer.summary())));
    assertThat(new String(written(out -> Csv.write(out, table)), StandardCharsets.UTF_8))
        .isEqualTo(new String(written(out -> Csv.write(out, answer)), StandardCharsets.UTF_8))
        .isEqualTo(
            "id,name,score,count,truth,list,unknown,late\n"
                + "r0,'=塔头村,87.0,3,false,a b,,\n"
                + "r1,,,,,,,1.0E-9\n");
  }

  @Test
  void no_text_of_a_csv_table_is_a_formula_and_no_number_is_changed() {
    for (String text : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1")) {
      assertThat(
              new String(
                  written(out -> Csv.write(out, answer(List.of(Map.of("a", text)), Map.of()))),
                  StandardCharsets.UTF_8))
          .contains("'" + text);
    }
    assertThat(
            new String(
                written(out -> Csv.write(out, answer(List.of(Map.of("a", -1.5)), Map.of()))),
                StandardCharsets.UTF_8))
        .isEqualTo("a\n-1.5\n");
  }

  private static byte[] bytes(List<Map<String, Object>> rows, Map<String, Object> summary) {
    return written(out -> Xlsx.write(out, answer(rows, summary), summary));
  }

  private static byte[] written(java.util.function.Consumer<OutputStream> writer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.accept(out);
    return out.toByteArray();
  }

  private static List<Row> rows(byte[] workbook, String name) {
    try (ReadableWorkbook read =
        new ReadableWorkbook(new ByteArrayInputStream(workbook), new ReadingOptions(true, false))) {
      Sheet sheet = read.findSheet(name).orElseThrow();
      try (Stream<Row> rows = sheet.openStream()) {
        return rows.toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> texts(Row row) {
    return row.stream().map(Cell::getText).toList();
  }

  private static String part(byte[] workbook, String name) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new AssertionError(name);
  }

  private static Answer answer(List<Map<String, Object>> rows, Map<String, Object> summary) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      findings.add(new Found("r" + i, rows.get(i)));
    }
    return new Answer() {
      @Override
      public List<? extends Finding> findings() {
        return findings;
      }

      @Override
      public Map<String, Object> summary() {
        return summary;
      }
    };
  }

  private record Found(String id, Map<String, Object> properties) implements Finding {
    @Override
    public Geometry geometry() {
      return null;
    }
  }
}
