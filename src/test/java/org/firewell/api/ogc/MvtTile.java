package org.firewell.api.ogc;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsLayer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.firewell.geo.TileSquare;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A Mapbox vector tile, read by the library. */
final class MvtTile {

  private MvtTile() {}

  static List<JtsLayer> layers(byte[] tile) {
    try {
      return List.copyOf(
          MvtReader.loadMvt(
                  new ByteArrayInputStream(tile),
                  new GeometryFactory(),
                  new TagKeyValueMapConverter())
              .getLayers());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The shapes of all layers, in units of the tile. */
  static List<Geometry> read(byte[] tile) {
    List<Geometry> all = new ArrayList<>();
    layers(tile).forEach(layer -> all.addAll(layer.getGeometries()));
    return all;
  }

  /** What a shape says; numbers as doubles, for encoders choose among several kinds of them. */
  static Map<String, Object> said(Geometry shape) {
    Map<String, Object> said = new TreeMap<>();
    ((Map<?, ?>) shape.getUserData())
        .forEach(
            (name, value) ->
                said.put(
                    name.toString(), value instanceof Number n ? (Object) n.doubleValue() : value));
    return said;
  }

  /** The tile of a zoom in which a place in degrees lies. */
  static TileSquare over(double lon, double lat, int zoom) {
    Envelope world = new TileSquare(0, 0, 0).metres();
    double side = world.getWidth() / (1 << zoom);
    return new TileSquare(
        zoom,
        (int) ((world.getMaxY() - TileSquare.y(lat)) / side),
        (int) ((TileSquare.x(lon) - world.getMinX()) / side));
  }
}
