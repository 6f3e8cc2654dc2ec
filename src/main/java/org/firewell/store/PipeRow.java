package org.firewell.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "pipe")
final class PipeRow extends Row {
  Double diameterMm;
  String networkForm;
  String kind;
}
