package org.firewell.analysis.siting;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.firewell.analysis.Input;
import org.firewell.analysis.Notices;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Question;
import org.firewell.analysis.Values;
import org.firewell.analysis.completeness.Level;
import org.firewell.analysis.coverage.asked.Asked;
import org.firewell.analysis.siting.asked.Costs;
import org.firewell.analysis.siting.asked.Efforts;
import org.firewell.analysis.siting.asked.Places;
import org.firewell.analysis.siting.asked.Reused;
import org.firewell.analysis.siting.goal.Levels;
import org.firewell.analysis.siting.goal.Shares;
import org.firewell.analysis.siting.goal.VillageGoal;
import org.firewell.analysis.siting.service.Setting;
import org.firewell.analysis.siting.service.Situation;
import org.firewell.analysis.siting.service.Watching;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Lifecycle;
import org.firewell.snapshot.Snapshot;

/**
 * Where does the next one go, so that it brings most within reach?
 *
 * <p>Guarantees: whom a plan serves, coverage covers when the plan is carried out; no plan of these
 * candidates passes the bound; the same snapshot and inputs give the same bytes unless a limit of
 * time cut it off.
 */
public final class Siting implements Question {

  /** Until then who is covered is found out and whom each candidate serves. */
  private static final double PREPARED = 0.3;

  /** Until then what to choose. */
  private static final double PLANNED = 0.95;

  private static final Set<Lifecycle> UNDER_WAY = EnumSet.of(Lifecycle.SITED, Lifecycle.BUILDING);

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
  public boolean hasBestSoFar() {
    return true;
  }

  @Override
  public List<Input> inputs() {
    List<Input> inputs = new ArrayList<>(Reused.inputs());
    inputs.addAll(Places.inputs());
    inputs.addAll(Aim.inputs());
    inputs.addAll(Levels.inputs());
    inputs.addAll(Shares.inputs());
    inputs.addAll(Limits.inputs());
    inputs.addAll(Costs.inputs());
    inputs.addAll(Efforts.inputs());
    return List.copyOf(inputs);
  }

  @Override
  public SitingAnswer answer(Snapshot snapshot, Values values, Progress progress) {
    Asked asked = Reused.of(values, snapshot);
    Places places = Places.of(values, asked);
    Costs costs = Costs.of(values, snapshot.law());
    Limits limits = Limits.of(values, snapshot);
    Aim aim = Aim.of(values, limits, places);
    Notices notices = new Notices();
    Progress early = (fraction, message) -> progress.at(fraction * PREPARED, message);
    noticeUnderWay(snapshot, asked, notices);
    Situation situation = Situation.of(snapshot, asked, notices, early);
    Setting setting =
        aim.objective() == Aim.Objective.LEVEL
            ? Setting.anywhere(situation, places, costs, notices, Progress.NONE)
            : Setting.of(situation, places, costs, aim.sources(), notices, Progress.NONE);
    Optional<VillageGoal> villages = villages(aim, values, setting, places, notices);
    Watching watching = new Watching(progress, PREPARED, PLANNED);
    Solving.Outcome outcome =
        new Solving(setting, aim, limits, villages, Efforts.of(values), watching).outcome();
    return new Summing(setting, aim, limits, villages, outcome)
        .answer(values, costs.summary(places), notices);
  }

  private static Optional<VillageGoal> villages(
      Aim aim, Values values, Setting setting, Places places, Notices notices) {
    return switch (aim.objective()) {
      case LEVEL -> {
        Level level = Levels.level(values, setting.situation().asked());
        yield Optional.of(new Levels(setting, places, level, notices, Progress.NONE));
      }
      case SHARE -> {
        double percent = Shares.percent(values, setting.situation().snapshot().law());
        yield Optional.of(new Shares(setting, percent, notices));
      }
      default -> Optional.empty();
    };
  }

  /** Who plans should know of what comes anyway. */
  private static void noticeUnderWay(Snapshot snapshot, Asked asked, Notices notices) {
    if (asked.facilities().stream().anyMatch(f -> f.type() == FeatureType.HYDRANTS)) {
      notices.add(
          "hydrants: sited or being built, which cover nobody yet",
          snapshot.list(FeatureType.HYDRANTS).stream()
              .filter(
                  hydrant -> snapshot.lifecycle(hydrant).filter(UNDER_WAY::contains).isPresent())
              .map(Feature::id));
    }
  }
}
