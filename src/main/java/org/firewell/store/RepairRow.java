package org.firewell.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.firewell.feature.Attribute;
import org.firewell.round.Repair;

/** An order to put a fault right. */
@Entity
@Table(name = "repair")
final class RepairRow {
  @Id UUID id;
  @Version long version;
  String collection;
  String feature;
  LocalDate openedOn;
  LocalDate dueOn;
  String fault;
  String state;
  LocalDate closedOn;
  String assignee;
  String note;
  UUID openedBy;
  UUID closedBy;

  @Column(name = "author")
  String by;

  Instant at;

  static RepairRow of(Repair repair) {
    RepairRow row = new RepairRow();
    row.id = repair.id();
    row.version = repair.version();
    row.collection = repair.layer();
    row.feature = repair.object();
    row.openedOn = repair.openedOn();
    row.dueOn = repair.dueOn();
    row.fault = Attribute.text(repair.fault());
    row.state = repair.state().word();
    row.closedOn = repair.closedOn();
    row.assignee = repair.assignee();
    row.note = repair.note();
    row.openedBy = repair.openedBy();
    row.closedBy = repair.closedBy();
    row.by = repair.by();
    row.at = repair.at();
    return row;
  }

  Repair repair() {
    return new Repair(
        id,
        collection,
        feature,
        openedOn,
        dueOn,
        InspectionRow.condition(fault),
        Repair.State.find(state).orElseThrow(),
        closedOn,
        assignee,
        note,
        openedBy,
        closedBy,
        by,
        at,
        version);
  }
}
