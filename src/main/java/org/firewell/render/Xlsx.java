package org.firewell.render;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.firewell.analysis.Answer;
import org.firewell.exchange.AnswerColumns;

/**
 * Answers as a workbook (Office Open XML, ECMA-376): the findings on one sheet, the summary on the
 * next. Numbers are numbers and days are days; a text is a text whatever it begins with, never a
 * formula; a list stands in one cell, as in CSV.
 *
 * <p>The same answer gives the same bytes: the workbook is written to a file first and then copied
 * without the time of its making, which the library cannot leave out. Rows go out as they come, so
 * that what is held in memory does not grow with them.
 */
public final class Xlsx {

  private static final String CORE = "docProps/core.xml";
  private static final String MADE = "<dcterms:created.*?</dcterms:created>";

  private Xlsx() {}

  /**
   * Writes an answer and leaves the stream open.
   *
   * @param summary its figures, in the order in which they are read
   */
  public static void write(OutputStream out, Answer answer, Map<String, Object> summary) {
    write(out, Table.withIds(answer), summary);
  }

  /** Writes findings and the figures that belong to them, and leaves the stream open. */
  public static void write(OutputStream out, Table findings, Map<String, Object> summary) {
    write(
        out,
        workbook -> {
          add(workbook, "结果 findings", findings, AnswerColumns::heading);
          Sheet figures = new Sheet(workbook, "汇总 summary", List.of("item", "value"));
          flat("", summary).forEach((item, value) -> figures.add(pair(item, value)));
          figures.end();
          addFields(workbook, findings);
        });
  }

  /**
   * Writes rows with their places on a sheet alone, so that it is read back without a choice, and
   * leaves the stream open. What is told beside stands in the properties of the workbook. A place
   * that is too long for a cell is left out; how many were is told there.
   */
  static void write(OutputStream out, PlacedTable table, Map<String, Object> facts) {
    long[] left = {0};
    Table rows =
        new Table(
            table.flat().columns(),
            taker ->
                table
                    .flat()
                    .rows()
                    .each(
                        row -> {
                          left[0] += removeTooLong(row, table.place().get(0));
                          taker.accept(row);
                        }));
    write(
        out,
        workbook -> {
          add(workbook, table.name(), rows, UnaryOperator.identity());
          Map<String, Object> told = new LinkedHashMap<>(facts);
          if (left[0] > 0) {
            told.put("places_left_out", left[0]);
          }
          workbook.properties().setDescription(Json.text(told));
        });
  }

  private static int removeTooLong(Map<String, Object> row, String place) {
    boolean tooLong = row.get(place) instanceof String wkt && wkt.length() > Sheet.LONGEST;
    return tooLong && row.remove(place) != null ? 1 : 0;
  }

  /** By which name of the answer each heading goes. */
  private static void addFields(Workbook workbook, Table findings) {
    Sheet fields = new Sheet(workbook, "字段 fields", List.of("列名 heading", "字段 name", "单位 unit"));
    for (String column : findings.columns()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("列名 heading", AnswerColumns.heading(column));
      row.put("字段 name", column);
      row.put("单位 unit", AnswerColumns.find(column).map(AnswerColumns.Words::unit).orElse(""));
      fields.add(row);
    }
    fields.end();
  }

  private static void add(
      Workbook workbook, String name, Table table, UnaryOperator<String> headings) {
    Sheet rows = new Sheet(workbook, name, List.copyOf(table.columns()), headings);
    table.rows().each(rows::add);
    rows.end();
  }

  /** Writes a workbook without the time of its making, and leaves the stream open. */
  public static void write(OutputStream out, Consumer<Workbook> content) {
    try {
      Path file = Files.createTempFile("firewell", ".xlsx");
      try {
        make(file, content);
        copyWithoutTime(file, out);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void make(Path file, Consumer<Workbook> content) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        Workbook workbook = new Workbook(out, "Firewell", null)) {
      content.accept(workbook);
    }
  }

  private static Map<String, Object> pair(String item, Object value) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("item", item);
    row.put("value", value);
    return row;
  }

  /** Every figure by the way to it: {@code demand.total}, {@code by_township.1.code}. */
  static Map<String, Object> flat(String way, Object value) {
    Map<String, Object> flat = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      map.forEach((name, inner) -> flat.putAll(flat(below(way, name), inner)));
    } else if (value instanceof List<?> list && list.stream().anyMatch(Xlsx::hasParts)) {
      for (int i = 0; i < list.size(); i++) {
        flat.putAll(flat(below(way, i + 1), list.get(i)));
      }
    } else {
      flat.put(way, value instanceof Map<?, ?> ? null : value);
    }
    return flat;
  }

  private static boolean hasParts(Object value) {
    return value instanceof Map<?, ?> || value instanceof List<?>;
  }

  private static String below(String way, Object name) {
    return way.isEmpty() ? name.toString() : way + "." + name;
  }

  private static void copyWithoutTime(Path file, OutputStream out) throws IOException {
    ZipFiles copy = new ZipFiles(out);
    try (ZipFile made = new ZipFile(file.toFile())) {
      for (ZipEntry part : made.stream().map(ZipEntry.class::cast).toList()) {
        copy.add(part.getName(), to -> copy(made, part, to));
      }
    }
    copy.end();
  }

  private static void copy(ZipFile made, ZipEntry part, OutputStream to) {
    try (InputStream in = made.getInputStream(part)) {
      if (part.getName().equals(CORE)) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        to.write(text.replaceAll(MADE, "").getBytes(StandardCharsets.UTF_8));
      } else {
        in.transferTo(to);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
