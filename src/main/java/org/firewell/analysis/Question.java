package org.firewell.analysis;

import java.util.List;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Ruleset;

/** Something that a county can be asked: coverage, completeness, quota. */
public interface Question {

  /** The name on the command line and in the address, for example {@code coverage}. */
  String name();

  /** The question in one sentence, Chinese and English. */
  Title title();

  /** What can be set, beside what is common to all questions: the day and the ruleset. */
  List<Input> inputs();

  /**
   * Answers.
   *
   * @param snapshot ground and law on the day asked for
   * @param values of {@link #inputs()}, checked
   * @param progress is told how far the answer is, and may end it
   * @throws InputException when the values do not go together or the snapshot cannot answer
   * @throws Progress.DismissedException when the asker no longer wants an answer
   */
  Answer answer(Snapshot snapshot, Values values, Progress progress);

  /**
   * Whether a ruleset itself sets what this question asks, such as quotas; of the rulesets that
   * bind a county, the first that does is asked under when none is named.
   */
  default boolean isSetBy(Ruleset law) {
    return true;
  }

  /**
   * Whether it finds better and better answers and, when {@link Progress#isEnough it is enough},
   * gives the best so far.
   */
  default boolean hasBestSoFar() {
    return false;
  }

  /** Whether a county is asked this by itself when it is opened; what digs deeper waits for it. */
  default boolean isPutAtStart() {
    return true;
  }

  /**
   * Whether it is about a county: asked on a day under a law, and answered the same as long as
   * neither changes, so that one answer serves everybody who asks the same. What is not, is asked
   * of nothing and answered anew each time.
   */
  default boolean isAboutCounty() {
    return true;
  }

  /** A text in the two languages of the interface. */
  record Title(String zh, String en) {}
}
