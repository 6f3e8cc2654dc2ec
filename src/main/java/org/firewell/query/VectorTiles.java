package org.firewell.query;

import java.util.Optional;

/** Vector tiles that a database makes of its tables. Implemented by the store. */
public interface VectorTiles {

  /**
   * A Mapbox vector tile (version 2) of one layer, generalised as {@link Generalisation} says; of
   * no length when nothing is in it. Empty where the database makes none.
   *
   * @param query for a square that exists
   */
  Optional<byte[]> find(TileQuery query);
}
