package org.firewell.render;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.firewell.analysis.Answer;
import org.firewell.analysis.Finding;

/**
 * Answers as a table in UTF-8: a column for each property in the order in which the findings name
 * them, a row for each finding. A list stands in one cell, separated by blanks, or by semicolons
 * where one of its texts holds a blank; what is not known is an empty cell.
 */
public final class Csv {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  private Csv() {}

  /** Writes the findings of an answer and leaves the stream open. */
  public static void write(OutputStream out, Answer answer) {
    List<Map<String, Object>> rows = answer.findings().stream().map(Finding::properties).toList();
    Set<String> columns = new LinkedHashSet<>();
    rows.forEach(row -> columns.addAll(row.keySet()));
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try {
      CSVPrinter printer = new CSVPrinter(text, FORMAT);
      printer.printRecord(columns);
      for (Map<String, Object> row : rows) {
        printer.printRecord(columns.stream().map(row::get).map(Csv::cell));
      }
      printer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object cell(Object value) {
    if (!(value instanceof Collection<?> list)) {
      return value;
    }
    List<String> texts = list.stream().map(String::valueOf).toList();
    return String.join(texts.stream().anyMatch(t -> t.contains(" ")) ? "; " : " ", texts);
  }
}
