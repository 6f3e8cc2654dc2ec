package org.firewell.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firewell.analysis.Answer;
import org.firewell.analysis.Finding;
import org.firewell.analysis.Inquiry;
import org.firewell.analysis.Progress;
import org.firewell.analysis.coverage.Coverage;
import org.firewell.analysis.coverage.CoverageAnswer;
import org.firewell.analysis.coverage.patch.GapPatches;

/**
 * What is found of coverage.
 *
 * @param buildings each with its verdict, maybe without its place
 * @param patches in which the gaps lie together, with their places
 */
record CoverageFound(List<? extends Finding> buildings, List<? extends Finding> patches) {

  /**
   * Read where both are kept; else coverage is asked, once, and the patches are made of its answer.
   *
   * @throws org.firewell.analysis.InputException when the county cannot be asked
   */
  static CoverageFound of(Material material, Answers answers, Progress progress) {
    Map<String, String> texts = new LinkedHashMap<>();
    material.fence().ifPresent(code -> texts.put("township", code));
    GapPatches question = new GapPatches();
    Inquiry coverage = Inquiry.of(new Coverage(), texts, material.now());
    Inquiry patches = Inquiry.of(question, texts, material.now());
    return kept(coverage, patches, answers)
        .orElseGet(
            () -> {
              CoverageAnswer answer =
                  (CoverageAnswer) answers.ask(coverage, Material.part(progress, 0, 0.6));
              Answer joined =
                  question.answer(
                      answer, material.now(), patches.values(), Material.part(progress, 0.6, 0.4));
              return new CoverageFound(answer.findings(), joined.findings());
            });
  }

  private static Optional<CoverageFound> kept(Inquiry coverage, Inquiry patches, Answers answers) {
    return answers
        .findPlaced(patches)
        .flatMap(
            placed ->
                answers.find(coverage).map(buildings -> new CoverageFound(buildings, placed)));
  }
}
