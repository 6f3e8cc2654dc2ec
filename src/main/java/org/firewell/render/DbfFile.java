package org.firewell.render;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The table of a Shapefile (dBase III): its columns are as wide as the values need, which are
 * measured first. A text of more than {@value #LONGEST} bytes is cut behind a whole character, and
 * counted. What is unknown is blank.
 */
final class DbfFile {

  /** The most bytes of a text. */
  static final int LONGEST = 254;

  private static final int NAME_BYTES = 10;
  private static final int HEADER_BYTES = 32;
  private static final int COLUMN_BYTES = 32;
  private static final int LANGUAGE_AT = 29;
  private static final byte GBK_LANGUAGE = 0x4D;

  /** No table tells when it was written: 1980-02-01, as in the zip around it. */
  private static final byte[] NO_TIME = {80, 2, 1};

  /** Numbers that need more places are written with a power of ten. */
  private static final int WIDEST_NUMBER = 20;

  private final Charset encoding;
  private final List<Field> fields = new ArrayList<>();
  private long rows;

  DbfFile(List<Column> columns, Charset encoding) {
    this.encoding = encoding;
    List<String> names =
        ShortNames.of(columns.stream().map(Column::heading).toList(), encoding, NAME_BYTES);
    for (int i = 0; i < columns.size(); i++) {
      fields.add(new Field(columns.get(i), names.get(i)));
    }
  }

  /** A column and what was seen of it. */
  final class Field {
    private final Column column;
    private final String name;
    private int width;
    private int decimals;
    private long cut;

    private Field(Column column, String name) {
      this.column = column;
      this.name = name;
      this.width =
          switch (column.kind()) {
            case DAY -> 8;
            default -> 1;
          };
    }

    Column column() {
      return column;
    }

    /** What it is called in the table. */
    String name() {
      return name;
    }

    /** How many texts were cut. */
    long cut() {
      return cut;
    }

    private char type() {
      return switch (column.kind()) {
        case TEXT, LIST -> 'C';
        case INTEGER, NUMBER -> 'N';
        case DAY -> 'D';
        case TRUTH -> 'L';
      };
    }

    private void measure(Object value) {
      if (type() == 'C') {
        int bytes = Cells.text(value).getBytes(encoding).length;
        cut += bytes > LONGEST ? 1 : 0;
        width = Math.max(width, Math.min(bytes, LONGEST));
      } else if (type() == 'N') {
        String number = number((Number) value);
        int point = number.indexOf('.');
        decimals = Math.max(decimals, point < 0 ? 0 : number.length() - point - 1);
        width = Math.max(width, number.length());
      }
    }

    private byte[] bytes(Object valueOrNull) {
      byte[] cell = new byte[width];
      Arrays.fill(cell, (byte) (type() == 'L' ? '?' : ' '));
      if (valueOrNull != null) {
        byte[] text = text(valueOrNull);
        System.arraycopy(text, 0, cell, type() == 'N' ? width - text.length : 0, text.length);
      }
      return cell;
    }

    private byte[] text(Object value) {
      return switch (type()) {
        case 'C' -> ShortNames.cut(Cells.text(value), encoding, LONGEST).getBytes(encoding);
        case 'N' -> number((Number) value).getBytes(StandardCharsets.US_ASCII);
        case 'D' -> value.toString().replace("-", "").getBytes(StandardCharsets.US_ASCII);
        default -> new byte[] {(byte) (Boolean.TRUE.equals(value) ? 'T' : 'F')};
      };
    }
  }

  private static String number(Number number) {
    String shortest = Cells.number(number);
    String plain = new BigDecimal(shortest).toPlainString();
    return plain.length() <= WIDEST_NUMBER ? plain : shortest;
  }

  List<Field> fields() {
    return fields;
  }

  /** Takes a row into account that will be written. */
  void measure(PlacedTable.Row row) {
    rows++;
    for (Field field : fields) {
      Object value = row.values().get(field.column.name());
      if (value != null) {
        field.measure(value);
      }
    }
  }

  void writeHeader(OutputStream out) {
    ByteBuffer header =
        ByteBuffer.allocate(HEADER_BYTES + COLUMN_BYTES * fields.size() + 1)
            .order(ByteOrder.LITTLE_ENDIAN);
    header.put((byte) 3).put(NO_TIME).putInt((int) rows);
    header.putShort((short) header.capacity());
    header.putShort((short) (1 + fields.stream().mapToInt(field -> field.width).sum()));
    header.put(LANGUAGE_AT, encoding.equals(FileSettings.GBK) ? GBK_LANGUAGE : 0);
    int at = HEADER_BYTES;
    for (Field field : fields) {
      header.position(at);
      header.put(field.name.getBytes(encoding));
      header.put(at + 11, (byte) field.type());
      header.put(at + 16, (byte) field.width);
      header.put(at + 17, (byte) Math.min(field.decimals, Math.max(0, field.width - 2)));
      at += COLUMN_BYTES;
    }
    header.put(at, (byte) 0x0D);
    write(out, header.array());
  }

  void write(OutputStream out, PlacedTable.Row row) {
    write(out, new byte[] {' '});
    for (Field field : fields) {
      write(out, field.bytes(row.values().get(field.column.name())));
    }
  }

  void writeEnd(OutputStream out) {
    write(out, new byte[] {0x1A});
  }

  private static void write(OutputStream out, byte[] bytes) {
    try {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
