package org.firewell.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
 * <p>Whether something was changed since is asked of what stands, not of versions: when a later
 * edit was undone itself, everything is again as this one left it.
 */
final class Undo {

  private final StatelessSession session;
  private final EditRow edit;
  private final Parts parts;

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
    List<Trace> changes = Trace.of(session, edit.id);
    refuseChanged(changedParts, changes);
    long undo = EditWriter.begin(session, draft, edit.id);
    EditWriter.write(session, undo, changes.stream().flatMap(c -> back(c).stream()).toList());
    changedParts.forEach(part -> parts.set(undo, part.part, part.before));
    mark();
    return undo;
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

  private void refuseChanged(List<PartRow> changedParts, List<Trace> changes) {
    List<Since> since = new ArrayList<>();
    for (PartRow part : changedParts) {
      changedSince(part).ifPresent(since::add);
    }
    for (Trace change : changes) {
      if (!Objects.equals(change.now(), change.after())) {
        since.add(since(change.row()));
      }
    }
    if (!since.isEmpty()) {
      throw new ChangedSinceException(edit.id, since);
    }
  }

  private Since since(ChangeRow change) {
    Edit last = SqlEdits.last(session, change.collection, change.feature).orElseThrow();
    return new Since(change.collection, change.feature, last);
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
    return Optional.of(new Since(part.part, null, session.get(EditRow.class, last).edit()));
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
