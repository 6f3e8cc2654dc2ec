package org.firewell.ingest;

import java.util.Map;
import java.util.Optional;
import org.firewell.feature.County;
import org.firewell.feature.FeatureType;
import org.firewell.ingest.file.FileEntry;

/**
 * What {@code dataset.yaml} says.
 *
 * @param crs the coordinate reference system of every file that names none of its own
 * @param files the files that are named; other collections are looked for by their name
 * @param figures how to read the entered figures
 */
record Manifest(County county, String crs, Map<FeatureType<?>, FileEntry> files, Figures figures) {

  static final String FILE = "dataset.yaml";

  /** What the file of the entered figures is called, here and without its ending. */
  static final String FIGURES = "figures";

  /**
   * How to read the entered figures.
   *
   * @param path within the folder, or null
   * @param rename our column by the file's own name of it
   */
  record Figures(String path, Map<String, String> rename) {

    String attribute(String column) {
      return rename.getOrDefault(column, column);
    }
  }

  FileEntry file(FeatureType<?> type) {
    return files.getOrDefault(type, FileEntry.plain(type));
  }

  String crs(FeatureType<?> type) {
    return Optional.ofNullable(file(type).crs()).orElse(crs);
  }
}
