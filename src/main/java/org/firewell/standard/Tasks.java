package org.firewell.standard;

import java.util.List;

/**
 * The versions of tasks that were entered; those that came with their documents are the rulesets'.
 * Implemented by the store.
 */
public interface Tasks {

  /** Nothing was ever entered. */
  Tasks NONE =
      new Tasks() {
        @Override
        public List<TaskVersion> list() {
          return List.of();
        }

        @Override
        public boolean enter(TaskVersion version) {
          throw new UnsupportedOperationException("nothing is kept here");
        }
      };

  /** Every version, as {@link TaskVersion#ORDER} has them. None is ever changed or deleted. */
  List<TaskVersion> list();

  /**
   * Enters a version.
   *
   * @return false when it is kept already in every word
   * @throws OtherwiseException when another stands in its place
   */
  boolean enter(TaskVersion version);

  /** Another version of that number is kept. */
  final class OtherwiseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient TaskVersion standing;

    public OtherwiseException(TaskVersion standing) {
      super("another version stands: " + standing);
      this.standing = standing;
    }

    /** The one that is kept. */
    public TaskVersion standing() {
      return standing;
    }
  }
}
