package org.firewell.analysis.coverage.patch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.analysis.Input;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Question;
import org.firewell.analysis.Values;
import org.firewell.analysis.coverage.Coverage;
import org.firewell.analysis.coverage.CoverageAnswer;
import org.firewell.analysis.coverage.CoverageFinding;
import org.firewell.analysis.coverage.asked.Asked;
import org.firewell.analysis.coverage.asked.DemandKind;
import org.firewell.analysis.coverage.asked.Facility;
import org.firewell.analysis.coverage.asked.Measure;
import org.firewell.analysis.coverage.demand.PatchJoin;
import org.firewell.analysis.coverage.demand.PatchOutlines;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ternary;
import org.firewell.network.Barriers;
import org.firewell.network.RoadGraph;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Norm;

/**
 * Where do gaps lie together, what causes them, and what closes them most cheaply?
 *
 * <p>Inputs: those of {@link Coverage}, and {@code patch} in metres. Demand that {@link Coverage}
 * calls a gap belongs to one patch with any other as near as that, outline to outline, unless a
 * barrier lies between. What is not known to be a gap belongs to none.
 *
 * <p>Guarantees: every gap is in exactly one patch, so their demand sums to the gap of the
 * coverage; gaps farther apart than {@code patch}, or parted by a barrier, are joined only by
 * others between them.
 */
public final class GapPatches implements Question {

  private static final Input PATCH =
      Input.number("patch", null, "片区合并距离（米），缺省取规定值", "metres within which gaps are one patch");

  private static final double WIDEST_M = 1000;

  @Override
  public String name() {
    return "gap-patches";
  }

  @Override
  public Title title() {
    return new Title(
        "盲区连成哪些片、原因是什么、怎样补最省？", "Where do gaps lie together, and what closes them most cheaply?");
  }

  @Override
  public boolean isPutAtStart() {
    return false;
  }

  @Override
  public List<Input> inputs() {
    List<Input> inputs = new ArrayList<>(Asked.inputs());
    inputs.add(PATCH);
    return List.copyOf(inputs);
  }

  @Override
  public GapPatchAnswer answer(Snapshot snapshot, Values values, Progress progress) {
    onlyThings(values);
    double patchM = patchM(values, snapshot);
    CoverageAnswer coverage =
        new Coverage()
            .answer(snapshot, asked(values), (done, message) -> progress.at(done * 0.5, message));
    return joined(coverage, patchM, snapshot, values, progress);
  }

  /**
   * The same where coverage is answered already.
   *
   * @param coverage of the same snapshot, asked with the same inputs
   */
  public GapPatchAnswer answer(
      CoverageAnswer coverage, Snapshot snapshot, Values values, Progress progress) {
    onlyThings(values);
    return joined(coverage, patchM(values, snapshot), snapshot, values, progress);
  }

  private static Values asked(Values values) {
    Map<String, String> texts = new HashMap<>(values.texts());
    texts.remove(PATCH.name());
    return Values.of(Asked.inputs(), texts);
  }

  private static GapPatchAnswer joined(
      CoverageAnswer coverage, double patchM, Snapshot snapshot, Values values, Progress progress) {
    List<CoverageFinding> gaps =
        coverage.findings().stream().filter(f -> f.covered() == Ternary.NO).toList();
    Barriers barriers =
        Barriers.of(
            snapshot.list(FeatureType.BARRIERS), RoadGraph.of(snapshot.list(FeatureType.ROADS)));
    List<PatchJoin.Together> together =
        new PatchJoin(gaps.stream().map(CoverageFinding::geometry).toList(), patchM, barriers)
            .patches();
    progress.at(0.7, together.size() + "");
    Asked question = Asked.of(asked(values), snapshot);
    double reachM = reachM(question, snapshot);
    PatchOutlines outlines = new PatchOutlines(patchM, barriers);
    List<GapPatch> patches =
        together.parallelStream()
            .map(
                patch -> {
                  List<CoverageFinding> members = patch.members().stream().map(gaps::get).toList();
                  return GapPatch.of(
                      members,
                      outlines.around(
                          members.stream().map(CoverageFinding::geometry).toList(), patch.ties()),
                      reachM);
                })
            .toList();
    progress.at(1, patches.size() + "");
    return GapPatchAnswer.of(
        patches, summary(values, patchM, coverage, question.measure(), snapshot));
  }

  /** The road pieces of a whole county touch each other: a patch of them tells nothing. */
  private static void onlyThings(Values values) {
    String demand = values.text("demand").orElseThrow();
    if (DemandKind.of(demand) != DemandKind.THINGS) {
      throw new InputException(
          "demand",
          "片区只由房屋、村庄等合并而成，不能用 " + demand,
          "demand: patches are made of buildings and other things, not of " + demand);
    }
  }

  /** The longest of what is asked, else the law's. */
  private static double reachM(Asked asked, Snapshot snapshot) {
    return asked.facilities().stream()
        .mapToDouble(Facility::straightM)
        .filter(metres -> metres > 0)
        .max()
        .orElseGet(() -> snapshot.law().value(Norm.HYDRANT_REACH_M));
  }

  private static double patchM(Values values, Snapshot snapshot) {
    double metres = values.number(PATCH.name()).orElse(snapshot.law().value(Norm.PATCH_M));
    if (metres < 1 || metres > WIDEST_M) {
      throw new InputException(
          PATCH.name(),
          "片区合并距离须在 1 至 1000 米之间",
          PATCH.name() + ": " + metres + " is not between 1 and 1000 m");
    }
    return metres;
  }

  /** What is not proposed, or does not part patches, because nothing is known of it. */
  private static List<String> missingLayers(Snapshot snapshot, Measure measure) {
    List<String> notices = new ArrayList<>();
    if (!snapshot.has(FeatureType.PIPES) && measure != Measure.TIME) {
      notices.add("pipes: there is no such layer, so no hydrant on a main is proposed");
    }
    if (!snapshot.has(FeatureType.BARRIERS) && measure != Measure.TIME) {
      notices.add(
          "barriers: there is no such layer, so no river is known to draw from or to part patches");
    }
    return notices;
  }

  private static Map<String, Object> summary(
      Values values, double patchM, CoverageAnswer coverage, Measure measure, Snapshot snapshot) {
    Map<String, Object> summary = new LinkedHashMap<>(coverage.summary());
    summary.put("question", values.texts());
    summary.put("patch_m", patchM);
    List<Object> notices = new ArrayList<>((List<?>) coverage.summary().get("notices"));
    notices.addAll(missingLayers(snapshot, measure));
    summary.put("notices", notices);
    return summary;
  }
}
