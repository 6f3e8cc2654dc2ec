package org.firewell.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.firewell.analysis.Answer;
import org.firewell.analysis.Input;
import org.firewell.analysis.Inquiry;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Question;
import org.firewell.ingest.Dataset;
import org.firewell.ingest.file.Notice;
import org.firewell.render.Csv;
import org.firewell.render.FileFormat;
import org.firewell.render.FileSettings;
import org.firewell.render.GeoJson;
import org.firewell.render.Json;
import org.firewell.render.PlacedTable;
import org.firewell.render.Xlsx;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/**
 * Asks one question of a folder. Its options are the question's inputs: {@code as_of} is --as-of.
 */
@Command(sortOptions = false, mixinStandardHelpOptions = true)
final class AnalyzeQuestion implements Callable<Integer> {

  private final Question question;
  private final FolderReader reader;

  @CommandLine.Spec private CommandSpec spec;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "the dataset's folder")
  private Path data;

  @CommandLine.Mixin private Seeds seeds;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "where the findings go: .geojson, .csv for a table, .xlsx for a workbook, .gpkg, .kml,"
              + " .kmz, .zip for a Shapefile")
  private Path out;

  @Option(
      names = "--summary",
      paramLabel = "FILE",
      description = "where the figures go as JSON; standard output without it")
  private Path summary;

  private AnalyzeQuestion(Question question, FolderReader reader) {
    this.question = question;
    this.reader = reader;
  }

  static CommandSpec spec(Question question, FolderReader reader) {
    CommandSpec spec = CommandSpec.forAnnotatedObject(new AnalyzeQuestion(question, reader));
    spec.usageMessage().description(question.title().en());
    Inquiry.inputs(question).forEach(input -> spec.addOption(option(input)));
    return spec;
  }

  @Override
  public Integer call() throws IOException {
    checkEnding();
    long start = System.nanoTime();
    PrintWriter err = spec.commandLine().getErr();
    Dataset dataset = Folder.read(reader, data, seeds, err);
    if (dataset.layers().isEmpty()) {
      throw new UnusableDataException(data + " holds no layer to ask about");
    }
    long read = System.nanoTime();
    Answer answer =
        answer(
            Inquiry.of(question, given(), dataset.county(), dataset.ground(), seeds.rulesets()),
            err);
    write(answer, dataset.notices());
    err.printf(
        "read %.1f s, answered %.1f s%n", seconds(start, read), seconds(read, System.nanoTime()));
    return CommandLine.ExitCode.OK;
  }

  private static Answer answer(Inquiry inquiry, PrintWriter err) {
    if (!inquiry.question().hasBestSoFar()) {
      return inquiry.answer(Progress.NONE);
    }
    try (Interruption interruption = new Interruption(err)) {
      return inquiry.answer(interruption);
    }
  }

  private Map<String, String> given() {
    Map<String, String> given = new LinkedHashMap<>();
    for (Input input : Inquiry.inputs(question)) {
      String text = spec.findOption(optionName(input)).getValue();
      if (text != null) {
        given.put(input.name(), text);
      }
    }
    return given;
  }

  private void write(Answer answer, List<Notice> notices) throws IOException {
    Map<String, Object> figures = figures(answer, notices);
    if (out != null) {
      WholeFile.write(out, file -> writeFindings(file, answer, figures));
    }
    if (summary != null) {
      WholeFile.write(summary, file -> Json.write(file, figures));
    } else {
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      Json.write(text, figures);
      spec.commandLine().getOut().print(text.toString(StandardCharsets.UTF_8));
      spec.commandLine().getOut().flush();
    }
  }

  /** A table and a workbook tell of findings what they found, the other formats where as well. */
  private void writeFindings(OutputStream file, Answer answer, Map<String, Object> figures) {
    switch (FileFormat.ofFile(out.toString()).orElseThrow()) {
      case GEOJSON -> GeoJson.write(file, answer);
      case CSV -> Csv.write(file, answer);
      case XLSX -> Xlsx.write(file, answer, figures);
      default ->
          FileFormat.ofFile(out.toString())
              .orElseThrow()
              .write(file, PlacedTable.of(question.name(), answer), FileSettings.usual(figures));
    }
  }

  /** Before anything is computed: an ending that nobody knows is a slip. */
  private void checkEnding() {
    if (out != null) {
      WholeFile.format(out);
    }
  }

  /** The answer's figures, with what was wrong with the data before what the answer noticed. */
  private static Map<String, Object> figures(Answer answer, List<Notice> notices) {
    Map<String, Object> figures = new LinkedHashMap<>(answer.summary());
    List<Object> all = new ArrayList<>(notices.stream().map(Notice::toString).toList());
    if (figures.get("notices") instanceof List<?> noticed) {
      all.addAll(noticed);
    }
    figures.put("notices", all);
    return figures;
  }

  private static OptionSpec option(Input input) {
    String allowed =
        input.allowed().isEmpty() ? "" : " (" + String.join(", ", input.allowed()) + ")";
    String byDefault = input.defaultValue() == null ? "" : "; default " + input.defaultValue();
    return OptionSpec.builder(optionName(input))
        .type(String.class)
        .paramLabel(input.kind().name())
        .description(input.title().en() + allowed + byDefault)
        .build();
  }

  private static String optionName(Input input) {
    return "--" + input.name().replace('_', '-');
  }

  private static double seconds(long from, long to) {
    return (to - from) / 1e9;
  }
}
