package org.firewell.analysis.completeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.firewell.analysis.Answer;
import org.firewell.analysis.Input;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Question;
import org.firewell.analysis.Values;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Village;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Norm;
import org.firewell.standard.Ruleset;

/**
 * How far is each village with its 1+2+N?
 *
 * <p>One finding for each village, by id: {@code level_min} and {@code level_max} from L0 to L5,
 * {@code score_low} and {@code score_high} from 0 to 100, {@code one}, {@code two} and {@code n} as
 * yes, no, unknown (and S for a two that something else stands in for), and the codes of what is
 * missing. {@code level_min <= level_max}, {@code score_low <= score_high}; equal where nothing
 * unknown could change them.
 */
public final class Completeness implements Question {

  private static final String TOWNSHIP = "township";
  private static final int STEP = 500;

  /** The norms that say what a village is asked to have. */
  private static final Set<Norm> ASKED =
      Set.of(
          Norm.STATION_ASKED,
          Norm.PUMPS,
          Norm.HOSES,
          Norm.NOZZLES,
          Norm.DIVIDERS,
          Norm.SPANNERS,
          Norm.HYDRANTS,
          Norm.INTAKES);

  @Override
  public String name() {
    return "completeness";
  }

  @Override
  public Title title() {
    return new Title("各村（社区）的“1+2+N”完备到哪一级？", "How far is each village with its 1+2+N?");
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.text(TOWNSHIP, null, "只看一个乡镇（街道），代码", "one township alone, by its code"));
  }

  @Override
  public boolean isSetBy(Ruleset law) {
    return ASKED.stream()
        .anyMatch(norm -> law.provision(norm).clause().document().equals(law.id()));
  }

  /**
   * {@inheritDoc}
   *
   * <p>A township fences the villages that are reported, not the objects: a neighbour's hydrant
   * keeps its owner and still covers.
   */
  @Override
  public Answer answer(Snapshot snapshot, Values values, Progress progress) {
    if (!snapshot.has(FeatureType.VILLAGES)) {
      throw new InputException("data", "completeness asks villages, and there is no such layer");
    }
    Units units = new Units(snapshot.list(FeatureType.TOWNSHIPS));
    List<Village> asked = asked(snapshot, units, values.text(TOWNSHIP));
    progress.at(0, "whose is what");
    Notices notices = new Notices();
    Judge judge = new Judge(snapshot, units, notices);
    List<VillageFinding> findings = new ArrayList<>(asked.size());
    for (Village village : asked) {
      if (findings.size() % STEP == 0) {
        progress.at(0.5 + 0.5 * findings.size() / asked.size(), village.id());
      }
      findings.add(judge.judge(village));
    }
    return CompletenessAnswer.of(snapshot, values, findings, units, notices);
  }

  private static List<Village> asked(Snapshot snapshot, Units units, Optional<String> fence) {
    List<Village> all = snapshot.list(FeatureType.VILLAGES);
    if (fence.isEmpty()) {
      return all;
    }
    String code = units.code(fence.get());
    List<Village> asked = all.stream().filter(v -> code.equals(units.codeOf(v))).toList();
    if (asked.isEmpty() && units.nameOf(code) == null) {
      throw new InputException(
          TOWNSHIP,
          "township: \"" + fence.get() + "\" is not one of " + String.join(", ", units.codes()));
    }
    return asked;
  }
}
