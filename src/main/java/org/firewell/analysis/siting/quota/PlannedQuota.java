package org.firewell.analysis.siting.quota;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firewell.analysis.Input;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Notices;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Question;
import org.firewell.analysis.Values;
import org.firewell.analysis.coverage.asked.Asked;
import org.firewell.analysis.siting.asked.Costs;
import org.firewell.analysis.siting.asked.Efforts;
import org.firewell.analysis.siting.asked.Places;
import org.firewell.analysis.siting.asked.Reused;
import org.firewell.analysis.siting.service.Setting;
import org.firewell.analysis.siting.service.Situation;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Ruleset;

/** How many hydrants does each town need, and how is a total best shared out? */
public final class PlannedQuota implements Question {

  private static final Input TOTAL =
      Input.number(
          "total",
          null,
          "全市总数；不填则取文件下达的合计",
          "how many are shared out; by default what the document handed out in all");
  private static final Input FLOOR =
      Input.number("floor", "0", "每个乡镇（街道）至少几个", "the least number of each unit");

  /** What may be done is settled: hydrants are planned. */
  private static final String ALLOW = "allow";

  @Override
  public String name() {
    return "planned-quota";
  }

  @Override
  public Title title() {
    return new Title(
        "各乡镇（街道）需要新建多少消火栓，总数怎样分最好？",
        "How many hydrants does each town need, and how is a total best shared out?");
  }

  @Override
  public boolean isSetBy(Ruleset law) {
    return !law.quotas().isEmpty();
  }

  @Override
  public boolean isPutAtStart() {
    return false;
  }

  @Override
  public boolean hasBestSoFar() {
    return true;
  }

  @Override
  public List<Input> inputs() {
    return everyInput().stream().filter(input -> !input.name().equals(ALLOW)).toList();
  }

  @Override
  public PlannedQuotaAnswer answer(Snapshot snapshot, Values values, Progress progress) {
    Values all = Values.of(everyInput(), values.texts());
    Asked asked = Reused.of(all, snapshot);
    Places places = Places.of(all, asked);
    check(places);
    Notices notices = new Notices();
    Setting setting =
        Setting.of(
            Situation.of(
                snapshot, asked, notices, (done, message) -> progress.at(done * 0.2, message)),
            places,
            Costs.of(all, snapshot.law()),
            1,
            notices,
            (done, message) -> progress.at(0.2 + done * 0.2, message));
    Units units = Units.of(setting);
    Quotas quotas = Quotas.of(snapshot.law(), units);
    Ground ground = new Ground(setting, units);
    Plans plans =
        new Planner(ground, Efforts.of(all), progress, 0.4)
            .plans(quotas, total(all), all.whole(FLOOR, 0, Integer.MAX_VALUE));
    progress.at(1, units.size() + " / " + units.size());
    return new Summing(ground, quotas, plans).answer(values, notices);
  }

  private static void check(Places places) {
    if (places.repairs()) {
      throw new InputException(
          "candidates",
          "计划指标只算新建的消火栓，不能取 broken；维修请用选址 siting",
          "candidates: broken is not allowed, new hydrants alone are planned; ask siting of repairs");
    }
  }

  private static Optional<Integer> total(Values values) {
    return values.text(TOTAL.name()).map(text -> values.whole(TOTAL, 0, Integer.MAX_VALUE));
  }

  private static List<Input> everyInput() {
    List<Input> inputs = new ArrayList<>(Reused.inputs());
    inputs.addAll(Places.inputs());
    inputs.addAll(List.of(TOTAL, FLOOR));
    inputs.addAll(Efforts.inputs());
    return inputs;
  }
}
