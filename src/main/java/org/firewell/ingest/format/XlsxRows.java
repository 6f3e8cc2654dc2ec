package org.firewell.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.firewell.ingest.file.Reason;
import org.firewell.ingest.file.Refusal;

/**
 * Reads a sheet of a workbook (ECMA-376) row by row. The headings are the first row with at least
 * two filled cells, for titles stand above many tables; what stands above them is told.
 */
final class XlsxRows implements RowReader {

  /** So many rows may stand above the headings. */
  private static final int ABOVE = 20;

  private final TemporaryFile copy;
  private final Consumer<Reason> warnings;
  private ReadableWorkbook workbook;
  private Sheet sheet;

  /** The sheets that are shown and have a filled cell, in their order. */
  static List<String> tables(InputStream in) throws Refusal, IOException {
    try (XlsxRows rows = new XlsxRows(in, reason -> {})) {
      return rows.sheets().stream().map(Sheet::getName).toList();
    }
  }

  XlsxRows(InputStream in, String tableOrNull, Consumer<Reason> warnings)
      throws Refusal, IOException {
    this(in, warnings);
    try {
      sheet = chosen(tableOrNull);
    } catch (Refusal | IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private XlsxRows(InputStream in, Consumer<Reason> warnings) throws Refusal, IOException {
    this.copy = new TemporaryFile(in, ".xlsx");
    this.warnings = warnings;
    try {
      ZipCheck.check(copy.path());
      XlsxCheck.check(copy.path());
      workbook = new ReadableWorkbook(copy.path().toFile(), new ReadingOptions(true, true));
    } catch (Refusal e) {
      close();
      throw e;
    } catch (IOException | RuntimeException e) {
      close();
      throw noWorkbook(e);
    }
  }

  private static Refusal noWorkbook(Exception e) {
    return new Refusal("不是工作簿（.xlsx）：" + e.getMessage(), "no workbook (.xlsx): " + e.getMessage());
  }

  private List<Sheet> sheets() throws Refusal, IOException {
    List<Sheet> sheets = new ArrayList<>();
    try (Stream<Sheet> all = workbook.getSheets()) {
      for (Sheet one : all.toList()) {
        if (one.getVisibility() == SheetVisibility.VISIBLE && !isEmpty(one)) {
          sheets.add(one);
        }
      }
    }
    return sheets;
  }

  private static boolean isEmpty(Sheet sheet) throws Refusal {
    try (Records records = new Records(sheet)) {
      return records.next() == null;
    } catch (Broken e) {
      return false; // it is told when it is read
    }
  }

  private Sheet chosen(String tableOrNull) throws Refusal, IOException {
    List<Sheet> sheets = sheets();
    List<String> names = sheets.stream().map(Sheet::getName).toList();
    return sheets.get(names.indexOf(Formats.chosen(names, tableOrNull)));
  }

  @Override
  public boolean hasPlaces() {
    return false;
  }

  @Override
  public List<String> columns() throws Refusal, IOException {
    try (Records records = new Records(sheet)) {
      return headings(records, new ArrayList<>());
    } catch (Broken e) {
      throw new Refusal(e.reason());
    }
  }

  @Override
  public void read(Consumer<Row> rows) throws Refusal, Broken, IOException {
    try (Records records = new Records(sheet)) {
      List<Record> above = new ArrayList<>();
      List<String> columns = headings(records, above);
      tellOf(above);
      long number = 0;
      for (Record record = records.next(); record != null; record = records.next()) {
        rows.accept(record.row(++number, columns));
      }
    }
  }

  /** Leaves the records behind the headings. */
  private static List<String> headings(Records records, List<Record> above) throws Broken {
    List<Record> first = new ArrayList<>();
    while (first.size() <= ABOVE) {
      Record record = records.next();
      if (record == null) {
        break;
      }
      first.add(record);
      if (record.filled() > 1) {
        above.addAll(first.subList(0, first.size() - 1));
        return Headings.unique(record.texts());
      }
    }
    records.goBack(first.subList(1, first.size()));
    return Headings.unique(first.get(0).texts());
  }

  private void tellOf(List<Record> above) {
    if (!above.isEmpty()) {
      warnings.accept(
          new Reason(
              "列名之上的 " + above.size() + " 行未读取",
              "rows above the headings are left out: " + above.size()));
    }
  }

  @Override
  public void close() throws IOException {
    if (workbook != null) {
      workbook.close();
    }
    copy.close();
  }

  /** A row of the sheet with a filled cell at least. */
  private record Record(long line, List<Object> cells) {

    long filled() {
      return cells.stream().filter(cell -> cell != null).count();
    }

    List<String> texts() {
      return cells.stream().map(cell -> cell == null ? "" : cell.toString()).toList();
    }

    Row row(long number, List<String> columns) {
      Map<String, Object> fields = new LinkedHashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        if (cells.get(i) != null) {
          String column = i < columns.size() ? columns.get(i) : "column " + (i + 1);
          fields.put(column, cells.get(i));
        }
      }
      return Row.sound(number, line, null, fields, null, List.of());
    }
  }

  /** The rows of a sheet with a filled cell, one after the other. */
  private static final class Records implements AutoCloseable {
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final List<Record> ahead = new ArrayList<>();
    private long taken;

    Records(Sheet sheet) throws Refusal {
      try {
        stream = sheet.openStream();
        rows = stream.iterator();
      } catch (IOException | RuntimeException e) {
        throw noWorkbook(e);
      }
    }

    void goBack(List<Record> records) {
      ahead.addAll(0, records);
    }

    /** Null at the end. */
    Record next() throws Broken {
      if (!ahead.isEmpty()) {
        return ahead.remove(0);
      }
      try {
        while (rows.hasNext()) {
          Record record = record(rows.next());
          if (record.filled() > 0) {
            taken++;
            return record;
          }
        }
        return null;
      } catch (ExcelReaderException | UncheckedIOException | IllegalStateException e) {
        throw broken(e);
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        throw broken(e);
      }
    }

    private Broken broken(RuntimeException e) {
      return new Broken(
          "工作表在第 " + taken + " 行之后损坏：" + e.getMessage(),
          "the sheet is spoilt after " + taken + " rows: " + e.getMessage());
    }

    private static Record record(org.dhatim.fastexcel.reader.Row row) {
      List<Object> cells = new ArrayList<>();
      for (org.dhatim.fastexcel.reader.Cell cell : row) {
        cells.add(XlsxCells.valueOrNull(cell));
      }
      return new Record(row.getRowNum(), cells);
    }

    @Override
    public void close() {
      stream.close();
    }
  }
}
