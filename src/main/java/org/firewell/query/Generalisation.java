package org.firewell.query;

import org.firewell.geo.TileSquare;

/**
 * What of the ground a vector tile can show. All lengths are units of a tile's own grid; a tile is
 * drawn {@link #PIXELS} wide, so a pixel is eight of them.
 *
 * <p>Nothing is left out: what is too small to have a shape is a point in the middle of its box,
 * and where a tile would hold a crowd of points, those of one sign in one cell are one point with
 * their {@code count}. Lines and outlines are thinned (Douglas and Peucker 1973); an outline
 * narrower than that may vanish.
 */
public final class Generalisation {

  /** The side of a tile. */
  public static final int GRID = 4096;

  /** The side of a tile in pixels, as the map draws it. */
  public static final int PIXELS = 512;

  /** How far beyond its edges a tile holds what is drawn across them. */
  public static final int BUFFER = 128;

  /** What is narrower and lower than a pixel has no shape. */
  public static final int SMALL = GRID / PIXELS;

  /** How far a line may be moved by thinning: a quarter of a pixel. */
  public static final int THIN = SMALL / 4;

  /** A tile with more points than these is one with a crowd. */
  public static final int CROWD = 2000;

  /** The side of a cell in which a crowd is counted: 32 pixels, in which a number can be read. */
  public static final int CELL = 32 * SMALL;

  /**
   * How far from the edges of its cell the point of a count stays, so that its sign is within the
   * tile and beside those of other cells.
   */
  public static final int MARGIN = CELL / 4;

  private Generalisation() {}

  /** Whether crowds are counted at a zoom; at the last every point is for itself. */
  public static boolean counts(int zoom) {
    return zoom < TileSquare.MAX_ZOOM;
  }
}
