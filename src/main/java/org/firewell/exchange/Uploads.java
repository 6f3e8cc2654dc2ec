package org.firewell.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.firewell.exchange.Upload.Decisions;
import org.firewell.exchange.Upload.State;

/**
 * The files that were sent and are on their way in, with all that is known of them, so that any
 * node can go on with one. Implemented by the store.
 */
public interface Uploads {

  /** All of them, newest first. */
  List<Upload> list();

  Optional<Upload> find(UUID id);

  /**
   * Keeps a file in pieces, all of it or nothing.
   *
   * @param upload in the state {@link State#KEPT}; its {@code bytes} are counted anew
   * @return the number of bytes
   * @throws IOException when reading it fails; then nothing is kept
   */
  long add(Upload upload, InputStream content) throws IOException;

  /** Writes the bytes of a file; false when there is none. */
  boolean write(UUID id, OutputStream out) throws IOException;

  /**
   * Goes from one state to another, progress 0 and without a message; false when it is in none of
   * those states by now, be it because another was faster.
   */
  boolean move(UUID id, List<State> from, State to);

  /** Tells how far the work is. */
  void progress(UUID id, int percent, String zh, String en);

  /**
   * Keeps what a look at the file told, as a JSON document; null where it is to be looked at anew.
   */
  void inspected(UUID id, String inspection);

  /** Keeps the profile by which it is read. */
  void profile(UUID id, Profile profile);

  void decide(UUID id, Decisions decisions);

  /** Keeps what became of the rows, in place of what was kept before. */
  void keepLines(UUID id, Iterable<Line> lines);

  /** What became of the rows, sorted by row; a null asks for every outcome. */
  LinePage lines(UUID id, Outcome outcomeOrNull, int limit, long offset);

  /** How many rows had which outcome; those of none are left out. */
  Map<Outcome, Long> counts(UUID id);

  /** Ends in the state {@link State#TAKEN}. */
  void taken(UUID id, Long editOrNull);

  /** Forgets a file and all that is known of it; false when there is none. */
  boolean remove(UUID id);

  /** One page of lines and the number of all that were asked for. */
  record LinePage(List<Line> lines, long matched) {}
}
