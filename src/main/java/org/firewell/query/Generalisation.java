package org.firewell.query;

/**
 * What of the ground a vector tile can show. All lengths are units of a tile's own grid; a tile is
 * drawn {@link #PIXELS} wide, so a pixel is eight of them.
 *
 * <p>Nothing is left out: what is too small to have a shape is a point in the middle of its box,
 * and where a tile would hold a crowd of points, those of one sign in one cell are one point with
 * their {@code count}. Where there are more shapes than a tile may hold, what is smaller than two
 * pixels, four, eight ... is a point as well. Lines and outlines are thinned (Douglas and Peucker
 * 1973); an outline narrower than that may vanish.
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

  /** A tile has at most so many lines and outlines of a layer. */
  public static final int SHAPES = 7_500;

  /** A tile with more points than these, those beyond its edges with them, is one with a crowd. */
  public static final int CROWD = 2000;

  /**
   * No tile has more features of a layer: beside the shapes there are at most {@link #CROWD}
   * points, or a count in each of 256 cells for each of nine signs.
   */
  public static final int MOST = 10_000;

  /** The side of a cell in which a crowd is counted: 32 pixels, in which a number can be read. */
  public static final int CELL = 32 * SMALL;

  /**
   * How far from the edges of its cell the point of a count stays, so that its sign is within the
   * tile and beside those of other cells.
   */
  public static final int MARGIN = CELL / 4;

  private Generalisation() {}

  /**
   * How often a shape of a size can be halved before it is smaller than a pixel: shapes of one step
   * are drawn, or points, together.
   *
   * @param size the longer side of its box, in units
   * @return 0, 1, 2 ...; -1 of what is smaller than a pixel
   */
  public static int step(double size) {
    return size < SMALL ? -1 : (int) Math.floor(Math.log(size / SMALL) / Math.log(2));
  }
}
