package org.firewell.api.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.firewell.api.access.Extents;
import org.firewell.api.access.Publicity;
import org.firewell.api.http.ParameterException;
import org.firewell.api.http.Parameters;
import org.firewell.feature.FeatureType;
import org.firewell.ingest.crs.ReferencedCrs;
import org.firewell.ingest.file.Reason;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/**
 * In which systems of coordinates a collection is served: those of degrees and Web Mercator
 * everywhere, a zone of CGCS2000 where all of the collection lies near its meridian. OGC API -
 * Features - Part 2, {@code http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs}.
 */
@Component
final class ServedCrs {

  /** Names the system of the coordinates of what is sent or given. */
  static final String CONTENT_CRS = "Content-Crs";

  /** Boxes change with the layers; those of before are dropped now and then. */
  private static final int MOST_TOLD = 100;

  private final Map<Envelope, List<Double>> told = new ConcurrentHashMap<>();
  private final Extents extents;
  private final Publicity publicity;

  ServedCrs(Extents extents, Publicity publicity) {
    this.extents = extents;
    this.publicity = publicity;
  }

  /** CRS84 first. */
  List<ReferencedCrs> of(FeatureType<?> type) {
    return ReferencedCrs.around(box(type));
  }

  /**
   * West, south, east, north in degrees of where a collection is told to lie; empty when it holds
   * nothing.
   */
  List<Double> extent(FeatureType<?> type) {
    Envelope box = box(type);
    if (box.isNull()) {
      return List.of();
    }
    if (told.size() > MOST_TOLD) {
      told.clear();
    }
    return told.computeIfAbsent(box, where -> RoomyBox.of(where, ReferencedCrs.around(where)));
  }

  /**
   * The system that a parameter names by its URI, CRS84 where it is missing.
   *
   * @throws ParameterException when the collection is not served in it
   */
  ReferencedCrs asked(Parameters parameters, String parameter, FeatureType<?> type) {
    return parameters
        .text(parameter)
        .map(uri -> find(parameter, uri, type))
        .orElse(ReferencedCrs.CRS84);
  }

  /**
   * The system of what is sent, by the header {@code Content-Crs}, in which the URI may stand in
   * angle brackets; CRS84 where it is missing.
   *
   * @throws ParameterException when the collection is not served in it
   */
  ReferencedCrs sent(HttpServletRequest request, FeatureType<?> type) {
    String given = request.getHeader(CONTENT_CRS);
    return given == null
        ? ReferencedCrs.CRS84
        : find(CONTENT_CRS, given.strip().replaceAll("^<(.*)>$", "$1"), type);
  }

  private ReferencedCrs find(String parameter, String uri, FeatureType<?> type) {
    return ReferencedCrs.find(uri)
        .filter(crs -> crs.zone() == null || of(type).contains(crs))
        .orElseThrow(() -> new ParameterException(parameter, uri, allowed(uri, type)));
  }

  private Reason allowed(String uri, FeatureType<?> type) {
    String uris = of(type).stream().map(ReferencedCrs::uri).collect(Collectors.joining(", "));
    Reason allowed = new Reason("可用的有 " + uris, "one of " + uris);
    return ReferencedCrs.find(uri).map(crs -> far(allowed, crs, type)).orElse(allowed);
  }

  private Reason far(Reason allowed, ReferencedCrs crs, FeatureType<?> type) {
    double degrees = crs.zone().degreesOff(box(type));
    int meridian = crs.zone().meridian();
    return allowed.then(
        "；%s 距 %s 的中央经线 %d 度最远 %.1f 度".formatted(type.name(), crs.name(), meridian, degrees),
        ", for %s lies up to %.1f degrees off the meridian %d of %s"
            .formatted(type.name(), degrees, meridian, crs.name()));
  }

  private Envelope box(FeatureType<?> type) {
    List<Double> box = publicity.seen(extents.of(type));
    return box.isEmpty()
        ? new Envelope()
        : new Envelope(box.get(0), box.get(2), box.get(1), box.get(3));
  }
}
