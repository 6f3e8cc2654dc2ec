package org.firewell.analysis.quota;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.analysis.Answer;
import org.firewell.standard.CityFigure;
import org.firewell.standard.QuotaKind;

/**
 * The ledger of a document.
 *
 * @param snapshotId of the ground and law asked
 * @param question its inputs as asked
 * @param findings a row for each unit and kind, sorted by task
 * @param cityFigures totals that the text states beside its table
 * @param identities sums beside what they must agree with; none for one unit alone
 * @param remarks errors and notices, sorted by the id of what they concern
 */
public record LedgerAnswer(
    String snapshotId,
    Map<String, Object> question,
    List<LedgerRow> findings,
    List<CityFigure> cityFigures,
    List<Identity> identities,
    List<Remark> remarks)
    implements Answer {

  @Override
  public Map<String, Object> summary() {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("snapshot", snapshotId);
    summary.put("question", question);
    summary.put("city_figures", cityFigures.stream().map(LedgerAnswer::plain).toList());
    summary.put("sums", sums());
    summary.put("differences", identities.stream().map(Identity::plain).toList());
    summary.put("errors", remarks.stream().filter(Remark::severe).map(Remark::plain).toList());
    summary.put("notices", remarks.stream().filter(r -> !r.severe()).map(Remark::line).toList());
    return summary;
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

  private static Map<String, Object> plain(CityFigure figure) {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("kind", figure.kind().key());
    plain.put("quantity", figure.quantity());
    plain.put("document", figure.clause().document());
    plain.put("clause", figure.clause().clause());
    return plain;
  }
}
