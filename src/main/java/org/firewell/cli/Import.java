package org.firewell.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.firewell.exchange.Comparison;
import org.firewell.exchange.Comparison.Settled;
import org.firewell.exchange.Decisions;
import org.firewell.exchange.Incoming;
import org.firewell.exchange.Line;
import org.firewell.exchange.Outcome;
import org.firewell.exchange.Profile;
import org.firewell.exchange.Said;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ground;
import org.firewell.ingest.ProfileFiles;
import org.firewell.ingest.file.Notice;
import org.firewell.ingest.file.Notices;
import org.firewell.ingest.file.PathFolder;
import org.firewell.ingest.file.Severity;
import org.firewell.ingest.format.Choice;
import org.firewell.ingest.intake.Intake;
import org.firewell.ingest.intake.Intake.Inspection;
import org.firewell.ingest.intake.Intake.Reading;
import org.firewell.render.Csv;
import org.firewell.render.GeoJson;
import org.firewell.render.Table;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Looks how somebody's file would meet a dataset, and takes it when told to. Without a profile the
 * one that is suggested is used, and told.
 */
@Command(
    name = "import",
    description = "Tells what would become of the rows of a file, and takes them with --take.")
final class Import implements Callable<Integer> {

  /** Of the lines. */
  private static final Set<String> COLUMNS =
      new LinkedHashSet<>(List.of("row", "id", "outcome", "field", "value", "zh", "en"));

  @CommandLine.Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "the file, of any format that is read")
  private Path file;

  @Option(
      names = "--collection",
      paramLabel = "NAME",
      description = "what its rows are, such as hydrants; else what its name and fields suggest")
  private String collection;

  @Option(
      names = "--profile",
      paramLabel = "NAME|FILE",
      description = "how it is read: a profile that ships, or a YAML file; else what is suggested")
  private String profile;

  @Option(names = "--into", paramLabel = "DIR", description = "the dataset that it meets")
  private Path into;

  @Option(
      names = "--take",
      description = "write the collection into the dataset, as GeoJSON; a conflict is left alone")
  private boolean take;

  @Option(
      names = "--lines",
      paramLabel = "FILE",
      description = "what becomes of each row, as CSV: row, id, outcome, field, value, reason")
  private Path lines;

  @CommandLine.Mixin private Seeds seeds;

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new UnusableDataException(file + ": 没有这个文件 · there is no such file");
    }
    if (take && into == null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--take needs --into DIR: the dataset that is written");
    }
    Ground ground =
        into == null
            ? Ground.of(Map.of())
            : Folder.read(into, seeds, spec.commandLine().getErr()).ground();
    Profile by = profile();
    Reading reading = Intake.read(file, name(), by, ground, rows -> {});
    return told(by.type(), reading, ground);
  }

  private String name() {
    return file.getFileName().toString();
  }

  private Profile profile() throws IOException {
    FeatureType<?> typeOrNull = collection == null ? null : type(collection);
    if (profile != null) {
      return given(typeOrNull);
    }
    Inspection look = Intake.inspect(file, name(), new Choice(typeOrNull, null, null, Set.of()));
    PrintWriter err = spec.commandLine().getErr();
    look.fields()
        .forEach(
            field ->
                err.printf(
                    "%s -> %s %s%n",
                    field.name(),
                    field.attribute() == null ? "-" : field.attribute(),
                    field.attribute() == null ? "" : "(" + field.zh() + " · " + field.en() + ")"));
    return look.suggested();
  }

  private Profile given(FeatureType<?> typeOrNull) {
    Notices notices = new Notices();
    Profile found =
        ProfileFiles.find(profile, new PathFolder(Path.of("")), notices)
            .orElseThrow(
                () ->
                    new UnusableDataException(
                        profile + ": 没有这个读取方案 · there is no such profile" + listed(notices)));
    if (!notices.list().isEmpty()) {
      throw new UnusableDataException(listed(notices).trim());
    }
    if (typeOrNull != null && typeOrNull != found.type()) {
      throw new UnusableDataException(
          profile + ": 是 " + found.type() + " 的 · it is one of " + found.type());
    }
    return found;
  }

  private static String listed(Notices notices) {
    StringBuilder lines = new StringBuilder();
    notices.list().forEach(notice -> lines.append(System.lineSeparator()).append(notice.line()));
    return lines.toString();
  }

  private static FeatureType<?> type(String name) {
    return FeatureType.find(name)
        .orElseThrow(
            () ->
                new UnusableDataException(
                    "--collection "
                        + name
                        + ": 没有这个图层 · there is no such collection; there are "
                        + FeatureType.all()));
  }

  private <F extends Feature> int told(FeatureType<F> type, Reading reading, Ground ground)
      throws IOException {
    reading.notices().stream()
        .filter(notice -> notice.row() == 0)
        .forEach(notice -> spec.commandLine().getErr().println(notice.line()));
    Settled<F> settled =
        Comparison.of(type, rows(reading), ground.list(type), Said.NOTHING, null)
            .settled(Decisions.NONE);
    List<Line> all = new ArrayList<>(settled.lines());
    all.addAll(reading.refused());
    all.sort(Comparator.comparingLong(Line::row));
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%s %s: %d%n", name(), type, reading.rows());
    Map<Outcome, Long> counts = Comparison.counts(all);
    counts.forEach((outcome, count) -> out.printf("%s %d%n", outcome.word(), count));
    out.printf("values_unread %d%n", unreadValues(reading));
    if (lines != null) {
      write(all, reading);
    }
    boolean isRead =
        !reading.incoming().isEmpty() || reading.rows() == 0 && reading.faults().isEmpty();
    if (take && isRead) {
      take(type, ground, settled);
    }
    return isRead ? CommandLine.ExitCode.OK : CommandLineInterface.AT_FAULT;
  }

  @SuppressWarnings("unchecked") // the rows of a file are of its profile's collection
  private static <F extends Feature> List<Incoming<F>> rows(Reading reading) {
    return reading.incoming().stream().map(row -> (Incoming<F>) row).toList();
  }

  /** How many values of rows that are taken could not be read, and are unknown. */
  private static long unreadValues(Reading reading) {
    Set<Long> taken = new HashSet<>();
    reading.incoming().forEach(row -> taken.add(row.row()));
    return reading.notices().stream()
        .filter(n -> n.severity() == Severity.ERROR && taken.contains(n.row()))
        .count();
  }

  /** The rows with their outcome, and under each the values that were read with doubt. */
  private void write(List<Line> all, Reading reading) throws IOException {
    Map<Long, List<Notice>> notices = new HashMap<>();
    reading.notices().forEach(n -> notices.computeIfAbsent(n.row(), r -> new ArrayList<>()).add(n));
    Table table = new Table(COLUMNS, taker -> all.forEach(line -> tell(line, notices, taker)));
    WholeFile.write(lines, csv -> Csv.write(csv, table));
  }

  private static void tell(
      Line line, Map<Long, List<Notice>> notices, Consumer<Map<String, Object>> taker) {
    String outcome = line.outcome().word();
    taker.accept(
        row(line.row(), line.id(), outcome, line.field(), line.value(), line.zh(), line.en()));
    if (line.outcome() != Outcome.REFUSED) {
      for (Notice n : notices.getOrDefault(line.row(), List.of())) {
        taker.accept(row(n.row(), n.id(), "", n.field(), n.value(), n.zh(), n.en()));
      }
    }
  }

  private static Map<String, Object> row(Object... cells) {
    Map<String, Object> row = new HashMap<>();
    int at = 0;
    for (String column : COLUMNS) {
      row.put(column, cells[at++]);
    }
    return row;
  }

  /** Writes what stands with what is new and changed; the old file stays until the new is whole. */
  private <F extends Feature> void take(FeatureType<F> type, Ground ground, Settled<F> settled)
      throws IOException {
    Map<String, Feature> standing = new HashMap<>();
    ground.list(type).forEach(feature -> standing.put(feature.id(), feature));
    settled.changed().forEach(feature -> standing.put(feature.id(), feature));
    settled.added().forEach(feature -> standing.put(feature.id(), feature));
    Path target = into.resolve(type.name() + ".geojson");
    if (ground.has(type) && !Files.exists(target)) {
      throw new UnusableDataException(
          target
              + ": 该图层在别的文件里，请先另存为 GeoJSON · the collection stands in another file; save that"
              + " as GeoJSON first");
    }
    List<Feature> sorted =
        standing.values().stream().sorted(Comparator.comparing(Feature::id)).toList();
    WholeFile.write(target, bytes -> GeoJson.write(bytes, sorted, Map.of()));
    spec.commandLine().getOut().printf("%s%n", target);
  }
}
