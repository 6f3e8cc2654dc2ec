package org.firewell.api.ogc;

import java.util.Map;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.snapshot.Snapshot;

/**
 * How the features of a collection stand on a day.
 *
 * @param snapshotOrNull by which they are judged; null where they are not
 */
record Judgement(FeatureType<?> type, Snapshot snapshotOrNull) {

  /** What is told of a feature beside its attributes; empty where it is not judged. */
  Map<String, Object> of(Feature feature) {
    return snapshotOrNull == null ? Map.of() : Judged.of(snapshotOrNull, type, feature.id());
  }

  /** The day, told beside what is judged. */
  Map<String, Object> note() {
    return snapshotOrNull == null ? Map.of() : Map.of("as_of", snapshotOrNull.asOf().toString());
  }
}
