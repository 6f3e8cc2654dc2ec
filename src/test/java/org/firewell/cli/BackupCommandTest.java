package org.firewell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.firewell.analysis.Questions;
import org.firewell.store.BackupFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup from the terminal. */
class BackupCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;

  @Test
  void the_file_appears_whole_of_the_database_that_the_settings_name() throws IOException {
    Path file = folder.resolve("a.zip");
    int exitCode =
        run(
            (backup, settings) -> backup.write(String.join(" ", settings).getBytes()),
            file,
            "--spring.profiles.active=postgis");

    assertThat(exitCode).isZero();
    assertThat(file).hasContent("--spring.profiles.active=postgis");
    assertThat(out.toString()).isEqualToIgnoringNewLines(file + "\t32");
  }

  @Test
  void a_backup_that_breaks_off_leaves_the_older_one() throws IOException {
    Path file = Files.writeString(folder.resolve("a.zip"), "older");
    int exitCode =
        run(
            (backup, settings) -> {
              backup.write(1);
              throw new IOException("the disk is full");
            },
            file);

    assertThat(exitCode).isEqualTo(CommandLineInterface.AT_FAULT);
    assertThat(file).hasContent("older");
    assertThat(folder.toFile().list()).containsExactly("a.zip");
    assertThat(err.toString()).contains("备份没有做成 · there is no backup: the disk is full");
  }

  @Test
  void a_database_that_is_not_there_is_not_made() {
    Path data = folder.resolve("nothing");
    int exitCode = run(BackupFile::write, folder.resolve("a.zip"), "--FIREWELL_DATA=" + data);

    assertThat(exitCode).isEqualTo(CommandLineInterface.AT_FAULT);
    assertThat(err.toString()).contains("not found");
    assertThat(folder).isEmptyDirectory();
  }

  private int run(Backup.Writer writer, Path file, String... settings) {
    List<String> words = new ArrayList<>(List.of("backup", "--out", file.toString()));
    words.addAll(List.of(settings));
    return new CommandLineInterface(new Questions(List.of()), served -> {}, writer)
        .to(new PrintWriter(out, true), new PrintWriter(err, true))
        .run(words.toArray(String[]::new));
  }
}
