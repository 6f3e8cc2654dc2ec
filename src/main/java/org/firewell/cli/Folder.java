package org.firewell.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.firewell.ingest.Dataset;
import org.firewell.ingest.DatasetReader;

/** The dataset folder that a command was given. */
final class Folder {

  private Folder() {}

  /** Reads a dataset and tells what is wrong with it, one line each. */
  static Dataset read(Path folder, Seeds seeds, PrintWriter err) {
    return read(DatasetReader::read, folder, seeds, err);
  }

  /** The same, by another reader. */
  static Dataset read(FolderReader reader, Path folder, Seeds seeds, PrintWriter err) {
    Dataset dataset = reader.read(folder, seeds::rulesets);
    dataset.notices().forEach(notice -> err.println(notice.line()));
    return dataset;
  }
}
