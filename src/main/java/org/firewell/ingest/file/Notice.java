package org.firewell.ingest.file;

import java.util.Objects;

/**
 * What could not be read, or was read with doubt, and why.
 *
 * @param file the path within the dataset's folder
 * @param row the number of the feature or record in its file, 1 for the first; 0 for the file as a
 *     whole
 * @param id the id of the feature, or null where there is none
 * @param field the file's own name of the field that it is about, or null
 * @param value what stands there, cut to a line; or null
 * @param zh one line for people: what stands there and what is allowed, in Chinese
 * @param en the same in English
 */
public record Notice(
    Severity severity,
    String file,
    long row,
    String id,
    String field,
    String value,
    String zh,
    String en) {

  public Notice {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(zh, "zh");
    Objects.requireNonNull(en, "en");
  }

  /** The reason in English. */
  public String reason() {
    return en;
  }

  /** The reason in both languages. */
  public Reason why() {
    return new Reason(zh, en);
  }

  /** One line for people: {@code ERROR hydrants.geojson row 12 id h12: 原因 · reason}. */
  public String line() {
    return where() + why();
  }

  /** The same in English alone. */
  @Override
  public String toString() {
    return where() + en;
  }

  private String where() {
    StringBuilder line = new StringBuilder().append(severity).append(' ').append(file);
    if (row > 0) {
      line.append(" row ").append(row);
    }
    if (id != null) {
      line.append(" id ").append(id);
    }
    return line.append(": ").toString();
  }
}
