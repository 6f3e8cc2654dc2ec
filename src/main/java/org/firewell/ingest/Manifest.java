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
record Manifest(
    County county, String crs, Map<FeatureType<?>, FileEntry> files, FileEntry figures) {

  static final String FILE = "dataset.yaml";

  /** What the file of the entered figures is called, here and without its ending. */
  static final String FIGURES = "figures";

  FileEntry file(FeatureType<?> type) {
    return files.getOrDefault(type, FileEntry.NONE);
  }

  String crs(FeatureType<?> type) {
    return Optional.ofNullable(file(type).crs()).orElse(crs);
  }
}
