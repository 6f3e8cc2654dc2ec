package org.firewell.api.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.firewell.api.http.Format;
import org.firewell.api.http.Link;
import org.firewell.feature.FeatureType;

/** The links of features, one or many. */
final class ItemLinks {

  private ItemLinks() {}

  static List<Map<String, Object>> of(
      FeatureType<?> type, HttpServletRequest request, Format format) {
    return List.of(
        Link.self(request, format, Link.GEOJSON),
        Link.alternate(request, format, Link.GEOJSON),
        Link.to("/ogc/collections/" + type.name(), "collection", Link.JSON, Nouns.line(type)));
  }
}
