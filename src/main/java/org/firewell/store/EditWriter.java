package org.firewell.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
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
 * same transaction. Changes may come in as many parts as one likes, so that what is under way at
 * once is never larger than a part.
 */
final class EditWriter {

  /** Rows on their way at once: enough to hide the round trip, few enough to stay small. */
  static final int BATCH = 1_000;

  private final StatelessSession session;
  private final long edit;
  private final Set<FeatureType<?>> marked = new HashSet<>();
  private final Map<FeatureType<?>, Boolean> fresh = new HashMap<>();

  private EditWriter(StatelessSession session, long edit) {
    this.session = session;
    this.edit = edit;
  }

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
    return write(session, draft, writings, done -> {});
  }

  /**
   * The same, and tells how far it is.
   *
   * @param written is told after each part how many are written by now; what it throws ends the
   *     change
   */
  static long write(
      StatelessSession session, Edit.Draft draft, List<Writing> writings, LongConsumer written) {
    EditWriter writer = begin(session, draft, null);
    Map<FeatureType<?>, List<Writing>> layers =
        writings.stream()
            .collect(Collectors.groupingBy(Writing::type, LinkedHashMap::new, Collectors.toList()));
    long done = 0;
    for (Map.Entry<FeatureType<?>, List<Writing>> layer : layers.entrySet()) {
      for (List<Writing> batch : batches(layer.getValue())) {
        List<String> ids = batch.stream().map(Writing::id).toList();
        writer.write(layer.getKey(), batch, standing(session, layer.getKey(), ids));
        done += batch.size();
        written.accept(done);
      }
    }
    return writer.edit();
  }

  /** Keeps who does it when; what is done follows. */
  static EditWriter begin(StatelessSession session, Edit.Draft draft, Long undoes) {
    EditRow row = EditRow.of(draft, undoes);
    session.insert(row);
    return new EditWriter(session, row.id);
  }

  /** The id of the edit. */
  long edit() {
    return edit;
  }

  /**
   * Some changes of one collection, of all that the edit makes.
   *
   * @param batch at most {@link #BATCH}, each of another feature
   * @param standing the features of their ids as they stand, looked up in this transaction
   * @throws AlreadyThereException when an id to be added is taken, or stands twice
   * @throws ChangedMeanwhileException when a feature has another version by now or is gone
   */
  void write(FeatureType<?> type, List<Writing> batch, Map<String, Row> standing) {
    if (batch.isEmpty()) {
      return;
    }
    new Batch(type, standing).write(batch);
    if (marked.add(type)) {
      mark(type);
    }
  }

  /** Whether nothing was ever written of a collection before this edit. */
  private boolean isFresh(FeatureType<?> type) {
    return fresh.computeIfAbsent(
        type,
        asked ->
            session
                .createSelectionQuery(
                    "select r.version from ChangeRow r where r.collection = :collection",
                    Long.class)
                .setParameter("collection", asked.name())
                .setMaxResults(1)
                .getResultList()
                .isEmpty());
  }

  /** What was read of a layer before holds no longer. */
  private void mark(FeatureType<?> type) {
    session
        .createMutationQuery(
            "update LayerRow set revision = :revision where collection = :collection")
        .setParameter("revision", Revision.number(session))
        .setParameter("collection", type.name())
        .executeUpdate();
  }

  /** The features as they stand, by id; those that are not there are not in it. */
  static Map<String, Row> standing(
      StatelessSession session, FeatureType<?> type, Collection<String> ids) {
    Map<String, Row> standing = new HashMap<>();
    for (List<String> batch : batches(List.copyOf(ids))) {
      session.getMultiple(RowType.of(type).row(), batch).stream()
          .filter(Objects::nonNull)
          .forEach(row -> standing.put(row.id, row));
    }
    return standing;
  }

  /** Parts of at most {@link #BATCH}. */
  static <T> List<List<T>> batches(List<T> all) {
    return IntStream.iterate(0, from -> from < all.size(), from -> from + BATCH)
        .mapToObj(from -> all.subList(from, Math.min(from + BATCH, all.size())))
        .toList();
  }

  /** Some features of one collection. */
  private final class Batch {
    private final FeatureType<?> type;
    private final Map<String, Row> standing;
    private final List<ChangeRow> changes = new ArrayList<>();
    private final List<Row> added = new ArrayList<>();
    private final List<Row> replaced = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();

    Batch(FeatureType<?> type, Map<String, Row> standing) {
      this.type = type;
      this.standing = standing;
    }

    void write(List<Writing> writings) {
      refuseTwins(writings);
      Map<String, Long> last = last(writings);
      for (Writing writing : writings) {
        Row before = standing.get(writing.id());
        if (writing.expectedVersion() == null) {
          add(writing, before, last.get(writing.id()));
        } else {
          change(writing, before);
        }
      }
      Copy.add(session, changes);
      Copy.add(session, added);
      session.updateMultiple(replaced);
      remove();
    }

    private void refuseTwins(List<Writing> writings) {
      Set<String> seen = new HashSet<>();
      for (Writing writing : writings) {
        if (!seen.add(writing.id())) {
          throw new AlreadyThereException(type + ": the id " + writing.id() + " stands twice");
        }
      }
    }

    private void add(Writing writing, Row before, Long last) {
      if (before != null) {
        throw new AlreadyThereException(type + ": the id " + writing.id() + why(before));
      }
      long version = last == null ? 0 : last + 1;
      added.add(row(writing.after(), version));
      changes.add(ChangeRow.of(edit, writing, version, null));
    }

    private String why(Row before) {
      ChangeRow given =
          session.get(ChangeRow.class, new ChangeRow.Key(type.name(), before.id, before.version));
      return given != null && given.edit == edit ? " stands twice" : " is taken";
    }

    private void change(Writing writing, Row before) {
      long version = writing.expectedVersion();
      if (before == null || before.version != version) {
        throw new ChangedMeanwhileException(writing.id() + " is no longer at version " + version);
      }
      changes.add(ChangeRow.of(edit, writing, version + 1, before));
      if (writing.after() == null) {
        removed.add(before.id);
      } else {
        replaced.add(row(writing.after(), version));
      }
    }

    /** Of those that were there before: a version is never given twice to an id. */
    private Map<String, Long> last(List<Writing> writings) {
      List<String> ids =
          writings.stream()
              .filter(writing -> writing.expectedVersion() == null)
              .map(Writing::id)
              .toList();
      if (ids.isEmpty() || isFresh(type)) {
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

    /** In one statement; the keys of their changes keep out who has seen another version. */
    private void remove() {
      if (!removed.isEmpty()) {
        session
            .createMutationQuery(
                "delete from " + RowType.of(type).entity() + " r where r.id in (:ids)")
            .setParameterList("ids", removed)
            .executeUpdate();
      }
    }

    private static <F extends Feature> Row row(F feature, long version) {
      return RowType.of(FeatureType.of(feature)).toRow(feature, version);
    }
  }
}
