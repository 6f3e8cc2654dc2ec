package org.firewell.analysis.targets;

import java.util.List;
import org.firewell.feature.Ternary;

/**
 * One of the things that a figure counts.
 *
 * @param id of it
 * @param name what people call it, or null
 * @param unit whose it is; a code of null where nothing tells it
 * @param in whether it is one of those that are asked
 * @param met whether it has what is asked, and that works
 * @param built whether what is asked stands
 * @param why codes of what it lacks
 * @param toCheck codes of what is not known of it
 * @param exemptOrNull why it is not asked although it is one of those
 */
record Item(
    String id,
    String name,
    Unit unit,
    Ternary in,
    Ternary met,
    Ternary built,
    List<String> why,
    List<String> toCheck,
    String exemptOrNull) {

  /** {@code v-7 东村: STN, HYD-1}. */
  String lacking() {
    return Label.of(id, name, why);
  }

  /** {@code v-7 东村: PIPED}. */
  String unsure() {
    return Label.of(id, name, toCheck);
  }

  String exempt() {
    return Label.of(id, name, exemptOrNull);
  }

  String label() {
    return Label.of(id, name);
  }

  boolean isExempt() {
    return exemptOrNull != null;
  }
}
