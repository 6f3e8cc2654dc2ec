package org.firewell.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.commons.lang3.exception.ExceptionUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Writes everything that a database keeps as one file. */
@Command(
    name = "backup",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    description =
        "Writes everything that a database keeps as one file, which serve --firewell.restore reads.")
public final class Backup implements Callable<Integer> {

  /** Writes what stands in the database that settings of a server name. */
  public interface Writer {
    void write(OutputStream out, String... settings) throws IOException;
  }

  private final Writer writer;

  @CommandLine.Spec private CommandSpec spec;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description =
          "where it goes; it appears whole or not at all, and is to be kept as the database is")
  private Path out;

  @CommandLine.Unmatched private String[] settings = {};

  Backup(Writer writer) {
    this.writer = writer;
  }

  @Override
  public Integer call() throws IOException {
    try {
      WholeFile.write(out, file -> writer.write(file, settings));
    } catch (IOException e) {
      throw new UnusableDataException(
          "备份没有做成 · there is no backup: "
              + ExceptionUtils.getRootCause(e).getMessage()
              + "\n服务正在使用的内置数据库，由管理员下载 GET /api/backup"
              + " · an embedded database that a server has open is taken at GET /api/backup");
    }
    spec.commandLine().getOut().println(out + "\t" + Files.size(out));
    return CommandLine.ExitCode.OK;
  }
}
