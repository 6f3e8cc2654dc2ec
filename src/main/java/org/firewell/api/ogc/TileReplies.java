package org.firewell.api.ogc;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.firewell.api.access.Extents;
import org.firewell.api.access.Publicity;
import org.firewell.api.http.Format;
import org.firewell.api.http.KeptBodies;
import org.firewell.api.http.Link;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.Reply;
import org.firewell.api.http.StatusException;
import org.firewell.api.http.Tag;
import org.firewell.api.ogc.TileSets.TileSet;
import org.firewell.api.ogc.Tiles.Source;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.feature.Layer;
import org.firewell.feature.Revisions;
import org.firewell.geo.TileSquare;
import org.firewell.job.Grounds;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.context.request.WebRequest;

/** What is answered of tiles, be they of a collection or of the whole dataset. */
@Component
final class TileReplies {

  private static final long KEPT_BYTES = 64L << 20;

  private final KeptBodies kept;
  private final Features features;
  private final Grounds grounds;
  private final Tiles tiles;
  private final Publicity publicity;
  private final Extents extents;

  TileReplies(
      Features features,
      Grounds grounds,
      Tiles tiles,
      Publicity publicity,
      Extents extents,
      MeterRegistry meters) {
    this.kept = new KeptBodies("tiles", KEPT_BYTES, meters);
    this.features = features;
    this.grounds = grounds;
    this.tiles = tiles;
    this.publicity = publicity;
    this.extents = extents;
  }

  /** What the store is at: one look for a request. */
  Revisions now() {
    return grounds.revisions();
  }

  /** The list of tilesets, which are one. */
  ResponseEntity<byte[]> list(HttpServletRequest request, Parameters parameters, TileSet set)
      throws HttpMediaTypeNotAcceptableException {
    Format format = Format.of(request, parameters);
    return Reply.of(
        format,
        set.title(),
        Map.of(
            "tilesets",
            List.of(TileSets.entry(set)),
            "links",
            List.of(
                Link.self(request, format, Link.JSON),
                Link.alternate(request, format, Link.JSON))));
  }

  ResponseEntity<byte[]> tileSet(HttpServletRequest request, Parameters parameters, TileSet set)
      throws HttpMediaTypeNotAcceptableException {
    boolean tileJson =
        parameters.word("f", List.of("json", "html", "tilejson")).stream()
            .anyMatch("tilejson"::equals);
    if (tileJson) {
      return Reply.of(Format.JSON, set.title(), TileSets.tileJson(set, attribution(set.types())));
    }
    Format format = Format.of(request, parameters);
    return Reply.of(format, set.title(), TileSets.document(set, format));
  }

  /** One layer after the other. */
  ResponseEntity<byte[]> tile(
      HttpServletRequest request,
      WebRequest asked,
      Parameters parameters,
      Revisions now,
      List<FeatureType<?>> types,
      TileSquare square) {
    parameters.word("f", List.of("mvt"));
    TileDays days = TileDays.of(parameters, grounds.day(now).orElseThrow(StatusException::noData));
    boolean rounded = publicity.rounds(now);
    List<Source> sources =
        types.stream().map(type -> Tiles.source(now, type, days, rounded)).toList();
    String tag = tag(sources, days, rounded);
    return asked.checkNotModified(tag)
        ? null
        : kept.reply(
            request,
            ResponseEntity.ok().eTag(tag).cacheControl(CacheControl.noCache()),
            Link.MVT,
            new Question(sources, square),
            () -> draw(now, sources, square));
  }

  /** Layers that stand in a row are a tile of them all. */
  private byte[] draw(Revisions now, List<Source> sources, TileSquare square) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    sources.forEach(source -> all.writeBytes(tiles.draw(now, source, square)));
    return all.toByteArray();
  }

  private static String tag(List<Source> sources, TileDays days, boolean rounded) {
    long revision = sources.stream().mapToLong(Source::revision).max().orElse(0);
    return "\""
        + Tag.MARK
        + "-"
        + revision
        + "-"
        + days.text()
        + (rounded ? "-rounded" : "")
        + "\"";
  }

  /** West, south, east, north as who asks sees it. */
  List<Double> box(FeatureType<?> type) {
    return publicity.seen(extents.of(type));
  }

  /** The same of all collections. */
  List<Double> box() {
    return publicity.seen(extents.all());
  }

  private String attribution(List<FeatureType<?>> types) {
    Map<FeatureType<?>, Layer> layers = features.layers();
    Set<String> origins = new TreeSet<>();
    for (FeatureType<?> type : types) {
      Layer layer = layers.get(type);
      if (layer != null && layer.origin() != null) {
        origins.add(layer.origin());
      }
    }
    return origins.isEmpty() ? null : String.join("; ", origins);
  }

  /**
   * The square of an address.
   *
   * @throws StatusException when there is none
   */
  static TileSquare square(String zoom, String row, String column) {
    try {
      TileSquare square =
          new TileSquare(Integer.parseInt(zoom), Integer.parseInt(row), Integer.parseInt(column));
      if (square.exists()) {
        return square;
      }
    } catch (NumberFormatException e) {
      // falls through: the same sentence as for a tile outside of the set
    }
    throw StatusException.missing(
        "there is no tile %s/%s/%s in %s: zooms are 0 to %d, rows and columns 0 to 2^zoom - 1"
            .formatted(zoom, row, column, TileMatrixSet.ID, TileSquare.MAX_ZOOM));
  }

  private record Question(List<Source> sources, TileSquare square) {}
}
