package org.firewell.render.print;

import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.firewell.paper.Annex;
import org.firewell.paper.Basis;
import org.firewell.paper.Cell;
import org.firewell.paper.Figure;
import org.firewell.paper.Language;
import org.firewell.paper.Paper;
import org.firewell.paper.Part;
import org.firewell.render.Sheet;
import org.firewell.render.Xlsx;

/**
 * A paper as a workbook: a sheet with what it says and one for each annex. A figure is a number
 * where it is one number; from each a link leads to the sheet of its rows, and beside it stands
 * which rows they are.
 */
public final class PaperBook {

  private static final int WIDE = 34;
  private static final int NARROW = 14;

  private final Paper paper;
  private final Language language;
  private Worksheet sheet;
  private int line;

  private PaperBook(Paper paper) {
    this.paper = paper;
    this.language = paper.language();
  }

  /** Writes it and leaves the stream open. */
  public static void write(OutputStream out, Paper paper) {
    Xlsx.write(out, workbook -> new PaperBook(paper).add(workbook));
  }

  /** The name of an annex's sheet. */
  static String sheetName(Annex annex, Language language) {
    return language.of("附表 ", "Annex ") + annex.number();
  }

  private void add(Workbook workbook) {
    sheet = workbook.newWorksheet(language.of("文书", "Paper"));
    sheet.width(0, WIDE);
    for (int column = 1; column < 12; column++) {
      sheet.width(column, NARROW);
    }
    head();
    paper.parts().forEach(this::part);
    paper.annexes().forEach(annex -> annex(workbook, annex));
  }

  private void head() {
    Basis basis = paper.basis();
    text(0, paper.title());
    sheet.style(line++, 0).bold().fontSize(16).set();
    if (basis.schematic()) {
      text(0, language.of("模拟数据：位置示意，不得作为实际依据。", "Schematic: positions are simulated."));
      line++;
    }
    tellWhereMapsAre();
    pair(language.of("截至", "as of"), basis.asOf().toString());
    pair(language.of("快照", "snapshot"), basis.snapshot());
    pair(language.of("依据", "rule set"), basis.ruleset() + " " + basis.rulesetTitle());
    if (basis.sinceOrNull() != null) {
      pair(language.of("对比日", "compared with"), basis.sinceOrNull().toString());
      pair(language.of("对比快照", "its snapshot"), basis.sinceSnapshotOrNull());
    }
  }

  private void tellWhereMapsAre() {
    if (paper.parts().stream()
        .anyMatch(part -> part instanceof Part.Map || part instanceof Part.Sheet)) {
      text(
          0,
          language.of(
              "本表没有地图，地图见同一文书的 PDF。",
              "This workbook has no maps: they stand in this paper's PDF."));
      line++;
    }
  }

  private void pair(String name, String value) {
    text(0, name);
    text(1, value);
    line++;
  }

  private void part(Part part) {
    line++;
    if (part instanceof Part.Heading heading) {
      text(0, heading.text());
      sheet.style(line++, 0).bold().fontSize(13).set();
    } else if (part instanceof Part.Text text) {
      text(0, text.text());
      line++;
    } else if (part instanceof Part.Measures measures) {
      measures(measures);
    } else if (part instanceof Part.Grid grid) {
      grid(grid);
    } else if (part instanceof Part.Bars bars) {
      bars(bars);
    } else if (part instanceof Part.Trend trend) {
      trend(trend);
    } else if (part instanceof Part.Sheet page) {
      page(page);
    } else if (part instanceof Part.Map map) {
      map(map);
    } else if (part instanceof Part.Listing listing) {
      link(0, listing.annex(), listing.annex().title());
      line++;
    }
  }

  private void page(Part.Sheet page) {
    text(0, page.title());
    sheet.style(line++, 0).bold().fontSize(13).set();
    map(page.map());
    measures(new Part.Measures(false, page.measures()));
    grid(page.grid());
    grid(page.list());
    for (String told : page.told()) {
      text(0, told);
      line++;
    }
  }

  private void map(Part.Map map) {
    text(0, map.title() + language.of("（地图见 PDF）", " (the map is in the PDF)"));
    line++;
  }

  private void measures(Part.Measures measures) {
    heads(
        List.of(
            language.of("项目", "what"),
            language.of("本期", "now"),
            language.of("上期", "before"),
            language.of("增减", "change"),
            language.of("要求", "asked"),
            language.of("依据", "clause"),
            language.of("数字出处", "where the figure comes from"),
            language.of("上期数字出处", "where the one before comes from")));
    for (Part.Measure measure : measures.list()) {
      text(0, measure.label());
      figure(1, measure.now());
      text(3, measure.change());
      text(4, measure.asked());
      text(5, measure.clause());
      text(6, measure.now().told(language));
      if (measure.beforeOrNull() != null) {
        figure(2, measure.beforeOrNull());
        text(7, measure.beforeOrNull().told(language));
      }
      line++;
    }
  }

  private void grid(Part.Grid grid) {
    text(0, grid.title());
    line++;
    heads(grid.heads());
    for (List<Cell> cells : grid.lines()) {
      for (int column = 0; column < cells.size(); column++) {
        if (cells.get(column) instanceof Figure figure) {
          figure(column, figure);
        } else {
          text(column, cells.get(column).text());
        }
      }
      line++;
    }
  }

  private void bars(Part.Bars bars) {
    chart(bars.title(), bars.unit());
    heads(Stream.concat(Stream.of(""), bars.series().stream().map(Part.Series::name)).toList());
    bars.list().forEach(bar -> figures(bar.label(), bar.figures()));
  }

  private void trend(Part.Trend trend) {
    chart(trend.title(), trend.unit());
    heads(Stream.concat(Stream.of(""), trend.days().stream()).toList());
    trend.lines().forEach(line -> figures(line.series().name(), line.figures()));
  }

  /** A workbook has the numbers of a chart and not its picture. */
  private void chart(String title, String unit) {
    text(
        0,
        title
            + language.of("（单位：", " (unit: ")
            + unit
            + language.of("；图见 PDF）", "; the chart is in the PDF)"));
    line++;
  }

  private void figures(String label, List<Figure> figures) {
    text(0, label);
    for (int i = 0; i < figures.size(); i++) {
      figure(i + 1, figures.get(i));
    }
    line++;
  }

  private void heads(List<String> heads) {
    for (int column = 0; column < heads.size(); column++) {
      text(column, heads.get(column));
      sheet.style(line, column).bold().set();
    }
    line++;
  }

  private void figure(int column, Figure figure) {
    link(column, figure.rows().findFirst().orElseThrow().annex(), figure.text());
    if (figure.isExact() && !figure.isPercent()) {
      sheet.value(line, column, figure.least());
    }
  }

  private void link(int column, Annex annex, String text) {
    String place = "'" + sheetName(annex, language) + "'!A1";
    sheet.hyperlink(line, column, HyperLink.internal(place, text));
  }

  private void text(int column, String text) {
    if (!text.isEmpty()) {
      sheet.inlineString(line, column, Sheet.cut(text));
    }
  }

  private void annex(Workbook workbook, Annex annex) {
    Sheet rows =
        new Sheet(
            workbook,
            sheetName(annex, language),
            annex.columns().stream().map(Annex.Column::heading).toList());
    for (Map<String, Object> row : annex.rows()) {
      Map<String, Object> byHeading = new LinkedHashMap<>();
      annex.columns().forEach(c -> byHeading.put(c.heading(), row.get(c.name())));
      rows.add(byHeading);
    }
    rows.end();
  }
}
