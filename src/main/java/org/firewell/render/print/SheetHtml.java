package org.firewell.render.print;

import java.util.List;
import org.firewell.paper.Cell;
import org.firewell.paper.Figure;
import org.firewell.paper.Language;
import org.firewell.paper.Part;
import org.firewell.render.svg.Letters;

/**
 * A sheet: a part that is one page of A4 whatever it holds. Letters are small, what is beside each
 * other stands in columns, and a name that is too long ends in a sign of that.
 */
final class SheetHtml {

  private static final int LISTS = 3;
  private static final int MEASURES = 2;

  /** The size of the letters in the columns of the list, and what a name may take, in mm. */
  private static final double LETTERS = 2.6;

  private static final double WIDEST_NAME = 20.5;
  private static final double WIDEST_LABEL = 34;

  /** How many rows the list of a page without room to spare has, and how high one is. */
  private static final int MOST_ROWS = 15;

  private static final double ROW_MM = 3.9;

  private final Language language;
  private final AnnexHtml annexes;
  private final Markup out;

  SheetHtml(Language language, AnnexHtml annexes, Markup out) {
    this.language = language;
    this.annexes = annexes;
    this.out = out;
  }

  /**
   * @param map its picture
   * @param id of the section
   */
  void write(Part.Sheet sheet, String map, String id) {
    out.tag("section", "class", "sheet", "id", id);
    out.element("h2", sheet.title());
    out.tag("div", "class", "map").raw(map).end("div");
    out.tag("table", "class", "beside").tag("tbody").tag("tr");
    out.tag("td", "class", "measured");
    measures(sheet.measures());
    out.end("td").tag("td");
    grid(sheet.grid(), sheet.grid().lines());
    out.end("td").end("tr").end("tbody").end("table");
    list(sheet.list());
    sheet.told().forEach(told -> out.element("p", told, "class", "told"));
    out.end("section");
  }

  /** What the map may be higher, where the list has fewer rows than have room. */
  static double roomMm(Part.Sheet sheet) {
    return Math.max(0, MOST_ROWS - rows(sheet.list())) * ROW_MM;
  }

  private static int rows(Part.Grid list) {
    return (list.lines().size() + LISTS - 1) / LISTS;
  }

  private void measures(List<Part.Measure> measures) {
    int rows = (measures.size() + MEASURES - 1) / MEASURES;
    out.tag("table").element("caption", language.of("主要数字", "key figures")).tag("tbody");
    for (int row = 0; row < rows; row++) {
      out.tag("tr");
      for (int i = row; i < rows * MEASURES; i += rows) {
        boolean isThere = i < measures.size();
        out.element("td", isThere ? cut(measures.get(i).label(), WIDEST_LABEL) : "");
        out.tag("td", "class", "number");
        if (isThere) {
          annexes.link(measures.get(i).now());
        }
        out.end("td");
      }
      out.end("tr");
    }
    out.end("tbody").end("table");
  }

  private void list(Part.Grid list) {
    int rows = rows(list);
    if (rows == 0) {
      return;
    }
    out.element("p", list.title(), "class", "listed");
    out.tag("table", "class", "beside lists").tag("tbody").tag("tr");
    for (int column = 0; column < LISTS; column++) {
      int from = Math.min(column * rows, list.lines().size());
      int to = Math.min(from + rows, list.lines().size());
      out.tag("td");
      if (from < to) {
        grid(list, list.lines().subList(from, to));
      }
      out.end("td");
    }
    out.end("tr").end("tbody").end("table");
  }

  private void grid(Part.Grid grid, List<List<Cell>> lines) {
    out.tag("table").tag("thead").tag("tr");
    for (int column = 0; column < grid.heads().size(); column++) {
      String kind = grid.isOfFigures(column) ? "number" : "words";
      out.element("th", grid.heads().get(column), "scope", "col", "class", kind);
    }
    out.end("tr").end("thead").tag("tbody");
    for (List<Cell> line : lines) {
      out.tag("tr");
      for (Cell cell : line) {
        if (cell instanceof Figure figure) {
          out.tag("td", "class", "number");
          annexes.link(figure);
          out.end("td");
        } else {
          out.element("td", cut(cell.text(), WIDEST_NAME));
        }
      }
      out.end("tr");
    }
    out.end("tbody").end("table");
  }

  /** On one line; the annexes have it whole. */
  private static String cut(String text, double width) {
    if (Letters.width(text, LETTERS) <= width) {
      return text;
    }
    int signs = text.length();
    while (signs > 0 && Letters.width(text.substring(0, signs) + "…", LETTERS) > width) {
      signs = text.offsetByCodePoints(signs, -1);
    }
    return text.substring(0, signs) + "…";
  }
}
