package org.firewell.ingest.file;

import java.util.Map;

/**
 * How to read the file of a collection. Nulls where the manifest says nothing.
 *
 * @param path within the folder
 * @param id the field that holds the id
 * @param rename attribute by the file's own name of the field
 * @param defaults the text of an attribute where a row leaves it blank
 */
public record FileEntry(
    String path,
    String crs,
    String licence,
    String origin,
    String id,
    Map<String, String> rename,
    Map<String, String> defaults) {

  public static final FileEntry NONE =
      new FileEntry(null, null, null, null, null, Map.of(), Map.of());

  public FileEntry {
    rename = Map.copyOf(rename);
    defaults = Map.copyOf(defaults);
  }

  /** The attribute that a field of the file stands for. */
  public String attribute(String field) {
    return rename.getOrDefault(field, field);
  }
}
