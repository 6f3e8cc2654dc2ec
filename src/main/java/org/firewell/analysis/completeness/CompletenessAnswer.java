package org.firewell.analysis.completeness;

import java.util.List;
import java.util.Map;
import org.firewell.analysis.Answer;
import org.firewell.analysis.Values;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Townships;

/** The findings, one for each village that was asked about, and the figures that they add up to. */
public record CompletenessAnswer(List<VillageFinding> findings, Map<String, Object> summary)
    implements Answer {

  static CompletenessAnswer of(
      Snapshot snapshot,
      Values values,
      List<VillageFinding> findings,
      Townships townships,
      Notices notices) {
    return new CompletenessAnswer(
        findings, Summary.of(snapshot, values, findings, townships, notices));
  }
}
