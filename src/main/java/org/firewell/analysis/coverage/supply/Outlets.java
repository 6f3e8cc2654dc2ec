package org.firewell.analysis.coverage.supply;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.firewell.analysis.coverage.asked.Need;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.IntakeKind;
import org.firewell.feature.NetworkForm;
import org.firewell.feature.Pipe;
import org.firewell.feature.WaterIntake;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Norm;
import org.firewell.standard.Ruleset;

/**
 * What each source gives for as long as a fire lasts.
 *
 * <p>A hydrant gives what was measured, else something between nothing and what the law asks of
 * one. An intake gives at least what one pump draws, at most what several do: a pool no more than
 * its volume over the hours, a wharf or a bank of a water body that lasts as much as is pumped.
 */
public final class Outlets {

  private static final double LITRES_A_M3 = 1000;
  private static final double SECONDS_AN_HOUR = 3600;

  private final Ruleset law;
  private final double hours;
  private final List<Pipe> pipes;

  /** By main: the net of which one hydrant counts, as wide as it may be, and as narrow. */
  private final int[] widest;

  private final int[] narrowest;
  private final Map<String, Integer> pools = new HashMap<>();

  private Outlets(Ruleset law, double hours, List<Pipe> pipes, Mains mains) {
    this.law = law;
    this.hours = hours;
    this.pipes = pipes;
    this.widest = mains.nets(Set.of(NetworkForm.BRANCH, NetworkForm.UNKNOWN));
    this.narrowest = mains.nets(Set.of(NetworkForm.BRANCH));
  }

  /**
   * @return by source
   */
  public static List<Outlet> of(Snapshot snapshot, List<Source> sources, Need need) {
    List<Pipe> pipes = snapshot.list(FeatureType.PIPES);
    Mains mains = Mains.of(pipes, snapshot.law().value(Norm.HYDRANT_ON_PIPE_M));
    Outlets outlets = new Outlets(snapshot.law(), need.hours(), pipes, mains);
    int[] feeding =
        mains.feeding(
            sources.stream().mapToDouble(Source::lon).toArray(),
            sources.stream().mapToDouble(Source::lat).toArray());
    return IntStream.range(0, sources.size())
        .mapToObj(i -> outlets.of(sources.get(i).feature(), feeding[i]))
        .toList();
  }

  private Outlet of(Feature source, int main) {
    if (source instanceof Hydrant hydrant) {
      return hydrant(hydrant, main);
    }
    return source instanceof WaterIntake intake ? intake(intake) : Outlet.alone(Flow.NONE);
  }

  private Outlet hydrant(Hydrant hydrant, int main) {
    Flow flow =
        hydrant.flowLS() == null
            ? new Flow(0, law.value(Norm.HYDRANT_FLOW_L_S))
            : Flow.of(hydrant.flowLS());
    NetworkForm form = form(hydrant, main);
    if (form == NetworkForm.LOOP) {
      return Outlet.alone(flow);
    }
    boolean known = main >= 0;
    return new Outlet(
        flow,
        known ? widest[main] : Outlet.SOMEBODY,
        known && form == NetworkForm.BRANCH ? narrowest[main] : Outlet.NOBODY);
  }

  /** The hydrant's own form, else its main's. */
  private NetworkForm form(Hydrant hydrant, int main) {
    NetworkForm own = known(hydrant.networkForm());
    return own != NetworkForm.UNKNOWN || main < 0 ? own : known(pipes.get(main).networkForm());
  }

  private static NetworkForm known(NetworkForm formOrNull) {
    return formOrNull == null ? NetworkForm.UNKNOWN : formOrNull;
  }

  private Outlet intake(WaterIntake intake) {
    double pump = law.value(Norm.INTAKE_PUMP_L_S);
    if (intake.volumeM3() != null) {
      double steady = intake.volumeM3() * LITRES_A_M3 / (hours * SECONDS_AN_HOUR);
      return new Outlet(new Flow(Math.min(steady, pump), steady), pool(intake), Outlet.NOBODY);
    }
    return Outlet.alone(new Flow(lasts(intake.kind()) ? pump : 0, Double.POSITIVE_INFINITY));
  }

  /**
   * Whether the water body lasts as long as a fire; whether it is there at all, standing judges.
   */
  private static boolean lasts(IntakeKind kind) {
    return kind == IntakeKind.WHARF || kind == IntakeKind.NATURAL_BANK;
  }

  /** Two wharfs on one pond are two places to draw from, and one water. */
  private int pool(WaterIntake intake) {
    if (intake.waterBody() == null || intake.waterBody().isBlank()) {
      return Outlet.NOBODY;
    }
    return pools.computeIfAbsent(intake.waterBody().trim(), b -> pipes.size() + pools.size());
  }
}
