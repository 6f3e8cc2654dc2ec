package org.firewell.api;

import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.firewell.exchange.Line;
import org.firewell.exchange.Outcome;
import org.firewell.exchange.Upload;
import org.firewell.exchange.Uploads;
import org.firewell.render.Csv;
import org.firewell.render.Table;
import org.firewell.render.Xlsx;

/** The rows of a file with what becomes of them, to be corrected and sent again. */
final class CorrectionFile {

  private static final List<String> TOLD =
      List.of("行号 row", "结果 outcome", "字段 field", "值 value", "原因 reason");

  private final Uploads uploads;
  private final Upload upload;
  private final Outcome outcomeOrNull;

  CorrectionFile(Uploads uploads, Upload upload, Outcome outcomeOrNull) {
    this.uploads = uploads;
    this.upload = upload;
    this.outcomeOrNull = outcomeOrNull;
  }

  void write(boolean isCsv, OutputStream out) {
    Table table = new Table(new LinkedHashSet<>(TOLD), this::each);
    if (isCsv) {
      Csv.write(out, table);
    } else {
      Xlsx.write(out, table, Map.of());
    }
  }

  private void each(Consumer<Map<String, Object>> taker) {
    uploads.eachLine(upload.id(), outcomeOrNull, line -> taker.accept(told(line)));
  }

  private static Map<String, Object> told(Line line) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put(TOLD.get(0), line.row());
    row.put(TOLD.get(1), line.outcome().word());
    row.put(TOLD.get(2), line.field());
    row.put(TOLD.get(3), line.value());
    row.put(TOLD.get(4), line.zh().isEmpty() ? null : line.zh() + " · " + line.en());
    return row;
  }
}
