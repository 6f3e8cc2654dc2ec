package org.firewell.api;

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
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.job.Grounds;
import org.firewell.snapshot.Snapshot;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
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
final class Tiles {

  private static final MvtLayerParams GRID = MvtLayerParams.DEFAULT;

  /** How far beyond its edge a tile holds what is drawn across it, in parts of its side. */
  private static final double BUFFER = 1.0 / 32;

  private static final long KEPT_BYTES = 64L << 20;
  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private final Grounds grounds;
  private final Map<FeatureType<?>, STRtree> indexes = new HashMap<>();
  private final Map<Key, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long keptBytes;
  private long keptRevision = -1;

  Tiles(Grounds grounds) {
    this.grounds = grounds;
  }

  /**
   * A tile, gzip; of no length when nothing is in it.
   *
   * @param square one that exists
   */
  byte[] get(Grounds.Current current, FeatureType<?> type, TileSquare square, LocalDate day) {
    Key key = new Key(type, square, day);
    byte[] tile = find(current.revision(), key);
    if (tile == null) {
      tile = draw(current, type, square, grounds.snapshot(current, day));
      keep(current.revision(), key, tile);
    }
    return tile;
  }

  private byte[] draw(
      Grounds.Current current, FeatureType<?> type, TileSquare square, Snapshot snapshot) {
    if (!TileStyle.shows(type, square.zoom())) {
      return new byte[0];
    }
    Envelope tile = square.metres();
    Envelope clip = new Envelope(tile);
    clip.expandBy(square.side() * BUFFER);
    List<Geometry> shapes = new ArrayList<>();
    for (Feature feature : within(current, type, TileSquare.degrees(clip))) {
      if (feature.header().isValidOn(snapshot.asOf()) && TileStyle.shows(feature, square.zoom())) {
        Geometry shape = shape(feature.geometry(), tile, clip);
        shape.setUserData(TileStyle.properties(feature, snapshot));
        shapes.add(shape);
      }
    }
    return encode(type.name(), shapes);
  }

  /** Sorted by id, so that the same ground gives the same bytes. */
  private List<Feature> within(Grounds.Current current, FeatureType<?> type, Envelope degrees) {
    List<Feature> found = new ArrayList<>();
    index(current, type).query(degrees, feature -> found.add((Feature) feature));
    found.sort(Comparator.comparing(Feature::id));
    return found;
  }

  private synchronized STRtree index(Grounds.Current current, FeatureType<?> type) {
    forget(current.revision());
    return indexes.computeIfAbsent(type, t -> index(current.ground().list(t)));
  }

  private static STRtree index(List<? extends Feature> layer) {
    STRtree index = new STRtree();
    layer.forEach(f -> index.insert(f.geometry().getEnvelopeInternal(), f));
    index.build();
    return index;
  }

  /** In units of the tile's grid; empty when it is too small to be seen there. */
  private static Geometry shape(Geometry lonLat, Envelope tile, Envelope clip) {
    Geometry metres = lonLat.copy();
    metres.apply(new ToMercator());
    metres.geometryChanged();
    double unit = tile.getWidth() / GRID.getExtent();
    Geometry thin =
        metres.getDimension() == 0 ? metres : DouglasPeuckerSimplifier.simplify(metres, unit / 2);
    return JtsAdapter.createTileGeom(thin, tile, clip, GEOMETRY, GRID, geometry -> true);
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

  private record Key(FeatureType<?> type, TileSquare square, LocalDate day) {}

  private static final class ToMercator implements CoordinateSequenceFilter {

    @Override
    public void filter(CoordinateSequence points, int i) {
      double x = TileSquare.x(points.getX(i));
      double y = TileSquare.y(points.getY(i));
      points.setOrdinate(i, 0, x);
      points.setOrdinate(i, 1, y);
    }

    @Override
    public boolean isDone() {
      return false;
    }

    @Override
    public boolean isGeometryChanged() {
      return true;
    }
  }
}
