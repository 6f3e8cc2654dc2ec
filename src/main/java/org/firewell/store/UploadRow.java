package org.firewell.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.firewell.exchange.Decisions;
import org.firewell.exchange.Outcome;
import org.firewell.exchange.Upload;
import org.firewell.feature.Edit;

/** A file that somebody brought; documents are JSON. */
@Entity
@Table(name = "upload")
final class UploadRow {
  @Id UUID id;
  String file;
  long bytes;

  @Column(name = "author")
  String by;

  Instant at;
  String state;
  int progress;
  String zh;
  String en;
  String inspection;
  String profile;
  String facts;
  String counts;
  String decisions;
  String draft;
  Long edit;

  /** Of the lines as they were shown; null before. */
  String digest;

  static UploadRow kept(UUID id, String file, long bytes, String by, Instant at) {
    UploadRow row = new UploadRow();
    row.id = id;
    row.file = file;
    row.bytes = bytes;
    row.by = by;
    row.at = at;
    row.state = Upload.State.KEPT.word();
    row.zh = "";
    row.en = "";
    row.forget();
    return row;
  }

  /** What was told of its rows, and what was decided of them. */
  void forget() {
    facts = null;
    counts = "{}";
    decisions = PlainText.of(Decisions.NONE);
    draft = null;
    digest = null;
  }

  void set(Upload.State next, int percent, String saidZh, String saidEn) {
    state = next.word();
    progress = percent;
    zh = saidZh;
    en = saidEn;
  }

  Upload.State state() {
    return Upload.State.valueOf(state.toUpperCase(Locale.ROOT));
  }

  Decisions decisions() {
    return PlainText.read(Decisions.class, decisions);
  }

  Edit.Draft draft() {
    return draft == null ? null : PlainText.read(Edit.Draft.class, draft);
  }

  Upload upload() {
    return new Upload(
        id,
        file,
        bytes,
        by,
        at,
        state(),
        progress,
        zh,
        en,
        inspection,
        profile == null ? null : ProfileText.read(profile),
        facts,
        counts(),
        decisions(),
        draft(),
        edit);
  }

  private Map<Outcome, Long> counts() {
    Map<Outcome, Long> read = new EnumMap<>(Outcome.class);
    Map<?, ?> kept = PlainText.read(Map.class, counts);
    kept.forEach(
        (word, count) -> read.put(Outcome.valueOf((String) word), ((Number) count).longValue()));
    return read;
  }
}
