package org.firewell.feature;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The edits that are kept, and what undoes them. Implemented by the store. */
public interface Edits {

  /** One page of the edits that a query asks for, the newest first, with the count of all. */
  Page list(Query query);

  Optional<Kept> find(long id);

  /**
   * One page of what an edit made of features, by the name of the collection and the feature's id.
   */
  List<Change> changes(long edit, int limit, long offset);

  /** What became of one feature, the newest first, be it removed by now. */
  List<Past> history(FeatureType<?> type, String id);

  /** The edit that gave a feature a version; empty for one that is older than the keeping. */
  Optional<Edit> madeBy(FeatureType<?> type, String id, long version);

  /** The edit that changed a feature last, be it by removing it. */
  Optional<Edit> last(FeatureType<?> type, String id);

  /**
   * Undoes an edit, all or nothing, as an edit of its own: every feature, layer and county that it
   * changed is again as it was before. The undo of an undo brings back what was undone. Entered
   * {@link Figures} that came with a dataset stay.
   *
   * @return the id of the edit that undoes it
   * @throws NoSuchEditException when there is none of that id
   * @throws UndoneAlreadyException when it is undone
   * @throws ChangedSinceException when something that it changed is no longer as it left it
   */
  long undo(long id, Edit.Draft draft);

  /**
   * Which edits to list. A null asks for no restriction.
   *
   * @param by the name of who made it
   * @param from the first instant
   * @param to the last instant
   * @param type a collection of which it changed a feature
   * @param feature the id of a feature of that collection; null where {@code type} is
   * @param limit at most this many, 1 or more
   * @param offset after skipping this many, 0 or more
   */
  record Query(
      String by,
      Instant from,
      Instant to,
      Edit.Kind kind,
      FeatureType<?> type,
      String feature,
      int limit,
      long offset) {}

  /** One page of edits and the number of all that the query matched. */
  record Page(List<Kept> edits, long matched) {}

  /**
   * An edit, with what became of it.
   *
   * @param undoneBy the edit that undid it and stands, or null
   * @param changes how many features of each collection it changed
   */
  record Kept(Edit edit, Long undoneBy, Map<FeatureType<?>, Long> changes) {}

  /**
   * What an edit made of one feature.
   *
   * @param before null where it was not there
   * @param after null where it is gone
   * @param version that the edit gave
   */
  record Change(FeatureType<?> type, String id, Feature before, Feature after, long version) {}

  /** A change of a feature, and the edit that made it. */
  record Past(Kept edit, Change change) {}

  /**
   * Why an edit cannot be undone.
   *
   * @param part the collection's name, or {@code county}
   * @param id of the feature; null where it is the layer or the county itself
   * @param edit that changed it last
   */
  record Since(String part, String id, Edit edit) {}

  /** There is no edit of that id. */
  final class NoSuchEditException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NoSuchEditException(long id) {
      super("there is no edit " + id);
    }
  }

  /** The edit is undone. */
  final class UndoneAlreadyException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final long by;

    public UndoneAlreadyException(long id, long by) {
      super("the edit " + id + " is undone by " + by);
      this.by = by;
    }

    /** The edit that undid it. */
    public long by() {
      return by;
    }
  }

  /** What the edit changed was changed since. */
  final class ChangedSinceException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Since> since;

    public ChangedSinceException(long id, List<Since> since) {
      super(since.size() + " of what the edit " + id + " changed was changed since");
      this.since = List.copyOf(since);
    }

    /** Each of them: layers and county first, then features by collection and id. */
    public List<Since> since() {
      return since;
    }
  }
}
