package org.firewell.demo;

import java.util.List;
import java.util.Map;

/**
 * A town, sub-district or zone of Jinjiang.
 *
 * @param geonameId of the point, or blank where the point is schematic
 * @param areaKm2 schematic: how large its share of the county is drawn
 * @param pipedShare schematic: share of villages on a pipe network, 0 to 1
 * @param brigadePosts posts that the 2022 document hands to it, blank where it is not listed
 * @param newHydrants simulated progress of its quota of new hydrants
 * @param makeupHydrants simulated progress of its quota of make-up hydrants
 */
record Unit(
    String code,
    String name,
    String kind,
    double lon,
    double lat,
    String geonameId,
    double areaKm2,
    double pipedShare,
    String brigadePosts,
    Pledge newHydrants,
    Pledge makeupHydrants) {

  /** How a task goes: accepted in time, accepted after the deadline, not accepted yet. */
  record Pledge(int inTime, int late, int open) {}

  static List<Unit> list() {
    return Csv.read("units.csv", Unit::of);
  }

  boolean isTown() {
    return kind.equals("town");
  }

  boolean isZone() {
    return kind.equals("zone");
  }

  private static Unit of(Map<String, String> row) {
    return new Unit(
        row.get("code"),
        row.get("name"),
        row.get("kind"),
        Double.parseDouble(row.get("lon")),
        Double.parseDouble(row.get("lat")),
        row.get("geonameid"),
        Double.parseDouble(row.get("area_km2")),
        Double.parseDouble(row.get("piped_share")),
        row.get("brigade_posts"),
        pledge(row, "new"),
        pledge(row, "makeup"));
  }

  private static Pledge pledge(Map<String, String> row, String kind) {
    return new Pledge(
        Integer.parseInt(row.get(kind + "_in_time")),
        Integer.parseInt(row.get(kind + "_late")),
        Integer.parseInt(row.get(kind + "_open")));
  }
}
