package org.firewell.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.firewell.analysis.Progress;
import org.firewell.ingest.Dataset;
import org.firewell.paper.Kind;
import org.firewell.paper.Language;
import org.firewell.paper.Order;
import org.firewell.paper.Paper;
import org.firewell.paper.Papers;
import org.firewell.render.print.PaperFormat;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a paper of a folder. A folder has no repairs; those are told by the server alone. */
@Command(
    name = "report",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    description = "Makes a paper: monthly, yearly, final, notice, hydrant-ledger, checklist ...")
final class Report implements Callable<Integer> {

  @CommandLine.Spec private CommandSpec spec;

  @Parameters(paramLabel = "KIND", description = "which paper")
  private String kind;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "the dataset's folder")
  private Path data;

  @Option(names = "--as-of", paramLabel = "DATE", description = "the day; default the dataset's")
  private LocalDate asOf;

  @Option(names = "--ruleset", paramLabel = "ID", description = "the law; default the dataset's")
  private String ruleset;

  @Option(names = "--township", paramLabel = "CODE", description = "one township alone")
  private String township;

  @Option(names = "--language", paramLabel = "LANGUAGE", description = "zh or en; default zh")
  private String language = "zh";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "where it goes: .pdf, .xlsx, .html")
  private Path out;

  @CommandLine.Mixin private Seeds seeds;

  @Override
  public Integer call() throws IOException {
    String name = out.getFileName().toString();
    PaperFormat format =
        known(
            "--out",
            name,
            PaperFormat.find(name.substring(name.lastIndexOf('.') + 1)),
            PaperFormat.values());
    Kind wanted = known("KIND", kind, Kind.find(kind), Kind.values());
    Language tongue =
        known(
            "--language",
            language,
            Stream.of(Language.values())
                .filter(l -> l.name().equalsIgnoreCase(language))
                .findFirst(),
            Language.values());
    Dataset dataset = Folder.read(data, seeds, spec.commandLine().getErr());
    Paper paper =
        Papers.compose(
            wanted,
            new Order(wanted, asOf, ruleset, township, tongue)
                .material(
                    dataset.county(),
                    dataset.ground(),
                    dataset.layers(),
                    seeds.rulesets(),
                    List.of()),
            Progress.NONE);
    WholeFile.write(out, file -> format.write(file, paper));
    return CommandLine.ExitCode.OK;
  }

  private static <T extends Enum<T>> T known(
      String option, String word, Optional<T> found, T[] values) {
    String words =
        String.join(
            ", ",
            Stream.of(values)
                .map(
                    v ->
                        v instanceof Kind k
                            ? k.word()
                            : v.name().toLowerCase(java.util.Locale.ROOT))
                .toList());
    return found.orElseThrow(
        () ->
            new UnusableDataException(
                "%s %s：可用 %s · there are %s".formatted(option, word, words, words)));
  }
}
