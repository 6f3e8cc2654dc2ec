package org.firewell.exchange;

import java.util.Map;
import java.util.Objects;
import org.firewell.feature.FeatureType;

/**
 * How the files of one sender are read: what their fields, units and words mean. Kept under a name
 * for the next file. Nulls and empty maps say nothing.
 *
 * @param name under which it is kept; null for one that is not
 * @param partner whose register the files come from: what this one said last is remembered and
 *     compared with; null for none
 * @param type the collection that the rows belong to
 * @param crs what the coordinates are: {@code CRS84}, {@code EPSG:4549}, {@code GCJ-02}, {@code
 *     BD-09}; with {@code swapped:} before it where the second ordinate is longitude or easting
 * @param encoding of the texts, where the file does not say
 * @param table the sheet or layer of a file of several
 * @param id the field that holds the id
 * @param fields attribute by the file's own name of the field; {@code lon}, {@code lat}, {@code
 *     lonlat}, {@code wkt} and {@code photo} among the attributes
 * @param units by attribute, the unit of a number that stands without one, such as {@code bar}
 * @param values by attribute, our text by theirs; {@code ""} makes it unknown
 * @param defaults by attribute, the text where a row leaves it blank
 */
public record Profile(
    String name,
    String partner,
    FeatureType<?> type,
    String crs,
    String encoding,
    String table,
    String id,
    Map<String, String> fields,
    Map<String, String> units,
    Map<String, Map<String, String>> values,
    Map<String, String> defaults) {

  public Profile {
    Objects.requireNonNull(type, "type");
    fields = Map.copyOf(fields);
    units = Map.copyOf(units);
    values = Map.copyOf(values);
    defaults = Map.copyOf(defaults);
  }

  /** A profile that takes every field for what it is called. */
  public static Profile plain(FeatureType<?> type) {
    return new Profile(
        null, null, type, null, null, null, null, Map.of(), Map.of(), Map.of(), Map.of());
  }

  /** The attribute that a field of the file stands for. */
  public String attribute(String field) {
    return fields.getOrDefault(field, field);
  }
}
