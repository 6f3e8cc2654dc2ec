package org.firewell.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;

@Entity
@Table(name = "township")
final class TownshipRow extends Row {
  String code;
  String kind;
  List<String> successors;
  String changeDocument;
}
