package org.firewell.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table of a workbook under a line of headings that stays in sight and can be filtered by. Rows
 * beyond what one sheet holds go on in a next one.
 */
public final class Sheet {

  private static final int ROWS_AT_ONCE = 1_000;

  /** No cell of a spreadsheet holds more. */
  static final int LONGEST = 32_767;

  /** What the end of a text that was cut may take. */
  private static final int HOW_MUCH_IS_MISSING = 20;

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** Spreadsheets take 1900 for a leap year and know no day before it. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

  private static final int NARROWEST = 10;
  private static final int WIDEST = 40;

  private final Workbook workbook;
  private final String name;
  private final List<String> columns;
  private final UnaryOperator<String> headings;
  private final int mostRows;
  private Worksheet sheet;
  private int sheets;
  private int rows;

  /**
   * @param name of the sheet
   * @param columns their headings, no two alike
   */
  public Sheet(Workbook workbook, String name, List<String> columns) {
    this(workbook, name, columns, UnaryOperator.identity(), Worksheet.MAX_ROWS);
  }

  /**
   * @param headings of the columns
   */
  Sheet(Workbook workbook, String name, List<String> columns, UnaryOperator<String> headings) {
    this(workbook, name, columns, headings, Worksheet.MAX_ROWS);
  }

  /**
   * @param mostRows of one sheet, the headings among them
   */
  Sheet(
      Workbook workbook,
      String name,
      List<String> columns,
      UnaryOperator<String> headings,
      int mostRows) {
    this.headings = headings;
    this.workbook = workbook;
    this.name = name;
    this.columns = columns;
    this.mostRows = mostRows;
    begin();
  }

  /** Adds a row of values by column. */
  public void add(Map<String, Object> values) {
    if (rows == mostRows) {
      end();
      begin();
    }
    for (int column = 0; column < columns.size(); column++) {
      put(column, Table.cell(values.get(columns.get(column))));
    }
    rows++;
    if (rows % ROWS_AT_ONCE == 0) {
      flush();
    }
  }

  /** Ends the table; nothing can be added any more. */
  public void end() {
    if (!columns.isEmpty()) {
      sheet.setAutoFilter(0, 0, rows - 1, columns.size() - 1);
    }
    try {
      sheet.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void begin() {
    sheets++;
    sheet = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
    sheet.freezePane(0, 1);
    for (int column = 0; column < columns.size(); column++) {
      String heading = headings.apply(columns.get(column));
      sheet.width(column, Math.min(WIDEST, Math.max(NARROWEST, heading.length() + 4)));
      sheet.inlineString(0, column, heading);
      sheet.style(0, column).bold().set();
    }
    rows = 1;
  }

  private void put(int column, Object value) {
    if (value instanceof Boolean truth) {
      sheet.value(rows, column, truth);
    } else if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
      sheet.value(rows, column, number);
    } else if (value != null) {
      putText(column, value.toString());
    }
  }

  private void putText(int column, String text) {
    LocalDate day = column == 0 ? null : day(text);
    if (day != null) {
      sheet.value(rows, column, day);
      sheet.style(rows, column).format("yyyy-mm-dd").set();
    } else if (!text.isEmpty()) {
      sheet.inlineString(rows, column, cut(text));
    }
  }

  /** The day that a text is, or null. The first column names the row and stays as it is. */
  private static LocalDate day(String text) {
    if (!DAY.matcher(text).matches()) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      return day.isBefore(FIRST_DAY) ? null : day;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** What is too long for a cell ends with how much of it is missing. */
  public static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int kept = LONGEST - HOW_MUCH_IS_MISSING;
    return text.substring(0, kept) + " … +" + (text.length() - kept);
  }

  private void flush() {
    try {
      sheet.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
