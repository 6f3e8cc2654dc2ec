package org.firewell.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "barrier")
class BarrierRow extends Row {
  String kind;
}
