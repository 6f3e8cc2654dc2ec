package org.firewell.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.firewell.ingest.Dataset;
import org.firewell.ingest.file.Severity;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Lists what is wrong with a folder of files: file, row, id, reason; with --seeds those first. */
@Command(name = "check", description = "Tells what is wrong with the data: file, row, id, reason.")
final class Check implements Callable<Integer> {

  @CommandLine.Spec private CommandSpec spec;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "the dataset's folder")
  private Path data;

  @CommandLine.Mixin private Seeds seeds;

  @Override
  public Integer call() {
    if (seeds.areGiven()) {
      seeds.rulesets();
    }
    Dataset dataset = Folder.read(data, seeds, spec.commandLine().getErr());
    spec.commandLine()
        .getOut()
        .printf(
            "%d errors, %d warnings%n",
            count(dataset, Severity.ERROR), count(dataset, Severity.WARNING));
    return dataset.hasErrors() ? CommandLineInterface.AT_FAULT : CommandLine.ExitCode.OK;
  }

  private static long count(Dataset dataset, Severity severity) {
    return dataset.notices().stream().filter(notice -> notice.severity() == severity).count();
  }
}
