package org.firewell.analysis.quota;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.firewell.analysis.Answer;
import org.firewell.analysis.Values;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.CityFigure;
import org.firewell.standard.Quota;
import org.firewell.standard.QuotaKind;
import org.firewell.standard.Ruleset;

/**
 * The ledger of a document.
 *
 * @param snapshot the ground and law asked
 * @param values the inputs as asked
 * @param findings a row for each unit and kind, sorted by task
 * @param identities sums beside what they must agree with; none for one unit alone
 * @param remarks errors and notices, sorted by the id of what they concern
 * @param outlooks whether each task will be done in time, in the order of the findings
 * @param rolled stock and deficit by year; null for one unit alone
 * @param brigades posts of each unit and who is there, by code
 */
public record LedgerAnswer(
    Snapshot snapshot,
    Values values,
    List<LedgerRow> findings,
    List<Identity> identities,
    List<Remark> remarks,
    List<Outlook> outlooks,
    Rolled rolled,
    List<Brigade> brigades)
    implements Answer {

  @Override
  public Map<String, Object> summary() {
    Map<String, Object> summary = new LinkedHashMap<>();
    Ruleset law = snapshot.law();
    summary.put("snapshot", snapshot.id());
    summary.put("question", values.texts());
    summary.put("as_of", snapshot.asOf().toString());
    summary.put("ruleset", law.id());
    summary.put("asked", asked());
    summary.put("city_figures", law.cityFigures().stream().map(LedgerAnswer::plain).toList());
    summary.put("sums", sums());
    summary.put("differences", identities.stream().map(Identity::plain).toList());
    summary.put("tasks", tasks());
    summary.put("stock", rolled == null ? null : rolled.stock());
    summary.put("deficit", rolled == null ? null : rolled.deficit());
    summary.put("brigades", brigades.stream().map(Brigade::plain).toList());
    summary.put("errors", remarks.stream().filter(Remark::severe).map(Remark::plain).toList());
    summary.put("notices", remarks.stream().filter(r -> !r.severe()).map(Remark::line).toList());
    return summary;
  }

  private List<Map<String, Object>> tasks() {
    return IntStream.range(0, findings.size())
        .mapToObj(i -> new TaskLine(findings.get(i), outlooks.get(i)).plain())
        .toList();
  }

  /** Where the tasks stand and by when they are asked, each once. */
  private List<Map<String, Object>> asked() {
    return findings.stream().map(LedgerRow::quota).map(LedgerAnswer::plain).distinct().toList();
  }

  private Map<String, Object> sums() {
    Map<String, Object> sums = new LinkedHashMap<>();
    for (QuotaKind kind : QuotaKind.values()) {
      sums.put(
          kind.key(),
          new Sums(findings.stream().filter(row -> row.quota().kind() == kind).toList()).plain());
    }
    sums.put("total", new Sums(findings).plain());
    return sums;
  }

  private static Map<String, Object> plain(Quota quota) {
    Map<String, Object> plain = quota.clause().plain();
    plain.put("deadline", quota.deadline().toString());
    return plain;
  }

  private static Map<String, Object> plain(CityFigure figure) {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("kind", figure.kind().key());
    plain.put("quantity", figure.quantity());
    plain.putAll(figure.clause().plain());
    return plain;
  }
}
