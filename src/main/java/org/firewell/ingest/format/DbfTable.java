package org.firewell.ingest.format;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.format.RowReader.Broken;

/**
 * Reads the records of a dBase table one after the other. Texts, numbers, dates and yes/no stand in
 * it as text and are taken as they are written; columns of other types are left out and named.
 */
final class DbfTable implements Closeable {

  private static final int HEADER_BYTES = 32;
  private static final int COLUMN_BYTES = 32;
  private static final int END_OF_COLUMNS = 0x0D;
  private static final Set<Character> READ = Set.of('C', 'N', 'F', 'D', 'L');

  /** What the byte for the language says; no byte is the usual, and says nothing. */
  private static final Map<Integer, String> LANGUAGES =
      Map.of(
          0x03, "windows-1252",
          0x57, "windows-1252",
          0x4D, "GBK",
          0x7A, "GBK",
          0x4F, "Big5",
          0x78, "Big5",
          0x79, "MS949",
          0x4E, "MS949",
          0x7B, "MS932",
          0x13, "MS932");

  private record Column(String name, char type, int width) {}

  private final InputStream in;
  private final Charset charset;
  private final long records;
  private final int recordBytes;
  private final List<Column> columns = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();
  private long taken;

  /**
   * @param declared the encoding that a {@code .cpg} names; without one that of the table's
   *     language byte, else UTF-8
   */
  DbfTable(InputStream in, Optional<Charset> declared) throws Refusal, IOException {
    this.in = in;
    ByteBuffer header = little(in.readNBytes(HEADER_BYTES));
    if (header.limit() < HEADER_BYTES) {
      throw new Refusal("属性表（.dbf）不是 dBase 表", "the table (.dbf) is no dBase table");
    }
    records = Integer.toUnsignedLong(header.getInt(4));
    int headerBytes = Short.toUnsignedInt(header.getShort(8));
    recordBytes = Short.toUnsignedInt(header.getShort(10));
    charset =
        declared
            .or(
                () ->
                    Optional.ofNullable(LANGUAGES.get(Byte.toUnsignedInt(header.get(29))))
                        .map(Charset::forName))
            .orElse(StandardCharsets.UTF_8);
    readColumns(in.readNBytes(Math.max(0, headerBytes - HEADER_BYTES)));
  }

  /** Columns of types that are not read. */
  List<String> unread() {
    return unread;
  }

  List<String> columns() {
    return columns.stream().map(Column::name).toList();
  }

  private void readColumns(byte[] header) throws Refusal {
    int width = 1;
    for (int at = 0;
        at + COLUMN_BYTES <= header.length && header[at] != END_OF_COLUMNS;
        at += COLUMN_BYTES) {
      Column column =
          new Column(
              upToZero(header, at, 11),
              (char) header[at + 11],
              Byte.toUnsignedInt(header[at + 16]));
      columns.add(column);
      width += column.width;
      if (!READ.contains(column.type)) {
        unread.add(column.name);
      }
    }
    if (columns.isEmpty() || width > recordBytes) {
      throw new Refusal("属性表（.dbf）不是 dBase 表", "the table (.dbf) is no dBase table");
    }
  }

  private String upToZero(byte[] bytes, int from, int length) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    for (int i = from; i < from + length && bytes[i] != 0; i++) {
      text.write(bytes[i]);
    }
    return text.toString(charset).trim();
  }

  /**
   * The next record by column, blanks left out; empty when the record was deleted.
   *
   * @throws Broken when there is none
   */
  Optional<Map<String, String>> next() throws Broken, IOException {
    byte[] record = in.readNBytes(recordBytes);
    if (taken == records || record.length < recordBytes) {
      throw new Broken(
          "属性表（.dbf）只有 " + taken + " 条记录，少于图形",
          "the table (.dbf) ends after " + taken + " records, before the shapes do");
    }
    taken++;
    return record[0] == '*' ? Optional.empty() : Optional.of(values(record));
  }

  private Map<String, String> values(byte[] record) {
    Map<String, String> values = new LinkedHashMap<>();
    int at = 1;
    for (Column column : columns) {
      if (READ.contains(column.type)) {
        String value = value(column, new String(record, at, column.width, charset));
        if (!value.isEmpty()) {
          values.putIfAbsent(column.name, value);
        }
      }
      at += column.width;
    }
    return values;
  }

  /** Stars stand where a number did not fit, zero bytes and question marks for nothing known. */
  private static String value(Column column, String raw) {
    String text = raw.replace('\0', ' ').trim();
    return switch (column.type) {
      case 'N', 'F' -> text.startsWith("*") ? "" : text;
      case 'D' ->
          text.replaceFirst("^(\\d{4})(\\d{2})(\\d{2})$", "$1-$2-$3").replace("00000000", "");
      case 'L' -> truth(text);
      default -> text;
    };
  }

  private static String truth(String text) {
    return switch (text) {
      case "T", "t", "Y", "y" -> "yes";
      case "F", "f", "N", "n" -> "no";
      default -> "";
    };
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
