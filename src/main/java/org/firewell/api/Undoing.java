package org.firewell.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.api.access.Drafts;
import org.firewell.api.http.StatusException;
import org.firewell.feature.Edit;
import org.firewell.feature.Edits;
import org.firewell.feature.Edits.ChangedSinceException;
import org.firewell.feature.Edits.NoSuchEditException;
import org.firewell.feature.Edits.Since;
import org.firewell.feature.Edits.UndoneAlreadyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Undoes edits in the name of who asks; what stands in the way is told. */
@Component
class Undoing {

  private static final int SINCE_TOLD = 100;

  private final Edits edits;
  private final Drafts drafts;

  Undoing(Edits edits, Drafts drafts) {
    this.edits = edits;
    this.drafts = drafts;
  }

  /**
   * Undoes an edit as one step.
   *
   * @return the edit that undoes it
   * @throws StatusException 404 when there is none, 409 when it is undone or was built upon
   */
  long undo(long id, String reasonOrNull) {
    try {
      return edits.undo(id, drafts.of(Edit.Kind.UNDO, null, reasonOrNull));
    } catch (NoSuchEditException e) {
      throw missing(String.valueOf(id));
    } catch (UndoneAlreadyException e) {
      throw conflict(
          "已由第 " + e.by() + " 号操作撤销", "it is undone by the edit " + e.by(), "undone_by", e.by());
    } catch (ChangedSinceException e) {
      throw changedSince(e.since());
    }
  }

  static StatusException missing(String id) {
    return StatusException.missing("没有第 " + id + " 号操作 · there is no edit " + id);
  }

  private static StatusException changedSince(List<Since> since) {
    return conflict(
        "此后有 " + since.size() + " 处又被更改，未撤销；请先撤销后来的操作",
        since.size() + " of them were changed since, so nothing is undone: undo the later first",
        "changed_since",
        since.stream().limit(SINCE_TOLD).map(Undoing::document).toList());
  }

  private static Map<String, Object> document(Since since) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("collection", since.part());
    document.put("id", since.id());
    document.put("edit", since.edit().id());
    document.put("by", since.edit().by());
    document.put("at", since.edit().at().toString());
    document.put("kind", since.edit().kind().word());
    return document;
  }

  private static StatusException conflict(String zh, String en, String name, Object value) {
    return new StatusException(
        HttpStatus.CONFLICT, zh + " · " + en, Map.of("zh", zh, "en", en, name, value));
  }
}
