package org.firewell.ingest.file;

import java.util.Map;
import org.firewell.exchange.Profile;
import org.firewell.feature.FeatureType;

/**
 * How to read the file of a collection. Nulls where the manifest says nothing.
 *
 * @param path within the folder
 * @param profile what its fields, units and words mean
 */
public record FileEntry(String path, String licence, String origin, Profile profile) {

  /** A file that is called as its collection and takes every field for what it is called. */
  public static FileEntry plain(FeatureType<?> type) {
    return new FileEntry(null, null, null, Profile.plain(type));
  }

  /** What its coordinates are, or null. */
  public String crs() {
    return profile.crs();
  }

  /** The field that holds the id, or null. */
  public String id() {
    return profile.id();
  }

  /** Attribute by the file's own name of the field. */
  public Map<String, String> rename() {
    return profile.fields();
  }

  /** The attribute that a field of the file stands for. */
  public String attribute(String field) {
    return profile.attribute(field);
  }
}
