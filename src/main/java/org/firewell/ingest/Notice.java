package org.firewell.ingest;

import java.util.Objects;

/**
 * What could not be read, or was read with doubt, and why.
 *
 * @param file the path within the dataset's folder
 * @param row the number of the feature or record in its file, 1 for the first; 0 for the file as a
 *     whole
 * @param id the id of the feature, or null where there is none
 * @param reason one line for people: what stands there and what is allowed
 */
public record Notice(Severity severity, String file, long row, String id, String reason) {

  public Notice {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(reason, "reason");
  }

  /** The notice as one line: {@code ERROR hydrants.geojson row 12 id h12: reason}. */
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder().append(severity).append(' ').append(file);
    if (row > 0) {
      line.append(" row ").append(row);
    }
    if (id != null) {
      line.append(" id ").append(id);
    }
    return line.append(": ").append(reason).toString();
  }
}
