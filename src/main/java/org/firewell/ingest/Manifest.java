package org.firewell.ingest;

import java.util.Map;
import java.util.Optional;
import org.firewell.feature.County;
import org.firewell.feature.FeatureType;

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

  /**
   * How to read the file of a collection. Nulls where the manifest says nothing.
   *
   * @param path within the folder
   * @param id the field that holds the id
   * @param rename attribute by the file's own name of the field
   * @param defaults the text of an attribute where a row leaves it blank
   */
  record FileEntry(
      String path,
      String crs,
      String licence,
      String origin,
      String id,
      Map<String, String> rename,
      Map<String, String> defaults) {

    static final FileEntry NONE = new FileEntry(null, null, null, null, null, Map.of(), Map.of());

    FileEntry {
      rename = Map.copyOf(rename);
      defaults = Map.copyOf(defaults);
    }

    /** The attribute that a field of the file stands for. */
    String attribute(String field) {
      return rename.getOrDefault(field, field);
    }
  }

  FileEntry file(FeatureType<?> type) {
    return files.getOrDefault(type, FileEntry.NONE);
  }

  String crs(FeatureType<?> type) {
    return Optional.ofNullable(file(type).crs()).orElse(crs);
  }
}
