package org.firewell.benchmark;

/** Hills of 60 m, some 1.5 km apart, in steps of a decimetre: as steep as 1 in 4. */
final class Hills {

  private static final double HIGH_M = 30;
  private static final double WAVES_A_DEGREE = 2 * Math.PI / 0.015;

  private Hills() {}

  static double heightM(double lon, double lat) {
    double east = Math.sin(lon * WAVES_A_DEGREE);
    double north = Math.sin(lat * WAVES_A_DEGREE);
    return Math.rint(10 * (100 + HIGH_M * (east + north))) / 10;
  }
}
