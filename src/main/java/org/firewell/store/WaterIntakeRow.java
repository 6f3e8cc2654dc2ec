package org.firewell.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;

@Entity
@Table(name = "water_intake")
final class WaterIntakeRow extends Row {
  String township;
  String village;
  String kind;
  String waterBody;
  Double volumeM3;
  Double liftM;
  String drySeasonOk;
  String engineAccess;
  Double carryDistanceM;
  String sign;
  List<String> sharedWith;
  String lifecycle;
  String condition;
  LocalDate inspectedOn;
  Double heightM;
}
