package org.firewell.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.firewell.feature.Edit;
import org.firewell.feature.Edits.ChangedSinceException;
import org.firewell.feature.Edits.NoSuchEditException;
import org.firewell.feature.Edits.Since;
import org.firewell.feature.Edits.UndoneAlreadyException;
import org.firewell.feature.Feature;
import org.hibernate.StatelessSession;

/**
 * Undoes one edit within a change that is under way.
 *
 * <p>Something was changed since when it is not as this edit left it, or when a later edit of it
 * stands, be it that it says the same. A later one that was undone itself is none.
 */
final class Undo {

  private final StatelessSession session;
  private final EditRow edit;
  private final Parts parts;
  private final Map<Long, Edit> edits = new HashMap<>();

  Undo(StatelessSession session, long id) {
    this.session = session;
    this.parts = new Parts(session);
    this.edit =
        Optional.ofNullable(session.get(EditRow.class, id))
            .orElseThrow(() -> new NoSuchEditException(id));
  }

  /** Returns the id of the edit that undoes it. */
  long run(Edit.Draft draft) {
    refuseUndone();
    List<PartRow> changedParts = changedParts();
    refuseChanged(changedParts);
    EditWriter undo = EditWriter.begin(session, draft, edit.id);
    Trace.each(session, edit.id, part -> back(undo, part));
    changedParts.forEach(part -> parts.set(undo.edit(), part.part, part.before));
    mark();
    return undo.edit();
  }

  private void refuseUndone() {
    if (edit.undone) {
      long by =
          session
              .createSelectionQuery(
                  "select max(e.id) from EditRow e where e.undoes = :id and not e.undone",
                  Long.class)
              .setParameter("id", edit.id)
              .getSingleResult();
      throw new UndoneAlreadyException(edit.id, by);
    }
  }

  private List<PartRow> changedParts() {
    return session
        .createSelectionQuery("from PartRow p where p.edit = :edit order by p.part", PartRow.class)
        .setParameter("edit", edit.id)
        .getResultList();
  }

  private void refuseChanged(List<PartRow> changedParts) {
    List<Since> since = new ArrayList<>();
    for (PartRow part : changedParts) {
      changedSince(part).ifPresent(since::add);
    }
    Map<List<String>, Long> later = laterEdits();
    Trace.each(
        session,
        edit.id,
        part ->
            part.forEach(
                change ->
                    since(change, later.get(List.of(change.row().collection, change.row().feature)))
                        .ifPresent(since::add)));
    if (!since.isEmpty()) {
      throw new ChangedSinceException(edit.id, since);
    }
  }

  private Optional<Since> since(Trace change, Long laterOrNull) {
    ChangeRow row = change.row();
    if (laterOrNull != null) {
      return Optional.of(new Since(row.collection, row.feature, edit(laterOrNull)));
    }
    if (Objects.equals(change.now(), change.after())) {
      return Optional.empty();
    }
    Edit last = SqlEdits.last(session, row.collection, row.feature).orElseThrow();
    return Optional.of(new Since(row.collection, row.feature, last));
  }

  private Edit edit(long id) {
    return edits.computeIfAbsent(id, other -> session.get(EditRow.class, other).edit());
  }

  /** The last edit that changed a feature after this one, stands, and is no undo. */
  private Map<List<String>, Long> laterEdits() {
    return session
        .createSelectionQuery(
            "select c.collection, c.feature, max(e.id) from ChangeRow c"
                + " join ChangeRow l on l.collection = c.collection and l.feature = c.feature"
                + " and l.version > c.version join EditRow e on e.id = l.edit"
                + " where c.edit = :edit and not e.undone and e.undoes is null"
                + " group by c.collection, c.feature",
            Object[].class)
        .setParameter("edit", edit.id)
        .getResultStream()
        .collect(
            Collectors.toMap(
                row -> List.of((String) row[0], (String) row[1]), row -> (Long) row[2]));
  }

  private Optional<Since> changedSince(PartRow part) {
    List<PartRow> later =
        session
            .createSelectionQuery(
                "from PartRow p where p.part = :part and p.edit > :edit order by p.edit",
                PartRow.class)
            .setParameter("part", part.part)
            .setParameter("edit", edit.id)
            .getResultList();
    if (later.isEmpty() || Objects.equals(later.get(0).before, parts.state(part.part))) {
      return Optional.empty();
    }
    long last = later.get(later.size() - 1).edit;
    return Optional.of(new Since(part.part, null, edit(last)));
  }

  /** Brings back a part of one collection. */
  private static void back(EditWriter undo, List<Trace> part) {
    Map<String, Row> standing =
        part.stream()
            .map(Trace::standing)
            .filter(Objects::nonNull)
            .collect(Collectors.toMap(row -> row.id, row -> row));
    List<Writing> writings = part.stream().flatMap(change -> back(change).stream()).toList();
    undo.write(part.get(0).row().type(), writings, standing);
  }

  /** What brings a feature back; nothing where it was not there before and is not there now. */
  private static Optional<Writing> back(Trace change) {
    Feature before = change.row().before();
    Row standing = change.standing();
    if (before == null) {
      return Optional.ofNullable(standing)
          .map(row -> Writing.remove(change.row().type(), row.id, row.version));
    }
    return Optional.of(
        standing == null ? Writing.add(before) : Writing.replace(before, standing.version));
  }

  /** This one is undone; so what it had undone, if so, is not any longer, and so on. */
  private void mark() {
    boolean undone = true;
    for (EditRow row = edit; row != null; row = undoneBy(row)) {
      row.undone = undone;
      session.update(row);
      undone = !undone;
    }
  }

  private EditRow undoneBy(EditRow row) {
    return row.undoes == null ? null : session.get(EditRow.class, row.undoes);
  }
}
