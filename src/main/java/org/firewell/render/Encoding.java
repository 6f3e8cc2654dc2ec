package org.firewell.render;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;

/** In which bytes texts are written. */
final class Encoding {

  private Encoding() {}

  /**
   * A table of which an encoding has every character, for a question mark would stand in the place
   * of one that it lacks. A heading that has such is written plainly: {@code m³} is {@code m3}.
   *
   * @throws UnwritableException with the first that a value has and the encoding lacks
   */
  static PlacedTable fitted(PlacedTable table, Charset encoding) {
    if (encoding.equals(StandardCharsets.UTF_8)) {
      return table;
    }
    CharsetEncoder encoder = encoding.newEncoder();
    List<Column> columns =
        table.columns().stream()
            .map(c -> new Column(c.name(), plain(encoder, c.heading()), c.kind()))
            .toList();
    columns.forEach(column -> check(encoder, column.heading(), "", column));
    table.rows().each(row -> check(encoder, table, row));
    return new PlacedTable(table.name(), columns, table.place(), table.rows());
  }

  private static String plain(CharsetEncoder encoder, String heading) {
    return encoder.canEncode(heading)
        ? heading
        : Normalizer.normalize(heading, Normalizer.Form.NFKC);
  }

  private static void check(CharsetEncoder encoder, PlacedTable table, PlacedTable.Row row) {
    for (Column column : table.columns()) {
      if (Cells.plain(row.values().get(column.name())) instanceof String text) {
        check(encoder, text, row.id(), column);
      }
    }
  }

  private static void check(CharsetEncoder encoder, String text, String id, Column column) {
    if (!encoder.canEncode(text)) {
      String lacking =
          text.codePoints()
              .mapToObj(Character::toString)
              .filter(character -> !encoder.canEncode(character))
              .findFirst()
              .orElse(text);
      String at = id + " " + column.heading() + ": \"" + text + "\"";
      String name = encoder.charset().name();
      throw new UnwritableException(
          at + "：" + name + " 没有字符“" + lacking + "”，请改用 UTF-8",
          at + ": " + name + " lacks the character \"" + lacking + "\"; take UTF-8");
    }
  }
}
