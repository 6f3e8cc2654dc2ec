package org.firewell.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.firewell.feature.Edit;
import org.firewell.feature.Layer;

/**
 * The files that people brought, from the first look to the edit. Implemented by the store, bytes
 * and state alike, so that any node can go on where another stopped.
 *
 * <p>Each step answers whether it was still to be made: false when the file is gone, or is in
 * another state by now.
 */
public interface Uploads {

  /**
   * Keeps a file piece by piece, all or nothing.
   *
   * @param file what its sender calls it
   * @param limit in bytes
   * @throws TooLargeException when more come than the limit allows; nothing is kept then
   */
  Upload keep(String file, InputStream content, long limit, String by, Instant at)
      throws IOException;

  Optional<Upload> find(UUID id);

  /** All of them, the newest first. */
  List<Upload> list();

  /**
   * Writes the bytes as they came.
   *
   * @throws IllegalArgumentException when there is none of that id
   */
  void copy(UUID id, OutputStream to) throws IOException;

  /** Keeps what a look at it told. */
  boolean inspected(UUID id, String inspection);

  /**
   * Begins to read it with a profile; what an earlier reading told, and what was decided of it, is
   * forgotten. Not while something is under way, and not once it is taken.
   */
  boolean startReading(UUID id, Profile profile);

  /**
   * Tells how far what is under way has come.
   *
   * @param progress 0 to 100
   */
  boolean report(UUID id, int progress, String zh, String en);

  /**
   * Compares what was read with what stands and keeps what would become of each row; then it is
   * {@link Upload.State#READ}.
   *
   * @param incoming the rows that could be read, all of the profile's collection
   * @param refused the lines of those that could not
   * @param facts what the reading told beside, as a document
   */
  boolean compare(UUID id, List<Incoming<?>> incoming, List<Line> refused, String facts);

  /**
   * One page of what becomes of the rows, by number of the row.
   *
   * @param outcomeOrNull of these alone
   */
  Page lines(UUID id, Outcome outcomeOrNull, int limit, long offset);

  /** The same of all of them, one after the other. */
  void eachLine(UUID id, Outcome outcomeOrNull, Consumer<Line> to);

  /** Keeps what was decided, in the place of what was decided before; while it is read. */
  boolean decide(UUID id, Decisions decisions);

  /**
   * Begins to take it.
   *
   * @param draft the edit as which it is taken
   */
  boolean startTaking(UUID id, Edit.Draft draft);

  /**
   * Takes it, all in one transaction and one edit: what is new is added, what is changed is
   * changed, what was decided is done, what is still to be decided is left as it stands. What its
   * partner says is remembered by the same edit. Then it is {@link Upload.State#TAKEN}.
   *
   * <p>What is taken is what was shown, or nothing: where other lines come out than those that were
   * kept, because somebody changed what stands meanwhile, they are kept in their place, nothing is
   * taken, and it is {@link Upload.State#READ} again.
   *
   * @param incoming the rows that could be read, as they were compared
   * @param refused the lines of those that could not
   * @param origin of the layer, where there is none yet
   * @param written is told from time to time how many features were written
   */
  boolean take(
      UUID id, List<Incoming<?>> incoming, List<Line> refused, Layer origin, LongConsumer written);

  /** Ends what is under way without a result; nothing was taken. */
  boolean fail(UUID id, String zh, String en);

  /**
   * Removes the file and what was told of it; whether there was one that nothing is under way of.
   */
  boolean remove(UUID id);

  /** One page of lines and the number of all that were asked for. */
  record Page(List<Line> lines, long matched) {}

  /** More came than the limit allows. */
  final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1;

    public TooLargeException(long limit) {
      super("more than " + limit + " bytes");
    }
  }
}
