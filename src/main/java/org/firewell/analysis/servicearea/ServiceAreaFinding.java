package org.firewell.analysis.servicearea;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.firewell.analysis.Finding;
import org.locationtech.jts.geom.Geometry;

/**
 * What one station reaches within one limit, the rings inside of it included.
 *
 * @param id the station's id and the limit
 * @param station whose area it is
 * @param measure of the limit
 * @param limit in metres or seconds
 * @param geometry polygons, or lines of road; null where it reaches nothing
 * @param areaKm2 of the ground, null where roads are told or it is not known what is reached
 * @param roadKm of the roads within, null where that is not known
 * @param inside the buildings within, null where there is no such layer or it is not known
 */
record ServiceAreaFinding(
    String id,
    Station station,
    Measure measure,
    double limit,
    Geometry geometry,
    Double areaKm2,
    Double roadKm,
    Tally inside)
    implements Finding {

  @Override
  public Map<String, Object> properties() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("id", id);
    properties.put("station_id", station.id());
    properties.put("station_collection", station.type().name());
    properties.put("name", station.feature().name());
    properties.put("township", station.township());
    properties.put("works", station.counts().name().toLowerCase(Locale.ROOT));
    properties.put(measure.attribute(), limit);
    properties.put("area_km2", areaKm2);
    properties.put("road_km", roadKm);
    if (inside == null) {
      Tally.putUnknown(properties);
    } else {
      inside.put(properties);
    }
    return properties;
  }
}
