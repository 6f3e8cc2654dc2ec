package org.firewell.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;

@Entity
@Table(name = "village")
final class VillageRow extends Row {
  String code;
  String kind;
  String township;
  Integer households;
  Integer population;
  String piped;
  String fireResistance;
  List<String> aliases;
  List<String> successors;
  String changeDocument;
  Double heightM;
  Double supplyHDay;
}
