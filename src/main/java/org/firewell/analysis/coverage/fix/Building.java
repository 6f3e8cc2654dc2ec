package org.firewell.analysis.coverage.fix;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.firewell.analysis.coverage.asked.Measure;
import org.firewell.analysis.coverage.demand.Vicinity;
import org.firewell.analysis.coverage.reach.Lazy;
import org.firewell.analysis.coverage.reach.Roads;
import org.firewell.feature.Barrier;
import org.firewell.feature.BarrierKind;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.IntakeKind;
import org.firewell.feature.Pipe;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Norm;

/** Where something new might stand for some demand; made when it is first needed. */
final class Building {

  private final Snapshot snapshot;
  private final Kit kit;
  private final Supplier<Vicinity> vicinity;
  private final Supplier<Optional<Sites>> mains = new Lazy<>(this::alongMains);
  private final Supplier<Optional<Sites>> banks = new Lazy<>(this::alongRivers);

  /**
   * @param vicinity of the demand
   */
  Building(Snapshot snapshot, Kit kit, Supplier<Vicinity> vicinity) {
    this.snapshot = snapshot;
    this.kit = kit;
    this.vicinity = vicinity;
  }

  /** Where a hydrant might stand; empty where there is no main, or none is asked for. */
  Optional<Sites> mains() {
    return mains.get();
  }

  /** Where a place to draw water might be; empty where there is no river, or none is asked for. */
  Optional<Sites> banks() {
    return banks.get();
  }

  private Optional<Sites> alongMains() {
    double flow = snapshot.law().value(Norm.HYDRANT_FLOW_L_S);
    return sites(
        FeatureType.HYDRANTS,
        snapshot.list(FeatureType.PIPES),
        main -> {
          Map<String, Object> values = new HashMap<>();
          values.put("id", main.id());
          values.put("flow_l_s", flow);
          values.put("network_form", ((Pipe) main).networkForm());
          return values;
        });
  }

  private Optional<Sites> alongRivers() {
    List<Barrier> rivers =
        snapshot.list(FeatureType.BARRIERS).stream()
            .filter(barrier -> barrier.kind() == BarrierKind.RIVER)
            .toList();
    return sites(
        FeatureType.WATER_INTAKES,
        rivers,
        river -> Map.of("id", river.id(), "kind", IntakeKind.WHARF));
  }

  private Optional<Sites> sites(
      FeatureType<?> type,
      List<? extends Feature> lines,
      Function<Feature, Map<String, Object>> attributes) {
    Optional<Roads> roads = kit.searches().roads().filter(r -> kit.measure().asksRoute());
    return kit.facility(type)
        .filter(facility -> kit.measure() != Measure.TIME && !lines.isEmpty())
        .map(
            facility ->
                Sites.of(
                    snapshot,
                    kit.searches().supply().asked(),
                    facility,
                    lines,
                    attributes,
                    roads,
                    kit.water(),
                    vicinity.get()));
  }
}
