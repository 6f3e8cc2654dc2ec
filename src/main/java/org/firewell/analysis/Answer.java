package org.firewell.analysis;

import java.util.List;
import java.util.Map;

/** What a question found. */
public interface Answer {

  /** One for each thing that was asked about, sorted by id. */
  List<? extends Finding> findings();

  /**
   * The figures: texts, numbers, booleans, lists and maps with text keys, in the order in which
   * they are read. The first members are {@code snapshot} (the snapshot's id) and {@code question}
   * (its inputs as asked).
   */
  Map<String, Object> summary();
}
