package org.firewell.analysis.coverage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.firewell.analysis.Answer;
import org.firewell.analysis.Finding;
import org.firewell.analysis.coverage.asked.Measure;
import org.firewell.analysis.coverage.asked.Reach;
import org.firewell.analysis.coverage.reach.Rise;
import org.firewell.analysis.coverage.reach.Why;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ternary;
import org.locationtech.jts.geom.LineString;

/**
 * How far one demand is from help by each measure, and on which way.
 *
 * @param findings a way for each measure that was asked: straight, route, time
 * @param summary what was asked; and of the {@code demand} what {@link CoverageFinding} says
 */
public record Explanation(List<Way> findings, Map<String, Object> summary) implements Answer {

  /**
   * The way from the nearest source that surely counts, whether it is short enough or not.
   *
   * @param measure straight, route or time
   * @param covered what the measure says
   * @param source where it begins; empty where there is none at all, or no way
   * @param cost metres, with what the rise of the ground takes of a hose, or seconds from the order
   * @param rise of the ground from the source to the demand; empty where there is no source
   * @param reach the limit, with its clause where it is the law's
   * @param why it is not covered, or not known to be, where there is more to say than that nothing
   *     is near
   * @param line from the source to the demand in longitude and latitude
   */
  public record Way(
      Measure measure,
      Ternary covered,
      Optional<Feature> source,
      Optional<Double> cost,
      Optional<Rise> rise,
      Reach reach,
      Optional<Why> why,
      Optional<LineString> line)
      implements Finding {

    @Override
    public String id() {
      return measure.word();
    }

    @Override
    public LineString geometry() {
      return line.orElse(null);
    }

    @Override
    public Map<String, Object> properties() {
      String unit = measure == Measure.TIME ? "_s" : "_m";
      Map<String, Object> properties = new LinkedHashMap<>();
      properties.put("measure", measure.word());
      properties.put("covered", covered.name().toLowerCase(Locale.ROOT));
      properties.put("source_id", source.map(Feature::id).orElse(null));
      properties.put("source_collection", source.map(s -> FeatureType.of(s).name()).orElse(null));
      properties.put("source_name", source.map(Feature::name).orElse(null));
      properties.put("cost" + unit, cost.orElse(null));
      if (measure != Measure.TIME) {
        properties.put("rise_m", rise.map(Rise::metres).orElse(null));
      }
      if (measure == Measure.ROUTE) {
        properties.put("rise_adds_m", rise.map(Rise::addedM).orElse(null));
      }
      properties.put("limit" + unit, reach.limit());
      reach.clause().ifPresent(clause -> properties.putAll(clause.plain()));
      properties.put("why", why.map(Enum::name).orElse(null));
      return properties;
    }
  }
}
