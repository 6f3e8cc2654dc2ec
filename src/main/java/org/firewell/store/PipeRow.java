package org.firewell.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "pipe")
class PipeRow extends Row {
  Double diameterMm;
  String networkForm;
  String kind;
}
