package org.firewell.cli;

import java.nio.file.Path;
import org.firewell.ingest.seed.SeedRulesets;
import org.firewell.standard.Rulesets;
import picocli.CommandLine.Option;

/** The rulesets that a command works with; read at the first use. */
final class Seeds {

  @Option(
      names = "--seeds",
      paramLabel = "DIR",
      description =
          "rulesets of your own beside those that ship: a folder like seeds/, or one file")
  private Path own;

  private Rulesets rulesets;

  boolean areGiven() {
    return own != null;
  }

  /** As the setting of the server. */
  String setting() {
    return "--firewell.seeds=" + own;
  }

  Rulesets rulesets() {
    if (rulesets == null) {
      rulesets = own == null ? new SeedRulesets() : SeedRulesets.with(own);
    }
    return rulesets;
  }
}
