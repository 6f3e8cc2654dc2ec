package org.firewell.analysis;

/** Is told how far an answer is. */
public interface Progress {

  /** Tells nobody. */
  Progress NONE = (fraction, message) -> {};

  /**
   * @param fraction done, 0 to 1
   * @param message what is being done, for people
   * @throws DismissedException when the asker no longer wants the answer
   */
  void at(double fraction, String message);

  /** The asker no longer wants the answer. */
  final class DismissedException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
