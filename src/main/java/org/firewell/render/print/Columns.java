package org.firewell.render.print;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.firewell.paper.Annex;

/**
 * How wide the columns of an annex are: what is short stands on one line, what is long shares the
 * rest of the page.
 *
 * <p>Widths are in tenths of half a Chinese sign of the table's own letters; a digit is a little
 * wider than that half.
 */
final class Columns {

  /** An A4 page between its margins. */
  private static final int PAGE = 1350;

  /** The same turned. */
  private static final int TURNED = 2000;

  private static final int SHORT = 260;
  private static final int LONGEST = 1400;
  private static final int LEAST = 60;
  private static final int PADDING = 16;

  private static final int CHINESE = 20;
  private static final int OTHER = 13;
  private static final double NEARLY_ALL = 0.98;

  private Columns() {}

  /** Whether what is short of an annex has no room on an upright page. */
  static boolean areForTurned(Annex annex, List<Map<String, Object>> rows) {
    return annex.columns().stream().mapToInt(column -> Math.min(SHORT, wanted(column, rows))).sum()
        > PAGE;
  }

  /**
   * Percent of the table, each 1 or more, in all 100 but for rounding.
   *
   * @param isTurned whether the page is
   */
  static List<Integer> percents(Annex annex, List<Map<String, Object>> rows, boolean isTurned) {
    int page = isTurned ? TURNED : PAGE;
    int most = SHORT * page / PAGE;
    int[] wanted = annex.columns().stream().mapToInt(column -> wanted(column, rows)).toArray();
    int narrow = IntStream.of(wanted).filter(width -> width <= most).sum();
    int wide = IntStream.of(wanted).filter(width -> width > most).sum();
    double rest = Math.max(page - narrow, wide / 4.0);
    double all = narrow + (wide == 0 ? 0 : rest);
    return IntStream.of(wanted)
        .mapToDouble(width -> width <= most ? width : rest * width / wide)
        .mapToObj(width -> (int) Math.max(1, Math.round(100 * width / all)))
        .toList();
  }

  /** What nearly all of its texts need, or half of its heading, which may stand in two lines. */
  private static int wanted(Annex.Column column, List<Map<String, Object>> rows) {
    int[] texts =
        rows.stream()
            .mapToInt(row -> signs(Objects.toString(row.get(column.name()), "")))
            .sorted()
            .toArray();
    int most = texts.length == 0 ? 0 : texts[(int) (NEARLY_ALL * (texts.length - 1))];
    int head = signs(column.heading()) / 2;
    return PADDING + Math.min(LONGEST, Math.max(LEAST, Math.max(head, most)));
  }

  private static int signs(String text) {
    return text.codePoints().map(sign -> sign >= 0x2E80 ? CHINESE : OTHER).sum();
  }
}
