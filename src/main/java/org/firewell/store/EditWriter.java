package org.firewell.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.firewell.feature.Edit;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features.AlreadyThereException;
import org.firewell.feature.Features.ChangedMeanwhileException;
import org.hibernate.StatelessSession;

/**
 * The one way in which features are written: each change is kept with the state before it, in the
 * same transaction.
 */
final class EditWriter {

  /** Rows on their way at once: enough to hide the round trip, few enough to stay small. */
  static final int BATCH = 1_000;

  private EditWriter() {}

  /**
   * Changes features and keeps the edit. Another class of the store that changes a feature together
   * with rows of its own does both in one {@link Revision#change}:
   *
   * <pre>
   * Revision.change(
   *     sessions,
   *     session -&gt; {
   *       long edit = EditWriter.write(session, draft, List.of(Writing.replace(hydrant, version)));
   *       session.insert(StepRow.of(step, edit));
   *     });
   * </pre>
   *
   * @param session of a transaction that {@link Revision#change} began: changes come one after the
   *     other, so that what is looked up here stays true to the end
   * @param writings each of another feature; a feature that is replaced has its expected version
   *     plus 1 afterwards
   * @return the id of the edit; whether it was undone since is {@code edit.undone}
   * @throws AlreadyThereException when an id to be added is taken, or stands twice
   * @throws ChangedMeanwhileException when a feature has another version by now or is gone
   */
  static long write(StatelessSession session, Edit.Draft draft, List<Writing> writings) {
    long edit = begin(session, draft, null);
    write(session, edit, writings);
    return edit;
  }

  /** Keeps who does it when; what is done follows. */
  static long begin(StatelessSession session, Edit.Draft draft, Long undoes) {
    EditRow row = EditRow.of(draft, undoes);
    session.insert(row);
    return row.id;
  }

  static void write(StatelessSession session, long edit, List<Writing> writings) {
    Map<FeatureType<?>, List<Writing>> layers =
        writings.stream()
            .collect(Collectors.groupingBy(Writing::type, LinkedHashMap::new, Collectors.toList()));
    layers.values().forEach(EditWriter::refuseTwins);
    layers.forEach(
        (type, layer) ->
            batches(layer).forEach(batch -> new Batch(session, edit, type).write(batch)));
    mark(session, layers.keySet());
  }

  /** What was read of these layers before holds no longer. */
  private static void mark(StatelessSession session, Set<FeatureType<?>> changed) {
    if (!changed.isEmpty()) {
      session
          .createMutationQuery(
              "update LayerRow set revision = :revision where collection in (:changed)")
          .setParameter("revision", Revision.number(session))
          .setParameterList("changed", changed.stream().map(FeatureType::name).toList())
          .executeUpdate();
    }
  }

  private static void refuseTwins(List<Writing> layer) {
    Set<String> seen = new HashSet<>();
    for (Writing writing : layer) {
      if (!seen.add(writing.id())) {
        throw new AlreadyThereException(
            writing.type() + ": the id " + writing.id() + " stands twice");
      }
    }
  }

  /** The features as they stand, by id; those that are not there are not in it. */
  static Map<String, Row> standing(
      StatelessSession session, FeatureType<?> type, Collection<String> ids) {
    RowType<?> rows = RowType.of(type);
    Map<String, Row> standing = new HashMap<>();
    for (List<String> batch : batches(List.copyOf(ids))) {
      session
          .createSelectionQuery("from " + rows.entity() + " r where r.id in (:ids)", rows.row())
          .setParameterList("ids", batch)
          .getResultStream()
          .forEach(row -> standing.put(row.id, row));
    }
    return standing;
  }

  private static <T> List<List<T>> batches(List<T> all) {
    return IntStream.iterate(0, from -> from < all.size(), from -> from + BATCH)
        .mapToObj(from -> all.subList(from, Math.min(from + BATCH, all.size())))
        .toList();
  }

  /** Some features of one collection. */
  private static final class Batch {
    private final StatelessSession session;
    private final long edit;
    private final FeatureType<?> type;
    private final List<ChangeRow> changes = new ArrayList<>();
    private final List<Row> added = new ArrayList<>();
    private final List<Row> replaced = new ArrayList<>();
    private final List<Row> removed = new ArrayList<>();

    Batch(StatelessSession session, long edit, FeatureType<?> type) {
      this.session = session;
      this.edit = edit;
      this.type = type;
    }

    void write(List<Writing> writings) {
      List<String> ids = writings.stream().map(Writing::id).toList();
      Map<String, Row> standing = standing(session, type, ids);
      Map<String, Long> lastVersions = lastVersions(writings);
      for (Writing writing : writings) {
        Row before = standing.get(writing.id());
        if (writing.expectedVersion() == null) {
          add(writing, before, lastVersions.getOrDefault(writing.id(), -1L) + 1);
        } else {
          change(writing, before);
        }
      }
      session.insertMultiple(changes);
      session.insertMultiple(added);
      session.updateMultiple(replaced);
      session.deleteMultiple(removed);
    }

    private void add(Writing writing, Row before, long version) {
      if (before != null) {
        throw new AlreadyThereException(type + ": the id " + writing.id() + " is taken");
      }
      added.add(row(writing.after(), version));
      changes.add(ChangeRow.of(edit, writing, version, null));
    }

    private void change(Writing writing, Row before) {
      long version = writing.expectedVersion();
      if (before == null || before.version != version) {
        throw new ChangedMeanwhileException(writing.id() + " is no longer at version " + version);
      }
      changes.add(ChangeRow.of(edit, writing, version + 1, before));
      if (writing.after() == null) {
        removed.add(before);
      } else {
        replaced.add(row(writing.after(), version));
      }
    }

    /** Of those that were there before: a version is never given twice to an id. */
    private Map<String, Long> lastVersions(List<Writing> writings) {
      List<String> ids =
          writings.stream()
              .filter(writing -> writing.expectedVersion() == null)
              .map(Writing::id)
              .toList();
      if (ids.isEmpty()) {
        return Map.of();
      }
      return session
          .createSelectionQuery(
              "select r.feature, max(r.version) from ChangeRow r"
                  + " where r.collection = :collection and r.feature in (:ids) group by r.feature",
              Object[].class)
          .setParameter("collection", type.name())
          .setParameterList("ids", ids)
          .getResultStream()
          .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    private static <F extends Feature> Row row(F feature, long version) {
      return RowType.of(FeatureType.of(feature)).toRow(feature, version);
    }
  }
}
