package org.firewell.analysis.coverage.supply;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * What a source gives, and with which others it shares it: of a branched net one hydrant alone may
 * be counted (GB 50974-2014, 6.1.5), and of a pool the water once.
 *
 * @param mayShare the number of the net or pool that it may share; {@link #NOBODY}, or {@link
 *     #SOMEBODY} where it may be anybody's
 * @param shares the number of the net that it surely shares, or {@link #NOBODY}
 */
public record Outlet(Flow flow, int mayShare, int shares) {

  static final int NOBODY = -1;
  static final int SOMEBODY = -2;

  public static Outlet alone(Flow flow) {
    return new Outlet(flow, NOBODY, NOBODY);
  }

  /**
   * What several give together: at least, with as much shared as may be; at most, with as little as
   * must be, and with all that may count.
   *
   * @param sure those that surely count
   * @param open those that may
   */
  public static Flow sum(List<Outlet> sure, List<Outlet> open) {
    List<Outlet> all = Stream.concat(sure.stream(), open.stream()).toList();
    return new Flow(sum(sure, Flow::low, Outlet::mayShare), sum(all, Flow::high, Outlet::shares));
  }

  /** Of each number the greatest alone; of somebody's what is greater than any of those. */
  private static double sum(
      List<Outlet> outlets, ToDoubleFunction<Flow> litres, ToIntFunction<Outlet> number) {
    double alone = 0;
    double somebodys = 0;
    Map<Integer, Double> shared = new HashMap<>();
    for (Outlet outlet : outlets) {
      double flow = litres.applyAsDouble(outlet.flow);
      switch (number.applyAsInt(outlet)) {
        case NOBODY -> alone += flow;
        case SOMEBODY -> somebodys = Math.max(somebodys, flow);
        default -> shared.merge(number.applyAsInt(outlet), flow, Math::max);
      }
    }
    double greatest = shared.values().stream().mapToDouble(d -> d).max().orElse(0);
    return alone
        + shared.values().stream().mapToDouble(d -> d).sum()
        + Math.max(0, somebodys - greatest);
  }
}
