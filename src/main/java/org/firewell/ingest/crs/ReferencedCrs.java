package org.firewell.ingest.crs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.firewell.geo.GaussZone;
import org.firewell.geo.Positions;
import org.firewell.ingest.file.Refusal;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A system of coordinates that a request names by its URI (OGC API - Features - Part 2, OGC
 * 18-058r1). Its axes come in the order of the EPSG register: latitude before longitude in
 * EPSG:4326 and EPSG:4490, northing before easting in the zones of CGCS2000; but longitude before
 * latitude in CRS84, and easting first in EPSG:3857.
 *
 * <p>WGS 84 and CGCS2000 are taken as one datum, from which they differ by less than a metre, so
 * that of degrees nothing is computed. Metres are told to the millimetre.
 *
 * @param name the canonical name, {@code CRS84} or {@code EPSG:4549}
 * @param uri by which it is asked for
 * @param isNorthFirst whether latitude or northing comes before longitude or easting
 * @param zone of which it is, or null
 */
public record ReferencedCrs(String name, String uri, boolean isNorthFirst, GaussZone zone) {

  /** Longitude before latitude, in degrees: what is meant where none is named. */
  public static final ReferencedCrs CRS84 =
      new ReferencedCrs("CRS84", "http://www.opengis.net/def/crs/OGC/1.3/CRS84", false, null);

  /** The national system in which the features are kept, latitude before longitude. */
  public static final ReferencedCrs CGCS2000 = registered(4490, true, null);

  private static final int WEB_MERCATOR = 3857;

  /** A millimetre, of which there are so many in a metre. */
  private static final double PER_METRE = 1000;

  private static final List<ReferencedCrs> EVERYWHERE =
      List.of(CRS84, registered(4326, true, null), CGCS2000, registered(WEB_MERCATOR, false, null));

  private static final List<ReferencedCrs> ZONES =
      GaussZone.all().stream().map(zone -> registered(zone.epsg(), true, zone)).toList();

  /** Making one takes far longer than using it. */
  private static final ConcurrentHashMap<String, FromLonLat> FROM = new ConcurrentHashMap<>();

  private static final ConcurrentHashMap<String, Crs> TO = new ConcurrentHashMap<>();

  private static final GeometryFactory SHAPES = new GeometryFactory();

  /** Half the side of the square of the world on Web Mercator. */
  private static final double MERCATOR_EDGE_M = 20037508.342789244;

  /** Six degrees on the equator are 669 km, and elsewhere less. */
  private static final double ZONE_EDGE_M = 672_000;

  /** The arc of a meridian from the equator to 60 degrees is 6654 km; no zone is used beyond. */
  private static final double ZONE_END_M = 6_654_000;

  /** Of a box's outline. */
  private static final int PIECES = 128;

  /** Those that serve wherever something lies, {@link #CRS84} first. */
  public static List<ReferencedCrs> everywhere() {
    return EVERYWHERE;
  }

  /** Those of use for all of a box in degrees, {@link #CRS84} first; an empty box is everywhere. */
  public static List<ReferencedCrs> around(Envelope box) {
    List<ReferencedCrs> all = new ArrayList<>(EVERYWHERE);
    if (!box.isNull()) {
      ZONES.stream().filter(crs -> crs.zone.reaches(box)).forEach(all::add);
    }
    return all;
  }

  /** The system of a URI, be it of use or not. */
  public static Optional<ReferencedCrs> find(String uri) {
    return Stream.concat(EVERYWHERE.stream(), ZONES.stream())
        .filter(crs -> crs.uri.equals(uri))
        .findFirst();
  }

  /** Whether the coordinates are lengths, not angles. */
  public boolean isInMetres() {
    return zone != null || name.equals("EPSG:" + WEB_MERCATOR);
  }

  /** What it is called in Chinese. */
  public String zh() {
    return Zones.zh(name);
  }

  /** What it is called in English. */
  public String en() {
    return Zones.en(name);
  }

  /**
   * The same as readers of files have it.
   *
   * @throws Refusal when it cannot be brought to CGCS2000
   */
  public Crs ofFile() throws Refusal {
    Crs straight = Crs.of(name);
    return isNorthFirst ? Crs.swapped(straight) : straight;
  }

  /** A geometry in longitude and latitude, brought here; the given one is not changed. */
  public Geometry fromLonLat(Geometry lonLat) {
    Geometry placed = isInMetres() ? inMetres(lonLat) : lonLat;
    return isNorthFirst ? Crs.turned(placed) : placed;
  }

  /**
   * A geometry of this system, brought to longitude and latitude; the given one is not changed.
   *
   * @throws Refusal when a position is far from where the system is used
   */
  public Geometry toLonLat(Geometry geometry) throws Refusal {
    Geometry straight = isNorthFirst ? Crs.turned(geometry) : geometry;
    if (!isInMetres()) {
      return straight;
    }
    Crs crs = TO.get(name);
    if (crs == null) {
      crs = Crs.of(name);
      TO.put(name, crs);
    }
    return crs.toLonLat(straight);
  }

  /**
   * What of a box in metres lies where the system is of use, brought to longitude and latitude with
   * enough points on its sides to follow their bends; an empty polygon when nothing does.
   *
   * @param box easting before northing, whatever the order of the axes
   */
  public Geometry area(Envelope box) {
    Geometry part = SHAPES.toGeometry(use().intersection(box));
    if (part.getDimension() < 2) {
      // a line or a point of no width asks for what it touches
      part = part.isEmpty() ? SHAPES.createPolygon() : part.buffer(1 / PER_METRE);
    }
    return part.isEmpty()
        ? part
        : from().back(Densifier.densify(part, Math.max(part.getLength() / PIECES, 1)));
  }

  /** Where its coordinates are of use, in metres, easting first. */
  private Envelope use() {
    return zone == null
        ? new Envelope(-MERCATOR_EDGE_M, MERCATOR_EDGE_M, -MERCATOR_EDGE_M, MERCATOR_EDGE_M)
        : new Envelope(
            zone.easting() - ZONE_EDGE_M, zone.easting() + ZONE_EDGE_M, -ZONE_END_M, ZONE_END_M);
  }

  private FromLonLat from() {
    return FROM.computeIfAbsent(
        name, made -> new FromLonLat(Integer.parseInt(made.substring("EPSG:".length()))));
  }

  private Geometry inMetres(Geometry lonLat) {
    return Positions.changed(
        from().apply(lonLat),
        (positions, i) -> {
          positions.setOrdinate(i, 0, Math.rint(positions.getX(i) * PER_METRE) / PER_METRE);
          positions.setOrdinate(i, 1, Math.rint(positions.getY(i) * PER_METRE) / PER_METRE);
        });
  }

  private static ReferencedCrs registered(int epsg, boolean isNorthFirst, GaussZone zone) {
    return new ReferencedCrs(
        "EPSG:" + epsg, "http://www.opengis.net/def/crs/EPSG/0/" + epsg, isNorthFirst, zone);
  }
}
