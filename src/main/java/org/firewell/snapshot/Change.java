package org.firewell.snapshot;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.feature.Attribute;

/**
 * What became of townships or villages on a day.
 *
 * @param on the first day on which it is so
 * @param ids the rows that ended, sorted; of a new one its own
 * @param into the rows that followed, as they are declared, sorted; none where it ended or is new
 * @param document that decided so, several joined with {@code "; "}, or null where none is named
 */
public record Change(
    LocalDate on, Kind kind, List<String> ids, List<String> into, String document) {

  /** By day, then by the first id. */
  static final Comparator<Change> ORDER =
      Comparator.comparing(Change::on)
          .thenComparing(change -> change.ids().get(0))
          .thenComparing(Change::kind);

  /** As answers tell it. */
  public Map<String, Object> plain() {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("on", on.toString());
    plain.put("kind", Attribute.text(kind));
    plain.put("ids", ids);
    plain.put("into", into);
    plain.put("document", document);
    return plain;
  }

  /** What it was. */
  public enum Kind {
    /** It became part of a row that others became part of too, or that stood before. */
    MERGED,
    /** It became several. */
    SPLIT,
    /** It became one other alone: another name or another code in the same place. */
    RENAMED,
    /** Nothing is known to have followed it. */
    ENDED,
    /** It followed nothing that is known. */
    NEW
  }
}
