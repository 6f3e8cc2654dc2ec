package org.firewell.analysis.coverage.part;

import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.analysis.coverage.asked.Asked;
import org.firewell.analysis.coverage.demand.Demand;
import org.firewell.analysis.coverage.fix.Fixer;
import org.firewell.analysis.coverage.fix.Fixes;
import org.firewell.analysis.coverage.reach.Searches;
import org.firewell.analysis.coverage.verdict.Verdicts;
import org.firewell.snapshot.Snapshot;

/**
 * All that a verdict follows from.
 *
 * @param values of the question
 * @param asked the same, checked against the snapshot
 * @param demand who is judged
 * @param searches of what covers, that find the nearest however far it is
 */
public record Case(
    Snapshot snapshot, Values values, Asked asked, Demand demand, Searches searches) {

  /** Judges all of the demand, on the threads of this process. */
  public Judgement judged(Progress progress) {
    Verdicts verdicts = Verdicts.withDoubts(demand, searches, progress);
    Fixes fixes = new Fixer(snapshot, values, asked, searches).fixes(demand, verdicts);
    return new Judgement(verdicts, fixes);
  }

  /** The same of some of the demand, as indexes. */
  Case only(int[] chosen) {
    return new Case(snapshot, values, asked, demand.only(chosen), searches);
  }
}
