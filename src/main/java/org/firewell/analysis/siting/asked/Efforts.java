package org.firewell.analysis.siting.asked;

import java.time.Duration;
import java.util.List;
import org.firewell.analysis.Input;
import org.firewell.analysis.Values;
import org.firewell.location.Effort;

/** How long a plan is sought. */
public final class Efforts {

  private static final Input GAP =
      Input.number("gap", "0", "离最优不超过多少（%）即可", "percent from the bound that is good enough");
  private static final Input WORK =
      Input.number("work", "1", "求解工作量（1 为一般，10 为十倍）", "how much is tried; 1 suffices mostly");
  private static final Input LIMIT_S =
      Input.number("limit_s", null, "求解时限（秒）；不填则不看钟", "seconds; without it no clock is asked");
  private static final Input SEED = Input.number("seed", "1", "随机种子", "of what is tried at random");

  private Efforts() {}

  public static List<Input> inputs() {
    return List.of(GAP, WORK, LIMIT_S, SEED);
  }

  public static Effort of(Values values) {
    return new Effort(
        values.number(GAP.name()).orElseThrow(),
        values.number(WORK.name()).orElseThrow(),
        values.number(LIMIT_S.name()).map(s -> Duration.ofMillis(Math.round(s * 1000))),
        values.whole(SEED, 0, Integer.MAX_VALUE));
  }
}
