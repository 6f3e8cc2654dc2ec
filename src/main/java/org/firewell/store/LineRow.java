package org.firewell.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.firewell.exchange.Line;
import org.firewell.exchange.Outcome;
import org.locationtech.jts.geom.Geometry;

/** What becomes of one row of a file. */
@Entity
@Table(name = "upload_line")
@IdClass(LineRow.Key.class)
final class LineRow {
  @Id UUID upload;

  /** The row's. */
  @Id long number;

  String id;
  String stands;
  String outcome;

  @Column(name = "geom")
  Geometry geometry;

  /** JSON; null where nothing differs. */
  String differences;

  String field;

  @Column(name = "text")
  String value;

  String zh;
  String en;

  record Key(UUID upload, long number) implements Serializable {}

  static LineRow of(UUID upload, Line line) {
    LineRow row = new LineRow();
    row.upload = upload;
    row.number = line.row();
    row.id = line.id();
    row.stands = line.stands();
    row.outcome = line.outcome().word();
    row.geometry = line.place() == null ? null : RowType.located(line.place());
    row.differences = line.differences().isEmpty() ? null : PlainText.of(line.differences());
    row.field = line.field();
    row.value = line.value();
    row.zh = line.zh();
    row.en = line.en();
    return row;
  }

  Line line() {
    return new Line(
        number,
        id,
        stands,
        Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)),
        geometry,
        differences == null
            ? List.of()
            : List.of(PlainText.read(Line.Difference[].class, differences)),
        field,
        value,
        zh,
        en);
  }
}
