package org.firewell.ingest.crs;

import java.util.List;
import java.util.Optional;
import org.firewell.geo.GaussZone;

/**
 * The Gauss-Krueger zones of CGCS2000 in the EPSG register, by what their eastings look like.
 *
 * <p>An easting is 500 km on the central meridian. With the number of the zone in front it has
 * eight digits and tells the zone: 13 to 23 are zones of 6 degrees (EPSG:4491 to 4501), 25 to 45
 * zones of 3 degrees (EPSG:4513 to 4533), and no number is both. Without it, it has six digits and
 * tells none; then the zone of 6 degrees and that of 3 degrees on the same meridian are one and the
 * same, so that those of 3 degrees are enough (EPSG:4534 to 4554 for 75 to 135 degrees east).
 */
final class Zones {

  /** No zone is wider than this on either side of its meridian, in metres. */
  private static final double HALF_WIDTH_M = 400_000;

  /** China and its seas lie between, in metres north of the equator. */
  private static final double SOUTHERNMOST_M = 300_000;

  private static final double NORTHERNMOST_M = 6_000_000;

  private Zones() {}

  /** The codes of the zones in which a position may be; none when it cannot be in any. */
  static List<Integer> of(double easting, double northing) {
    if (northing < SOUTHERNMOST_M || northing > NORTHERNMOST_M) {
      return List.of();
    }
    return GaussZone.all().stream()
        .filter(zone -> zone.isInFront() || zone.width() == 3)
        .filter(zone -> Math.abs(easting - zone.easting()) <= HALF_WIDTH_M)
        .map(GaussZone::epsg)
        .toList();
  }

  /** What a system is called in Chinese, by its canonical name. */
  static String zh(String name) {
    if (name.startsWith(Crs.SWAPPED)) {
      return zh(name.substring(Crs.SWAPPED.length())) + "（两列颠倒）";
    }
    return switch (name) {
      case "CRS84", "EPSG:4326" -> "WGS 84 经纬度";
      case "EPSG:4490" -> "CGCS2000 经纬度";
      case "GCJ-02" -> "GCJ-02（火星坐标：高德、腾讯）";
      case "BD-09" -> "BD-09（百度）";
      case "EPSG:3857" -> "Web 墨卡托";
      default -> zone(name).map(Zones::zh).orElse(name);
    };
  }

  /** The same in English. */
  static String en(String name) {
    if (name.startsWith(Crs.SWAPPED)) {
      return en(name.substring(Crs.SWAPPED.length())) + " with its two columns swapped";
    }
    return switch (name) {
      case "CRS84", "EPSG:4326" -> "WGS 84 longitude and latitude";
      case "EPSG:4490" -> "CGCS2000 longitude and latitude";
      case "GCJ-02" -> "GCJ-02 (AutoNavi, Tencent)";
      case "BD-09" -> "BD-09 (Baidu)";
      case "EPSG:3857" -> "Web Mercator";
      default -> zone(name).map(Zones::en).orElse(name);
    };
  }

  private static String zh(GaussZone zone) {
    return "CGCS2000 高斯投影，"
        + zone.width()
        + " 度带，中央经线 "
        + zone.meridian()
        + "°E，"
        + (zone.isInFront() ? "带号 " + zone.number() + " 在前" : "不带带号");
  }

  private static String en(GaussZone zone) {
    return "CGCS2000 Gauss-Krueger, "
        + zone.width()
        + "-degree zone of "
        + zone.meridian()
        + "°E, "
        + (zone.isInFront() ? "number " + zone.number() + " in front" : "no number in front");
  }

  private static Optional<GaussZone> zone(String name) {
    return GaussZone.all().stream().filter(zone -> name.equals("EPSG:" + zone.epsg())).findFirst();
  }
}
