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

  /**
   * Whether the asker takes the best so far; stays so once it is. Asked as often as one likes, by
   * questions that {@link Question#hasBestSoFar find better and better answers}.
   *
   * @throws DismissedException when the asker no longer wants the answer
   */
  default boolean isEnough() {
    return false;
  }

  /** The asker no longer wants the answer. */
  final class DismissedException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
