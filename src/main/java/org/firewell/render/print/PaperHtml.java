package org.firewell.render.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.firewell.paper.Annex;
import org.firewell.paper.Basis;
import org.firewell.paper.Cell;
import org.firewell.paper.Figure;
import org.firewell.paper.Language;
import org.firewell.paper.Paper;
import org.firewell.paper.Part;

/** A paper as an HTML document, which is well-formed XML too. */
public final class PaperHtml {

  /** A text of so many signs, a date among them, stays on one line. */
  private static final int SHORT = 12;

  private static final String CSS = "/css/paper.css";

  private final Paper paper;
  private final Language language;
  private final Markup out = new Markup();
  private final Notes notes = new Notes();
  private final AnnexHtml annexes;
  private final SheetHtml sheets;
  private int maps;
  private int charts;
  private int pages;

  private PaperHtml(Paper paper, AnnexHtml.Bound bound) {
    this.paper = paper;
    this.language = paper.language();
    this.annexes = new AnnexHtml(paper, bound, out);
    this.sheets = new SheetHtml(language, annexes, out);
  }

  /** For a server that has the style sheet at its own address: UTF-8. */
  public static byte[] page(Paper paper) {
    return new PaperHtml(paper, AnnexHtml.Bound.SCREEN)
        .document(
            new Markup()
                .empty("link", "rel", "icon", "href", "/favicon.svg", "type", "image/svg+xml")
                .empty("link", "rel", "stylesheet", "href", CSS)
                .toString())
        .getBytes(StandardCharsets.UTF_8);
  }

  /** As a file that needs no other: UTF-8. */
  public static byte[] file(Paper paper) {
    return inOneFile(paper, AnnexHtml.Bound.SCREEN).getBytes(StandardCharsets.UTF_8);
  }

  /** The document that is printed. */
  static String print(Paper paper) {
    return inOneFile(paper, AnnexHtml.Bound.PRINT);
  }

  private static String inOneFile(Paper paper, AnnexHtml.Bound bound) {
    return new PaperHtml(paper, bound).document("<style>" + style() + "</style>");
  }

  private static String style() {
    try (InputStream in = PaperHtml.class.getResourceAsStream("/static" + CSS)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String document(String style) {
    out.raw("<!DOCTYPE html>\n").tag("html", "lang", language.tag()).tag("head");
    out.empty("meta", "charset", "utf-8");
    out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    out.element("title", paper.title()).raw(style).end("head");
    out.tag("body", "class", "paper");
    running();
    out.tag("main");
    head();
    index();
    paper.parts().forEach(this::part);
    annexes.contents();
    if (paper.kind().isSigned()) {
      signature();
    }
    notes();
    annexes.write();
    return out.end("main").end("body").end("html").toString();
  }

  /** What stands above and below on each page of the print. */
  private void running() {
    out.element("div", paper.title(), "class", "running-head");
    out.tag("div", "class", "running-foot").text(foot());
    out.tag("span", "class", "page-number").end("span").end("div");
  }

  private String foot() {
    Basis basis = paper.basis();
    return language.of("快照 ", "snapshot ")
        + basis.snapshot()
        + language.of("　截至 ", " · as of ")
        + basis.asOf()
        + language.of("　依据 ", " · ")
        + basis.rulesetTitle()
        + language.of("（", " (")
        + basis.ruleset()
        + language.of("）", ")");
  }

  private void head() {
    Basis basis = paper.basis();
    out.tag("header").element("h1", paper.title());
    if (basis.schematic()) {
      out.element(
          "p",
          language.of("模拟数据：位置示意，不得作为实际依据。", "Schematic: positions are simulated."),
          "class",
          "band");
    }
    out.element("p", foot(), "class", "basis");
    if (basis.sinceOrNull() != null) {
      out.element(
          "p",
          language.of("对比 ", "compared with ")
              + basis.sinceOrNull()
              + language.of("（快照 ", " (snapshot ")
              + basis.sinceSnapshotOrNull()
              + language.of("）。", ")."),
          "class",
          "basis");
    }
    out.end("header");
  }

  /** The pages that the paper begins by itself and, in print, their numbers. */
  private void index() {
    List<Part.Sheet> begun =
        paper.parts().stream()
            .filter(Part.Sheet.class::isInstance)
            .map(Part.Sheet.class::cast)
            .toList();
    if (begun.isEmpty()) {
      return;
    }
    out.element("h2", language.of("目录", "Contents")).tag("ul", "class", "contents");
    for (int i = 0; i < begun.size(); i++) {
      out.tag("li").element("a", begun.get(i).title(), "href", "#p" + (i + 1)).end("li");
    }
    out.end("ul");
  }

  private void part(Part part) {
    if (part instanceof Part.Heading heading) {
      out.element("h2", heading.text());
    } else if (part instanceof Part.Text text) {
      out.element("p", text.text());
    } else if (part instanceof Part.Measures measures) {
      measures(measures);
    } else if (part instanceof Part.Grid grid) {
      grid(grid);
    } else if (part instanceof Part.Bars bars) {
      chart(
          bars.title(),
          BarsPicture.svg(bars, "c" + ++charts + "-"),
          bars.list().get(0).figures().get(0));
    } else if (part instanceof Part.Trend trend) {
      chart(
          trend.title(),
          TrendPicture.svg(trend, "c" + ++charts + "-"),
          trend.lines().get(0).figures().get(0));
    } else if (part instanceof Part.Map map) {
      out.tag("div", "class", "map").raw(MapPicture.svg(map, paper, ++maps, 0)).end("div");
    } else if (part instanceof Part.Sheet sheet) {
      double room = SheetHtml.roomMm(sheet);
      sheets.write(sheet, MapPicture.svg(sheet.map(), paper, ++maps, room), "p" + ++pages);
    } else if (part instanceof Part.Listing listing) {
      out.tag("p")
          .text(language.of("全部各行见", "All rows: "))
          .tag("a", "href", "#a" + listing.annex().number());
      out.text(annexes.name(listing.annex())).end("a").end("p");
    }
  }

  /** What is asked and where that stands has no column where nothing of it is known. */
  private void measures(Part.Measures measures) {
    boolean asks = measures.list().stream().anyMatch(measure -> !measure.asked().isEmpty());
    boolean cites = measures.list().stream().anyMatch(measure -> !measure.clause().isEmpty());
    out.tag("table", "class", "measures").tag("thead").tag("tr");
    out.element("th", language.of("项目", "what"), "scope", "col");
    numbers(measures.compares(), asks)
        .forEach(head -> out.element("th", head, "scope", "col", "class", "number"));
    if (cites) {
      out.element("th", language.of("依据", "clause"), "scope", "col");
    }
    out.end("tr").end("thead").tag("tbody");
    for (Part.Measure measure : measures.list()) {
      out.tag("tr").element("th", measure.label(), "scope", "row");
      noted(measure.now());
      if (measures.compares()) {
        before(measure);
      }
      if (asks) {
        out.element("td", measure.asked(), "class", "number");
      }
      if (cites) {
        out.element("td", measure.clause(), "class", "clause");
      }
      out.end("tr");
    }
    out.end("tbody").end("table");
  }

  private List<String> numbers(boolean compares, boolean asks) {
    List<String> heads = new ArrayList<>();
    heads.add(compares ? language.of("本期", "now") : language.of("数", "figure"));
    if (compares) {
      heads.add(language.of("上期", "before"));
      heads.add(language.of("增减", "change"));
    }
    if (asks) {
      heads.add(language.of("要求", "asked"));
    }
    return heads;
  }

  private void before(Part.Measure measure) {
    if (measure.beforeOrNull() == null) {
      out.element("td", "");
    } else {
      noted(measure.beforeOrNull());
    }
    out.element("td", measure.change(), "class", "number");
  }

  private void chart(String title, String svg, Figure first) {
    Annex annex = first.rows().findFirst().orElseThrow().annex();
    out.tag("div", "class", "chart").raw(svg);
    out.tag("p", "class", "caption").text(language.of("图 ", "Figure ") + charts);
    out.text(language.of("　", ": ") + title + language.of("（数据见", " (its numbers: "));
    out.element("a", annexes.name(annex), "href", "#a" + annex.number());
    out.text(language.of("）", ")")).end("p").end("div");
  }

  private void noted(Figure figure) {
    String note = "n" + notes.number(figure.told(language));
    out.tag("td", "class", "number");
    annexes.link(figure);
    out.tag("sup").element("a", note.substring(1), "href", "#" + note).end("sup").end("td");
  }

  private void grid(Part.Grid grid) {
    out.tag("table", "class", "grid").element("caption", grid.title()).tag("thead").tag("tr");
    for (int column = 0; column < grid.heads().size(); column++) {
      out.tag("th", "scope", "col", "class", headKind(grid, column));
      out.text(grid.heads().get(column));
      headNote(grid, column);
      out.end("th");
    }
    out.end("tr").end("thead").tag("tbody");
    for (List<Cell> line : grid.lines()) {
      out.tag("tr");
      for (Cell cell : line) {
        if (cell instanceof Figure figure) {
          out.tag("td", "class", "number");
          annexes.link(figure);
          out.end("td");
        } else {
          out.element("td", cell.text(), "class", cell.text().length() <= SHORT ? "short" : "long");
        }
      }
      out.end("tr");
    }
    out.end("tbody").end("table");
  }

  private static String headKind(Part.Grid grid, int column) {
    boolean isShort = grid.heads().get(column).length() <= SHORT;
    return grid.isOfFigures(column) ? "number" : isShort ? "short" : "words";
  }

  /** How the figures of a column are counted, told of the first one. */
  private void headNote(Part.Grid grid, int column) {
    if (grid.isOfFigures(column)) {
      Figure figure = (Figure) grid.lines().get(0).get(column);
      String first =
          language.of("以首行为例，余行类推：", "of the first row, the others likewise: ")
              + figure.told(language);
      String note = "n" + notes.number(first);
      out.tag("sup").element("a", note.substring(1), "href", "#" + note).end("sup");
    }
  }

  /** Where whoever hands it over puts name, stamp and day. */
  private void signature() {
    out.tag("div", "class", "signature");
    out.element(
        "p",
        language.of(
            "编制：　　　　　　审核：　　　　　　签发：　　　　　　", "Prepared by:　　　　　　Checked by:　　　　　　Signed by:　　　　　　"));
    out.element("p", language.of("（单位盖章）", "(stamp of the office)"));
    out.element("p", language.of("　　　　年　　月　　日", "Date:　　　　　　"));
    out.end("div");
  }

  private void notes() {
    if (notes.texts().isEmpty()) {
      return;
    }
    out.element("h2", language.of("数字出处", "Where the figures come from"), "class", "sources");
    out.tag("ol", "class", "notes");
    int number = 0;
    for (String note : notes.texts()) {
      out.element("li", note, "id", "n" + ++number);
    }
    out.end("ol");
  }
}
