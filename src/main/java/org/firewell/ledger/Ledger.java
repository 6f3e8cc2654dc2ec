package org.firewell.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.firewell.feature.Edit;
import org.firewell.feature.Features.ChangedMeanwhileException;
import org.firewell.feature.Hydrant;

/** The steps that were taken. None is ever changed or deleted. Implemented by the store. */
public interface Ledger {

  /**
   * The steps of a hydrant, in the order in which they were written down, the undone among them.
   */
  List<Entry> list(String hydrant);

  /** The step of an id. */
  Optional<Entry> find(UUID id);

  /**
   * Of some photos those that proved the acceptance of hydrants, by hash, with the ids of these,
   * sorted. An acceptance that was undone proves nothing.
   */
  Map<String, List<String>> acceptances(Set<String> photos);

  /**
   * Writes a step down and changes its hydrant, in one transaction.
   *
   * @param after the hydrant after the step
   * @param expectedVersion the version of the hydrant that the step was judged on
   * @return the new version of the hydrant
   * @throws ChangedMeanwhileException when the hydrant has another version by now, or is gone
   * @throws TakenException when a step of that id was written down meanwhile
   */
  long add(Step step, Hydrant after, long expectedVersion, Edit.Draft draft);

  /**
   * A step as it is kept.
   *
   * @param edit the number of the edit that it is part of
   * @param undone whether that was undone since
   */
  record Entry(Step step, long edit, boolean undone) {}

  /** A step of the same id is kept already. */
  final class TakenException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public TakenException(UUID id) {
      super("a step " + id + " is kept already");
    }
  }
}
