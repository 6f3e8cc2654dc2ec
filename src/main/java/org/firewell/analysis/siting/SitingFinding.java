package org.firewell.analysis.siting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.firewell.analysis.Finding;
import org.firewell.analysis.siting.candidate.Candidate;
import org.locationtech.jts.geom.Geometry;

/**
 * A site that was chosen.
 *
 * @param rank from 1: the first adds most
 * @param gain the weight that it adds to all before it
 * @param gainTotal with all before it
 * @param phase the year in which it is built, from 1
 * @param serves the ids of the demand that is covered from then on, ascending
 */
public record SitingFinding(
    int rank, Candidate candidate, long gain, long gainTotal, int phase, List<String> serves)
    implements Finding {

  private static final int NAMED = 200;

  @Override
  public String id() {
    return String.format(Locale.ROOT, "%s/%04d", candidate.kind().word(), rank);
  }

  @Override
  public Geometry geometry() {
    return candidate.place();
  }

  @Override
  public Map<String, Object> properties() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("id", id());
    properties.put("rank", rank);
    properties.put("kind", candidate.kind().word());
    properties.put("gain", gain);
    properties.put("gain_total", gainTotal);
    properties.put("unit_code", candidate.unit().code());
    properties.put("unit", candidate.unit().name());
    properties.put("near", candidate.near());
    properties.put("repairs", candidate.repairs());
    properties.put("flaws", candidate.repairs() == null ? null : candidate.flaws());
    properties.put("cost", cost());
    properties.put("phase", phase);
    properties.put("serves", serves.size());
    properties.put("serves_ids", serves.stream().limit(NAMED).toList());
    return properties;
  }

  /** Yuan; null where nobody says what the kind costs. */
  Long cost() {
    return candidate.costYuan().isPresent() ? candidate.costYuan().getAsLong() : null;
  }
}
