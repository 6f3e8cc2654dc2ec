package org.firewell.ingest.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.firewell.exchange.Profile;
import org.firewell.feature.FeatureType;
import org.firewell.ingest.file.Notice;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.file.Severity;
import org.firewell.ingest.format.Row;
import org.firewell.ingest.format.RowReader;
import org.firewell.ingest.intake.Intake.Inspection;

/** A look at a file: its fields with what stands in them, and how it may be read. */
final class Look {

  /** So many fields are told of. */
  private static final int FIELDS = 1000;

  private final Source source;
  private final FeatureType<?> typeOrNull;
  private final List<Notice> notices = new ArrayList<>();
  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final Set<String> geometries = new TreeSet<>();
  private long rows;
  private long ids;

  Look(Source source, FeatureType<?> typeOrNull) {
    this.source = source;
    this.typeOrNull = typeOrNull;
  }

  Inspection inspect() throws IOException {
    String format = "";
    String crs = null;
    FeatureType<?> type =
        typeOrNull == null ? Suggestion.type(source.name(), geometries, columns) : typeOrNull;
    try {
      format = source.format();
      try (RowReader reader =
          source.raw(Profile.plain(type), Intake.tell(notices, source.name(), Severity.WARNING))) {
        Intake.run(reader, this::take, Intake.tell(notices, source.name(), Severity.ERROR));
      }
    } catch (Refusal e) {
      Intake.tell(notices, source.name(), Severity.ERROR).accept(e.reason());
    }
    if (typeOrNull == null) {
      type = Suggestion.type(source.name(), geometries, columns);
    }
    Suggestion suggestion =
        new Suggestion(type, columns, !geometries.isEmpty(), ids == rows && rows > 0, rows);
    return new Inspection(
        format,
        List.of(),
        rows,
        columns.keySet().stream().map(suggestion::field).toList(),
        suggestion.profile(crs),
        List.copyOf(notices));
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
