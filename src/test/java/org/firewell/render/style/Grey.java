package org.firewell.render.style;

/** How far apart colours are where they are printed in black and white. */
public final class Grey {

  /**
   * From which ratio two fills of one legend are told apart without their colours: four such steps
   * lie between the lightest and the darkest level of the map that have no edge of their own.
   */
  public static final double LEAST_CONTRAST = 1.4;

  private Grey() {}

  /** The contrast ratio of WCAG 2.2 of two colours such as {@code #a0c7be}: 1 to 21. */
  public static double contrast(String one, String other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return 0.2126 * linear(rgb >> 16 & 255)
        + 0.7152 * linear(rgb >> 8 & 255)
        + 0.0722 * linear(rgb & 255);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
