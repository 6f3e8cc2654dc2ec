package org.firewell.ingest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firewell.feature.Figure;
import org.firewell.ingest.file.Reason;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.file.Text;
import org.firewell.standard.Rulesets;
import org.firewell.standard.Target;

/**
 * What the documents and the ledger ask figures of: their indicators, and whether each is a share
 * or a number.
 */
final class AskedFigures {

  private static final String SHARE = "percent";

  /** What the quota ledger rolls forward, as numbers. */
  private static final List<String> OF_THE_LEDGER =
      List.of(Figure.HYDRANT_DEFICIT, Figure.HYDRANT_OBLIGATIONS);

  /** Whether it is asked as a share, by indicator; both when documents differ. */
  private final Map<String, TreeSet<Boolean>> shares = new TreeMap<>();

  private AskedFigures() {}

  static AskedFigures of(Rulesets rulesets) {
    AskedFigures asked = new AskedFigures();
    OF_THE_LEDGER.forEach(indicator -> asked.shares.put(indicator, new TreeSet<>(Set.of(false))));
    rulesets.list().stream().flatMap(law -> law.targets().stream()).forEach(asked::add);
    return asked;
  }

  private void add(Target target) {
    shares
        .computeIfAbsent(target.indicator(), i -> new TreeSet<>())
        .add(target.unit().startsWith(SHARE));
  }

  /**
   * @param share whether a part of a whole is told
   * @throws Refusal when every document asks for the other form
   */
  void check(String indicator, boolean share) throws Refusal {
    TreeSet<Boolean> forms = shares.get(indicator);
    if (forms == null || forms.contains(share)) {
      return;
    }
    throw share
        ? new Refusal(
            indicator + " 要的是个数：填 value，不填 part、whole",
            indicator + " is asked as a number: give value, not part and whole")
        : new Refusal(
            indicator + " 要的是比率：填 part（多少）与 whole（共多少），不能只填比率",
            indicator + " is asked as a share: give part and whole, never a share by itself");
  }

  /** A remark on a figure that no document asks. */
  Optional<Reason> remark(Figure figure) {
    if (shares.containsKey(figure.indicator())) {
      return Optional.empty();
    }
    List<String> near = NearWords.of(figure.indicator(), shares.keySet());
    String shown = Text.quoted(figure.indicator());
    return Optional.of(
        new Reason(
            "没有文件要求指标 " + shown + (near.isEmpty() ? "" : "；相近的有 " + String.join("、", near)),
            "no document asks the indicator "
                + shown
                + (near.isEmpty() ? "" : "; near it are " + String.join(", ", near))));
  }
}
