package org.firewell.analysis.siting;

import java.util.ArrayList;
import java.util.List;
import org.firewell.analysis.Input;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Notices;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Question;
import org.firewell.analysis.Values;
import org.firewell.analysis.coverage.asked.Asked;
import org.firewell.analysis.siting.asked.Efforts;
import org.firewell.analysis.siting.asked.Places;
import org.firewell.analysis.siting.asked.Reused;
import org.firewell.analysis.siting.candidate.Candidates;
import org.firewell.analysis.siting.service.Service;
import org.firewell.analysis.siting.service.Situation;
import org.firewell.location.Choice;
import org.firewell.location.Incidence;
import org.firewell.location.MaximalCovering;
import org.firewell.location.Plan;
import org.firewell.location.Watch;
import org.firewell.snapshot.Snapshot;

/** Where does the next one go, so that it brings most within reach? */
public final class Siting implements Question {

  private static final Input COUNT = Input.number("count", null, "新建数量", "how many are built");

  @Override
  public String name() {
    return "siting";
  }

  @Override
  public Title title() {
    return new Title("下一个消火栓、取水点建在哪里，新增保护最多？", "Where does the next one go?");
  }

  @Override
  public boolean isPutAtStart() {
    return false;
  }

  @Override
  public List<Input> inputs() {
    List<Input> inputs = new ArrayList<>(Reused.inputs());
    inputs.addAll(Places.inputs());
    inputs.add(COUNT);
    inputs.addAll(Efforts.inputs());
    return List.copyOf(inputs);
  }

  private static int count(Values values) {
    if (values.text(COUNT.name()).isEmpty()) {
      throw new InputException(
          COUNT.name(), "请填写新建数量 count", "count: say how many are built, 0 or more");
    }
    return values.whole(COUNT, 0, Integer.MAX_VALUE);
  }

  @Override
  public SitingAnswer answer(Snapshot snapshot, Values values, Progress progress) {
    int count = count(values);
    Asked asked = Asked.of(values, snapshot);
    Places places = Places.of(values, asked);
    Notices notices = new Notices();
    Situation situation = Situation.of(snapshot, asked, notices, progress);
    int[] gap = situation.gap();
    Candidates candidates = Candidates.of(snapshot, asked, places, situation.around(gap), notices);
    Incidence reach = Service.of(situation, gap, candidates.list(), Progress.NONE);
    MaximalCovering problem =
        MaximalCovering.of(reach, situation.weights(gap), Choice.most(reach.sites(), count));
    Plan plan = problem.solve(Efforts.of(values), Watch.NONE);
    return new Summing(situation, gap, candidates, problem, plan).answer(values, notices);
  }
}
