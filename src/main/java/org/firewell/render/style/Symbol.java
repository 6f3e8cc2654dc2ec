package org.firewell.render.style;

import java.util.List;

/** One thing that is drawn of a feature. */
public sealed interface Symbol {

  /** When and where it is drawn. */
  Span span();

  /**
   * When and where a symbol is drawn.
   *
   * @param on the kind of geometry, or null for each kind of its layer
   * @param from the first zoom, or 0
   * @param to the last zoom
   * @param pass what has a lower one is drawn below
   */
  record Span(Kind on, int from, int to, int pass) {
    /** Whether it is drawn of a kind of geometry. */
    public boolean meets(Kind kind) {
      return on == null || on == kind;
    }

    /** Whether it is drawn at a zoom. */
    public boolean holds(int zoom) {
      return from <= zoom && zoom <= to;
    }
  }

  /** A kind of geometry, in the words of the legend. */
  enum Kind {
    POINT,
    LINE,
    POLYGON
  }

  /** The sign of a facility; {@code radius} by zoom. */
  record Mark(Span span, Sign sign, Stops radius) implements Symbol {}

  /**
   * A line.
   *
   * @param dash lengths of dashes and gaps in pixels, empty for none
   * @param inside whether its outer half is cut off at the edge of the area
   */
  record Line(Span span, String colour, Stops width, List<Double> dash, boolean inside)
      implements Symbol {
    public Line {
      dash = List.copyOf(dash);
    }
  }

  /**
   * A fill.
   *
   * @param colour of the ground, or null where what lies below shows
   * @param pattern on it, or null
   * @param opacity 0 to 1
   */
  record Fill(Span span, String colour, Pattern pattern, double opacity) implements Symbol {}

  /** A square; {@code size} of its side by zoom. */
  record Box(Span span, String colour, Stops size) implements Symbol {}

  /**
   * Lines or dots in a cell of 8 by 8 pixels.
   *
   * @param width of the lines in pixels
   */
  record Pattern(Hatch hatch, String colour, double width) {}

  /** How a pattern runs, in the words of the legend. */
  enum Hatch {
    SLASH,
    BACKSLASH,
    CROSS,
    VERTICAL,
    HORIZONTAL,
    DOTS
  }
}
