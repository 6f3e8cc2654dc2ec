package org.firewell.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "building")
final class BuildingRow extends Row {
  String village;
  Integer households;
  Integer population;
  Integer storeys;
  String fireResistance;
  Double heightM;
}
