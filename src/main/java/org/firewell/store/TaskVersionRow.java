package org.firewell.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.firewell.standard.TaskKind;
import org.firewell.standard.TaskVersion;

/** A version of a task that was entered. None is ever changed. */
@Entity
@Table(name = "task_version")
@IdClass(TaskVersionRow.Key.class)
final class TaskVersionRow {
  @Id String task;
  @Id int version;
  String document;
  LocalDate holdsFrom;
  int quantity;
  LocalDate deadline;
  String kind;
  String fund;
  String parent;
  String reason;

  @Column(name = "author")
  String by;

  Instant at;

  record Key(String task, int version) implements Serializable {}

  static TaskVersionRow of(TaskVersion entered) {
    TaskVersionRow row = new TaskVersionRow();
    row.task = entered.task();
    row.version = entered.version();
    row.document = entered.document();
    row.holdsFrom = entered.holdsFrom();
    row.quantity = entered.quantity();
    row.deadline = entered.deadline();
    row.kind = entered.kind().key();
    row.fund = entered.fund();
    row.parent = entered.parent();
    row.reason = entered.reason();
    row.by = entered.by();
    row.at = entered.at();
    return row;
  }

  TaskVersion taskVersion() {
    return new TaskVersion(
        task,
        version,
        document,
        holdsFrom,
        quantity,
        deadline,
        TaskKind.find(kind).orElseThrow(),
        fund,
        parent,
        reason,
        by,
        at);
  }
}
