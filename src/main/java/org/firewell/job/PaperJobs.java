package org.firewell.job;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.firewell.paper.Basis;
import org.firewell.render.print.PaperFormat;

/**
 * The papers that were ordered, with the files of those that are made. Implemented by the store.
 *
 * <p>What is over stays as it is, and a file is given with the same bytes ever after.
 */
public interface PaperJobs {

  /**
   * Adds a paper unless the same order of the same person is on its way, however many nodes do so
   * at a time.
   *
   * @return the one that there is now
   */
  PaperJob addUnlessSame(PaperJob job);

  Optional<PaperJob> find(UUID id);

  /** The newest, newest first. */
  List<PaperJob> list(int limit);

  /** Every one that is not over, oldest first. */
  List<PaperJob> unfinished();

  /** Begins to make one and counts the run; false when it is over or gone. */
  boolean start(UUID id);

  /** Tells how far it is; false when it is over or gone. */
  boolean report(UUID id, State.Running state);

  /** Keeps the files of a paper and ends it well; false when it is over or gone. */
  boolean succeed(UUID id, String title, Basis basis, Map<PaperFormat, byte[]> files, Instant at);

  /** Ends one without a paper; false when it is over or gone. */
  boolean end(UUID id, State over, Instant at);

  /** The bytes of a file; empty when there is no such paper. */
  Optional<byte[]> findFile(UUID id, PaperFormat format);
}
