package org.firewell.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.firewell.feature.County;

/** The one row that says whose ground it is. */
@Entity
@Table(name = "county")
final class CountyRow {
  @Id int id;
  String name;
  LocalDate asOf;
  List<String> rulesets;

  static CountyRow of(County county) {
    CountyRow row = new CountyRow();
    row.id = 1;
    row.name = county.name();
    row.asOf = county.asOf();
    row.rulesets = county.rulesets();
    return row;
  }

  County county() {
    return new County(name, asOf, rulesets);
  }
}
