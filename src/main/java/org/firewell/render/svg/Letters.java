package org.firewell.render.svg;

import java.util.ArrayList;
import java.util.List;

/** How wide letters are, measured simply: a Chinese sign is as wide as it is high. */
public final class Letters {

  /** Which fonts are asked for, the first that is there. */
  public static final String FONTS =
      "'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";

  private static final double SMALL = 0.56;
  private static final double LARGE = 0.68;
  private static final double NARROW = 0.3;

  private Letters() {}

  /** The width of a line in millimetres. */
  public static double width(String text, double size) {
    return text.codePoints().mapToDouble(Letters::ems).sum() * size;
  }

  /** A text in lines that are no wider than asked, broken behind spaces and Chinese signs. */
  public static List<String> lines(String text, double size, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split("(?<=\\s)|(?<=[\\u2E80-\\uFFEF])")) {
      if (line.length() > 0 && width(line + word.stripTrailing(), size) > width) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
      line.append(word);
    }
    lines.add(line.toString().strip());
    return lines;
  }

  private static double ems(int sign) {
    if (sign >= 0x2E80) {
      return 1;
    }
    if (" .,:;'|!ijl()".indexOf(sign) >= 0) {
      return NARROW;
    }
    return Character.isUpperCase(sign) ? LARGE : SMALL;
  }
}
