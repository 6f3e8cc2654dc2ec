package org.firewell.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

@Entity
@Table(name = "hydrant")
final class HydrantRow extends Row {
  String code;
  String township;
  String village;
  String kind;
  String ownership;
  String lifecycle;
  String condition;
  String networkForm;
  Double mainDiameterMm;
  Double pressureMpa;
  Double flowLS;
  String agreement;
  LocalDate sitedOn;
  LocalDate builtOn;
  LocalDate acceptedOn;
  LocalDate commissionedOn;
  LocalDate inspectedOn;
  String quotaTask;
  String maintainer;
  Double heightM;
}
