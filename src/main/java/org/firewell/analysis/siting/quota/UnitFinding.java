package org.firewell.analysis.siting.quota;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.firewell.analysis.Finding;
import org.locationtech.jts.geom.Geometry;

/**
 * What a town needs and what it gets.
 *
 * @param id its code; a dash for what belongs to no town
 * @param geometry its area or place, or null
 */
public record UnitFinding(String id, Geometry geometry, Map<String, Object> properties)
    implements Finding {

  public UnitFinding {
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }
}
