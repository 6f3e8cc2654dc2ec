package org.firewell.geo;

/**
 * The datums of Chinese web maps: positions on CGCS2000 moved by some hundred metres.
 *
 * <p>{@link #GCJ_02} is what AutoNavi, Tencent and Google show of China, {@link #BD_09} what Baidu
 * shows: GCJ-02 moved once more. Neither is published by who made it. The formulas are those that
 * are in general use since 2010 (outOfChina, transformLat and transformLon for GCJ-02 on the
 * ellipsoid of Krasovsky 1940; bd_encrypt for BD-09); web maps were found within some metres of
 * them.
 *
 * <p>The ways back have no formula of their own. They solve the way there by fixed-point iteration,
 * {@code p ← g - (f(p) - p)}: a step of p changes {@code f(p) - p} by less than a hundredth of it
 * for GCJ-02 and a fiftieth for BD-09, so each round gains nearly two digits. A round trip returns
 * within 1e-9 degree, which is 0.1 mm.
 *
 * <p>Both are applied within the box that the formula itself knows (72.004 to 137.8347 east, 0.8293
 * to 55.8271 north), which holds China and much around it; elsewhere positions stay as they are. On
 * the rim of the box the way back is not single-valued; no part of China lies there.
 *
 * <p>The same bits on every machine.
 */
public enum WebMapDatum {
  GCJ_02("GCJ-02") {
    @Override
    LonLat moved(double lon, double lat) {
      double x = lon - 105;
      double y = lat - 35;
      double sin = StrictMath.sin(Math.toRadians(lat));
      double w = 1 - KRASOVSKY_E2 * sin * sin;
      double metresPerDegreeLat =
          Math.toRadians(KRASOVSKY_A * (1 - KRASOVSKY_E2) / (w * Math.sqrt(w)));
      double metresPerDegreeLon =
          Math.toRadians(KRASOVSKY_A / Math.sqrt(w) * StrictMath.cos(Math.toRadians(lat)));
      return new LonLat(
          lon + east(x, y) / metresPerDegreeLon, lat + north(x, y) / metresPerDegreeLat);
    }
  },

  BD_09("BD-09") {
    @Override
    LonLat moved(double lon, double lat) {
      LonLat gcj = GCJ_02.moved(lon, lat);
      double z =
          Math.sqrt(gcj.lon() * gcj.lon() + gcj.lat() * gcj.lat())
              + 0.00002 * StrictMath.sin(gcj.lat() * BAIDU_WAVE);
      double theta =
          StrictMath.atan2(gcj.lat(), gcj.lon())
              + 0.000003 * StrictMath.cos(gcj.lon() * BAIDU_WAVE);
      return new LonLat(z * StrictMath.cos(theta) + 0.0065, z * StrictMath.sin(theta) + 0.006);
    }
  };

  private static final double WEST = 72.004;
  private static final double EAST = 137.8347;
  private static final double SOUTH = 0.8293;
  private static final double NORTH = 55.8271;

  /** Krasovsky 1940, in metres. */
  private static final double KRASOVSKY_A = 6378245.0;

  private static final double KRASOVSKY_E2 = 0.00669342162296594323;

  private static final double BAIDU_WAVE = Math.PI * 3000 / 180;

  /** Farther than either datum moves anything, in degrees. */
  private static final double FARTHEST = 0.03;

  /** Below what a double tells apart in a longitude of China. */
  private static final double STILL = 1e-14;

  private static final int MOST_ROUNDS = 40;

  private final String title;

  WebMapDatum(String title) {
    this.title = title;
  }

  /** What it is called, {@code GCJ-02} or {@code BD-09}. */
  public String title() {
    return title;
  }

  /** Whether a position on CGCS2000, in degrees, lies where web maps move positions. */
  public static boolean isApplied(double lon, double lat) {
    return lon >= WEST && lon <= EAST && lat >= SOUTH && lat <= NORTH;
  }

  /** Where a web map shows a position on CGCS2000. */
  public LonLat of(LonLat place) {
    return isApplied(place.lon(), place.lat()) ? moved(place.lon(), place.lat()) : place;
  }

  /** The position on CGCS2000 that a web map shows at a position. */
  public LonLat undo(LonLat shown) {
    if (!isNearby(shown)) {
      return shown;
    }
    double lon = shown.lon();
    double lat = shown.lat();
    double step = Double.POSITIVE_INFINITY;
    for (int round = 0; round < MOST_ROUNDS && step > STILL; round++) {
      LonLat moved = moved(lon, lat);
      double east = shown.lon() - moved.lon();
      double north = shown.lat() - moved.lat();
      lon += east;
      lat += north;
      step = Math.max(Math.abs(east), Math.abs(north));
    }
    return isApplied(lon, lat) ? new LonLat(lon, lat) : shown;
  }

  /** Moves a position, wherever it lies. */
  abstract LonLat moved(double lon, double lat);

  private static boolean isNearby(LonLat shown) {
    return shown.lon() >= WEST - FARTHEST
        && shown.lon() <= EAST + FARTHEST
        && shown.lat() >= SOUTH - FARTHEST
        && shown.lat() <= NORTH + FARTHEST;
  }

  /** Metres by which GCJ-02 lies east, by degrees east of 105 and north of 35. */
  private static double east(double x, double y) {
    return 300
        + x
        + 2 * y
        + 0.1 * x * x
        + 0.1 * x * y
        + 0.1 * Math.sqrt(Math.abs(x))
        + (waves(20, 6, x) + waves(20, 2, x)) * 2 / 3
        + (waves(20, 1, x) + waves(40, 1 / 3.0, x)) * 2 / 3
        + (waves(150, 1 / 12.0, x) + waves(300, 1 / 30.0, x)) * 2 / 3;
  }

  /** Metres by which GCJ-02 lies north. */
  private static double north(double x, double y) {
    return -100
        + 2 * x
        + 3 * y
        + 0.2 * y * y
        + 0.1 * x * y
        + 0.2 * Math.sqrt(Math.abs(x))
        + (waves(20, 6, x) + waves(20, 2, x)) * 2 / 3
        + (waves(20, 1, y) + waves(40, 1 / 3.0, y)) * 2 / 3
        + (waves(160, 1 / 12.0, y) + waves(320, 1 / 30.0, y)) * 2 / 3;
  }

  private static double waves(double metres, double frequency, double degrees) {
    return metres * StrictMath.sin(frequency * degrees * Math.PI);
  }
}
