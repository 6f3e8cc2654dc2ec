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
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.firewell.analysis.Answer;

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
    write(out, "结果 findings", findings, "汇总 summary", summary);
  }

  /**
   * Writes rows with their places and what is told beside them, and leaves the stream open. A place
   * that is too long for a cell is left out, and the second sheet says how many were.
   */
  static void write(OutputStream out, PlacedTable table, Map<String, Object> facts) {
    long left = tooLong(table);
    Map<String, Object> told = new LinkedHashMap<>(facts);
    if (left > 0) {
      told.put("places_left_out", left);
    }
    write(out, table.name(), left > 0 ? withoutLong(table) : table.flat(), "说明 about", told);
  }

  private static long tooLong(PlacedTable table) {
    long[] count = {0};
    table.flat().rows().each(row -> count[0] += isTooLong(table, row) ? 1 : 0);
    return count[0];
  }

  private static boolean isTooLong(PlacedTable table, Map<String, Object> row) {
    return row.get(table.place().get(0)) instanceof String wkt && wkt.length() > Sheet.LONGEST;
  }

  private static Table withoutLong(PlacedTable table) {
    Table flat = table.flat();
    return new Table(
        flat.columns(),
        taker ->
            flat.rows()
                .each(
                    row -> {
                      if (isTooLong(table, row)) {
                        row.remove(table.place().get(0));
                      }
                      taker.accept(row);
                    }));
  }

  private static void write(
      OutputStream out, String name, Table rows, String beside, Map<String, Object> facts) {
    try {
      Path file = Files.createTempFile("firewell", ".xlsx");
      try {
        make(file, name, rows, beside, facts);
        copyWithoutTime(file, out);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void make(
      Path file, String name, Table table, String beside, Map<String, Object> facts)
      throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        Workbook workbook = new Workbook(out, "Firewell", null)) {
      Sheet rows = new Sheet(workbook, name, List.copyOf(table.columns()));
      table.rows().each(rows::add);
      rows.end();
      Sheet figures = new Sheet(workbook, beside, List.of("item", "value"));
      flat("", facts).forEach((item, value) -> figures.add(pair(item, value)));
      figures.end();
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
