package org.firewell.analysis.completeness;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.NetworkForm;
import org.firewell.feature.Pipe;
import org.firewell.geo.Groups;
import org.firewell.geo.SourceIndex;
import org.firewell.geo.SourceSearch;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Norm;
import org.locationtech.jts.geom.Coordinate;

/**
 * On which branched net a hydrant hangs: that of the nearest main within a limit, where mains are
 * drawn. Branched mains that share a vertex are one net; what a looped main joins are several.
 */
final class Branches {

  /** On a main that is not known to be branched. */
  private static final int LOOPED = -1;

  /** By hydrant, where a main is near; nothing where mains are not drawn. */
  private final Map<String, Integer> nets = new HashMap<>();

  Branches(Snapshot snapshot) {
    List<Pipe> pipes = snapshot.list(FeatureType.PIPES);
    if (pipes.isEmpty()) {
      return;
    }
    List<Hydrant> hydrants = snapshot.list(FeatureType.HYDRANTS);
    int[] net = nets(pipes);
    double[] nearest = new double[hydrants.size()];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    SourceSearch search =
        SourceIndex.of(hydrants.stream().map(Hydrant::geometry).toList())
            .search(snapshot.law().value(Norm.HYDRANT_ON_PIPE_M));
    for (int i = 0; i < net.length; i++) {
      int pipe = i;
      search.from(pipes.get(i).geometry());
      search.eachWithinReach(
          (hydrant, metres) -> {
            if (metres < nearest[hydrant]) {
              nearest[hydrant] = metres;
              nets.put(hydrants.get(hydrant).id(), net[pipe]);
            }
          });
    }
  }

  /**
   * Whether two or more hydrants all hang on one branched net, so that the flow of one counts. One
   * that stands on no main that is drawn is believed what its record says, and may hang on any.
   */
  boolean isOne(List<Hydrant> hydrants) {
    return hydrants.size() > 1
        && hydrants.stream().allMatch(this::isOnBranch)
        && hydrants.stream().map(h -> nets.get(h.id())).filter(n -> n != null).distinct().count()
            <= 1;
  }

  private boolean isOnBranch(Hydrant hydrant) {
    Integer net = nets.get(hydrant.id());
    return net == null ? hydrant.networkForm() == NetworkForm.BRANCH : net != LOOPED;
  }

  /** By pipe: its branched net, named by its first pipe. */
  private static int[] nets(List<Pipe> pipes) {
    Groups groups = new Groups(pipes.size());
    Map<Coordinate, Integer> first = new HashMap<>();
    for (int i = 0; i < pipes.size(); i++) {
      if (isBranch(pipes.get(i))) {
        for (Coordinate vertex : pipes.get(i).geometry().getCoordinates()) {
          Integer other = first.putIfAbsent(vertex, i);
          if (other != null) {
            groups.join(i, other);
          }
        }
      }
    }
    return IntStream.range(0, pipes.size())
        .map(i -> isBranch(pipes.get(i)) ? groups.of(i) : LOOPED)
        .toArray();
  }

  private static boolean isBranch(Pipe pipe) {
    return pipe.networkForm() == NetworkForm.BRANCH;
  }
}
