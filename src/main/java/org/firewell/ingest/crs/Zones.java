package org.firewell.ingest.crs;

import java.util.ArrayList;
import java.util.List;

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

  private static final double FALSE_EASTING_M = 500_000;

  /** China and its seas lie between, in metres north of the equator. */
  private static final double SOUTHERNMOST_M = 300_000;

  private static final double NORTHERNMOST_M = 6_000_000;

  private Zones() {}

  /** The codes of the zones in which a position may be; none when it cannot be in any. */
  static List<Integer> of(double easting, double northing) {
    if (northing < SOUTHERNMOST_M || northing > NORTHERNMOST_M) {
      return List.of();
    }
    int number = (int) Math.floor(easting / 1e6);
    if (Math.abs(easting - number * 1e6 - FALSE_EASTING_M) > HALF_WIDTH_M) {
      return List.of();
    }
    if (number == 0) {
      return withoutNumber();
    }
    return number >= 13 && number <= 23
        ? List.of(4491 + number - 13)
        : number >= 25 && number <= 45 ? List.of(4513 + number - 25) : List.of();
  }

  private static List<Integer> withoutNumber() {
    List<Integer> codes = new ArrayList<>();
    for (int code = 4534; code <= 4554; code++) {
      codes.add(code);
    }
    return codes;
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
      default -> isZone(name) ? "CGCS2000 高斯投影，" + zone(name).zh() : name;
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
      default -> isZone(name) ? "CGCS2000 Gauss-Krueger, " + zone(name).en() : name;
    };
  }

  private record Zone(int degrees, int number, int meridian, boolean isInFront) {
    String zh() {
      return degrees
          + " 度带，中央经线 "
          + meridian
          + "°E，"
          + (isInFront ? "带号 " + number + " 在前" : "不带带号");
    }

    String en() {
      return degrees
          + "-degree zone of "
          + meridian
          + "°E, "
          + (isInFront ? "number " + number + " in front" : "no number in front");
    }
  }

  private static boolean isZone(String name) {
    return name.matches("EPSG:(449[1-9]|45[0-4]\\d|455[0-4])");
  }

  private static Zone zone(String name) {
    int code = Integer.parseInt(name.substring("EPSG:".length()));
    if (code <= 4501) {
      return new Zone(6, code - 4491 + 13, 6 * (code - 4491) + 75, true);
    }
    if (code <= 4512) {
      return new Zone(6, code - 4502 + 13, 6 * (code - 4502) + 75, false);
    }
    return code <= 4533
        ? new Zone(3, code - 4513 + 25, 3 * (code - 4513) + 75, true)
        : new Zone(3, code - 4534 + 25, 3 * (code - 4534) + 75, false);
  }
}
