package org.firewell.render.print;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.firewell.paper.Annex;
import org.firewell.paper.Figure;
import org.firewell.paper.Language;
import org.firewell.paper.Paper;
import org.firewell.paper.Part;

/** The annexes of a paper: a list of them, and their rows. */
final class AnnexHtml {

  /** Of an annex that is too long as many rows as show what it looks like. */
  private static final int SAMPLE = 100;

  /** What a ledger lists is the paper itself. */
  private static final int MOST_LISTED = 5000;

  /** How many rows of an annex stand in a document whole; a workbook has them all. */
  enum Bound {
    SCREEN(5000),
    /** Some ten pages: whole for a township, and for the villages of a county. */
    PRINT(600);

    private final int rows;

    Bound(int rows) {
      this.rows = rows;
    }
  }

  private final Paper paper;
  private final Language language;
  private final Bound bound;
  private final Markup out;

  AnnexHtml(Paper paper, Bound bound, Markup out) {
    this.paper = paper;
    this.language = paper.language();
    this.bound = bound;
    this.out = out;
  }

  /** Which annexes there are, how long they are and, in print, on which page each begins. */
  void contents() {
    boolean isBehindSheets = paper.parts().stream().anyMatch(Part.Sheet.class::isInstance);
    String place = isBehindSheets ? "back" : "";
    out.element("h2", language.of("附表目录", "Annexes"), "class", place);
    out.tag("ul", "class", "contents");
    for (Annex annex : paper.annexes()) {
      out.tag("li").tag("a", "href", "#a" + annex.number());
      out.text(name(annex) + language.of("（", " (") + rows(annex.rows().size()));
      out.text(language.of("）", ")")).end("a").end("li");
    }
    out.end("ul");
  }

  void write() {
    for (Annex annex : paper.annexes()) {
      int rows = annex.rows().size();
      int shown = shown(annex);
      List<Map<String, Object>> listed = annex.rows().subList(0, shown);
      boolean isTurned = Columns.areForTurned(annex, listed);
      String kind = isTurned ? "annex turned" : "annex";
      out.tag("section", "class", kind, "id", "a" + annex.number());
      out.element("h2", name(annex));
      out.element("p", rows == shown ? all(rows) : some(annex, shown), "class", "basis");
      if (rows > 0) {
        table(annex, listed, isTurned);
      }
      out.end("section");
    }
  }

  /** A figure, led to the first annex that it counts. */
  void link(Figure figure) {
    int annex = figure.rows().findFirst().orElseThrow().annex().number();
    out.element("a", figure.text(), "href", "#a" + annex, "title", figure.told(language));
  }

  String name(Annex annex) {
    return language.of("附表 ", "Annex ") + annex.number() + language.of("　", ": ") + annex.title();
  }

  private int shown(Annex annex) {
    int rows = annex.rows().size();
    int whole = isListed(annex) ? MOST_LISTED : bound.rows;
    return rows <= whole ? rows : isListed(annex) ? whole : SAMPLE;
  }

  private boolean isListed(Annex annex) {
    return paper.parts().stream()
        .anyMatch(part -> part instanceof Part.Listing listing && listing.annex().equals(annex));
  }

  private String rows(int rows) {
    return language.of(rows + " 行", rows + " rows");
  }

  private String all(int rows) {
    return language.of("共 " + rows + " 行。", rows + " rows.");
  }

  private String some(Annex annex, int shown) {
    int rows = annex.rows().size();
    String sheet = PaperBook.sheetName(annex, language);
    return language.of(
        "共 %d 行，此处列前 %d 行，其余 %d 行见同一文书 XLSX 的工作表“%s”。".formatted(rows, shown, rows - shown, sheet),
        "%d rows, of which the first %d stand here; the other %d are on the sheet “%s” of this paper's workbook."
            .formatted(rows, shown, rows - shown, sheet));
  }

  private void table(Annex annex, List<Map<String, Object>> rows, boolean isTurned) {
    List<Integer> widths = Columns.percents(annex, rows, isTurned);
    out.tag("table", "class", "rows").tag("thead").tag("tr");
    for (int i = 0; i < widths.size(); i++) {
      Annex.Column column = annex.columns().get(i);
      String width = widths.get(i) + "%";
      out.element(
          "th", column.heading(), "scope", "col", "class", kind(column, rows), "width", width);
    }
    out.end("tr").end("thead").tag("tbody");
    for (Map<String, Object> row : rows) {
      out.tag("tr");
      for (Annex.Column column : annex.columns()) {
        Object value = row.get(column.name());
        out.element(
            "td",
            Objects.toString(value, ""),
            "class",
            value instanceof Number ? "number" : "words");
      }
      out.end("tr");
    }
    out.end("tbody").end("table");
  }

  private static String kind(Annex.Column column, List<Map<String, Object>> rows) {
    return rows.stream()
                .map(row -> row.get(column.name()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("")
            instanceof Number
        ? "number"
        : "words";
  }
}
