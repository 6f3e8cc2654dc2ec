package org.firewell.analysis.coverage.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Notices;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.analysis.coverage.Coverage;
import org.firewell.analysis.coverage.asked.Asked;
import org.firewell.analysis.coverage.asked.Facility;
import org.firewell.analysis.coverage.asked.Measure;
import org.firewell.analysis.coverage.demand.Demand;
import org.firewell.analysis.coverage.demand.Tally;
import org.firewell.analysis.coverage.reach.Roads;
import org.firewell.analysis.coverage.reach.Searches;
import org.firewell.analysis.coverage.supply.Rows;
import org.firewell.analysis.coverage.supply.Sources;
import org.firewell.analysis.coverage.supply.Supply;
import org.firewell.analysis.coverage.verdict.Verdicts;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.geo.Surroundings;
import org.firewell.snapshot.Proposal;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Norm;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * Coverage of a snapshot kept ready, so that what a change to its sources does is told at once.
 *
 * <p>A verdict depends on the sources within reach of its demand and on nothing else. So a change
 * touches the demand within reach of a place where a source comes, goes, or speaks for another
 * object than before; these are judged again, with the sources within reach of them, by the same
 * {@link Verdicts} that judge a whole county. Guarantee: the same as {@link Coverage} says of
 * {@code snapshot.with(proposal)}.
 *
 * <p>Takes what the verdicts take and about 60 bytes a demand for its index. Immutable; threads may
 * share it.
 */
public final class LiveCoverage {

  private final Snapshot snapshot;
  private final Map<String, String> question;
  private final Asked asked;
  private final Demand demand;
  private final Optional<Roads> roads;
  private final Verdicts verdicts;
  private final Tally tally = new Tally();
  private final HPRtree places = new HPRtree();
  private final Map<FeatureType<?>, Rows> rows = new LinkedHashMap<>();

  private LiveCoverage(Snapshot snapshot, Values values, Progress progress) {
    this.snapshot = snapshot;
    question = values.texts();
    asked = Asked.of(values, snapshot).forTheVerdict();
    Notices unread = new Notices();
    demand = Demand.of(snapshot, asked, unread);
    roads = Roads.of(snapshot, asked);
    Supply supply = Supply.of(snapshot, asked, unread);
    verdicts = Verdicts.of(demand, Searches.withinReach(supply, roads), progress);
    for (int i = 0; i < demand.size(); i++) {
      tally.add(verdicts.covered(i), demand.weights()[i]);
      places.insert(demand.place(i).getEnvelopeInternal(), i);
    }
    places.build();
    snapshot.id(); // takes as long as all the content, so not at the first change
    double duplicateM = snapshot.law().value(Norm.DUPLICATE_M);
    asked.all().forEach(f -> rows.put(f.type(), new Rows(snapshot.list(f.type()), duplicateM)));
  }

  /**
   * Answers once and keeps what a change needs.
   *
   * @param values of the inputs of {@link Coverage}, checked
   * @throws InputException as {@link Coverage} does
   */
  public static LiveCoverage of(Snapshot snapshot, Values values, Progress progress) {
    return new LiveCoverage(snapshot, values, progress);
  }

  /**
   * Whom a change would cover and uncover.
   *
   * @param proposal of sources: hydrants, intakes and stations that come, move or go
   * @throws InputException when it holds anything else, or what is to be covered
   */
  public CoverageChange with(Proposal proposal) {
    check(proposal);
    int[] touched = touchesAll(proposal) ? all() : touched(proposal);
    Snapshot around = snapshot.with(sourcesAround(touched, proposal)).with(proposal);
    Supply supply = Supply.of(around, asked, new Notices());
    Searches searches = Searches.withinReach(supply, roads);
    return change(touched, Verdicts.of(demand.only(touched), searches, Progress.NONE));
  }

  private CoverageChange change(int[] touched, Verdicts then) {
    Tally after = tally.copy();
    List<CoverageChange.Shift> shifts = new ArrayList<>();
    for (int i = 0; i < touched.length; i++) {
      int one = touched[i];
      CoverageChange.Verdict was = CoverageChange.Verdict.of(verdicts, one);
      CoverageChange.Verdict is = CoverageChange.Verdict.of(then, i);
      if (!is.equals(was)) {
        after.move(was.covered(), is.covered(), demand.weights()[one]);
        shifts.add(new CoverageChange.Shift(demand.features().get(one), was, is));
      }
    }
    return new CoverageChange(
        snapshot.id(), question, tally.summary(), after.summary(), touched.length, shifts);
  }

  private void check(Proposal proposal) {
    for (FeatureType<?> type : FeatureType.all()) {
      boolean changed = proposal.adds(type) || proposal.removes(type);
      if (changed && (!Asked.isFacility(type) || type == asked.demand())) {
        throw new InputException(
            "proposal",
            "试算只能增减或移动设施，不能改动 " + type,
            "proposal: a what-if adds, moves and removes facilities; it cannot change " + type);
      }
      if (changed && type == FeatureType.MICRO_STATIONS && asked.held().isPresent()) {
        throw new InputException(
            "proposal",
            "按各村所持水带计算时，试算不能改动微型消防站",
            "proposal: the hose that is held is the micro stations'; a what-if cannot change both");
      }
    }
  }

  /**
   * Whether more is at stake than who is in reach: a layer that was not there says now that there
   * are no more; or the first station comes, or the last one goes.
   */
  private boolean touchesAll(Proposal proposal) {
    boolean layer =
        asked.all().stream().anyMatch(f -> proposal.adds(f.type()) && !snapshot.has(f.type()));
    return layer
        || (asked.measure() == Measure.TIME
            && isWithoutSource(snapshot) != isWithoutSource(snapshot.with(proposal)));
  }

  private boolean isWithoutSource(Snapshot other) {
    return Sources.of(other, asked, new Notices()).all().isEmpty();
  }

  private int[] all() {
    return IntStream.range(0, demand.size()).toArray();
  }

  /** The demand, sorted, whose verdict may be another. */
  private int[] touched(Proposal proposal) {
    Set<Integer> touched = new LinkedHashSet<>();
    for (Facility facility : asked.all()) {
      FeatureType<?> type = facility.type();
      List<Feature> changed = changed(proposal, type);
      changed.addAll(rows.get(type).duplicatesOf(changed));
      for (Feature source : changed) {
        within(facility.farthestM(), source.geometry().getEnvelopeInternal(), touched);
      }
    }
    return touched.stream().mapToInt(i -> i).sorted().toArray();
  }

  @SuppressWarnings("unchecked") // the tree holds what the constructor put in
  private void within(double metres, Envelope extent, Collection<Integer> found) {
    found.addAll((List<Integer>) places.query(Surroundings.of(extent, metres)));
  }

  /** What comes and what goes, of a kind. */
  private List<Feature> changed(Proposal proposal, FeatureType<?> type) {
    List<Feature> changed = new ArrayList<>();
    proposal.removed().stream()
        .filter(removal -> removal.type() == type)
        .forEach(removal -> snapshot.find(type, removal.id()).ifPresent(changed::add));
    proposal.added().stream()
        .filter(type.recordType()::isInstance)
        .forEach(
            added -> {
              changed.add(added);
              snapshot.find(type, added.id()).ifPresent(changed::add);
            });
    return changed;
  }

  /**
   * Of each kind that was asked for, the sources on which the verdicts of some demand depend,
   * before the proposal and after.
   */
  private Map<FeatureType<?>, List<Feature>> sourcesAround(int[] chosen, Proposal proposal) {
    Map<FeatureType<?>, List<Feature>> around = new LinkedHashMap<>();
    asked.all().stream()
        .filter(facility -> snapshot.has(facility.type()))
        .forEach(f -> around.put(f.type(), sourcesAround(chosen, proposal, f)));
    return around;
  }

  private List<Feature> sourcesAround(int[] chosen, Proposal proposal, Facility facility) {
    FeatureType<?> type = facility.type();
    if (facility.time().isPresent()) {
      // few, and a verdict asks whether there are any at all
      return new ArrayList<>(snapshot.list(type));
    }
    Map<String, Feature> around = new LinkedHashMap<>();
    for (int one : chosen) {
      Envelope extent = demand.place(one).getEnvelopeInternal();
      rows.get(type).within(facility.farthestM(), extent).forEach(row -> around.put(row.id(), row));
    }
    // an object that comes may stand for rows beyond the reach, and one of those speak for it
    List<Feature> sources = changed(proposal, type);
    sources.addAll(around.values());
    return rows.get(type).duplicatesOf(sources);
  }
}
