package org.firewell.ledger;

import java.util.List;
import org.firewell.standard.Refusal;

/** What is said of a step. */
public sealed interface Verdict {

  /**
   * It may be taken.
   *
   * @param leftOut the states of the way that it leaves out, for its reason
   */
  record Allowed(List<State> leftOut) implements Verdict {

    public Allowed {
      leftOut = List.copyOf(leftOut);
    }
  }

  /**
   * It may not.
   *
   * @param refusals every reason there is, one at least
   */
  record Refused(List<Refusal> refusals) implements Verdict {

    public Refused {
      refusals = List.copyOf(refusals);
      if (refusals.isEmpty()) {
        throw new IllegalArgumentException("nothing is refused without a reason");
      }
    }
  }
}
