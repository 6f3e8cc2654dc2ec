package org.firewell.api.ogc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.firewell.api.http.StatusException;
import org.firewell.api.ogc.TileEncoder.Drawn;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Revisions;
import org.firewell.geo.TileSquare;
import org.firewell.job.Grounds;
import org.firewell.query.Generalisation;
import org.firewell.query.TileQuery;
import org.firewell.query.VectorTiles;
import org.firewell.render.Rounding;
import org.firewell.snapshot.Snapshot;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Mapbox vector tiles (version 2) of the collections on a day, or on some day of an interval. The
 * database makes them of its tables where it can and nothing is to be judged or rounded; the others
 * are drawn from the ground.
 */
public final class Tiles {

  private final Grounds grounds;
  private final VectorTiles database;
  private final Map<Layer, Index> indexes = new ConcurrentHashMap<>();

  public Tiles(Grounds grounds, VectorTiles database) {
    this.grounds = grounds;
    this.database = database;
  }

  /** Everything that a tile is made of: at an equal one it is the same. */
  static Source source(Revisions now, FeatureType<?> type, TileDays days, boolean rounded) {
    return new Source(new Layer(type, rounded), days, Judged.revision(type, now));
  }

  /**
   * A tile; of no length when nothing is in it.
   *
   * @param square one that exists
   */
  byte[] draw(Revisions now, Source source, TileSquare square) {
    Layer layer = source.layer();
    TileQuery query = TileStyle.query(layer.type(), square, source.days().asked());
    if (layer.rounded() || Judged.isOf(layer.type())) {
      return draw(now, source, query);
    }
    return database.find(query).orElseGet(() -> draw(now, source, query));
  }

  private byte[] draw(Revisions now, Source source, TileQuery query) {
    Grounds.Current current = grounds.current(now).orElseThrow(StatusException::noData);
    Snapshot snapshot = grounds.snapshot(current, source.days().judged());
    List<Drawn> drawn =
        within(current, source, query.square()).stream()
            .filter(shown -> source.days().asked().meet(shown.feature().header()))
            .map(shown -> drawn(query, shown, source.layer(), snapshot))
            .toList();
    return TileEncoder.encode(source.layer().type().name(), query.square(), drawn);
  }

  /**
   * It is counted in a crowd by whether it is built and whether it works, which is judged by all
   * that is known of it, whoever is told.
   */
  private static Drawn drawn(TileQuery query, Shown shown, Layer layer, Snapshot snapshot) {
    Feature feature = shown.feature();
    Map<String, Object> sign = TileStyle.sign(layer.type(), feature, snapshot);
    return new Drawn(
        shown.geometry(),
        TileStyle.isShaped(query, feature),
        sign,
        () -> properties(query, feature, sign, layer));
  }

  private static Map<String, Object> properties(
      TileQuery query, Feature feature, Map<String, Object> sign, Layer layer) {
    Map<String, Object> properties = TileStyle.properties(query, feature, sign);
    if (layer.rounded() && Rounding.isReal(feature)) {
      properties.keySet().removeAll(Rounding.hidden(layer.type()));
    }
    return properties;
  }

  /** Sorted by id, so that the same ground gives the same bytes. */
  private List<Shown> within(Grounds.Current current, Source source, TileSquare square) {
    Envelope clip = square.metres();
    clip.expandBy(square.side() * Generalisation.BUFFER / Generalisation.GRID);
    List<Shown> found = new ArrayList<>();
    index(current, source.layer())
        .query(TileSquare.degrees(clip), shown -> found.add((Shown) shown));
    found.sort(Comparator.comparing(shown -> shown.feature().id()));
    return found;
  }

  /** Of the layer as it is now; an index of what it was before is dropped. */
  private STRtree index(Grounds.Current current, Layer layer) {
    long revision = current.layers().getOrDefault(layer.type(), current.revision());
    return indexes
        .compute(
            layer,
            (l, there) ->
                there != null && there.revision() == revision
                    ? there
                    : new Index(revision, index(l, current.ground().list(l.type()))))
        .tree();
  }

  /** By the positions that are shown: which tiles hold a thing tells no more than they do. */
  private static STRtree index(Layer layer, List<? extends Feature> features) {
    STRtree index = new STRtree();
    for (Feature feature : features) {
      boolean rounded = layer.rounded() && Rounding.isReal(feature);
      Geometry shown = rounded ? Rounding.round(feature.geometry()) : feature.geometry();
      index.insert(shown.getEnvelopeInternal(), new Shown(feature, shown));
    }
    index.build();
    return index;
  }

  /** A collection, as it is or rounded. */
  record Layer(FeatureType<?> type, boolean rounded) {}

  /**
   * What tiles are made of.
   *
   * @param revision that changed it last
   */
  record Source(Layer layer, TileDays days, long revision) {}

  private record Index(long revision, STRtree tree) {}

  private record Shown(Feature feature, Geometry geometry) {}
}
