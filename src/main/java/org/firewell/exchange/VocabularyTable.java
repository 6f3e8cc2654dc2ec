package org.firewell.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table of {@code seeds/vocabulary/}; a list stands in one cell with bars between. */
final class VocabularyTable {

  private static final String FOLDER = "seeds/vocabulary/";
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private VocabularyTable() {}

  /**
   * The rows of a table that ships.
   *
   * @param name such as {@code units.csv}
   */
  static List<CSVRecord> rows(String name) {
    InputStream in = VocabularyTable.class.getClassLoader().getResourceAsStream(FOLDER + name);
    if (in == null) {
      throw new IllegalStateException("there is no " + FOLDER + name);
    }
    try (CSVParser parser =
        CSVParser.parse(new InputStreamReader(in, StandardCharsets.UTF_8), FORMAT)) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of a cell; none of a blank one. */
  static List<String> words(CSVRecord row, String column) {
    String cell = row.get(column);
    return cell.isBlank() ? List.of() : Arrays.stream(cell.split("\\|")).map(String::trim).toList();
  }
}
