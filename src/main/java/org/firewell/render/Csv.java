package org.firewell.render;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.firewell.analysis.Answer;

/**
 * Answers as a table in UTF-8: a column for each property in the order in which the findings name
 * them, a row for each finding. A list stands in one cell ({@link Table#cell}); what is not known
 * is an empty cell.
 *
 * <p>A text or heading that a spreadsheet would take for a formula, for it begins with {@code = +
 * - @}, a tab or a line break, has an apostrophe before it, and so has one that begins so behind
 * apostrophes: whoever takes one away has the text. Numbers are left as they are.
 */
public final class Csv {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  /** The wide ones are taken for the others where Chinese is typed. */
  private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\t\r\n＝＋－＠].*");

  private static final char MARK = '\uFEFF';

  private Csv() {}

  /** Writes the findings of an answer and leaves the stream open. */
  public static void write(OutputStream out, Answer answer) {
    write(out, Table.of(answer));
  }

  /** Writes findings and leaves the stream open. */
  public static void write(OutputStream out, Table findings) {
    write(new OutputStreamWriter(out, StandardCharsets.UTF_8), findings);
  }

  /**
   * Writes a table in an encoding and leaves the stream open.
   *
   * @param mark whether UTF-8 is told by its mark, by which spreadsheets know it
   * @throws UnwritableException when the encoding lacks a character
   */
  static void write(OutputStream out, PlacedTable table, Charset encoding, boolean mark) {
    try {
      PlacedTable fitted = Encoding.fitted(table, encoding);
      Writer text = new OutputStreamWriter(out, encoding);
      if (mark && encoding.equals(StandardCharsets.UTF_8)) {
        text.write(MARK);
      }
      write(text, fitted.flat());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Writer text, Table findings) {
    try {
      CSVPrinter printer = new CSVPrinter(text, FORMAT);
      printer.printRecord(findings.columns().stream().map(Csv::harmless));
      findings.rows().each(row -> print(printer, findings.columns(), row));
      printer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void print(CSVPrinter printer, Set<String> columns, Map<String, Object> row) {
    try {
      printer.printRecord(columns.stream().map(row::get).map(Table::cell).map(Csv::harmless));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object harmless(Object cell) {
    return cell instanceof String text && FORMULA.matcher(text).matches() ? "'" + text : cell;
  }
}
