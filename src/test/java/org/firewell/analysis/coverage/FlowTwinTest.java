package org.firewell.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.assertj.core.data.Offset;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.analysis.coverage.supply.Flow;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.HydrantKind;
import org.firewell.feature.NetworkForm;
import org.firewell.feature.Ownership;
import org.firewell.feature.Pipe;
import org.firewell.feature.Ternary;
import org.firewell.feature.WaterIntake;
import org.firewell.geo.Ellipsoid;
import org.firewell.geo.LinearScan;
import org.firewell.snapshot.Proposal;
import org.firewell.snapshot.Snapshot;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * The flow at each building against a naive twin: every source by Karney's geodesic, every net by a
 * flood from one main to all that it meets.
 */
class FlowTwinTest {

  private static final double REACH_M = 150;
  private static final double ON_PIPE_M = 20;
  private static final double LITRES = 15;
  private static final double HOURS = 2;

  @Property(seed = "3301", tries = 8, shrinking = ShrinkingMode.OFF)
  void the_flow_in_reach_is_the_sum_of_a_naive_twin(@ForAll long seed) {
    Snapshot snapshot = tested(RandomMains.withRoads(seed), new Random(seed));
    Coverage coverage = new Coverage();
    Map<String, String> asked = Map.of("need_l_s", "25");
    List<CoverageFinding> findings =
        coverage.answer(snapshot, Values.of(coverage.inputs(), asked), Progress.NONE).findings();
    boolean complete = snapshot.has(FeatureType.WATER_INTAKES);
    Nets nets = new Nets(snapshot);
    for (CoverageFinding finding : findings) {
      List<Feature> sure = inReach(snapshot, finding.geometry(), Ternary.YES);
      List<Feature> open = inReach(snapshot, finding.geometry(), Ternary.UNKNOWN);
      Flow flow = finding.given().orElseThrow().flow();
      String where = "seed " + seed + ", " + finding.id();
      assertThat(flow.low()).as(where).isCloseTo(nets.least(sure), Offset.offset(1e-9));
      sure.addAll(open);
      assertThat(flow.high())
          .as(where)
          .isEqualTo(complete ? nets.most(sure) : Double.POSITIVE_INFINITY, Offset.offset(1e-9));
    }
  }

  /** The same with flows and forms of some hydrants' own. */
  private static Snapshot tested(Snapshot snapshot, Random random) {
    List<Double> flows = Arrays.asList(null, 15.0, 18.0, 22.0);
    List<NetworkForm> forms =
        Arrays.asList(null, null, NetworkForm.LOOP, NetworkForm.BRANCH, NetworkForm.UNKNOWN);
    List<Feature> tested = new ArrayList<>();
    for (Hydrant hydrant : snapshot.list(FeatureType.HYDRANTS)) {
      Map<String, Object> values = FeatureType.values(hydrant);
      values.put("flow_l_s", flows.get(random.nextInt(flows.size())));
      values.put("network_form", forms.get(random.nextInt(forms.size())));
      tested.add(FeatureType.HYDRANTS.create(hydrant.geometry(), values));
    }
    return snapshot.with(new Proposal(tested, Set.of()));
  }

  private static List<Feature> inReach(Snapshot snapshot, Geometry place, Ternary counts) {
    List<Feature> found = new ArrayList<>();
    for (Hydrant hydrant : snapshot.list(FeatureType.HYDRANTS)) {
      Ternary agreed =
          hydrant.ownership() == Ownership.UNIT
              ? Ternary.orUnknown(hydrant.agreement())
              : Ternary.YES;
      if (hydrant.kind() != HydrantKind.WATER_CRANE
          && snapshot.standing(hydrant).effective().and(agreed) == counts) {
        found.add(hydrant);
      }
    }
    for (WaterIntake intake : snapshot.list(FeatureType.WATER_INTAKES)) {
      if (snapshot.standing(intake).effective() == counts) {
        found.add(intake);
      }
    }
    found.removeIf(source -> metres(place, (Point) source.geometry()) > REACH_M);
    return found;
  }

  private static double metres(Geometry place, Point source) {
    double metres =
        place instanceof Point point
            ? Ellipsoid.distance(point.getX(), point.getY(), source.getX(), source.getY())
            : LinearScan.metres(place, source.getX(), source.getY());
    return Math.round(1000 * metres) / 1000.0;
  }

  /** Which hydrants share a branched net. */
  private static final class Nets {

    private final List<Pipe> pipes;
    private final Map<String, Optional<Pipe>> mains = new HashMap<>();

    Nets(Snapshot snapshot) {
      pipes = snapshot.list(FeatureType.PIPES);
    }

    /** The best of each net that may be one; those of no known main on the best of these. */
    double least(List<Feature> sources) {
      double sum = 0;
      double floating = 0;
      Map<Set<String>, Double> best = new HashMap<>();
      for (Feature source : sources) {
        double low = low(source);
        if (!(source instanceof Hydrant hydrant) || form(hydrant) == NetworkForm.LOOP) {
          sum += low;
        } else if (main(hydrant) == null) {
          floating = Math.max(floating, low);
        } else {
          best.merge(flood(main(hydrant), p -> form(p) != NetworkForm.LOOP), low, Math::max);
        }
      }
      double greatest = best.values().stream().max(Double::compare).orElse(0.0);
      return sum
          + best.values().stream().mapToDouble(d -> d).sum()
          + Math.max(0, floating - greatest);
    }

    /** All but those that surely share a branched net. */
    double most(List<Feature> sources) {
      double sum = 0;
      Map<Set<String>, Double> best = new HashMap<>();
      for (Feature source : sources) {
        boolean shares =
            source instanceof Hydrant hydrant
                && form(hydrant) == NetworkForm.BRANCH
                && main(hydrant) != null;
        if (shares) {
          Set<String> net = flood(main((Hydrant) source), p -> form(p) == NetworkForm.BRANCH);
          best.merge(net, high(source), Math::max);
        } else {
          sum += high(source);
        }
      }
      return sum + best.values().stream().mapToDouble(d -> d).sum();
    }

    private static double low(Feature source) {
      return source instanceof WaterIntake intake
          ? Math.min(LITRES, pool(intake))
          : Objects.requireNonNullElse(((Hydrant) source).flowLS(), 0.0);
    }

    private static double high(Feature source) {
      return source instanceof WaterIntake intake
          ? pool(intake)
          : Objects.requireNonNullElse(((Hydrant) source).flowLS(), LITRES);
    }

    private static double pool(WaterIntake intake) {
      return intake.volumeM3() * 1000 / (HOURS * 3600);
    }

    private NetworkForm form(Hydrant hydrant) {
      boolean own = hydrant.networkForm() != null && hydrant.networkForm() != NetworkForm.UNKNOWN;
      if (own) {
        return hydrant.networkForm();
      }
      return main(hydrant) == null ? NetworkForm.UNKNOWN : form(main(hydrant));
    }

    private static NetworkForm form(Pipe pipe) {
      return Objects.requireNonNullElse(pipe.networkForm(), NetworkForm.UNKNOWN);
    }

    private Pipe main(Hydrant hydrant) {
      return mains
          .computeIfAbsent(hydrant.id(), id -> Optional.ofNullable(nearest(hydrant)))
          .orElse(null);
    }

    private Pipe nearest(Hydrant hydrant) {
      Pipe main = null;
      double nearest = Double.POSITIVE_INFINITY;
      for (Pipe pipe : pipes) {
        double metres = metres(pipe.geometry(), hydrant.geometry());
        if (metres <= ON_PIPE_M && metres < nearest) {
          main = pipe;
          nearest = metres;
        }
      }
      return main;
    }

    /** All mains that hang together with one at joints where no other sort of main meets. */
    private Set<String> flood(Pipe from, Predicate<Pipe> sort) {
      Set<String> net = new TreeSet<>(Set.of(from.id()));
      boolean grows = sort.test(from);
      while (grows) {
        grows = false;
        for (Pipe pipe : pipes) {
          if (!net.contains(pipe.id()) && sort.test(pipe) && meets(pipe, net, sort)) {
            grows = net.add(pipe.id());
          }
        }
      }
      return net;
    }

    private boolean meets(Pipe pipe, Set<String> net, Predicate<Pipe> sort) {
      return Arrays.stream(pipe.geometry().getCoordinates())
          .map(this::at)
          .anyMatch(
              here ->
                  here.stream().allMatch(sort)
                      && here.stream().anyMatch(p -> net.contains(p.id())));
    }

    private Set<Pipe> at(Coordinate vertex) {
      return pipes.stream()
          .filter(p -> Arrays.asList(p.geometry().getCoordinates()).contains(vertex))
          .collect(Collectors.toSet());
    }
  }
}
