package org.firewell;

import java.util.List;
import org.firewell.analysis.Questions;
import org.firewell.analysis.changes.Changes;
import org.firewell.analysis.completeness.Completeness;
import org.firewell.analysis.coverage.Coverage;
import org.firewell.analysis.coverage.loss.Losses;
import org.firewell.analysis.coverage.patch.GapPatches;
import org.firewell.analysis.quota.QuotaLedger;
import org.firewell.analysis.servicearea.ServiceAreas;
import org.firewell.analysis.siting.Siting;
import org.firewell.analysis.siting.effect.PlanEffect;
import org.firewell.analysis.siting.quota.PlannedQuota;
import org.firewell.analysis.targets.Targets;
import org.firewell.cli.CommandLineInterface;
import org.firewell.store.BackupFile;

/** The front door: the questions of the house, and the way to the terminal or to the server. */
public final class Firewell {

  private Firewell() {}

  public static void main(String... words) {
    int exitCode =
        new CommandLineInterface(questions(), FirewellServer::run, BackupFile::write).run(words);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  /** Everything that can be asked, in the order in which it is offered. */
  public static Questions questions() {
    return new Questions(
        List.of(
            new Coverage(),
            new Completeness(),
            new QuotaLedger(),
            new Targets(),
            new Changes(),
            new Losses(),
            new GapPatches(),
            new ServiceAreas(),
            new Siting(),
            new PlannedQuota(),
            new PlanEffect()));
  }
}
