package org.firewell.ingest.format;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.firewell.ingest.file.Reason;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.file.Refused;

/**
 * Reads a table with a line of headings (RFC 4180; comma, semicolon or tab, as the headings have
 * it).
 */
final class CsvRows implements RowReader {

  private static final int LONGEST_HEADING = 1 << 16;
  private static final Pattern GUARDED = Pattern.compile("(?s)'+[=+\\-@\\t\\r\\n＝＋－＠].*");

  private final Opening file;

  private final String encodingOrNull;
  private final Consumer<Reason> warnings;

  /** Null until it was looked for: that takes reading the whole file. */
  private Charset found;

  /**
   * @param encodingOrNull of the texts; null where the file has to tell it itself
   * @param warnings takes what is to be said of the file as a whole
   */
  CsvRows(Opening file, String encodingOrNull, Consumer<Reason> warnings) {
    this.file = file;
    this.encodingOrNull = encodingOrNull;
    this.warnings = warnings;
  }

  private Charset encoding() throws Refusal, IOException {
    if (found == null) {
      found = find();
    }
    return found;
  }

  private Charset find() throws Refusal, IOException {
    if (encodingOrNull != null) {
      return Encodings.of(encodingOrNull);
    }
    try {
      return Encodings.look(file);
    } catch (EOFException e) {
      return StandardCharsets.UTF_8; // it is told when the rows are read
    }
  }

  private void tellOf(Charset encoding) {
    if (encodingOrNull == null && encoding.equals(Encodings.GB18030)) {
      warnings.accept(
          new Reason(
              "文件不是 UTF-8，按 GB18030（GBK）读取；若文字不对，请写明 encoding",
              "the file is not UTF-8 and is read as GB18030 (GBK); name its encoding where the"
                  + " texts are wrong"));
    }
  }

  @Override
  public boolean hasPlaces() {
    return false;
  }

  @Override
  public List<String> columns() throws Refusal, IOException {
    try (Table table = new Table(file, encoding())) {
      return table.columns;
    }
  }

  @Override
  public void read(Consumer<Row> rows) throws Refusal, Broken, IOException {
    Charset encoding = encoding();
    try (Table table = new Table(file, encoding)) {
      tellOf(encoding);
      table.read(rows);
    }
  }

  /** An apostrophe keeps a spreadsheet from taking a text for a formula, and is no part of it. */
  private static String unguarded(String text) {
    return GUARDED.matcher(text).matches() ? text.substring(1) : text;
  }

  /** The table once opened, its headings read. */
  private static final class Table implements AutoCloseable {

    private final BoundedRecords bounded;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> columns;
    private long number;
    private long line = 1;

    Table(Opening file, Charset encoding) throws Refusal, IOException {
      bounded = new BoundedRecords(Encodings.reader(file.open(), encoding));
      BufferedReader text = new BufferedReader(bounded);
      try {
        CSVFormat format =
            CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(true)
                .get();
        parser = CSVParser.parse(text, format);
        records = parser.iterator();
        columns = headings();
      } catch (UncheckedIOException e) {
        text.close();
        throw noHeadings(e.getCause());
      } catch (IOException e) {
        text.close();
        throw noHeadings(e);
      } catch (Refusal e) {
        text.close();
        throw e;
      }
    }

    private static Refusal noHeadings(IOException e) throws IOException {
      if (e instanceof Refused other) {
        return new Refusal(other.reason());
      }
      if (e instanceof CharacterCodingException) {
        return new Refusal("列名不是所写的编码", "the headings are not in the encoding that is named");
      }
      if (e instanceof EOFException) {
        return new Refusal("文件在列名处中断", "the file breaks off within its headings");
      }
      if (!(e instanceof CSVException)) {
        throw e;
      }
      return new Refusal(
          "第一行不是列名：引号未闭合，或闭合后还有文字",
          "no line of headings: a quotation mark is not closed, or text follows a closed one");
    }

    private List<String> headings() throws Refusal {
      if (!records.hasNext()) {
        throw new Refusal("文件是空的；第一行应为列名", "the file is empty; a line of headings was expected");
      }
      return Headings.unique(records.next().toList());
    }

    void read(Consumer<Row> rows) throws Broken, IOException {
      try {
        for (line = parser.getCurrentLineNumber() + 1;
            records.hasNext();
            line = parser.getCurrentLineNumber() + 1) {
          rows.accept(row(++number, line, records.next()));
          bounded.endOfRecord();
        }
      } catch (UncheckedIOException e) {
        throw broken(e);
      }
    }

    private Broken broken(UncheckedIOException e) throws IOException {
      if (e.getCause() instanceof CharacterCodingException) {
        throw new Refused(
            "第 " + line + " 行附近不是所写的编码",
            "about line " + line + " it is not in the encoding that is named");
      }
      if (!(e.getCause() instanceof CSVException)) {
        throw e.getCause();
      }
      return new Broken(
          "从第 " + line + " 行起（其前 " + number + " 行可用）不是表格：引号未闭合，或闭合后还有文字",
          "not a table from line "
              + line
              + " on, after "
              + number
              + " rows: a quotation mark is not closed, or text follows a closed one");
    }

    private Row row(long number, long line, CSVRecord record) {
      Map<String, Object> fields = new LinkedHashMap<>();
      for (int i = 0; i < Math.min(record.size(), columns.size()); i++) {
        if (!record.get(i).isBlank()) {
          fields.put(columns.get(i), unguarded(record.get(i)));
        }
      }
      return record.size() == columns.size()
          ? Row.sound(number, line, null, fields, null, List.of())
          : Row.faulty(number, line, null, fields, notAsMany(record.size()));
    }

    private Refusal notAsMany(int size) {
      return new Refusal(
          "有 " + size + " 个值，而列名有 " + columns.size() + " 个",
          size + " fields where the headings name " + columns.size());
    }

    private static char separator(BufferedReader text) throws IOException {
      text.mark(LONGEST_HEADING);
      char[] head = new char[LONGEST_HEADING];
      int length = Math.max(0, text.read(head));
      text.reset();
      String heading = new String(head, 0, length).lines().findFirst().orElse("");
      char best = ',';
      for (char candidate : new char[] {';', '\t'}) {
        if (count(heading, candidate) > count(heading, best)) {
          best = candidate;
        }
      }
      return best;
    }

    private static long count(String text, char c) {
      return text.chars().filter(x -> x == c).count();
    }

    @Override
    public void close() throws IOException {
      parser.close();
    }
  }
}
