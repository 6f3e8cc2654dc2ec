package org.firewell.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.firewell.feature.Edits;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/**
 * What an edit made of a feature, traced to what followed.
 *
 * @param next the change after it; null when there is none
 * @param standing the feature as it stands now; null when it does not
 */
record Trace(ChangeRow row, ChangeRow next, Row standing) {

  private static final String HQL =
      "select c, n from ChangeRow c left join ChangeRow n"
          + " on n.collection = c.collection and n.feature = c.feature"
          + " and n.version = c.version + 1";

  /**
   * All that an edit made, by collection and id, in parts of one collection and at most {@link
   * EditWriter#BATCH}.
   */
  static void each(StatelessSession session, long edit, Consumer<List<Trace>> part) {
    FeatureType.all().stream()
        .map(FeatureType::name)
        .sorted()
        .forEach(collection -> each(session, edit, collection, part));
  }

  private static void each(
      StatelessSession session, long edit, String collection, Consumer<List<Trace>> part) {
    List<Trace> some = after(session, edit, collection, "");
    while (!some.isEmpty()) {
      part.accept(some);
      some = after(session, edit, collection, some.get(some.size() - 1).row.feature);
    }
  }

  /** No id is empty. */
  private static List<Trace> after(
      StatelessSession session, long edit, String collection, String id) {
    return of(
        session,
        session
            .createSelectionQuery(
                HQL
                    + " where c.edit = :edit and c.collection = :collection and c.feature > :id"
                    + " order by c.feature",
                Object[].class)
            .setParameter("edit", edit)
            .setParameter("collection", collection)
            .setParameter("id", id)
            .setMaxResults(EditWriter.BATCH));
  }

  /** A page of what an edit made, by collection and id. */
  static List<Trace> of(StatelessSession session, long edit, int limit, long offset) {
    return of(
        session,
        ofEdit(session, edit)
            .setMaxResults(limit)
            .setFirstResult((int) Math.min(offset, Integer.MAX_VALUE)));
  }

  /** All that was made of a feature, the newest first. */
  static List<Trace> of(StatelessSession session, FeatureType<?> type, String id) {
    return of(
        session,
        session
            .createSelectionQuery(
                HQL
                    + " where c.collection = :collection and c.feature = :feature"
                    + " order by c.version desc",
                Object[].class)
            .setParameter("collection", type.name())
            .setParameter("feature", id));
  }

  private static SelectionQuery<Object[]> ofEdit(StatelessSession session, long edit) {
    return session
        .createSelectionQuery(
            HQL + " where c.edit = :edit order by c.collection, c.feature", Object[].class)
        .setParameter("edit", edit);
  }

  /** Read again when somebody changed a feature between the two looks at it. */
  private static List<Trace> of(StatelessSession session, SelectionQuery<Object[]> query) {
    List<Trace> traces = read(session, query);
    return traces.stream().anyMatch(Trace::isTorn) ? of(session, query) : traces;
  }

  private static List<Trace> read(StatelessSession session, SelectionQuery<Object[]> query) {
    List<Object[]> pairs = query.getResultList();
    Map<FeatureType<?>, Set<String>> ids = new HashMap<>();
    pairs.stream()
        .map(pair -> (ChangeRow) pair[0])
        .forEach(row -> ids.computeIfAbsent(row.type(), type -> new TreeSet<>()).add(row.feature));
    Map<FeatureType<?>, Map<String, Row>> standing = new HashMap<>();
    ids.forEach((type, some) -> standing.put(type, EditWriter.standing(session, type, some)));
    return pairs.stream()
        .map(
            pair -> {
              ChangeRow row = (ChangeRow) pair[0];
              return new Trace(row, (ChangeRow) pair[1], standing.get(row.type()).get(row.feature));
            })
        .toList();
  }

  long edit() {
    return row.edit;
  }

  Feature now() {
    return standing == null ? null : RowType.of(row.type()).toFeature(standing);
  }

  Feature after() {
    return row.gone ? null : next == null ? now() : next.before();
  }

  private boolean isTorn() {
    return next == null && (standing == null ? !row.gone : standing.version != row.version);
  }

  Edits.Change change() {
    return new Edits.Change(row.type(), row.feature, row.before(), after(), row.version);
  }
}
