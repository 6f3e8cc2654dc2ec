package org.firewell.analysis.siting.asked;

import java.util.List;
import java.util.Set;
import org.firewell.analysis.Input;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Values;
import org.firewell.analysis.coverage.asked.Asked;
import org.firewell.snapshot.Snapshot;

/** What siting asks as coverage does: who is to be covered, by what, how far. */
public final class Reused {

  /** Whether water is enough is a matter of all sources together, not of one more site. */
  private static final Set<String> LEFT_OUT = Set.of("need_l_s", "duration_h", "shuttle");

  private Reused() {}

  public static List<Input> inputs() {
    return Asked.inputs().stream().filter(input -> !LEFT_OUT.contains(input.name())).toList();
  }

  /**
   * @throws InputException when the hose is asked that each village holds
   */
  public static Asked of(Values values, Snapshot snapshot) {
    Asked asked = Asked.of(values, snapshot).forTheVerdict();
    if (asked.held().isPresent()) {
      throw new InputException(
          "hose", "选址不能按所持水带计算", "hose: sites are not sought by the hose that is held");
    }
    return asked;
  }
}
