package org.firewell.cli;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.firewell.ingest.Dataset;
import org.firewell.standard.Rulesets;

/** Reads the folder that {@code analyze} is asked of. */
@FunctionalInterface
public interface FolderReader {

  /**
   * @param rulesets what figures may be asked
   */
  Dataset read(Path folder, Supplier<? extends Rulesets> rulesets);
}
