package org.firewell.ingest.format;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firewell.ingest.file.Tally;

/** The attributes of one object, and the tags that could not be brought into them. */
final class OsmFields {

  private static final Pattern QUANTITY = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(\\S*)");

  private static final String HEIGHT_M = "height_m";
  private static final Pattern HEIGHT = Pattern.compile("-?\\d+(?:\\.\\d+)?\\s*m?");

  private final Map<String, String> tags;
  private final Tally unread;
  private final Map<String, Object> fields = new LinkedHashMap<>();

  OsmFields(Map<String, String> tags, Tally unread) {
    this.tags = tags;
    this.unread = unread;
  }

  Map<String, Object> map() {
    return fields;
  }

  void put(String attribute, String textOrNull) {
    if (textOrNull != null && !textOrNull.isBlank()) {
      fields.put(attribute, textOrNull);
    }
  }

  /** The attribute that a value of a tag stands for; other values are counted as not read. */
  void choose(String attribute, String key, Map<String, String> words) {
    String value = tags.get(key);
    String word = value == null ? null : words.get(value);
    if (value != null && word == null) {
      unread.count(key + "=" + value);
    }
    put(attribute, word);
  }

  /** A tag that is there says yes, unless its value is no. */
  void yesUnlessNo(String attribute, String key) {
    String value = tags.get(key);
    put(attribute, value == null ? null : value.equals("no") ? "no" : "yes");
  }

  /**
   * A number in a unit. OpenStreetMap writes {@code 80} or {@code 50 mph}.
   *
   * @param factors by unit, what makes the attribute's unit of it; the empty one is that of a bare
   *     number
   */
  void quantity(String attribute, String key, Map<String, Double> factors) {
    String value = tags.get(key);
    if (value == null) {
      return;
    }
    Matcher quantity = QUANTITY.matcher(value.trim());
    Double factor = quantity.matches() ? factors.get(quantity.group(2)) : null;
    if (factor == null) {
      unread.count(key + "=" + value);
      return;
    }
    double number = Double.parseDouble(quantity.group(1)) * factor;
    put(attribute, String.valueOf(Math.round(number * 1e6) / 1e6));
  }

  /** {@code ele} is metres above sea level, a bare number or with its unit; others are not read. */
  void height() {
    String value = tags.get("ele");
    if (value != null && HEIGHT.matcher(value.trim()).matches()) {
      put(HEIGHT_M, value.replace("m", "").trim());
    } else if (value != null) {
      unread.count("ele=" + value);
    }
  }

  void wholeNumber(String attribute, String key) {
    String value = tags.get(key);
    if (value != null && value.matches("-?\\d{1,6}")) {
      put(attribute, value);
    } else if (value != null) {
      unread.count(key + "=" + value);
    }
  }
}
