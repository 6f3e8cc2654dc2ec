package org.firewell.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "fire_station")
final class FireStationRow extends Row {
  String township;
  String kind;
  String lifecycle;
  Integer readinessS;
  Integer postsQuota;
  Integer postsFilled;
  Integer engines;
  Integer tankers;
  Double tankM3;
  String phone;
}
