package org.firewell.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "township")
final class TownshipRow extends Row {
  String code;
  String kind;
}
