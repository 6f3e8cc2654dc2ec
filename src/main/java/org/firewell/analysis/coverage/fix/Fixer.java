package org.firewell.analysis.coverage.fix;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.analysis.coverage.asked.Asked;
import org.firewell.analysis.coverage.asked.Facility;
import org.firewell.analysis.coverage.demand.Demand;
import org.firewell.analysis.coverage.demand.Vicinity;
import org.firewell.analysis.coverage.reach.Lazy;
import org.firewell.analysis.coverage.reach.Searches;
import org.firewell.analysis.coverage.verdict.Verdicts;
import org.firewell.feature.Ternary;
import org.firewell.snapshot.Snapshot;
import org.locationtech.jts.geom.Envelope;

/**
 * Finds what closes each gap most cheaply. Made once for a question; for any demand, and for many
 * threads.
 *
 * <p>Guarantee: of every fix but {@link Fix#LOOK_UP} and {@link Fix#NONE}, the demand is covered in
 * the snapshot in which that one thing was done: the named source without a flaw, the question
 * asked of that hose, a road on a bridge through the wall, a source that works at the site.
 */
public final class Fixer {

  private final Snapshot snapshot;
  private final Searches searches;
  private final List<LongerHose> longer;
  private final Map<Searches, Kit> kits = Collections.synchronizedMap(new IdentityHashMap<>());

  /**
   * @param values of the question
   * @param searches that find the nearest source, however far it is
   */
  public Fixer(Snapshot snapshot, Values values, Asked asked, Searches searches) {
    this.snapshot = snapshot;
    this.searches = searches;
    longer = LongerHose.of(snapshot, values, asked, searches.roads());
  }

  /**
   * @param verdicts on the demand, by the searches of this
   */
  public Fixes fixes(Demand demand, Verdicts verdicts) {
    int[] uncovered =
        IntStream.range(0, demand.size()).filter(i -> verdicts.covered(i) != Ternary.YES).toArray();
    Remedy[] remedies = new Remedy[demand.size()];
    Demand open = demand.only(uncovered);
    Lazy<Vicinity> vicinity = new Lazy<>(() -> vicinity(open));
    Map<Searches, Building> buildings = Collections.synchronizedMap(new IdentityHashMap<>());
    Function<Searches, Building> building =
        own -> buildings.computeIfAbsent(own, s -> new Building(snapshot, kit(s), vicinity));
    open.visit(
        () -> {
          Map<Searches, Judge> judges = new IdentityHashMap<>();
          return (i, place) -> {
            Searches own = searches.of(open.features().get(i));
            Judge judge =
                judges.computeIfAbsent(
                    own, s -> new Judge(snapshot, kit(s), building.apply(s), longer, verdicts));
            remedies[uncovered[i]] = judge.on(uncovered[i], open.features().get(i), place);
          };
        },
        Progress.NONE);
    return new Fixes(demand, remedies);
  }

  /** As far as anything reaches that might be built. */
  private Vicinity vicinity(Demand open) {
    double farthestM =
        searches.supply().sources().facilities().stream()
            .mapToDouble(Facility::farthestM)
            .max()
            .orElse(0);
    List<Envelope> extents =
        open.features().stream().map(f -> f.geometry().getEnvelopeInternal()).toList();
    return new Vicinity(extents, farthestM);
  }

  private Kit kit(Searches own) {
    return kits.computeIfAbsent(own, Kit::new);
  }
}
