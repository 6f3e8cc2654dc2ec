package org.firewell.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.firewell.feature.Figure;
import org.firewell.feature.Figures;

/** An entry of a figure. None is ever changed: a correction is an entry of the next version. */
@Entity
@Table(name = "figure")
final class FigureRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  String indicator;
  String unit;

  @Column(name = "told_on")
  LocalDate on;

  int version;

  @Column(name = "told_value")
  Double value;

  Double part;
  Double whole;
  String source;
  Instant enteredAt;

  static FigureRow of(Figures.Entry entry) {
    Figure figure = entry.figure();
    FigureRow row = new FigureRow();
    row.indicator = figure.indicator();
    row.unit = figure.unit();
    row.on = figure.on();
    row.version = entry.version();
    row.value = figure.value();
    row.part = figure.part();
    row.whole = figure.whole();
    row.source = figure.source();
    row.enteredAt = entry.enteredAt();
    return row;
  }

  Figures.Entry entry() {
    return new Figures.Entry(
        new Figure(indicator, unit, on, value, part, whole, source), version, enteredAt);
  }
}
