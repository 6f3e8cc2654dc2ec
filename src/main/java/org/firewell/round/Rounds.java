package org.firewell.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.firewell.feature.Edit;
import org.firewell.feature.Features.ChangedMeanwhileException;
import org.firewell.standard.Refusal;
import org.firewell.standard.Ruleset;

/**
 * The inspections, repairs and reports that are kept. None is ever deleted. Implemented by the
 * store; what the last inspections found is part of {@link org.firewell.feature.Features}.
 */
public interface Rounds {

  /** Inspections, the newest day first, and of one day the one that came last. */
  List<Kept> inspections(Query query);

  Optional<Kept> findInspection(UUID id);

  /**
   * Keeps an inspection and all that follows from it in one transaction: where it is the newest by
   * day, the register says what it found; a fault opens a repair where none is open; what finds the
   * object usable closes those that are; a report that asked somebody to look is settled. The same
   * inspection sent again changes nothing.
   *
   * @param today the day on which it is sent
   * @throws RefusedException when it cannot be kept
   * @throws OtherwiseException when another of the same id is kept
   * @throws ChangedMeanwhileException when there is no such object
   */
  Outcome inspect(Inspection inspection, Ruleset law, LocalDate today, Edit.Draft draft);

  /** Repairs by due day and id. */
  List<Repair> repairs(Query query);

  Optional<Repair> findRepair(UUID id);

  /**
   * Opens a repair by hand. The same one sent again changes nothing.
   *
   * @return what is kept, and whether it was not before
   * @throws RefusedException when one is open for the object already
   * @throws OtherwiseException when another of the same id is kept
   */
  Opened open(Repair repair, Edit.Draft draft);

  /**
   * Changes state, assignee or note of a repair that is not closed.
   *
   * @param repair with the version that the change was made on
   * @throws ChangedMeanwhileException when it has another version by now, or is closed
   */
  Repair change(Repair repair, Edit.Draft draft);

  /**
   * Closes a repair by an inspection, which is kept with it where it was not yet.
   *
   * @throws RefusedException when the inspection cannot be kept, or does not close the repair
   * @throws OtherwiseException when another inspection of the same id is kept
   * @throws ChangedMeanwhileException when the repair has another version by now
   */
  Repair close(
      UUID repair,
      long expectedVersion,
      Inspection proof,
      Ruleset law,
      LocalDate today,
      Edit.Draft draft);

  /** Reports, those that came last first. */
  List<Report> reports();

  Optional<Report> findReport(UUID id);

  /**
   * Takes a report into the queue. The same one sent again changes nothing.
   *
   * @return whether it was not there before
   * @throws OtherwiseException when another of the same id is kept
   */
  boolean receive(Report report);

  /**
   * Keeps what was decided on a report.
   *
   * @param report with the version that the decision was made on
   * @param repairOrNull the order that it becomes, opened with it; where one is open for the object
   *     the report joins that
   * @throws ChangedMeanwhileException when it has another version by now
   */
  Report decide(Report report, Repair repairOrNull, Edit.Draft draft);

  /**
   * Which to list. A null asks for no restriction.
   *
   * @param layer hydrants or water-intakes
   * @param object the id of an object of that layer; null where {@code layer} is
   * @param since the first day
   */
  record Query(String layer, String object, LocalDate since) {
    public static final Query ALL = new Query(null, null, null);
  }

  /**
   * An inspection as it is kept.
   *
   * @param edit the number of the edit that it is part of
   * @param undone whether that was undone since, so that it says nothing any more
   */
  record Kept(Inspection inspection, long edit, boolean undone) {}

  /**
   * What became of an inspection.
   *
   * @param isNew whether it was not kept before
   * @param decides whether the register says what it found
   * @param othersThatDay what else was found of the object on the same day
   * @param openedOrNull the repair that it opened
   * @param closed the repairs that it closed
   * @param version of the object
   */
  record Outcome(
      Inspection inspection,
      boolean isNew,
      boolean decides,
      List<Inspection> othersThatDay,
      Repair openedOrNull,
      List<Repair> closed,
      long version) {}

  /** A repair, and whether it was not kept before. */
  record Opened(Repair repair, boolean isNew) {}

  /** Something goes against the rules. */
  final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Refusal> refusals;

    public RefusedException(List<Refusal> refusals) {
      super(refusals.toString());
      this.refusals = List.copyOf(refusals);
    }

    public List<Refusal> refusals() {
      return refusals;
    }
  }

  /** Something else of the same id is kept. */
  final class OtherwiseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public OtherwiseException(UUID id) {
      super("another of the id " + id + " is kept");
    }
  }
}
