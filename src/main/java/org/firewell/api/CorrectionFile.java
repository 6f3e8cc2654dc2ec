package org.firewell.api;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.firewell.exchange.Line;
import org.firewell.exchange.Outcome;
import org.firewell.exchange.Profile;
import org.firewell.exchange.Upload;
import org.firewell.exchange.Uploads;
import org.firewell.ingest.file.OneFile;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.format.Choice;
import org.firewell.ingest.format.Formats;
import org.firewell.ingest.format.Row;
import org.firewell.ingest.format.RowReader;
import org.firewell.render.Csv;
import org.firewell.render.Json;
import org.firewell.render.Table;
import org.firewell.render.Xlsx;

/**
 * The rows of a file in its own columns, with what becomes of each behind them, to be corrected and
 * sent again. A place that is in no column stands as well-known text in the file's own coordinates.
 */
final class CorrectionFile {

  private static final String ROW = "行号 row";
  private static final String OUTCOME = "结果 outcome";
  private static final String FIELD = "有误的字段 field";
  private static final String VALUE = "有误的值 value";
  private static final String REASON = "原因 reason";
  private static final List<String> TOLD = List.of(ROW, OUTCOME, FIELD, VALUE, REASON);

  private static final String WKT = "wkt";
  private static final String ID = "id";
  private static final int PAGE = 1_000;

  /** Tells a spreadsheet that a CSV is of UTF-8. */
  private static final byte[] MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

  private final Uploads uploads;
  private final Upload upload;
  private final Outcome outcomeOrNull;

  CorrectionFile(Uploads uploads, Upload upload, Outcome outcomeOrNull) {
    this.uploads = uploads;
    this.upload = upload;
    this.outcomeOrNull = outcomeOrNull;
  }

  void write(boolean isCsv, OutputStream out) throws IOException {
    Path file = Files.createTempFile("firewell-upload-", ".rows");
    try {
      try (OutputStream copy = Files.newOutputStream(file)) {
        uploads.copy(upload.id(), copy);
      }
      Table table = new Table(columns(file), taker -> each(file, taker));
      if (isCsv) {
        out.write(MARK);
        Csv.write(out, table);
      } else {
        Xlsx.write(out, table, Map.of());
      }
    } finally {
      Files.delete(file);
    }
  }

  private Set<String> columns(Path file) throws IOException {
    Set<String> columns = new LinkedHashSet<>();
    try (RowReader rows = open(file)) {
      if (rows.hasPlaces()) {
        columns.add(ID);
        columns.add(WKT);
      }
      columns.addAll(rows.columns());
    } catch (Refusal e) {
      // what cannot be read has no rows: its lines stand alone
    }
    columns.addAll(fields());
    columns.addAll(TOLD);
    return columns;
  }

  /** The fields that a look at the file told. */
  private List<String> fields() {
    Object fields =
        upload.inspection() == null
            ? List.of()
            : Json.object(upload.inspection().getBytes(StandardCharsets.UTF_8)).get("fields");
    return ((List<?>) fields)
        .stream().map(field -> String.valueOf(((Map<?, ?>) field).get("name"))).toList();
  }

  private RowReader open(Path file) throws Refusal, IOException {
    Profile profile = upload.profile();
    Choice choice = profile == null ? Choice.NONE : Choice.of(profile);
    return Formats.open(new OneFile(file, upload.file()), upload.file(), choice, reason -> {});
  }

  /** Rows and lines are both in the order of their numbers. */
  private void each(Path file, Consumer<Map<String, Object>> taker) {
    Lines lines = new Lines();
    try (RowReader rows = open(file)) {
      rows.read(row -> lines.takeOf(row.number()).forEach(line -> taker.accept(told(row, line))));
    } catch (Refusal | RowReader.Broken e) {
      // the lines behind it tell why
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    lines.takeOf(Long.MAX_VALUE).forEach(line -> taker.accept(told(null, line)));
  }

  private static Map<String, Object> told(Row rowOrNull, Line line) {
    Map<String, Object> told = new LinkedHashMap<>();
    if (rowOrNull != null && rowOrNull.number() == line.row()) {
      told.put(ID, rowOrNull.id());
      told.put(WKT, rowOrNull.geometry() == null ? null : rowOrNull.geometry().toText());
      told.putAll(rowOrNull.fields());
      told.values().removeIf(value -> value == Row.STRUCTURE);
    }
    told.put(ROW, line.row());
    told.put(OUTCOME, line.outcome().word());
    told.put(FIELD, line.field());
    told.put(VALUE, line.value());
    told.put(REASON, line.zh().isEmpty() ? null : line.zh() + " · " + line.en());
    return told;
  }

  /** The lines page by page, each taken once. */
  private final class Lines {

    private final Deque<Line> page = new ArrayDeque<>();
    private long read;
    private boolean isAtEnd;

    /** Those up to a row. */
    List<Line> takeOf(long row) {
      Deque<Line> taken = new ArrayDeque<>();
      for (Line line = peek(); line != null && line.row() <= row; line = peek()) {
        taken.add(page.remove());
      }
      return List.copyOf(taken);
    }

    private Line peek() {
      if (page.isEmpty() && !isAtEnd) {
        page.addAll(uploads.lines(upload.id(), outcomeOrNull, PAGE, read).lines());
        read += page.size();
        isAtEnd = page.isEmpty();
      }
      return page.peek();
    }
  }
}
