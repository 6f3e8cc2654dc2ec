package org.firewell.render.map;

/**
 * The paper of a map.
 *
 * @param widthMm {@link #LEAST_MM} to {@link #MOST_MM}
 * @param heightMm the same
 * @param frame what stands around the map
 * @param language {@code zh} or {@code en}
 */
public record MapPaper(double widthMm, double heightMm, Frame frame, String language) {

  public static final int LEAST_MM = 20;
  public static final int MOST_MM = 1200;

  /** What stands around a map. */
  public enum Frame {
    /** Title, legend, scale, north arrow, day, rule set, sources of the data. */
    FULL,
    /** Scale bar and the band of schematic data alone. */
    PLAIN
  }

  /**
   * @throws IllegalArgumentException when a side is too short or too long
   */
  public MapPaper {
    if (!isSide(widthMm) || !isSide(heightMm)) {
      throw new IllegalArgumentException("no paper of " + widthMm + " x " + heightMm + " mm");
    }
  }

  private static boolean isSide(double mm) {
    return mm >= LEAST_MM && mm <= MOST_MM;
  }

  String in(String zh, String en) {
    return language.equals("en") ? en : zh;
  }

  /** The size of its small letters in millimetres. */
  double letters() {
    return Math.max(1.7, Math.min(3.6, Math.min(widthMm, heightMm) / 210 * 2.5));
  }
}
