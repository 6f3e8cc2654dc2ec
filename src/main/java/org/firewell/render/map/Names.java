package org.firewell.render.map;

import java.util.ArrayList;
import java.util.List;
import org.firewell.render.svg.Letters;
import org.firewell.render.svg.Svg;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Places names: those that come first are placed first, one that would touch another is left out.
 */
final class Names {

  private static final double AROUND = 0.6;
  private static final double HALO = 0.5;

  /** What a plate is wider than its name on each side. */
  private static final double PLATE = 0.2;

  private static final double PLATE_OPACITY = 0.75;

  private final Envelope frame;
  private final boolean hasPlates;
  private final List<Envelope> taken = new ArrayList<>();
  private final List<Envelope> signs = new ArrayList<>();

  /**
   * @param frame within which each name lies whole, in millimetres
   * @param hasPlates whether the ground may be as dark as letters or hatched: a halo alone, which
   *     PDF leaves out, would not set a name off
   */
  Names(Envelope frame, boolean hasPlates) {
    this.frame = frame;
    this.hasPlates = hasPlates;
  }

  /** How a name looks. */
  record Look(double size, boolean isBold, String colour, String halo) {}

  /** Keeps a place free of names. */
  void keepFree(Envelope box) {
    taken.add(box);
  }

  /** Keeps a place free of names that have another. */
  void avoid(Envelope sign) {
    signs.add(sign);
  }

  /**
   * Writes a name around the first of some places that is free; where signs stand at all of them,
   * around the first at which there is no other name. False where there is no room for it.
   */
  boolean place(Svg svg, String text, List<Coordinate> places, Look look) {
    List<Coordinate> free =
        text.isBlank()
            ? List.of()
            : places.stream().filter(at -> isFree(box(text, at, look.size()), taken)).toList();
    if (free.isEmpty()) {
      return false;
    }
    Coordinate at =
        free.stream()
            .filter(place -> isFree(box(text, place, look.size()), signs))
            .findFirst()
            .orElse(free.get(0));
    taken.add(box(text, at, look.size()));
    double base = at.y + look.size() * 0.36;
    if (hasPlates) {
      plate(svg, text, at, look);
    }
    write(svg, text, at.x, base, look, true);
    write(svg, text, at.x, base, look, false);
    return true;
  }

  private static void plate(Svg svg, String text, Coordinate at, Look look) {
    double width = Letters.width(text, look.size()) + 2 * PLATE;
    double height = look.size() + 2 * PLATE;
    svg.element(
        "rect",
        "x",
        at.x - width / 2,
        "y",
        at.y - height / 2,
        "width",
        width,
        "height",
        height,
        "rx",
        PLATE * 2,
        "fill",
        look.halo(),
        "fill-opacity",
        PLATE_OPACITY);
  }

  private boolean isFree(Envelope box, List<Envelope> of) {
    return frame.contains(box) && of.stream().noneMatch(box::intersects);
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
