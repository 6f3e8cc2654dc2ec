package org.firewell.demo;

import java.util.List;
import java.util.Map;

/**
 * An administrative village or community as the statistical division list of 2023 names it.
 *
 * @param officialName with its suffix, for example 科任村委会
 * @param lon of its GeoNames point, or null where none is known
 */
record Place(
    String code, String officialName, String unitCode, Double lon, Double lat, String geonameId) {

  static List<Place> list() {
    return Csv.read("villages.csv", Place::of);
  }

  boolean isCommunity() {
    return !officialName.endsWith("村委会");
  }

  boolean hasPoint() {
    return lon != null;
  }

  /** What people say: 科任村, 青新社区. */
  String name() {
    return officialName.replaceFirst("村委会$", "村").replaceFirst("社区居委会$", "社区");
  }

  private static Place of(Map<String, String> row) {
    return new Place(
        row.get("code"),
        row.get("official_name"),
        row.get("unit_code"),
        number(row.get("lon")),
        number(row.get("lat")),
        row.get("geonameid"));
  }

  private static Double number(String text) {
    return text.isEmpty() ? null : Double.valueOf(text);
  }
}
