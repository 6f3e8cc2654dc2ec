package org.firewell.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
 * @param units by attribute, the unit of a number that stands without one, such as {@code bar}; of
 *     a date, whether a year or a month alone stands for its {@link #FIRST_DAY} or {@link
 *     #LAST_DAY}
 * @param values by attribute, our text by theirs; {@code ""} makes it unknown, and {@link #SKIP}
 *     leaves the row out
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
    fields = inOrder(fields);
    units = inOrder(units);
    values = inOrder(values);
    defaults = inOrder(defaults);
  }

  /** A copy that is shown in the order in which it was given. */
  private static <T> Map<String, T> inOrder(Map<String, T> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /** What may stand among the attributes of a field that is a place or a part of one. */
  public static final Set<String> PLACE = Set.of("lon", "lat", "lonlat", "wkt");

  /** Among our texts: a row of which it stands is none of the collection. */
  public static final String SKIP = "skip";

  public static final String FIRST_DAY = "first-day";

  public static final String LAST_DAY = "last-day";

  /** A profile that takes every field for what it is called. */
  public static Profile plain(FeatureType<?> type) {
    return new Profile(
        null, null, type, null, null, null, null, Map.of(), Map.of(), Map.of(), Map.of());
  }

  /** This one under another name. */
  public Profile named(String other) {
    return new Profile(
        other, partner, type, crs, encoding, table, id, fields, units, values, defaults);
  }

  /** This one for the files of a partner; null for none. */
  public Profile of(String otherOrNull) {
    return new Profile(
        name, otherOrNull, type, crs, encoding, table, id, fields, units, values, defaults);
  }

  /** The attribute that a field of the file stands for. */
  public String attribute(String field) {
    return fields.getOrDefault(field, field);
  }

  /** What a field says of the place, one of {@link #PLACE}; of any other the field itself. */
  public String place(String field) {
    String attribute = attribute(field);
    return PLACE.contains(attribute) ? attribute : field;
  }
}
