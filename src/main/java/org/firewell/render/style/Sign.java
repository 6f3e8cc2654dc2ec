package org.firewell.render.style;

/**
 * The sign of a facility: the outline tells the kind, the stroke the state, so that it is read
 * without colours.
 *
 * @param outline a path of SVG in a circle of radius 1
 * @param state effective (filled), broken (a ring with a slash), planned (a dashed ring), unknown
 *     (a ring with a dot)
 * @param half whether only the lower half is filled
 * @param colour of the stroke, and of the fill where it is filled
 * @param halo the colour around and inside
 */
public record Sign(Outline outline, String state, boolean half, String colour, String halo) {

  /**
   * The shape of a kind.
   *
   * @param name in the legend
   * @param path of SVG
   * @param lowerHalf the path of its lower half, or null where no sign is half filled
   */
  public record Outline(String name, String path, String lowerHalf) {}

  /** The side of the picture in radii of the sign. */
  static final double SIDE = 3.4;

  /** Strokes as the map draws them at a radius of about 6 pixels, in radii. */
  private static final double STROKE = 0.28;

  private static final double HALO = 0.65;

  /** Its name in an address. */
  public String name() {
    return outline.name() + "-" + state + (half ? "-half" : "");
  }

  boolean isFilled() {
    return state.equals("effective") && !half;
  }

  /** The sign as a document of SVG, its middle in the middle. */
  String svg() {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"34\" height=\"34\""
        + " viewBox=\"-1.7 -1.7 3.4 3.4\">"
        + marks()
        + "</svg>";
  }

  /** Its elements of SVG, around 0, 0, its radius 1. */
  public String marks() {
    StringBuilder svg = new StringBuilder();
    path(
        svg, outline.path(), "fill=\"none\" stroke=\"" + halo + "\" stroke-width=\"" + HALO + "\"");
    path(svg, outline.path(), "fill=\"" + (isFilled() ? colour : halo) + "\"");
    if (half) {
      path(svg, outline.lowerHalf(), "fill=\"" + colour + "\"");
    }
    String dash = state.equals("planned") ? " stroke-dasharray=\"0.55 0.45\"" : "";
    path(svg, outline.path(), "fill=\"none\"" + stroke() + dash);
    if (state.equals("broken")) {
      svg.append("<path d=\"M-0.72 0.72L0.72 -0.72\"").append(stroke()).append("/>");
    } else if (state.equals("unknown")) {
      svg.append("<circle r=\"0.3\" fill=\"").append(colour).append("\"/>");
    }
    return svg.toString();
  }

  private String stroke() {
    return " stroke=\"" + colour + "\" stroke-width=\"" + STROKE + "\"";
  }

  private static void path(StringBuilder svg, String path, String how) {
    svg.append("<path d=\"").append(path).append("\" ").append(how).append("/>");
  }
}
