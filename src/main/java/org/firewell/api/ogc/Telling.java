package org.firewell.api.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.firewell.feature.Feature;
import org.firewell.feature.Features.Versioned;
import org.firewell.query.Queryables;
import org.firewell.render.GeoJson;
import org.firewell.render.GeoJson.Told;
import org.springframework.http.HttpHeaders;

/**
 * How features are told to who asks. QGIS makes its table of the first ten that it reads, GDAL of
 * the first twenty, and what none of them has could neither be seen nor filled in: so these are
 * told every attribute, the unknown ones as null. Ids are as {@link SeenId} has them.
 *
 * @param told the attributes that who asks may know of
 */
record Telling(HttpServletRequest request, Queryables told) {

  private static final Pattern BY_THE_FIRST = Pattern.compile("\\b(?:QGIS|GDAL)/\\d");

  Told of(Versioned<? extends Feature> found) {
    Feature feature = found.feature();
    return new Told(
        SeenId.text(request, feature.id(), found.version()),
        feature.geometry(),
        goesByTheFirst(request) ? all(feature) : GeoJson.properties(feature));
  }

  /** What is told in one way is told so to all of an audience. */
  static String audience(HttpServletRequest request, String audience) {
    return audience
        + (goesByTheFirst(request) ? " all attributes" : "")
        + (SeenId.isUsed(request) ? " versions" : "");
  }

  private static boolean goesByTheFirst(HttpServletRequest request) {
    String agent = request.getHeader(HttpHeaders.USER_AGENT);
    return agent != null && BY_THE_FIRST.matcher(agent).find();
  }

  private Map<String, Object> all(Feature feature) {
    Map<String, Object> properties = new LinkedHashMap<>();
    told.attributes().forEach(a -> properties.put(a.name(), a.plain(feature)));
    return properties;
  }
}
