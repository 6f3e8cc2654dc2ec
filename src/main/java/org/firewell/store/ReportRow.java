package org.firewell.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.firewell.feature.Attribute;
import org.firewell.round.Report;

/** What the public told. */
@Entity
@Table(name = "report")
final class ReportRow {
  @Id UUID id;
  @Version long version;
  Instant at;
  String fault;
  String text;
  String collection;
  String feature;
  Double lon;
  Double lat;
  String photo;
  String state;
  String reason;
  String decidedBy;
  Instant decidedAt;
  UUID repair;
  UUID inspection;

  static ReportRow of(Report report) {
    ReportRow row = new ReportRow();
    row.id = report.id();
    row.version = report.version();
    row.at = report.at();
    row.fault = report.fault() == null ? null : Attribute.text(report.fault());
    row.text = report.text();
    row.collection = report.layer();
    row.feature = report.object();
    row.lon = report.lon();
    row.lat = report.lat();
    row.photo = report.photo();
    row.state = report.state().word();
    row.reason = report.reason();
    row.decidedBy = report.decidedBy();
    row.decidedAt = report.decidedAt();
    row.repair = report.repair();
    row.inspection = report.inspection();
    return row;
  }

  Report report() {
    return new Report(
        id,
        at,
        InspectionRow.condition(fault),
        text,
        collection,
        feature,
        lon,
        lat,
        photo,
        Report.State.find(state).orElseThrow(),
        reason,
        decidedBy,
        decidedAt,
        repair,
        inspection,
        version);
  }
}
