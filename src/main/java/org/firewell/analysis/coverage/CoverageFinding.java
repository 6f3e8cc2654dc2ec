package org.firewell.analysis.coverage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.firewell.analysis.Finding;
import org.firewell.analysis.coverage.fix.Remedy;
import org.firewell.analysis.coverage.supply.Flow;
import org.firewell.feature.Feature;
import org.firewell.feature.Ternary;
import org.locationtech.jts.geom.Geometry;

/**
 * What was found of one demand.
 *
 * @param demand the feature that was asked about
 * @param township the code of its township, or null
 * @param weight what it weighs, or null when that is not known
 * @param covered the verdict: yes when a source that surely counts is in reach; unknown when one
 *     may be
 * @param gapClass A to F; null where it is covered
 * @param nearest the nearest source that surely counts in a straight line, in reach or not
 * @param sourcesInReach how many that surely count are in reach, by the measure that has the fewest
 * @param flawed where it is not covered: the nearest in reach that does not, or may not, work
 * @param measures what each measure says that was asked
 * @param given how much water reaches it, where it is asked whether that is enough
 * @param brought how much tankers bring, where that is asked
 * @param remedy what closes the gap most cheaply; empty where it is covered
 */
public record CoverageFinding(
    Feature demand,
    String township,
    Integer weight,
    Ternary covered,
    String gapClass,
    Optional<Near> nearest,
    int sourcesInReach,
    Optional<Flawed> flawed,
    Measures measures,
    Optional<Given> given,
    Optional<Brought> brought,
    Optional<Remedy> remedy)
    implements Finding {

  /**
   * A source and how far it is.
   *
   * @param id of the source
   * @param collection it stands in
   * @param metres from the demand on the ellipsoid, rounded to the millimetre
   * @param riseM how much higher the demand stands, in metres; null where that is not known
   */
  public record Near(String id, String collection, double metres, Double riseM) {}

  /**
   * A source in reach that would cover if it were known to work.
   *
   * @param flaws codes of what is wrong with it, or NOT_KNOWN
   */
  public record Flawed(String id, String collection, List<String> flaws) {}

  /**
   * How much water there is, in litres a second.
   *
   * @param needLS how much is asked
   */
  public record Given(Flow flow, double needLS) {

    private void putInto(Map<String, Object> properties) {
      properties.put("flow_low_l_s", litres(flow.low()));
      properties.put("flow_high_l_s", Double.isInfinite(flow.high()) ? null : litres(flow.high()));
      properties.put("flow_short_l_s", litres(flow.shortOf(needLS)));
    }
  }

  /**
   * What tankers bring, in litres a second.
   *
   * @param flow null where it is covered
   * @param needLS how much is asked
   */
  public record Brought(Flow flow, double needLS) {

    private void putInto(Map<String, Object> properties) {
      Ternary enough = flow == null ? null : flow.meets(needLS);
      properties.put("shuttle", enough == null ? null : enough.name().toLowerCase(Locale.ROOT));
      properties.put("shuttle_l_s", flow == null ? null : litres(flow.low()));
    }
  }

  private static double litres(double litres) {
    return Math.round(litres * 10) / 10.0;
  }

  @Override
  public String id() {
    return demand.id();
  }

  @Override
  public Geometry geometry() {
    return demand.geometry();
  }

  /** Whether a single source covers it, so that it is lost with that one. */
  public boolean isSingleSource() {
    return sourcesInReach == 1;
  }

  @Override
  public Map<String, Object> properties() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("id", demand.id());
    properties.put("name", demand.name());
    properties.put("township", township);
    properties.put("weight", weight);
    properties.put("covered", covered.name().toLowerCase(Locale.ROOT));
    properties.put("gap_class", gapClass);
    properties.put("single_source", isSingleSource() ? "yes" : "no");
    properties.put("nearest_id", nearest.map(Near::id).orElse(null));
    properties.put("nearest_collection", nearest.map(Near::collection).orElse(null));
    properties.put("distance_m", nearest.map(Near::metres).orElse(null));
    measures.putInto(properties);
    properties.put("rise_m", nearest.map(Near::riseM).orElse(null));
    measures.putRiseInto(properties);
    given.ifPresent(water -> water.putInto(properties));
    brought.ifPresent(water -> water.putInto(properties));
    properties.put("sources_in_reach", sourcesInReach);
    properties.put("flawed_id", flawed.map(Flawed::id).orElse(null));
    properties.put("flawed_collection", flawed.map(Flawed::collection).orElse(null));
    properties.put("flaws", flawed.map(Flawed::flaws).orElse(null));
    properties.put("fix", remedy.map(r -> r.fix().word()).orElse(null));
    properties.put("fix_id", remedy.map(Remedy::id).orElse(null));
    properties.put("fix_collection", remedy.map(Remedy::collection).orElse(null));
    properties.put("fix_m", remedy.map(Remedy::metres).orElse(null));
    properties.put("fix_why", remedy.map(Remedy::why).orElse(null));
    return properties;
  }
}
