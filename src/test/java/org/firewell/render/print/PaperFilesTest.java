package org.firewell.render.print;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.firewell.paper.Annex;
import org.firewell.paper.Counties;
import org.firewell.paper.Kind;
import org.firewell.paper.Language;
import org.firewell.paper.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaperFilesTest {

  private static final Paper MONTHLY = Counties.paper(Kind.MONTHLY, null, Language.ZH);

  @ParameterizedTest
  @EnumSource(PaperFormat.class)
  void the_same_paper_gives_the_same_bytes(PaperFormat format) {
    assertThat(bytes(format, Counties.paper(Kind.MONTHLY, null, Language.ZH)))
        .isEqualTo(bytes(format, MONTHLY));
  }

  @Test
  void the_workbook_of_an_atlas_says_where_its_maps_are() throws IOException {
    Paper atlas = Counties.paper(Kind.ATLAS, null, Language.ZH);
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(bytes(PaperFormat.XLSX, atlas)))) {
      assertThat(book.getFirstSheet().read())
          .extracting(row -> row.getCellText(0))
          .contains("本表没有地图，地图见同一文书的 PDF。");
    }
  }

  @Test
  void a_pdf_tells_title_figures_and_what_it_was_made_of_in_its_own_font() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes(PaperFormat.PDF, MONTHLY))) {
      String text = new PDFTextStripper().getText(pdf);
      assertThat(text)
          .contains(MONTHLY.title())
          .contains("快照 " + MONTHLY.basis().snapshot())
          .contains("截至 2022-12-31")
          .contains("1 / " + pdf.getNumberOfPages())
          .contains("没有微型消防站")
          .containsPattern("75.87\\.5%");
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
          assertThat(page.getResources().getFont(name).getName()).endsWith("NotoSansSC-Regular");
        }
      }
    }
  }

  @Test
  void what_data_says_is_text_and_never_markup() throws Exception {
    String html = new String(PaperHtml.file(MONTHLY), UTF_8);
    assertThat(html).contains("&lt;script&gt;").doesNotContain("<script");
    assertThat(html).doesNotContain("\u0001");
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(html.replace("<!DOCTYPE html>", "").getBytes(UTF_8)));
    try (PDDocument pdf = Loader.loadPDF(bytes(PaperFormat.PDF, MONTHLY))) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("<script>alert");
    }
  }

  @Test
  void a_page_asks_for_its_style_and_its_icon_and_nothing_else() {
    String html = new String(PaperHtml.page(MONTHLY), UTF_8);
    assertThat(html).contains("href=\"/css/paper.css\"");
    assertThat(html).doesNotContain("<style").doesNotContain("src=").doesNotContain(" style=");
  }

  @Test
  void each_figure_on_a_page_leads_to_rows_that_are_there() {
    String html = new String(PaperHtml.page(MONTHLY), UTF_8);
    List<String> places =
        Stream.of(html.split("href=\"#")).skip(1).map(s -> s.substring(0, s.indexOf('"'))).toList();
    assertThat(places).isNotEmpty().allMatch(place -> html.contains("id=\"" + place + "\""));
  }

  @Test
  void a_workbook_holds_every_row_of_every_annex_on_a_sheet_of_its_own() throws IOException {
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(bytes(PaperFormat.XLSX, MONTHLY)))) {
      for (Annex annex : MONTHLY.annexes()) {
        List<Row> rows =
            book.findSheet(PaperBook.sheetName(annex, Language.ZH)).orElseThrow().read();
        assertThat(rows).as(annex.title()).hasSize(annex.rows().size() + 1);
        assertThat(rows.get(0).getCellText(0)).isEqualTo(annex.columns().get(0).heading());
        for (int i = 0; i < annex.rows().size(); i++) {
          Object first = annex.rows().get(i).get(annex.columns().get(0).name());
          assertThat(rows.get(i + 1).getCellText(0)).isEqualTo(String.valueOf(first));
        }
      }
      List<Row> paper = book.getFirstSheet().read();
      Row villages =
          paper.stream()
              .filter(row -> row.getCellText(0).equals("村（社区）数"))
              .findFirst()
              .orElseThrow();
      assertThat(villages.getCellAsNumber(1).orElseThrow().intValue()).isEqualTo(3);
      assertThat(villages.getCellText(6)).startsWith("附表 1");
    }
  }

  @Test
  void what_print_leaves_out_is_counted_and_the_sheet_that_has_it_is_named() {
    assertThat(PaperHtml.print(with(600))).contains("共 600 行。").contains(">row 600<");
    assertThat(PaperHtml.print(with(601)))
        .contains("共 601 行，此处列前 100 行，其余 501 行见同一文书 XLSX 的工作表“附表 1”。")
        .contains(">row 100<")
        .doesNotContain(">row 101<");
  }

  /** A paper of one annex with so many rows. */
  private static Paper with(int rows) {
    Annex annex =
        new Annex(
            1,
            "rows",
            List.of(new Annex.Column("id", "id")),
            IntStream.rangeClosed(1, rows)
                .mapToObj(i -> Map.<String, Object>of("id", "row " + i))
                .toList());
    return new Paper(
        MONTHLY.kind(), Language.ZH, "title", MONTHLY.basis(), List.of(), List.of(annex));
  }

  /** Twelve columns of ten digits want 12 x (10 x 13 + 16) = 1752 of 1350; five want 730. */
  @Test
  void a_table_of_many_columns_lies_on_its_side() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes(PaperFormat.PDF, of(12)))) {
      assertThat(pdf.getPage(0).getMediaBox().getWidth()).isLessThan(600);
      PDPage table = pdf.getPage(pdf.getNumberOfPages() - 1);
      assertThat(table.getMediaBox().getWidth()).isGreaterThan(800);
      PDFTextStripperByArea right = new PDFTextStripperByArea();
      right.addRegion("right", new Rectangle2D.Double(600, 0, 242, 595));
      right.extractRegions(table);
      assertThat(right.getTextForRegion("right")).contains("c11", "0123456789");
    }
    try (PDDocument pdf = Loader.loadPDF(bytes(PaperFormat.PDF, of(5)))) {
      assertThat(pdf.getPages())
          .allSatisfy(page -> assertThat(page.getMediaBox().getWidth()).isLessThan(600));
    }
  }

  private static Paper of(int columns) {
    List<Annex.Column> all =
        IntStream.range(0, columns).mapToObj(i -> new Annex.Column("c" + i, "c" + i)).toList();
    Map<String, Object> row =
        all.stream().collect(Collectors.toMap(Annex.Column::name, column -> "0123456789"));
    Annex annex = new Annex(1, "rows", all, List.of(row));
    return new Paper(
        MONTHLY.kind(), Language.ZH, "title", MONTHLY.basis(), List.of(), List.of(annex));
  }

  @Test
  void short_columns_stay_on_one_line_and_long_ones_share_the_rest() {
    Annex annex =
        new Annex(
            1,
            "rows",
            List.of(
                new Annex.Column("id", "编号"),
                new Annex.Column("a", "长"),
                new Annex.Column("b", "长")),
            List.of(Map.of("id", "350582001001", "a", "字".repeat(200), "b", "字".repeat(50))));
    List<Integer> percents = Columns.percents(annex, annex.rows(), false);
    // 12 digits and the padding: 12 x 13 + 16 = 172 of 1350; the others as 1416 to 1016
    assertThat(percents).containsExactly(13, 51, 36);
  }

  private static byte[] bytes(PaperFormat format, Paper paper) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(out, paper);
    return out.toByteArray();
  }
}
