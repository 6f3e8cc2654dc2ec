package org.firewell.analysis.siting.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.firewell.analysis.Answer;
import org.firewell.analysis.Input;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Question;
import org.firewell.analysis.Values;
import org.firewell.analysis.siting.asked.Reused;
import org.firewell.feature.FeatureType;
import org.firewell.snapshot.Snapshot;

/** What would a plan change, village by village and town by town? */
public final class PlanEffect implements Question {

  /** What is done: the sites of a plan. */
  public static final Input PLAN =
      Input.text(
          "plan",
          null,
          "方案：类别 经度 纬度，或 repair 编号，以分号分隔",
          "the plan: kind longitude latitude, or repair id, separated by semicolons");

  /** What it is compared with: the sites of another plan. */
  public static final Input AGAINST =
      Input.text(
          "against", null, "与之比较的方案；不填则与现状比较", "the plan to compare with; by default what stands");

  @Override
  public String name() {
    return "plan-effect";
  }

  @Override
  public Title title() {
    return new Title(
        "方案实施前后，各村（社区）、各乡镇（街道）有什么变化？",
        "What would a plan change, village by village and town by town?");
  }

  @Override
  public boolean isPutAtStart() {
    return false;
  }

  @Override
  public List<Input> inputs() {
    List<Input> inputs = new ArrayList<>(List.of(PLAN, AGAINST));
    inputs.addAll(Reused.inputs());
    return List.copyOf(inputs);
  }

  @Override
  public Answer answer(Snapshot snapshot, Values values, Progress progress) {
    Works against = Works.of(AGAINST, values, snapshot);
    Works plan = Works.of(PLAN, values, snapshot);
    checkDemand(values, plan, against);
    State before = State.of(against.carriedOut(snapshot), values, part(progress, 0));
    State after = State.of(plan.carriedOut(snapshot), values, part(progress, 0.5));
    progress.at(1, plan.features().size() + "");
    return new Comparing(snapshot, before, after, plan, against).answer(values);
  }

  /** Who is to be covered is the same in both states. */
  private static void checkDemand(Values values, Works plan, Works against) {
    String demand = values.text("demand").orElseThrow();
    Stream.concat(plan.features().stream(), against.features().stream())
        .filter(feature -> FeatureType.of(feature).name().equals(demand))
        .findFirst()
        .ifPresent(
            feature -> {
              throw new InputException(
                  "demand",
                  "方案改变了需求图层 " + demand + "，请换一个需求",
                  "demand: the plan changes the " + demand + " themselves; ask of another layer");
            });
  }

  private static Progress part(Progress whole, double from) {
    return (fraction, message) -> whole.at(from + fraction / 2, message);
  }

  /** The findings and the figures. */
  record EffectAnswer(List<VillageEffect> findings, Map<String, Object> summary)
      implements Answer {}
}
