package org.firewell.analysis.coverage.supply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.firewell.feature.NetworkForm;
import org.firewell.feature.Pipe;
import org.firewell.geo.Groups;
import org.firewell.geo.SourceIndex;
import org.firewell.geo.SourceSearch;
import org.locationtech.jts.geom.Coordinate;

/**
 * The water mains: which one feeds a hydrant, and which closures leave one dry.
 *
 * <p>A hydrant stands on the nearest main within a limit. Mains join where they share a vertex, by
 * exact equality. Water comes from every main that is not known to be branched: a loop is fed from
 * both sides, of a blank form nothing says that it is not. A closure shuts one whole main; it cuts
 * off those beyond that no other way leads to from where water comes. Those are the articulation
 * points of the graph of mains and joints (R. Tarjan, SIAM J. Computing 1, 1972). Of a branched net
 * that joins no other main it is not known from where the water comes: there a closure cuts off
 * that main alone.
 */
public final class Mains {

  private static final int NONE = -1;

  private final List<Pipe> pipes;
  private final double limitM;

  /** By node: its neighbours. Mains come first, then the joints, last where water comes from. */
  private final List<List<Integer>> neighbours = new ArrayList<>();

  /** By node: the next main on the way to the water whose closure cuts it off. */
  private int[] cutBy;

  private int[] found;

  private Mains(List<Pipe> pipes, double limitM) {
    this.pipes = pipes;
    this.limitM = limitM;
  }

  /**
   * @param pipes sorted: of two at the same distance of a hydrant the former feeds it
   * @param limitM how far a hydrant stands from its main, at most
   */
  public static Mains of(List<Pipe> pipes, double limitM) {
    Mains mains = new Mains(List.copyOf(pipes), limitM);
    mains.join();
    mains.flow();
    return mains;
  }

  /** The main that feeds each place, by its index; -1 where none is near enough. */
  public int[] feeding(double[] lon, double[] lat) {
    SourceSearch search = SourceIndex.of(lon, lat).search(limitM);
    int[] feeding = new int[lon.length];
    double[] nearest = new double[lon.length];
    Arrays.fill(feeding, NONE);
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    for (int i = 0; i < pipes.size(); i++) {
      int pipe = i;
      search.from(pipes.get(pipe).geometry());
      search.eachWithinReach(
          (place, metres) -> {
            if (metres < nearest[place]) {
              nearest[place] = metres;
              feeding[place] = pipe;
            }
          });
    }
    return feeding;
  }

  /**
   * The mains whose closure, each alone, leaves a main dry: itself first, then towards the water.
   */
  public List<Integer> closures(int pipe) {
    List<Integer> closures = new ArrayList<>();
    for (int main = pipe; main != NONE; main = cutBy[main]) {
      closures.add(main);
    }
    return closures;
  }

  /** Whether it is known from where water comes to a main. */
  public boolean isFed(int pipe) {
    return found[pipe] > 0;
  }

  /**
   * The nets of mains of some forms, by main: those hang together that meet where no main of
   * another form does. Every other main is a net of its own. A blank form is {@link
   * NetworkForm#UNKNOWN}.
   */
  int[] nets(Set<NetworkForm> forms) {
    Groups nets = new Groups(pipes.size());
    int water = neighbours.size() - 1;
    for (int joint = pipes.size(); joint < water; joint++) {
      List<Integer> meeting = neighbours.get(joint);
      if (meeting.stream().allMatch(main -> forms.contains(form(main)))) {
        meeting.forEach(main -> nets.join(main, meeting.get(0)));
      }
    }
    return IntStream.range(0, pipes.size()).map(nets::of).toArray();
  }

  private NetworkForm form(int pipe) {
    NetworkForm form = pipes.get(pipe).networkForm();
    return form == null ? NetworkForm.UNKNOWN : form;
  }

  private void join() {
    pipes.forEach(p -> neighbours.add(new ArrayList<>()));
    Map<Coordinate, List<Integer>> at = new HashMap<>();
    for (int pipe = 0; pipe < pipes.size(); pipe++) {
      for (Coordinate vertex : pipes.get(pipe).geometry().getCoordinates()) {
        List<Integer> here = at.computeIfAbsent(vertex, v -> new ArrayList<>(1));
        if (here.isEmpty() || here.get(here.size() - 1) != pipe) {
          here.add(pipe);
        }
      }
    }
    for (int pipe = 0; pipe < pipes.size(); pipe++) {
      for (Coordinate vertex : pipes.get(pipe).geometry().getCoordinates()) {
        List<Integer> here = at.remove(vertex);
        if (here != null && here.size() > 1) {
          joinAt(here);
        }
      }
    }
    List<Integer> fed = new ArrayList<>();
    for (int pipe = 0; pipe < pipes.size(); pipe++) {
      if (form(pipe) != NetworkForm.BRANCH) {
        fed.add(pipe);
      }
    }
    joinAt(fed);
  }

  private void joinAt(List<Integer> mains) {
    int joint = neighbours.size();
    neighbours.add(List.copyOf(mains));
    mains.forEach(main -> neighbours.get(main).add(joint));
  }

  /** A walk from the water, depth first, with a path of its own instead of the stack. */
  private void flow() {
    int water = neighbours.size() - 1;
    int[] lowest = new int[neighbours.size()];
    int[] next = new int[neighbours.size()];
    int[] from = new int[neighbours.size()];
    int[] walked = new int[neighbours.size()];
    found = new int[neighbours.size()];
    int count = 0;
    int node = water;
    from[water] = NONE;
    found[water] = lowest[water] = ++count;
    walked[0] = water;
    while (node != NONE) {
      if (next[node] == neighbours.get(node).size()) {
        if (from[node] != NONE) {
          lowest[from[node]] = Math.min(lowest[from[node]], lowest[node]);
        }
        node = from[node];
        continue;
      }
      int neighbour = neighbours.get(node).get(next[node]++);
      if (found[neighbour] > 0) {
        lowest[node] = Math.min(lowest[node], found[neighbour]);
      } else {
        from[neighbour] = node;
        walked[count] = neighbour;
        found[neighbour] = lowest[neighbour] = ++count;
        node = neighbour;
      }
    }
    cutBy = new int[neighbours.size()];
    Arrays.fill(cutBy, NONE);
    for (int i = 1; i < count; i++) {
      int before = from[walked[i]];
      boolean cuts = before < pipes.size() && lowest[walked[i]] >= found[before];
      cutBy[walked[i]] = cuts ? before : cutBy[before];
    }
  }
}
