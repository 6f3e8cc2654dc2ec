package org.firewell.query;

import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads conditions in the two encodings of OGC CQL2 (OGC 21-065r2). Both are read into the same
 * {@link Syntax}, which {@link Typing} then makes a {@link Filter} of: so there is one place that
 * knows which names there are and what fits together.
 *
 * <p>A text is read in time and memory linear in its length, and what is longer or deeper than
 * {@link Bounds} says is refused. No name of it is looked up anywhere but in {@link Queryables} and
 * in the standard's own list of operators.
 */
public final class Cql2 {

  private Cql2() {}

  /**
   * A condition in CQL2 text, such as {@code kind = 'above_ground' AND flow_l_s >= 15}.
   *
   * @param text its shapes are in longitude and latitude
   * @throws FilterException when it is none, or asks for what is not there
   */
  public static Filter text(String text, Queryables queryables) throws FilterException {
    return text(text, queryables, UnaryOperator.identity());
  }

  /**
   * The same with shapes in another system.
   *
   * @param toLonLat makes a shape of the condition one of longitude and latitude; an {@link
   *     IllegalArgumentException} says that it cannot be, and why
   */
  public static Filter text(String text, Queryables queryables, UnaryOperator<Geometry> toLonLat)
      throws FilterException {
    return new Typing(queryables, toLonLat).filter(TextReader.read(text));
  }

  /**
   * A condition in CQL2 JSON, such as {@code {"op": "=", "args": [{"property": "kind"},
   * "above_ground"]}}.
   *
   * @param json its shapes are in longitude and latitude
   * @throws FilterException when it is none, or asks for what is not there
   */
  public static Filter json(String json, Queryables queryables) throws FilterException {
    return json(json, queryables, UnaryOperator.identity());
  }

  /**
   * The same with shapes in another system.
   *
   * @param toLonLat as for {@link #text(String, Queryables, UnaryOperator)}
   */
  public static Filter json(String json, Queryables queryables, UnaryOperator<Geometry> toLonLat)
      throws FilterException {
    return new Typing(queryables, toLonLat).filter(JsonReader.read(json));
  }
}
