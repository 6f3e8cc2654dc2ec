package org.firewell.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;

/** All that is kept, as one file. Implemented by the store. */
public interface Backup {

  /**
   * Writes everything as it stood at one instant, row by row: what is changed meanwhile is not in
   * it. The hashes of passwords and tokens are, so the file is to be kept as the database is.
   *
   * @param at when, as the file tells it
   */
  void write(OutputStream out, Instant at) throws IOException;
}
