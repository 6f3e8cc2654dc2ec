package org.firewell.ingest.intake;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.firewell.exchange.Incoming;
import org.firewell.exchange.Line;
import org.firewell.exchange.Profile;
import org.firewell.exchange.ProfileFault;
import org.firewell.feature.Feature;
import org.firewell.feature.Ground;
import org.firewell.ingest.FeatureMaker;
import org.firewell.ingest.FeatureMaker.Made;
import org.firewell.ingest.FileCrs;
import org.firewell.ingest.file.Notice;
import org.firewell.ingest.file.Reason;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.file.Refused;
import org.firewell.ingest.file.Severity;
import org.firewell.ingest.format.Choice;
import org.firewell.ingest.format.Row;
import org.firewell.ingest.format.RowReader;

/** Looks at a file and reads it. */
public final class Intake {

  private static final int ROWS_A_STEP = 1000;

  private Intake() {}

  /**
   * What a look at a file tells.
   *
   * @param format a word such as {@code csv}, {@code xlsx}, {@code shapefile}
   * @param tables the sheets or layers to choose from; one or none for most
   * @param rows how many rows it has
   * @param fields its fields, in their order
   * @param suggested how it may be read; somebody looks at it before it is
   * @param notices what is wrong with the file as a whole
   */
  public record Inspection(
      String format,
      List<String> tables,
      long rows,
      List<Field> fields,
      Profile suggested,
      List<Notice> notices) {}

  /**
   * A field of a file.
   *
   * @param samples some of its values, the most frequent first
   * @param filled in how many rows it says something
   * @param attribute that is suggested; null where none is
   * @param zh why that one, in Chinese; empty without
   * @param en why, in English
   */
  public record Field(
      String name, List<String> samples, long filled, String attribute, String zh, String en) {}

  /**
   * What was read of a file.
   *
   * @param rows how many it has
   * @param incoming those that could be read, in the order of their rows; a row that is not among
   *     them is refused and stands with its reason among the notices
   * @param notices what could not, and what was read with doubt
   * @param facts what is to be told beside, such as the coordinate reference system by its name
   */
  public record Reading(
      long rows, List<Incoming<?>> incoming, List<Notice> notices, Map<String, Object> facts) {

    /** What is wrong with the file as a whole. */
    public List<Notice> faults() {
      return errors().filter(notice -> notice.row() == 0).toList();
    }

    /** The rows that could not be read, each with all that is wrong with it. */
    public List<Line> refused() {
      Map<Long, Line> lines = new TreeMap<>();
      errors()
          .filter(notice -> notice.row() > 0)
          .map(n -> Line.refused(n.row(), n.id(), n.field(), n.value(), n.zh(), n.en()))
          .forEach(line -> lines.merge(line.row(), line, Reading::together));
      incoming.forEach(row -> lines.remove(row.row()));
      return List.copyOf(lines.values());
    }

    private Stream<Notice> errors() {
      return notices.stream().filter(notice -> notice.severity() == Severity.ERROR);
    }

    private static Line together(Line first, Line next) {
      return Line.refused(
          first.row(),
          first.id(),
          first.field(),
          first.value(),
          first.zh() + "；" + next.zh(),
          first.en() + "; " + next.en());
    }
  }

  /**
   * @param file laid on the disk
   * @param name what its sender calls it; the ending tells the format
   * @param asked the collection, the table and the encoding, where they are chosen
   */
  public static Inspection inspect(Path file, String name, Choice asked) throws IOException {
    return new Look(new Source(file, name), asked).inspect();
  }

  /**
   * Reads every row that can be read. Nothing is thrown for a fault of the file.
   *
   * @param read is told from time to time how many rows were read
   */
  public static Reading read(
      Path file, String name, Profile profile, Ground around, LongConsumer read)
      throws IOException {
    List<Notice> notices = new ArrayList<>();
    Map<String, Object> facts = new LinkedHashMap<>();
    Source source = new Source(file, name);
    List<ProfileFault> faults = ProfileFault.of(profile);
    if (!faults.isEmpty()) {
      faults.forEach(
          fault ->
              tell(notices, name, Severity.ERROR)
                  .accept(
                      new Reason(
                          "读取方案的 " + fault.part() + "：" + fault.zh(),
                          "the profile's " + fault.part() + ": " + fault.en())));
      return new Reading(0, List.of(), List.copyOf(notices), facts);
    }
    try (FileCrs reader = source.rows(profile, tell(notices, name, Severity.WARNING))) {
      facts.put("crs", reader.crs().name());
      FeatureMaker maker = new FeatureMaker(profile, reader.crs(), name, notices::add);
      List<Made> made = new ArrayList<>();
      boolean isUsed =
          run(
              reader,
              row -> {
                maker.make(row).ifPresent(made::add);
                if (maker.rows() % ROWS_A_STEP == 0) {
                  read.accept(maker.rows());
                }
              },
              tell(notices, name, Severity.ERROR));
      maker.tellOfTheWhole();
      read.accept(maker.rows());
      DivisionNames names = new DivisionNames(around);
      List<Incoming<?>> incoming = new ArrayList<>();
      if (isUsed) {
        for (Made one : maker.straightened(made)) {
          incoming.add(incoming(one, names.resolved(maker.settled(one.row(), one.feature()))));
        }
      }
      names.tell(tell(notices, name, Severity.WARNING));
      return new Reading(maker.rows(), List.copyOf(incoming), List.copyOf(notices), facts);
    } catch (Refusal e) {
      tell(notices, name, Severity.ERROR).accept(e.reason());
      return new Reading(0, List.of(), List.copyOf(notices), facts);
    }
  }

  private static Incoming<?> incoming(Made made, Feature feature) {
    return new Incoming<>(made.row(), feature, made.given(), made.photo());
  }

  /**
   * Reads a file to its end, or as far as it goes.
   *
   * @param errors takes why it was not read to its end
   * @return false when nothing of the file is to be used
   */
  static boolean run(RowReader reader, Consumer<Row> rows, Consumer<Reason> errors)
      throws IOException {
    try {
      reader.read(rows);
      return true;
    } catch (RowReader.Broken e) {
      errors.accept(e.reason());
      return true;
    } catch (Refusal e) {
      errors.accept(e.reason().ofTheWhole());
      return false;
    } catch (EOFException | ZipException e) {
      errors.accept(new Reason("文件中断", "the file breaks off"));
      return true;
    } catch (Refused e) {
      errors.accept(e.reason().ofTheWhole());
      return false;
    }
  }

  /** What tells something of the file as a whole. */
  static Consumer<Reason> tell(List<Notice> notices, String file, Severity severity) {
    return reason ->
        notices.add(new Notice(severity, file, 0, null, null, null, reason.zh(), reason.en()));
  }
}
