package org.firewell.analysis.coverage.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.firewell.analysis.Answer;
import org.firewell.analysis.Finding;
import org.firewell.analysis.coverage.Coverage;
import org.firewell.analysis.coverage.verdict.Verdicts;
import org.firewell.feature.Feature;
import org.firewell.feature.Ternary;
import org.locationtech.jts.geom.Geometry;

/**
 * What a change to the sources does to coverage.
 *
 * @param snapshot the id of what is changed
 * @param question the inputs of {@link Coverage} as asked
 * @param before the figures of all demand, as in the summary of {@link Coverage}
 * @param after the same with the change
 * @param judged how many were judged again
 * @param findings whose verdict is another, sorted by id
 */
public record CoverageChange(
    String snapshot,
    Map<String, String> question,
    Map<String, Object> before,
    Map<String, Object> after,
    int judged,
    List<Shift> findings)
    implements Answer {

  public CoverageChange {
    findings = List.copyOf(findings);
  }

  /** Who is covered and was not surely before. */
  public Stream<Shift> gained() {
    return findings.stream().filter(s -> !s.before.isCovered() && s.after.isCovered());
  }

  /** Who was covered and surely is no more. */
  public Stream<Shift> lost() {
    return findings.stream().filter(s -> s.before.isCovered() && !s.after.isCovered());
  }

  @Override
  public Map<String, Object> summary() {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("snapshot", snapshot);
    summary.put("question", question);
    summary.put("before", before);
    summary.put("after", after);
    summary.put("gained", gained().count());
    summary.put("lost", lost().count());
    summary.put("judged", judged);
    return summary;
  }

  /** One demand, before and after. */
  public record Shift(Feature demand, Verdict before, Verdict after) implements Finding {

    @Override
    public String id() {
      return demand.id();
    }

    @Override
    public Geometry geometry() {
      return demand.geometry();
    }

    @Override
    public Map<String, Object> properties() {
      Map<String, Object> properties = new LinkedHashMap<>();
      properties.put("id", demand.id());
      after.put(properties, "");
      before.put(properties, "_before");
      return properties;
    }
  }

  /**
   * What is said of a demand.
   *
   * @param gapClass null where it is covered
   * @param sourcesInReach how many that surely count
   */
  public record Verdict(Ternary covered, String gapClass, int sourcesInReach) {

    static Verdict of(Verdicts verdicts, int demand) {
      Verdicts.GapClass gapClass = verdicts.gapClass(demand);
      return new Verdict(
          verdicts.covered(demand),
          gapClass == null ? null : gapClass.name(),
          verdicts.withinReach(demand));
    }

    boolean isCovered() {
      return covered == Ternary.YES;
    }

    private void put(Map<String, Object> properties, String when) {
      properties.put("covered" + when, covered.name().toLowerCase(Locale.ROOT));
      properties.put("gap_class" + when, gapClass);
      properties.put("sources_in_reach" + when, sourcesInReach);
    }
  }
}
