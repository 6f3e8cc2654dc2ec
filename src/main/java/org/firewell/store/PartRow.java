package org.firewell.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** What an edit made of a collection's layer, or of the county; the state before is kept in it. */
@Entity
@Table(name = "edit_part")
@IdClass(PartRow.Key.class)
final class PartRow {

  /** The part that is no collection's layer. */
  static final String COUNTY = "county";

  @Id long edit;

  /** A collection's name, or {@link #COUNTY}. */
  @Id String part;

  /** As {@link PlainText} writes it; null where it was not there. */
  String before;

  record Key(long edit, String part) implements Serializable {}

  static PartRow of(long edit, String part, String beforeOrNull) {
    PartRow row = new PartRow();
    row.edit = edit;
    row.part = part;
    row.before = beforeOrNull;
    return row;
  }
}
