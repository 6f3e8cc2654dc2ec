package org.firewell.ingest.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.firewell.exchange.Profile;
import org.firewell.ingest.FileCrs;
import org.firewell.ingest.crs.Crs;
import org.firewell.ingest.file.Folder;
import org.firewell.ingest.file.OneFile;
import org.firewell.ingest.file.Reason;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.file.Text;
import org.firewell.ingest.format.Choice;
import org.firewell.ingest.format.Formats;
import org.firewell.ingest.format.PlacedRows;
import org.firewell.ingest.format.RowReader;

/**
 * A file that somebody sent, and the reader of its rows.
 *
 * @param file laid on the disk
 * @param name what its sender calls it; the ending tells the format
 */
record Source(Path file, String name) {

  /** A word for what the file is. */
  String format() throws Refusal {
    return Formats.of(name).word();
  }

  /** The sheets or layers to choose from; one or none for most. */
  List<String> tables() throws Refusal, IOException {
    return Formats.tables(folder(), name);
  }

  /**
   * The rows by the file's own fields, those of the place apart.
   *
   * @param warnings takes what is to be said of the file as a whole
   */
  FileCrs rows(Profile profile, Consumer<Reason> warnings) throws Refusal, IOException {
    RowReader rows = raw(Choice.of(profile), warnings);
    try {
      RowReader placed = PlacedRows.ofAny(rows, profile::place);
      if (profile.crs() == null) {
        return new FileCrs(placed, null, "CRS84");
      }
      FileCrs chosen = FileCrs.chosen(placed, profile.crs());
      rows.declaredCrs().ifPresent(declared -> tellOfChoice(declared, chosen, warnings));
      return chosen;
    } catch (Refusal | IOException | RuntimeException e) {
      rows.close();
      throw e;
    }
  }

  /** Programs write WGS 84 into whatever they save: what somebody chose goes before it. */
  private static void tellOfChoice(String declared, FileCrs chosen, Consumer<Reason> warnings) {
    String own = declared.contains("[") ? Text.quoted(Text.oneLine(declared.strip())) : declared;
    if (!chosen.crs().isSame(Crs.normal(declared))) {
      warnings.accept(
          new Reason(
              "文件自身写的坐标系是 " + own + "，按选定的 " + chosen.crs().name() + " 读取",
              "the file itself says crs " + own + "; it is read as " + chosen.crs().name()));
    }
  }

  /** The rows of a table without looking for a place in it. */
  RowReader raw(Choice choice, Consumer<Reason> warnings) throws Refusal, IOException {
    return Formats.open(folder(), name, choice, warnings);
  }

  private Folder folder() {
    return new OneFile(file, name);
  }
}
