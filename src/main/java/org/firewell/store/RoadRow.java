package org.firewell.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "road")
final class RoadRow extends Row {
  @Column(name = "class")
  String roadClass;

  String oneway;
  Double speedKmh;
  Double widthM;
  String bridge;
  String tunnel;
  Integer layer;
}
