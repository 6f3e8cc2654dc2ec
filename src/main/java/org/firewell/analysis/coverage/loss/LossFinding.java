package org.firewell.analysis.coverage.loss;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.analysis.Finding;
import org.firewell.analysis.coverage.demand.Demand;
import org.firewell.feature.Ternary;
import org.locationtech.jts.geom.Geometry;

/**
 * Whom the loss of one thing uncovers.
 *
 * @param rank 1 uncovers the most
 * @param sources that are lost with it
 * @param demand the ids of those that are no longer surely covered
 */
record LossFinding(
    Loss loss, int rank, String township, List<String> sources, List<String> demand, Uncovered sums)
    implements Finding {

  private static final int NAMED = 20;

  @Override
  public String id() {
    return loss.id();
  }

  @Override
  public Geometry geometry() {
    return loss.feature().geometry();
  }

  @Override
  public Map<String, Object> properties() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("id", id());
    properties.put("collection", loss.type().name());
    properties.put("loss_id", loss.feature().id());
    properties.put("name", loss.feature().name());
    properties.put("township", township);
    properties.put("rank", rank);
    properties.putAll(sums.summary());
    properties.put("demand", first(demand));
    properties.put("sources_lost", sources.size());
    properties.put("sources", first(sources));
    return properties;
  }

  private static List<String> first(List<String> ids) {
    return ids.stream().limit(NAMED).toList();
  }

  /** Sums of demand that is no longer surely covered: a gap, or unknown. */
  static final class Uncovered {

    private final long[] count = new long[Ternary.values().length];
    private final long[] weight = new long[Ternary.values().length];
    private long weightNotKnown;

    void add(Ternary after, int weightOrNotKnown) {
      count[after.ordinal()]++;
      if (weightOrNotKnown == Demand.NOT_KNOWN) {
        weightNotKnown++;
      } else {
        weight[after.ordinal()] += weightOrNotKnown;
      }
    }

    long count() {
      return count[Ternary.NO.ordinal()] + count[Ternary.UNKNOWN.ordinal()];
    }

    long weight() {
      return weight[Ternary.NO.ordinal()] + weight[Ternary.UNKNOWN.ordinal()];
    }

    long weightNotKnown() {
      return weightNotKnown;
    }

    Map<String, Object> summary() {
      Map<String, Object> summary = new LinkedHashMap<>();
      summary.put("uncovers", count());
      summary.put("gap", count[Ternary.NO.ordinal()]);
      summary.put("unknown", count[Ternary.UNKNOWN.ordinal()]);
      summary.put("weight", weight());
      summary.put("weight_gap", weight[Ternary.NO.ordinal()]);
      summary.put("weight_undecided", weight[Ternary.UNKNOWN.ordinal()]);
      summary.put("weight_unknown", weightNotKnown);
      return summary;
    }
  }
}
