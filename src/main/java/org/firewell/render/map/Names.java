package org.firewell.render.map;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Places names: those that come first are placed first, one that would touch another is left out.
 */
final class Names {

  private static final double AROUND = 0.6;
  private static final double HALO = 0.5;

  private final Envelope frame;
  private final List<Envelope> taken = new ArrayList<>();

  /**
   * @param frame within which each name lies whole, in millimetres
   */
  Names(Envelope frame) {
    this.frame = frame;
  }

  /** How a name looks. */
  record Look(double size, boolean isBold, String colour, String halo) {}

  /** Keeps a place free of names. */
  void keepFree(Envelope box) {
    taken.add(box);
  }

  /** Writes a name around its middle; false where there is no room for it. */
  boolean place(Svg svg, String text, Coordinate at, Look look) {
    Envelope box = box(text, at, look.size());
    if (text.isBlank() || !frame.contains(box) || taken.stream().anyMatch(box::intersects)) {
      return false;
    }
    taken.add(box);
    double base = at.y + look.size() * 0.36;
    write(svg, text, at.x, base, look, true);
    write(svg, text, at.x, base, look, false);
    return true;
  }

  /** What a name takes. */
  static Envelope box(String text, Coordinate at, double size) {
    double half = Letters.width(text, size) / 2 + AROUND;
    return new Envelope(
        at.x - half, at.x + half, at.y - size * 0.6 - AROUND / 2, at.y + size * 0.6 + AROUND / 2);
  }

  private static void write(Svg svg, String text, double x, double y, Look look, boolean isHalo) {
    svg.text(
        "text",
        text,
        "x",
        x,
        "y",
        y,
        "font-size",
        look.size(),
        "font-weight",
        look.isBold() ? "bold" : null,
        "text-anchor",
        "middle",
        "fill",
        isHalo ? look.halo() : look.colour(),
        "stroke",
        isHalo ? look.halo() : null,
        "stroke-width",
        isHalo ? (Double) HALO : null,
        "stroke-linejoin",
        isHalo ? "round" : null);
  }
}
