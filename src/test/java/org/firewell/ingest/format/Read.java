package org.firewell.ingest.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import org.firewell.ingest.file.OneFile;
import org.firewell.ingest.file.Reason;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.file.Refused;

/** What a reader makes of a file: its rows, and what it says of the file as a whole. */
record Read(List<Row> rows, List<String> warnings, String refusal, String broken) {

  static Read of(Path folder, String name, byte[] bytes, Choice choice) {
    List<Row> rows = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    Path file = folder.resolve("upload");
    try {
      Files.write(file, bytes);
      try (RowReader reader =
          Formats.open(
              new OneFile(file, name), name, choice, reason -> warnings.add(reason.en()))) {
        reader.columns();
        reader.declaredCrs();
        PlacedRows.ofAny(reader, field -> field).read(rows::add);
      }
      return new Read(rows, warnings, null, null);
    } catch (Refusal e) {
      return new Read(rows, warnings, e.reason().en(), null);
    } catch (Refused e) {
      return new Read(rows, warnings, e.reason().en(), null);
    } catch (RowReader.Broken e) {
      return new Read(rows, warnings, null, e.reason().en());
    } catch (EOFException | ZipException e) {
      return new Read(rows, warnings, null, "breaks off");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Read of(Path folder, String name, byte[] bytes) {
    return of(folder, name, bytes, Choice.NONE);
  }

  static Read of(Path folder, String name, String... lines) {
    return of(folder, name, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  static Choice table(String table) {
    return new Choice(null, table, null, java.util.Set.of());
  }

  static List<String> tables(Path folder, String name, byte[] bytes) throws Refusal {
    try {
      Path file = Files.write(folder.resolve("upload"), bytes);
      return Formats.tables(new OneFile(file, name), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, Object> fields(int row) {
    return rows.get(row).fields();
  }

  List<String> places() {
    return rows.stream().map(row -> String.valueOf(row.geometry())).toList();
  }

  List<String> faults() {
    return rows.stream()
        .filter(row -> row.fault() != null)
        .map(row -> row.number() + " " + row.fault().reason().en())
        .toList();
  }

  /** Both languages are there, and they differ. */
  static boolean isTold(Reason reason) {
    return !reason.zh().equals(reason.en());
  }
}
