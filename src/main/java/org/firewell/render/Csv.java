package org.firewell.render;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.firewell.analysis.Answer;

/**
 * Answers as a table in UTF-8: a column for each property in the order in which the findings name
 * them, a row for each finding. A list stands in one cell ({@link Table#cell}); what is not known
 * is an empty cell.
 *
 * <p>A text that a spreadsheet would take for a formula, for it begins with {@code = + - @} or a
 * tab, has an apostrophe before it. Numbers are left as they are.
 */
public final class Csv {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
  private static final String FORMULA = "=+-@\t\r";

  private Csv() {}

  /** Writes the findings of an answer and leaves the stream open. */
  public static void write(OutputStream out, Answer answer) {
    write(out, Table.of(answer));
  }

  /** Writes findings and leaves the stream open. */
  public static void write(OutputStream out, Table findings) {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try {
      CSVPrinter printer = new CSVPrinter(text, FORMAT);
      printer.printRecord(findings.columns());
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
    return cell instanceof String text && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0
        ? "'" + text
        : cell;
  }
}
