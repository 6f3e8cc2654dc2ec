package org.firewell.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.firewell.feature.Edit;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features.ChangedMeanwhileException;
import org.firewell.round.Inspection;
import org.firewell.round.Repair;
import org.firewell.round.RepairRules;
import org.firewell.round.Report;
import org.firewell.round.Rounds;
import org.firewell.standard.Refusal;
import org.firewell.standard.Ruleset;
import org.hibernate.SessionFactory;
import org.hibernate.StaleStateException;
import org.hibernate.StatelessSession;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.query.SelectionQuery;
import org.springframework.stereotype.Component;

/** Inspections, repairs and reports in PostGIS or H2GIS. */
@Component
final class SqlRounds implements Rounds {

  private static final Comparator<InspectionRow> NEWEST_FIRST =
      Comparator.comparing((InspectionRow row) -> row.on)
          .thenComparing(row -> row.number)
          .reversed();

  private final SessionFactory sessions;

  SqlRounds(SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public List<Kept> inspections(Query query) {
    return sessions.fromStatelessTransaction(
        session ->
            kept(
                session,
                select(session, "InspectionRow", "r.on", InspectionRow.class, query)
                    .getResultStream()
                    .sorted(NEWEST_FIRST)
                    .toList()));
  }

  @Override
  public Optional<Kept> findInspection(UUID id) {
    return sessions.fromStatelessTransaction(
        session ->
            Optional.ofNullable(RoundWriter.find(session, id))
                .map(row -> kept(session, List.of(row)).get(0)));
  }

  @Override
  public Outcome inspect(Inspection inspection, Ruleset law, LocalDate today, Edit.Draft draft) {
    return Revision.fromChange(
        sessions,
        session -> {
          boolean isNew = new RoundWriter(session, law, today, draft).write(inspection);
          return outcome(session, inspection.id(), isNew);
        });
  }

  @Override
  public List<Repair> repairs(Query query) {
    return sessions.fromStatelessTransaction(
        session ->
            select(session, "RepairRow", "r.openedOn", RepairRow.class, query)
                .getResultList()
                .stream()
                .map(RepairRow::repair)
                .sorted(Comparator.comparing(Repair::dueOn).thenComparing(Repair::id))
                .toList());
  }

  @Override
  public Optional<Repair> findRepair(UUID id) {
    return sessions.fromStatelessTransaction(
        session -> Optional.ofNullable(session.get(RepairRow.class, id)).map(RepairRow::repair));
  }

  @Override
  public Opened open(Repair repair, Edit.Draft draft) {
    return Revision.fromChange(
        sessions,
        session -> {
          RepairRow there = session.get(RepairRow.class, repair.id());
          if (there != null) {
            if (!repair.opensAs(there.repair())) {
              throw new OtherwiseException(repair.id());
            }
            return new Opened(there.repair(), false);
          }
          refuseSecond(session, repair);
          EditWriter.write(session, draft, List.of());
          session.insert(RepairRow.of(repair));
          return new Opened(repair, true);
        });
  }

  private static void refuseSecond(StatelessSession session, Repair repair) {
    List<Repair> open = RoundWriter.open(session, repair.layer(), repair.object());
    if (!open.isEmpty()) {
      UUID other = open.get(0).id();
      throw new RefusedException(
          List.of(
              new Refusal(
                  "open_already",
                  repair.object() + " 已有未完成的维修单 " + other,
                  "of " + repair.object() + " the repair " + other + " is open already")));
    }
  }

  @Override
  public Repair change(Repair repair, Edit.Draft draft) {
    return updating(
        repair.id(),
        session -> {
          RepairRow row = current(session, repair.id(), repair.version());
          if (row.repair().state() == Repair.State.CLOSED) {
            throw new ChangedMeanwhileException("the repair " + repair.id() + " is closed");
          }
          EditWriter.write(session, draft, List.of());
          RepairRow next = RepairRow.of(repair);
          session.update(next);
          return next.repair();
        });
  }

  @Override
  public Repair close(
      UUID repair,
      long expectedVersion,
      Inspection proof,
      Ruleset law,
      LocalDate today,
      Edit.Draft draft) {
    return Revision.fromChange(
        sessions,
        session -> {
          RepairRow before = session.get(RepairRow.class, repair);
          if (before != null && proof.id().equals(before.closedBy)) {
            return before.repair();
          }
          Repair open = current(session, repair, expectedVersion).repair();
          Optional<Refusal> refusal = RepairRules.refusal(open, proof);
          if (refusal.isPresent()) {
            throw new RefusedException(List.of(refusal.get()));
          }
          new RoundWriter(session, law, today, draft).write(proof);
          RepairRow now = session.get(RepairRow.class, repair);
          if (now.repair().state() != Repair.State.CLOSED) {
            now = RepairRow.of(now.repair().closedBy(proof));
            session.update(now);
          }
          return now.repair();
        });
  }

  @Override
  public List<Report> reports() {
    return sessions.fromStatelessTransaction(
        session ->
            session
                .createSelectionQuery("from ReportRow r", ReportRow.class)
                .getResultStream()
                .map(ReportRow::report)
                .sorted(Comparator.comparing(Report::at).reversed().thenComparing(Report::id))
                .toList());
  }

  @Override
  public Optional<Report> findReport(UUID id) {
    return sessions.fromStatelessTransaction(
        session -> Optional.ofNullable(session.get(ReportRow.class, id)).map(ReportRow::report));
  }

  @Override
  public boolean receive(Report report) {
    Optional<Report> there = findReport(report.id());
    if (there.isPresent()) {
      if (!there.get().saysAs(report)) {
        throw new OtherwiseException(report.id());
      }
      return false;
    }
    try {
      sessions.inStatelessTransaction(
          session -> {
            session.insert(ReportRow.of(report));
            List<String> photos = report.photo() == null ? List.of() : List.of(report.photo());
            AttachmentUseRow.insert(
                session, "report", report.id(), photos, report.layer(), report.object());
          });
      return true;
    } catch (ConstraintViolationException e) {
      throw new OtherwiseException(report.id()); // somebody took the id at the same time
    }
  }

  @Override
  public Report decide(Report report, Repair repairOrNull, Edit.Draft draft) {
    return Revision.fromChange(
        sessions,
        session -> {
          ReportRow row = session.get(ReportRow.class, report.id());
          if (row == null || row.version != report.version()) {
            throw new ChangedMeanwhileException(
                "the report " + report.id() + " is no longer at version " + report.version());
          }
          EditWriter.write(session, draft, List.of());
          ReportRow next = ReportRow.of(report);
          if (repairOrNull != null) {
            next.repair = joined(session, repairOrNull);
          }
          session.update(next);
          return next.report();
        });
  }

  /** The repair that is open for the object, else this one, opened. */
  private static UUID joined(StatelessSession session, Repair repair) {
    List<Repair> open = RoundWriter.open(session, repair.layer(), repair.object());
    if (open.isEmpty()) {
      session.insert(RepairRow.of(repair));
      return repair.id();
    }
    return open.get(0).id();
  }

  /** A change that touches nothing of the ground. */
  private <T> T updating(UUID id, Function<StatelessSession, T> work) {
    try {
      return sessions.fromStatelessTransaction(work);
    } catch (StaleStateException e) {
      throw new ChangedMeanwhileException(id + " was changed at the same time");
    }
  }

  private static RepairRow current(StatelessSession session, UUID id, long expectedVersion) {
    RepairRow row = session.get(RepairRow.class, id);
    if (row == null || row.version != expectedVersion) {
      throw new ChangedMeanwhileException(
          "the repair " + id + " is no longer at version " + expectedVersion);
    }
    return row;
  }

  private static Outcome outcome(StatelessSession session, UUID id, boolean isNew) {
    InspectionRow row = RoundWriter.find(session, id);
    List<InspectionRow> standing = RoundWriter.standing(session, row.collection, row.feature);
    FeatureType<?> type = FeatureType.find(row.collection).orElseThrow();
    Row object = session.get(RowType.of(type).row(), row.feature);
    List<Repair> repairs =
        select(
                session,
                "RepairRow",
                "r.openedOn",
                RepairRow.class,
                new Query(row.collection, row.feature, null))
            .getResultStream()
            .map(RepairRow::repair)
            .sorted(Comparator.comparing(Repair::id))
            .toList();
    return new Outcome(
        row.inspection(),
        isNew,
        isNewest(row, standing) && object != null && says(object, row),
        standing.stream()
            .filter(other -> other.on.equals(row.on) && !other.id.equals(id))
            .map(InspectionRow::inspection)
            .toList(),
        repairs.stream().filter(repair -> id.equals(repair.openedBy())).findFirst().orElse(null),
        repairs.stream().filter(repair -> id.equals(repair.closedBy())).toList(),
        object == null ? -1 : object.version);
  }

  private static boolean isNewest(InspectionRow row, List<InspectionRow> standing) {
    return standing.stream().min(NEWEST_FIRST).filter(n -> n.id.equals(row.id)).isPresent();
  }

  /** Whether the register says what an inspection found, and not what came otherwise. */
  private static boolean says(Row object, InspectionRow row) {
    LocalDate last =
        object instanceof HydrantRow hydrant
            ? hydrant.inspectedOn
            : ((WaterIntakeRow) object).inspectedOn;
    return row.on.equals(last);
  }

  private static List<Kept> kept(StatelessSession session, List<InspectionRow> rows) {
    Set<Long> undone =
        Set.copyOf(
            session
                .createSelectionQuery("select e.id from EditRow e where e.undone", Long.class)
                .getResultList());
    return rows.stream()
        .map(row -> new Kept(row.inspection(), row.edit, undone.contains(row.edit)))
        .toList();
  }

  private static <T> SelectionQuery<T> select(
      StatelessSession session, String entity, String day, Class<T> type, Query query) {
    List<String> conditions = new ArrayList<>();
    Map<String, Object> parameters = new LinkedHashMap<>();
    if (query.layer() != null) {
      conditions.add("r.collection = :layer");
      parameters.put("layer", query.layer());
    }
    if (query.object() != null) {
      conditions.add("r.feature = :object");
      parameters.put("object", query.object());
    }
    if (query.since() != null) {
      conditions.add(day + " >= :since");
      parameters.put("since", query.since());
    }
    String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    SelectionQuery<T> select = session.createSelectionQuery("from " + entity + " r" + where, type);
    parameters.forEach(select::setParameter);
    return select;
  }
}
