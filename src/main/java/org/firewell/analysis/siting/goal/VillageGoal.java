package org.firewell.analysis.siting.goal;

import java.util.Map;
import org.firewell.analysis.coverage.verdict.Verdicts;
import org.firewell.location.Attainment;
import org.firewell.location.Choice;
import org.firewell.snapshot.Snapshot;

/** What villages are to be brought to. */
public sealed interface VillageGoal permits Shares, Levels {

  /** The villages that are not there and that sites may bring there, each with what it lacks. */
  Attainment problem(Choice choice);

  /**
   * How many are there before and after.
   *
   * @param then the snapshot with the plan carried out
   * @param after who is covered then
   */
  Map<String, Object> summary(Snapshot then, Verdicts after);
}
