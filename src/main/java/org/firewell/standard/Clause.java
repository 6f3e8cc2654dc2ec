package org.firewell.standard;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Where a number comes from.
 *
 * @param document for example {@code GB 50974-2014} or {@code jinjiang-2022}
 * @param clause the clause, table or item in it
 * @param certainty how sure that is
 * @param note the derivation or what to know, in our own words; may be empty
 */
public record Clause(String document, String clause, Certainty certainty, String note) {

  public Clause {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(clause, "clause");
    Objects.requireNonNull(certainty, "certainty");
    Objects.requireNonNull(note, "note");
  }

  /** Document and clause, as a sentence names them. */
  public String where() {
    return document + " " + clause;
  }

  /** The same for a Chinese print: 水哨方法：覆盖, 二(二) 表及注. */
  public String whereInChinese() {
    return inChinese(where());
  }

  /** {@link #where} of a clause as a Chinese print says it. */
  public static String inChinese(String where) {
    return ClauseWords.inChinese(where);
  }

  /** As answers tell it: document, clause, certainty. */
  public Map<String, Object> plain() {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("document", document);
    plain.put("clause", clause);
    plain.put("certainty", certainty.name().toLowerCase(Locale.ROOT));
    return plain;
  }
}
