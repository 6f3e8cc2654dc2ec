package org.firewell.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

@Entity
@Table(name = "micro_station")
final class MicroStationRow extends Row {
  String township;
  String village;
  String lifecycle;
  String status;
  Integer members;

  @Column(name = "duty_24h")
  String duty24h;

  String dispatchLinked;
  Integer pumps;
  Integer pumpsWorking;
  Double fuelH;
  Integer hosesD65;
  Double hoseLengthM;
  Integer nozzles;
  Integer dividers;
  Integer spanners;
  LocalDate pumpStartedOn;
  LocalDate drilledOn;
  String phone;
}
