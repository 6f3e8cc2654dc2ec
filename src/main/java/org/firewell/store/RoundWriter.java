package org.firewell.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.firewell.feature.Edit;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features.ChangedMeanwhileException;
import org.firewell.feature.Features.Versioned;
import org.firewell.feature.Look;
import org.firewell.round.Inspection;
import org.firewell.round.InspectionRules;
import org.firewell.round.Register;
import org.firewell.round.Repair;
import org.firewell.round.RepairRules;
import org.firewell.round.Report;
import org.firewell.round.Rounds;
import org.firewell.standard.Refusal;
import org.firewell.standard.Ruleset;
import org.hibernate.StatelessSession;

/** Keeps one inspection and all that follows from it, in a transaction that is under way. */
final class RoundWriter {

  private static final String OF_OBJECT =
      " where r.collection = :collection and r.feature = :feature";

  private final StatelessSession session;
  private final Ruleset law;
  private final LocalDate today;
  private final Edit.Draft draft;

  /**
   * @param session of a transaction that {@link Revision#change} began, so that of an object one
   *     inspection is kept after the other
   */
  RoundWriter(StatelessSession session, Ruleset law, LocalDate today, Edit.Draft draft) {
    this.session = session;
    this.law = law;
    this.today = today;
    this.draft = draft;
  }

  /** Whether it was not kept before. */
  boolean write(Inspection inspection) {
    InspectionRow there = find(session, inspection.id());
    if (there != null) {
      if (!inspection.saysAs(there.inspection())) {
        throw new Rounds.OtherwiseException(inspection.id());
      }
      return false;
    }
    FeatureType<?> type = FeatureType.find(inspection.layer()).orElseThrow();
    Versioned<Feature> object = object(type, inspection.object());
    List<Refusal> refusals = new InspectionRules(law, today).refusals(inspection, object.feature());
    if (!refusals.isEmpty()) {
      throw new Rounds.RefusedException(refusals);
    }
    write(inspection, object);
    return true;
  }

  private void write(Inspection inspection, Versioned<Feature> object) {
    List<Look> kept = looks(inspection, object.feature());
    Feature after = Register.after(object.feature(), inspection.look(), kept);
    List<Writing> writings =
        after == object.feature() ? List.of() : List.of(Writing.replace(after, object.version()));
    long edit = EditWriter.write(session, draft, writings);
    session.insert(InspectionRow.of(inspection, edit));
    AttachmentUseRow.insert(
        session,
        "inspection",
        inspection.id(),
        inspection.photos(),
        inspection.layer(),
        inspection.object());
    if (Register.decides(object.feature(), inspection.look(), kept)) {
      follow(inspection);
    }
    settle(inspection);
  }

  private Versioned<Feature> object(FeatureType<?> type, String id) {
    RowType<?> rows = RowType.of(type);
    Row row = session.get(rows.row(), id);
    if (row == null) {
      throw new ChangedMeanwhileException(id + " is gone");
    }
    return new Versioned<Feature>(rows.toFeature(row), row.version);
  }

  /** What is kept of the object, what the register said before the first of them too. */
  private List<Look> looks(Inspection inspection, Feature object) {
    FirstLookRow.Key key = new FirstLookRow.Key(inspection.layer(), inspection.object());
    FirstLookRow first = session.get(FirstLookRow.class, key);
    if (first == null) {
      first = FirstLookRow.of(Look.lastOf(object).orElseThrow());
      session.insert(first);
    }
    List<Look> looks = new ArrayList<>(List.of(first.look()));
    standing(session, inspection.layer(), inspection.object())
        .forEach(row -> looks.add(row.inspection().look()));
    return looks;
  }

  private void follow(Inspection inspection) {
    List<Repair> open = open(session, inspection.layer(), inspection.object());
    if (inspection.findsFault() && open.isEmpty()) {
      Repair.Fault fault =
          new Repair.Fault(
              inspection.layer(), inspection.object(), inspection.on(), inspection.condition());
      session.insert(
          RepairRow.of(
              Repair.opened(
                  UUID.randomUUID(),
                  fault,
                  RepairRules.dueOn(law, fault),
                  null,
                  inspection.id(),
                  inspection.by(),
                  inspection.at())));
    }
    open.stream()
        .filter(repair -> RepairRules.refusal(repair, inspection).isEmpty())
        .forEach(repair -> session.update(RepairRow.of(repair.closedBy(inspection))));
  }

  /** Reports that asked somebody to look, and came on the day of the inspection or before. */
  private void settle(Inspection inspection) {
    session
        .createSelectionQuery(
            "from ReportRow r" + OF_OBJECT + " and r.state = :state", ReportRow.class)
        .setParameter("collection", inspection.layer())
        .setParameter("feature", inspection.object())
        .setParameter("state", Report.State.TO_INSPECT.word())
        .getResultList()
        .stream()
        .map(ReportRow::report)
        .filter(report -> !report.on().isAfter(inspection.on()))
        .forEach(report -> session.update(ReportRow.of(report.settledBy(inspection.id()))));
  }

  static InspectionRow find(StatelessSession session, UUID id) {
    return session
        .createSelectionQuery("from InspectionRow r where r.id = :id", InspectionRow.class)
        .setParameter("id", id)
        .getSingleResultOrNull();
  }

  /** The inspections of an object that were not undone, in the order in which they came. */
  static List<InspectionRow> standing(StatelessSession session, String layer, String object) {
    return session
        .createSelectionQuery(
            "select r from InspectionRow r join EditRow e on e.id = r.edit"
                + OF_OBJECT
                + " and not e.undone order by r.number",
            InspectionRow.class)
        .setParameter("collection", layer)
        .setParameter("feature", object)
        .getResultList();
  }

  /** The repairs of an object that are not closed, by id. */
  static List<Repair> open(StatelessSession session, String layer, String object) {
    return session
        .createSelectionQuery(
            "from RepairRow r" + OF_OBJECT + " and r.state <> :closed", RepairRow.class)
        .setParameter("collection", layer)
        .setParameter("feature", object)
        .setParameter("closed", Repair.State.CLOSED.word())
        .getResultList()
        .stream()
        .map(RepairRow::repair)
        .sorted(Comparator.comparing(Repair::id))
        .toList();
  }

  /** What looks of all days found, for those who ask of a past day. */
  static List<Look> looks(StatelessSession session) {
    List<Look> looks = new ArrayList<>();
    session
        .createSelectionQuery(
            "from FirstLookRow r order by r.collection, r.feature", FirstLookRow.class)
        .getResultList()
        .forEach(row -> looks.add(row.look()));
    session
        .createSelectionQuery(
            "select r from InspectionRow r join EditRow e on e.id = r.edit where not e.undone"
                + " order by r.number",
            InspectionRow.class)
        .getResultList()
        .forEach(row -> looks.add(row.inspection().look()));
    return looks;
  }
}
