package org.firewell.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Question;
import org.firewell.analysis.Questions;
import org.firewell.ingest.DatasetReader;
import org.firewell.ingest.seed.RulesetException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;

/** Understands {@code firewell <command>}. */
public final class CommandLineInterface {

  /** The data or the request is at fault. */
  static final int AT_FAULT = 1;

  private final CommandLine commandLine;

  /**
   * @param questions that {@code analyze} offers
   * @param serve starts the server and comes back when it has started; it is given the words that
   *     stand behind {@code serve}
   * @param backup writes what stands in the database that the words behind {@code backup} name
   */
  public CommandLineInterface(Questions questions, Consumer<String[]> serve, Backup.Writer backup) {
    this(questions, serve, backup, DatasetReader::read);
  }

  /**
   * The same, where {@code analyze} reads its folder by another reader.
   *
   * @param reader of the folder behind {@code --data}
   */
  public CommandLineInterface(
      Questions questions, Consumer<String[]> serve, Backup.Writer backup, FolderReader reader) {
    commandLine = new CommandLine(new Firewell());
    commandLine.addSubcommand(new Serve(serve));
    commandLine.addSubcommand(new Backup(backup));
    commandLine.addSubcommand(analyze(questions, reader));
    commandLine.addSubcommand(new Import());
    commandLine.addSubcommand(new Check());
    commandLine.addSubcommand(new Export());
    commandLine.addSubcommand(new Report());
    commandLine.addSubcommand(new RulesetList());
    commandLine.setExecutionExceptionHandler(faultsAreOneLine());
  }

  /** Tells somebody else than the terminal. */
  public CommandLineInterface to(PrintWriter out, PrintWriter err) {
    commandLine.setOut(out).setErr(err);
    return this;
  }

  /** Runs a command and gives its exit code. Without a command, settings or none, it serves. */
  public int run(String... words) {
    return commandLine.execute(isSettings(words) ? before(words, "serve") : words);
  }

  private boolean isSettings(String[] words) {
    return words.length == 0
        || (words[0].startsWith("--")
            && !commandLine.getCommandSpec().optionsMap().containsKey(words[0]));
  }

  private static String[] before(String[] words, String command) {
    return Stream.concat(Stream.of(command), Stream.of(words)).toArray(String[]::new);
  }

  private static CommandLine analyze(Questions questions, FolderReader reader) {
    CommandLine analyze = new CommandLine(new Analyze());
    for (Question question : questions.list()) {
      analyze.addSubcommand(question.name(), AnalyzeQuestion.spec(question, reader));
    }
    return analyze;
  }

  /** What a user can mend is one line each; anything else is ours to mend and keeps its trace. */
  private static IExecutionExceptionHandler faultsAreOneLine() {
    return (fault, command, parsed) -> {
      if (!(fault instanceof InputException
          || fault instanceof UnusableDataException
          || fault instanceof RulesetException)) {
        throw fault;
      }
      fault.getMessage().lines().forEach(command.getErr()::println);
      return AT_FAULT;
    };
  }

  @Command(
      name = "firewell",
      mixinStandardHelpOptions = true,
      description = "How a county's fire protection stands on the ground, village by village.")
  private static final class Firewell implements Callable<Integer> {
    @CommandLine.Spec CommandSpec spec;

    @Override
    public Integer call() {
      throw new CommandLine.ParameterException(spec.commandLine(), "which command?");
    }
  }

  @Command(name = "analyze", description = "Asks a question of a folder of files.")
  private static final class Analyze implements Callable<Integer> {
    @CommandLine.Spec CommandSpec spec;

    @Override
    public Integer call() {
      String known = String.join(", ", spec.subcommands().keySet());
      throw new CommandLine.ParameterException(
          spec.commandLine(), "which question? There are " + known);
    }
  }

  /** Starts the server. */
  @Command(name = "serve", description = "Starts the map on http://localhost:8080.")
  private static final class Serve implements Callable<Integer> {

    private final Consumer<String[]> serve;

    @CommandLine.Mixin private Seeds seeds;
    @CommandLine.Unmatched private String[] settings = {};

    Serve(Consumer<String[]> serve) {
      this.serve = serve;
    }

    @Override
    public Integer call() {
      if (!seeds.areGiven()) {
        return serve(settings);
      }
      seeds.rulesets(); // a fault is told here and not by a server that does not start
      return serve(
          Stream.concat(Stream.of(settings), Stream.of(seeds.setting())).toArray(String[]::new));
    }

    private int serve(String[] words) {
      try {
        serve.accept(words);
        return CommandLine.ExitCode.OK;
      } catch (RuntimeException e) {
        return AT_FAULT; // Spring has told it in the log: in a sentence, or else with its trace
      }
    }
  }

  /** Lists the rulesets. */
  @Command(name = "rulesets", description = "Lists the rulesets and where their numbers stand.")
  private static final class RulesetList implements Callable<Integer> {
    @CommandLine.Spec CommandSpec spec;
    @CommandLine.Mixin private Seeds seeds;

    @Override
    public Integer call() {
      seeds
          .rulesets()
          .list()
          .forEach(
              r ->
                  spec.commandLine()
                      .getOut()
                      .println(r.id() + "\t" + r.validFrom() + "\t" + r.title()));
      return CommandLine.ExitCode.OK;
    }
  }
}
