package org.firewell.analysis.coverage.loss;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firewell.analysis.Input;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Notices;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Question;
import org.firewell.analysis.Values;
import org.firewell.analysis.coverage.Coverage;
import org.firewell.analysis.coverage.asked.Asked;
import org.firewell.analysis.coverage.demand.Demand;
import org.firewell.analysis.coverage.reach.Heights;
import org.firewell.analysis.coverage.reach.Roads;
import org.firewell.analysis.coverage.reach.Searches;
import org.firewell.analysis.coverage.supply.Supply;
import org.firewell.snapshot.Snapshot;

/**
 * Which single hydrant, intake, pump or closed main uncovers whom?
 *
 * <p>Inputs: those of {@link Coverage}, and {@code loss} (hydrants, intakes, stations, pipes, all).
 *
 * <p>Guarantee: a loss uncovers exactly those who are covered now and, asked again without what is
 * lost, are a gap or unknown.
 */
public final class Losses implements Question {

  @Override
  public String name() {
    return "losses";
  }

  @Override
  public Title title() {
    return new Title(
        "哪一个消火栓、取水点、水泵或哪一段管道失效，会使谁失去保护？",
        "Which single hydrant, intake, pump or closed main uncovers whom?");
  }

  @Override
  public boolean isPutAtStart() {
    return false;
  }

  @Override
  public List<Input> inputs() {
    List<Input> inputs = new ArrayList<>(Asked.inputs());
    inputs.add(LossKinds.INPUT);
    return List.copyOf(inputs);
  }

  @Override
  public LossAnswer answer(Snapshot snapshot, Values values, Progress progress) {
    Asked asked = Asked.of(values, snapshot);
    if (asked.held().isPresent()) {
      throw new InputException(
          "hose", "失效分析不能按所持水带计算", "hose: losses are not told by the hose that is held");
    }
    LossKinds kinds = LossKinds.of(values.text(LossKinds.INPUT.name()).orElseThrow(), asked);
    Notices notices = new Notices();
    Demand demand = Demand.of(snapshot, asked, notices);
    Supply supply = Supply.of(snapshot, asked, notices);
    Dependence dependence = Dependence.of(snapshot, supply.sources().all(), kinds, notices);
    Heights.warn(demand.features(), supply, notices);
    Optional<Roads> roads = Roads.of(snapshot, asked);
    Searches searches = Searches.withinReach(supply, roads);
    Exposure exposure = Exposure.of(demand, searches, dependence, progress);
    progress.at(1, demand.size() + " / " + demand.size());
    return LossAnswer.of(snapshot, values, asked, demand, dependence, exposure, notices);
  }
}
