package org.firewell.ingest.seed;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.firewell.ingest.seed.SeedRecord.Cell;

/**
 * A table of figures.
 *
 * @param columns as the first line names them
 * @param rows each with its line
 */
record SeedCsv(List<String> columns, List<SeedRecord> rows) {

  /** The table; without rows, with the fault noted, when it cannot be read or is no table. */
  static SeedCsv read(SeedFiles files, String path) {
    return files
        .text(path)
        .map(text -> parse(files.shown(path), text, files.faults()))
        .orElseGet(() -> new SeedCsv(List.of(), List.of()));
  }

  /** The table of exactly these columns, in any order. */
  static SeedCsv read(SeedFiles files, String path, Collection<String> asked) {
    SeedCsv table = read(files, path);
    if (!table.columns.isEmpty()) {
      missing(asked, table.columns)
          .forEach(name -> files.fault(path, 1, "the column " + name + " is missing"));
      missing(table.columns, asked)
          .forEach(name -> files.fault(path, 1, "the column \"" + name + "\" is not known"));
    }
    return table;
  }

  private static Stream<String> missing(Collection<String> asked, Collection<String> given) {
    return asked.stream().filter(name -> !given.contains(name));
  }

  private static SeedCsv parse(String path, String text, SeedFaults faults) {
    List<String> columns = List.of();
    List<SeedRecord> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), CSVFormat.RFC4180)) {
      long line = 1;
      for (CSVRecord row : parser) {
        if (columns.isEmpty()) {
          columns = row.toList();
        } else if (row.size() == columns.size()) {
          rows.add(new SeedRecord(path, line, cells(columns, row, line), faults));
        } else {
          faults.add(
              path, line, "has " + row.size() + " values for " + columns.size() + " columns");
        }
        line = parser.getCurrentLineNumber() + 1;
      }
    } catch (UncheckedIOException | IOException e) {
      faults.add(path, 1, "is not a CSV table: " + e.getMessage());
    }
    if (columns.isEmpty()) {
      faults.add(path, 1, "has no line of columns");
    }
    if (Set.copyOf(columns).size() < columns.size()) {
      faults.add(path, 1, "names a column twice");
    }
    return new SeedCsv(columns, rows);
  }

  private static Map<String, Cell> cells(List<String> columns, CSVRecord row, long line) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      cells.put(columns.get(i), new Cell(row.get(i), line));
    }
    return cells;
  }
}
