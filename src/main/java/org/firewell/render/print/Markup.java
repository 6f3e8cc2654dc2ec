package org.firewell.render.print;

/** Text with tags, well formed as HTML and as XML. */
final class Markup {

  private static final char NO_SIGN = '\uFFFD';

  private final StringBuilder out = new StringBuilder();

  /**
   * Begins an element.
   *
   * @param attributes names and values by turns
   */
  Markup tag(String name, String... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
    out.append('>');
    return this;
  }

  /** An element that has no content. */
  Markup empty(String name, String... attributes) {
    tag(name, attributes);
    out.insert(out.length() - 1, " /");
    return this;
  }

  Markup text(String text) {
    escape(text);
    return this;
  }

  Markup end(String name) {
    out.append("</").append(name).append(">\n");
    return this;
  }

  /** An element that holds a text. */
  Markup element(String name, String text, String... attributes) {
    return tag(name, attributes).text(text).end(name);
  }

  /** Text that is markup already and not made of data. */
  Markup raw(String markup) {
    out.append(markup);
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  /** What XML has no place for is shown as a sign that is none. */
  private void escape(String text) {
    text.codePoints()
        .forEach(
            sign -> {
              switch (sign) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isWritable(sign) ? sign : NO_SIGN);
              }
            });
  }

  private static boolean isWritable(int sign) {
    return sign == '\t'
        || sign == '\n'
        || sign >= ' ' && sign <= 0xD7FF
        || sign >= 0xE000 && sign <= 0xFFFD
        || sign >= 0x10000;
  }
}
