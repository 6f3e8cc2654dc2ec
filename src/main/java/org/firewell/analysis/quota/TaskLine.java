package org.firewell.analysis.quota;

import java.util.LinkedHashMap;
import java.util.Map;
import org.firewell.standard.Quota;

/** A row of the ledger with what is beside its counts: the outlook, and the hydrants behind. */
record TaskLine(LedgerRow row, Outlook outlook) {

  Map<String, Object> plain() {
    Quota quota = row.quota();
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("task", quota.task());
    plain.put("deadline", quota.deadline().toString());
    plain.putAll(quota.clause().plain());
    plain.put("unknown", row.unknown());
    plain.put("done_within_quota", row.clipped());
    plain.put("surplus", row.done() - row.clipped());
    plain.put("short", quota.quantity() - row.clipped());
    plain.put("late_unknown", row.lateUnknown());
    plain.put("evidenced", row.evidenced());
    plain.putAll(outlook.plain());
    plain.put("hydrants", row.claims().stream().map(Claim::plain).toList());
    return plain;
  }
}
