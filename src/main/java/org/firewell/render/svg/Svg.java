package org.firewell.render.svg;

import java.nio.charset.StandardCharsets;

/** Writes SVG element by element; what is a text or an attribute is escaped. */
public final class Svg {

  private final StringBuilder out = new StringBuilder(1 << 16);

  /** Millimetres with two decimals, without zeros at the end. */
  public static String number(double mm) {
    long hundredths = Math.round(mm * 100);
    String sign = hundredths < 0 ? "-" : "";
    long size = Math.abs(hundredths);
    long rest = size % 100;
    String decimals =
        rest == 0 ? "" : rest % 10 == 0 ? "." + rest / 10 : rest < 10 ? ".0" + rest : "." + rest;
    return sign + size / 100 + decimals;
  }

  /**
   * Begins an element.
   *
   * @param attributes names and values by turns; those with a null are left out
   */
  public Svg open(String name, Object... attributes) {
    return begin(name, attributes).mark(">");
  }

  public Svg close(String name) {
    return mark("</").mark(name).mark(">\n");
  }

  /** An element without content. */
  public Svg element(String name, Object... attributes) {
    return begin(name, attributes).mark("/>\n");
  }

  /** An element that holds a text. */
  public Svg text(String name, String content, Object... attributes) {
    return open(name, attributes).letters(content).close(name);
  }

  /** What is SVG already. */
  public Svg mark(String svg) {
    out.append(svg);
    return this;
  }

  private Svg begin(String name, Object... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      Object value = attributes[i + 1];
      if (value != null) {
        out.append(' ').append(attributes[i]).append("=\"");
        letters(value instanceof Double mm ? number(mm) : value.toString());
        out.append('"');
      }
    }
    return this;
  }

  /** Signs that XML has no way to hold are shown as replaced. */
  private Svg letters(String text) {
    text.codePoints()
        .forEach(
            sign -> {
              switch (sign) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(isAllowed(sign) ? sign : 0xFFFD);
              }
            });
    return this;
  }

  private static boolean isAllowed(int sign) {
    return sign == '\t'
        || sign == '\n'
        || sign == '\r'
        || sign >= 0x20 && sign <= 0xD7FF
        || sign >= 0xE000 && sign <= 0xFFFD
        || sign >= 0x10000;
  }

  /** Puts the content of another document behind what there is. */
  public Svg add(Svg other) {
    out.append(other.out);
    return this;
  }

  public int length() {
    return out.length();
  }

  @Override
  public String toString() {
    return out.toString();
  }

  public byte[] bytes() {
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
