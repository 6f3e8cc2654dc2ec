package org.firewell.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "barrier")
final class BarrierRow extends Row {
  String kind;
}
