package org.firewell.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that counts the changes; whoever changes anything holds it until the end. */
@Entity
@Table(name = "revision")
final class RevisionRow {
  @Id int id;
  long number;
}
