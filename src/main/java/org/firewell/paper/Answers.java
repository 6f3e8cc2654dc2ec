package org.firewell.paper;

import java.util.List;
import java.util.Optional;
import org.firewell.analysis.Answer;
import org.firewell.analysis.Finding;
import org.firewell.analysis.Inquiry;
import org.firewell.analysis.Progress;

/** Where a paper takes answers from: those that are kept already, else it asks. */
public interface Answers {

  /** Where none is kept. */
  Answers NONE =
      new Answers() {
        @Override
        public Optional<List<? extends Finding>> find(Inquiry inquiry) {
          return Optional.empty();
        }

        @Override
        public Optional<List<? extends Finding>> findPlaced(Inquiry inquiry) {
          return Optional.empty();
        }
      };

  /**
   * What was found when the same was asked of the same snapshot, maybe without places; empty where
   * no answer is kept.
   */
  Optional<List<? extends Finding>> find(Inquiry inquiry);

  /** The same with places. */
  Optional<List<? extends Finding>> findPlaced(Inquiry inquiry);

  /** Asks, where none is kept. */
  default Answer ask(Inquiry inquiry, Progress progress) {
    return inquiry.answer(progress);
  }
}
