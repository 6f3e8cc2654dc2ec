package org.firewell.ledger;

import java.util.Optional;
import org.firewell.standard.Refusal;

/** Why a step does not lead from a state into another. */
final class Refusals {

  private Refusals() {}

  static Refusal otherState(State takenOrNull, State isOrNull) {
    return new Refusal(
        "state_changed",
        "from：消火栓现在是“" + zh(isOrNull) + "”，不是“" + zh(takenOrNull) + "”",
        "from: the hydrant is " + word(isOrNull) + " by now, not " + word(takenOrNull));
  }

  static Refusal withoutReason(Rule rule, State fromOrNull, State to) {
    return new Refusal(
        "reason_missing",
        "reason：" + zh(fromOrNull) + " → " + to.zh() + "：" + rule.zh(),
        "reason: " + word(fromOrNull) + " to " + to.word() + ": " + rule.en());
  }

  static Refusal of(Rule rule, State fromOrNull, State to, Optional<State> leftIn) {
    String zh = leftIn.map(state -> "（" + state.zh() + "）").orElse("");
    String en = leftIn.map(state -> " (" + state.word() + ")").orElse("");
    return new Refusal(
        rule.code(),
        "to：" + zh(fromOrNull) + " → " + to.zh() + "：" + rule.zh() + zh,
        "to: " + word(fromOrNull) + " to " + to.word() + ": " + rule.en() + en);
  }

  private static String zh(State stateOrNull) {
    return stateOrNull == null ? "状态不明" : stateOrNull.zh();
  }

  private static String word(State stateOrNull) {
    return stateOrNull == null ? "unknown" : stateOrNull.word();
  }
}
