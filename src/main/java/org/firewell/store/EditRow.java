package org.firewell.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import org.firewell.feature.Edit;

@Entity
@Table(name = "edit")
final class EditRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  Instant at;

  @Column(name = "author")
  String by;

  String role;
  String kind;
  String source;
  String reason;
  Long undoes;
  boolean undone;

  static EditRow of(Edit.Draft draft, Long undoes) {
    EditRow row = new EditRow();
    row.at = draft.at();
    row.by = draft.by();
    row.role = draft.role();
    row.kind = draft.kind().word();
    row.source = draft.source();
    row.reason = draft.reason();
    row.undoes = undoes;
    return row;
  }

  Edit edit() {
    Edit.Kind done = Edit.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
    return new Edit(id, at, by, role, done, source, reason, undoes);
  }
}
