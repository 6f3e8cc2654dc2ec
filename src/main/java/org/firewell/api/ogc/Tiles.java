package org.firewell.api.ogc;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.JtsAdapter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtEncoder;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.UserDataKeyValueMapConverter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsLayer;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsMvt;
import io.github.sebasbaumh.mapbox.vectortile.build.MvtLayerParams;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.api.http.Zipped;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.geo.Positions;
import org.firewell.job.Grounds;
import org.firewell.render.Rounding;
import org.firewell.snapshot.Snapshot;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * Mapbox vector tiles (version 2) of the collections on a day, kept in memory as long as the store
 * does not change.
 *
 * <p>Lines and outlines are thinned to half a unit of the tile's own grid, 4096 to a side: nothing
 * that a screen could show is lost.
 */
public final class Tiles {

  private static final MvtLayerParams GRID = MvtLayerParams.DEFAULT;

  /** How far beyond its edge a tile holds what is drawn across it, in parts of its side. */
  private static final double BUFFER = 1.0 / 32;

  private static final long KEPT_BYTES = 64L << 20;
  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private final Grounds grounds;
  private final Map<Layer, STRtree> indexes = new HashMap<>();
  private final Map<Key, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long keptBytes;
  private long keptRevision = -1;

  public Tiles(Grounds grounds) {
    this.grounds = grounds;
  }

  /**
   * A tile, gzip; of no length when nothing is in it.
   *
   * @param square one that exists
   * @param rounded whether for somebody who sees what is real rounded
   */
  byte[] get(
      Grounds.Current current,
      FeatureType<?> type,
      TileSquare square,
      LocalDate day,
      boolean rounded) {
    Layer layer = new Layer(type, rounded);
    Key key = new Key(layer, square, day);
    byte[] tile = find(current.revision(), key);
    if (tile == null) {
      tile = draw(current, layer, square, grounds.snapshot(current, day));
      keep(current.revision(), key, tile);
    }
    return tile;
  }

  private byte[] draw(Grounds.Current current, Layer layer, TileSquare square, Snapshot snapshot) {
    if (!TileStyle.shows(layer.type(), square.zoom())) {
      return new byte[0];
    }
    Envelope tile = square.metres();
    Envelope clip = new Envelope(tile);
    clip.expandBy(square.side() * BUFFER);
    List<Geometry> shapes = new ArrayList<>();
    for (Shown shown : within(current, layer, TileSquare.degrees(clip))) {
      Feature feature = shown.feature();
      if (feature.header().isValidOn(snapshot.asOf()) && TileStyle.shows(feature, square.zoom())) {
        Geometry shape = shape(shown.geometry(), tile, clip);
        shape.setUserData(properties(feature, layer, snapshot));
        shapes.add(shape);
      }
    }
    return encode(layer.type().name(), shapes);
  }

  /** Whether it works is judged by all that is known of it, whoever is told. */
  private static Map<String, Object> properties(Feature feature, Layer layer, Snapshot snapshot) {
    Map<String, Object> properties = TileStyle.properties(feature, snapshot);
    if (layer.rounded() && Rounding.isReal(feature)) {
      properties.keySet().removeAll(Rounding.hidden(layer.type()));
    }
    return properties;
  }

  /** Sorted by id, so that the same ground gives the same bytes. */
  private List<Shown> within(Grounds.Current current, Layer layer, Envelope degrees) {
    List<Shown> found = new ArrayList<>();
    index(current, layer).query(degrees, shown -> found.add((Shown) shown));
    found.sort(Comparator.comparing(shown -> shown.feature().id()));
    return found;
  }

  private synchronized STRtree index(Grounds.Current current, Layer layer) {
    forget(current.revision());
    return indexes.computeIfAbsent(layer, l -> index(l, current.ground().list(l.type())));
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

  /** In units of the tile's grid; empty when it is too small to be seen there. */
  private static Geometry shape(Geometry lonLat, Envelope tile, Envelope clip) {
    Geometry metres = Positions.changed(lonLat, Tiles::toMercator);
    double unit = tile.getWidth() / GRID.getExtent();
    Geometry thin =
        metres.getDimension() == 0 ? metres : DouglasPeuckerSimplifier.simplify(metres, unit / 2);
    return JtsAdapter.createTileGeom(thin, tile, clip, GEOMETRY, GRID, geometry -> true);
  }

  private static void toMercator(CoordinateSequence points, int i) {
    points.setOrdinate(i, 0, TileSquare.x(points.getX(i)));
    points.setOrdinate(i, 1, TileSquare.y(points.getY(i)));
  }

  private static byte[] encode(String layer, List<Geometry> shapes) {
    List<Geometry> seen = shapes.stream().filter(shape -> !shape.isEmpty()).toList();
    return seen.isEmpty()
        ? new byte[0]
        : Zipped.zip(
            MvtEncoder.encode(
                new JtsMvt(new JtsLayer(layer, seen)), GRID, new UserDataKeyValueMapConverter()));
  }

  private synchronized byte[] find(long revision, Key key) {
    forget(revision);
    return kept.get(key);
  }

  private synchronized void keep(long revision, Key key, byte[] tile) {
    forget(revision);
    byte[] before = kept.put(key, tile);
    keptBytes += tile.length - (before == null ? 0 : before.length);
    Iterator<byte[]> eldest = kept.values().iterator();
    while (keptBytes > KEPT_BYTES && eldest.hasNext()) {
      keptBytes -= eldest.next().length;
      eldest.remove();
    }
  }

  /** Drops what was kept of another revision. */
  private void forget(long revision) {
    if (revision != keptRevision) {
      indexes.clear();
      kept.clear();
      keptBytes = 0;
      keptRevision = revision;
    }
  }

  /** A collection, as it is or rounded. */
  private record Layer(FeatureType<?> type, boolean rounded) {}

  private record Key(Layer layer, TileSquare square, LocalDate day) {}

  private record Shown(Feature feature, Geometry geometry) {}
}
