package org.firewell.ingest.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.exchange.Profile;
import org.firewell.feature.FeatureType;
import org.firewell.ingest.file.Notice;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.file.Severity;
import org.firewell.ingest.file.Text;
import org.firewell.ingest.format.Row;
import org.firewell.ingest.format.RowReader;
import org.firewell.ingest.intake.Intake.Field;
import org.firewell.ingest.intake.Intake.Inspection;

/** A look at a file: its fields with what stands in them, and how it may be read. */
final class Look {

  /** So many different values of a field are counted; of those that come later none is a sample. */
  private static final int VALUES = 1000;

  /** So many fields are told of. */
  private static final int FIELDS = 1000;

  private static final int SAMPLES = 8;

  private final Source source;
  private final FeatureType<?> typeOrNull;
  private final List<Notice> notices = new ArrayList<>();
  private final Map<String, Column> columns = new LinkedHashMap<>();
  private long rows;

  Look(Source source, FeatureType<?> typeOrNull) {
    this.source = source;
    this.typeOrNull = typeOrNull;
  }

  Inspection inspect() throws IOException {
    Suggestion suggestion = new Suggestion(source.name(), typeOrNull);
    String format = "";
    try {
      format = source.format();
      Profile plain = Profile.plain(suggestion.type());
      try (RowReader reader =
          source.raw(plain, Intake.tell(notices, source.name(), Severity.WARNING))) {
        Intake.run(reader, this::take, Intake.tell(notices, source.name(), Severity.ERROR));
      }
    } catch (Refusal e) {
      Intake.tell(notices, source.name(), Severity.ERROR).accept(e.reason());
    }
    List<Field> fields = new ArrayList<>();
    columns.forEach(
        (name, column) -> fields.add(suggestion.field(name, column.samples(), column.filled)));
    return new Inspection(
        format, List.of(), rows, fields, suggestion.profile(), List.copyOf(notices));
  }

  private void take(Row row) {
    rows++;
    row.fields()
        .forEach(
            (name, value) -> {
              if (columns.size() < FIELDS || columns.containsKey(name)) {
                columns.computeIfAbsent(name, n -> new Column()).add(value);
              }
            });
  }

  /** What stands in one field. */
  private static final class Column {
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private long filled;

    private void add(Object value) {
      filled++;
      String text = value == Row.STRUCTURE ? "{…}" : Text.cut(Text.oneLine(value.toString()));
      if (counts.size() < VALUES || counts.containsKey(text)) {
        counts.merge(text, 1L, Long::sum);
      }
    }

    /** The most frequent first, of two as frequent the one that came first. */
    private List<String> samples() {
      return counts.entrySet().stream()
          .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
          .limit(SAMPLES)
          .map(Map.Entry::getKey)
          .toList();
    }
  }
}
