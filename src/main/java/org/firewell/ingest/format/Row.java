package org.firewell.ingest.format;

import java.util.List;
import java.util.Map;
import org.firewell.ingest.file.Reason;
import org.firewell.ingest.file.Refusal;
import org.locationtech.jts.geom.Geometry;

/**
 * A feature as a file gives it, before anything is made of it.
 *
 * @param number 1 for the first of the file
 * @param line where it begins
 * @param id the feature's own id, or null
 * @param fields by name, those that are blank left out; each a String, a Boolean, a {@link List} of
 *     texts, or {@link #STRUCTURE}
 * @param geometry in the file's coordinate reference system; null when {@code fault} says why, or
 *     without a fault when the row has no place
 * @param repairs what was wrong with the geometry and could be made good
 * @param fault why there is no geometry, or null
 */
public record Row(
    long number,
    long line,
    String id,
    Map<String, Object> fields,
    Geometry geometry,
    List<Reason> repairs,
    Refusal fault) {

  public static Row sound(
      long number,
      long line,
      String id,
      Map<String, Object> fields,
      Geometry geometry,
      List<Reason> repairs) {
    return new Row(number, line, id, fields, geometry, repairs, null);
  }

  static Row faulty(long number, long line, String id, Map<String, Object> fields, Refusal fault) {
    return new Row(number, line, id, fields, null, List.of(), fault);
  }

  /** Stands for a value that is no value but an object. */
  public static final Object STRUCTURE = new Object();

  public Row withFields(Map<String, Object> others) {
    return new Row(number, line, id, others, geometry, repairs, fault);
  }
}
