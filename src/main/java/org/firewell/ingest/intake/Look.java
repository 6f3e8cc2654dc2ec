package org.firewell.ingest.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.firewell.feature.FeatureType;
import org.firewell.ingest.file.Notice;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.file.Severity;
import org.firewell.ingest.format.Choice;
import org.firewell.ingest.format.Row;
import org.firewell.ingest.format.RowReader;
import org.firewell.ingest.intake.Intake.Inspection;

/** A look at a file: its fields with what stands in them, and how it may be read. */
final class Look {

  /** So many fields are told of. */
  private static final int FIELDS = 1000;

  private final Source source;
  private final Choice asked;
  private final List<Notice> notices = new ArrayList<>();
  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final Set<String> geometries = new TreeSet<>();
  private long rows;
  private long ids;

  Look(Source source, Choice asked) {
    this.source = source;
    this.asked = asked;
  }

  Inspection inspect() throws IOException {
    String format = "";
    List<String> tables = List.of();
    try {
      format = source.format();
      tables = source.tables();
      Choice choice = new Choice(type(), tableOf(tables), asked.encoding(), Set.of());
      try (RowReader reader =
          source.raw(choice, Intake.tell(notices, source.name(), Severity.WARNING))) {
        reader.columns().stream().limit(FIELDS).forEach(n -> columns.put(n, new Column()));
        Intake.run(reader, this::take, Intake.tell(notices, source.name(), Severity.ERROR));
      }
    } catch (Refusal e) {
      Intake.tell(notices, source.name(), Severity.ERROR).accept(e.reason());
    }
    Suggestion suggestion =
        new Suggestion(type(), columns, !geometries.isEmpty(), ids == rows && rows > 0, rows);
    return new Inspection(
        format,
        tables,
        rows,
        columns.keySet().stream().map(suggestion::field).toList(),
        suggestion.profile(tableOf(tables), asked.encoding()),
        List.copyOf(notices));
  }

  /** The collection that is asked for, else the one that what was seen so far speaks of. */
  private FeatureType<?> type() {
    return asked.type() == null
        ? Suggestion.type(source.name(), geometries, columns)
        : asked.type();
  }

  /** The table that is asked for, else the first of several; null where there is no choice. */
  private String tableOf(List<String> tables) {
    return asked.table() != null || tables.size() < 2 ? asked.table() : tables.get(0);
  }

  private void take(Row row) {
    rows++;
    ids += row.id() == null ? 0 : 1;
    if (row.geometry() != null) {
      geometries.add(row.geometry().getGeometryType());
    }
    row.fields()
        .forEach(
            (name, value) -> {
              if (columns.size() < FIELDS || columns.containsKey(name)) {
                columns.computeIfAbsent(name, n -> new Column()).add(value);
              }
            });
  }
}
