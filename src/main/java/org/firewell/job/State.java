package org.firewell.job;

/** Where a job is. */
public sealed interface State {

  /** Waits for its turn. */
  record Accepted() implements State {}

  /**
   * Is being answered.
   *
   * @param progress done, 0 to 1
   * @param message what is being done, for people
   */
  record Running(double progress, String message) implements State {}

  /** Its answer is kept. */
  record Succeeded() implements State {}

  /**
   * There is no answer.
   *
   * @param reason why, for people
   */
  record Failed(String reason) implements State {}

  /** Nobody wants the answer any more. */
  record Dismissed() implements State {}

  /** Whether it stays so for ever. */
  default boolean isOver() {
    return !(this instanceof Accepted || this instanceof Running);
  }
}
