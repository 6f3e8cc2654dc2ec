package org.firewell.analysis.completeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.analysis.Numbers;

/**
 * An object about whose village there is more than one opinion.
 *
 * @param collection of the object
 * @param id of the object
 * @param code {@code CODE_GEOM_CONFLICT}: it declares one village and lies farther outside of it
 *     than is allowed; {@code AMBIGUOUS}: several are about as near
 * @param wonBy the rule that decided, or null where none did
 * @param countedFor the village that it counts for, or null where nobody gets it
 * @param candidates the villages in question, the nearest first
 */
record Dispute(
    String collection,
    String id,
    String code,
    Basis wonBy,
    String countedFor,
    List<Candidate> candidates) {

  static final Comparator<Dispute> ORDER =
      Comparator.comparing(Dispute::collection).thenComparing(Dispute::id);

  static final String CONFLICT = "CODE_GEOM_CONFLICT";
  static final String AMBIGUOUS = "AMBIGUOUS";

  /**
   * A village in question.
   *
   * @param metres to it, 0 within its outline
   */
  record Candidate(String village, double metres) {}

  Dispute {
    candidates = List.copyOf(candidates);
  }

  /** As a row of a summary; distances to the decimetre. */
  Map<String, Object> row() {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("collection", collection);
    row.put("id", id);
    row.put("code", code);
    row.put("won_by", wonBy == null ? null : wonBy.name());
    row.put("counted_for", countedFor);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("village", candidate.village());
      one.put("distance_m", Numbers.tenths(candidate.metres()));
      rows.add(one);
    }
    row.put("candidates", rows);
    return row;
  }
}
