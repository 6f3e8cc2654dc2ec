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
 * @param judgement what is told beside them
 */
record Telling(HttpServletRequest request, Queryables told, Judgement judgement) {

  private static final Pattern BY_THE_FIRST = Pattern.compile("\\b(?:QGIS|GDAL)/\\d");

  Told of(Versioned<? extends Feature> found) {
    Feature feature = found.feature();
    return new Told(
        SeenId.text(request, feature.id(), found.version()),
        feature.geometry(),
        properties(feature));
  }

  private Map<String, Object> properties(Feature feature) {
    boolean all = goesByTheFirst(request);
    Map<String, Object> properties = all ? all(feature) : GeoJson.properties(feature);
    if (all) {
      Judged.of(judgement.type()).forEach(judged -> properties.put(judged.word(), null));
    }
    properties.putAll(judgement.of(feature));
    return properties;
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
