package org.firewell.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.firewell.account.Reason;
import org.firewell.analysis.Finding;
import org.firewell.api.access.Refusal;
import org.firewell.api.access.Turns;
import org.firewell.job.Job;
import org.firewell.job.KeptAnswers;

/**
 * What a map shows of answers. Each question is handed in as a job, as sheets do, and waited for;
 * whoever has waited long enough is told to come back.
 *
 * @param request for whom
 * @param inputs day and rule set
 */
record MapFindings(
    KeptAnswers answers, Turns turns, HttpServletRequest request, Map<String, String> inputs) {

  private static final Duration LATER = Duration.ofSeconds(5);

  /** The levels of villages, by their ids. */
  Map<String, Finding> levels() {
    return answered("completeness", answers::find).findings().stream()
        .collect(Collectors.toMap(Finding::id, finding -> finding));
  }

  /** What is not covered, or by a single source. */
  List<Finding> singleGaps() {
    return answered(
        "coverage",
        job ->
            answers.findPlaced(
                job,
                finding ->
                    !"yes".equals(finding.properties().get("covered"))
                        || "yes".equals(finding.properties().get("single_source"))));
  }

  /** Where what is not covered lies together. */
  List<Finding> patches() {
    return answered("gap-patches", job -> answers.findPlaced(job, finding -> true));
  }

  /**
   * @throws Refusal when it is not answered yet
   */
  private <T> T answered(String question, Function<Job, Optional<T>> found) {
    Job job = turns.put(request, () -> answers.put(question, inputs));
    try {
      return found.apply(answers.await(job)).orElseThrow(MapFindings::notYet);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw notYet();
    }
  }

  private static Refusal notYet() {
    return Refusal.notYet(
        new Reason(
            "地图所依据的结果还在计算，请稍后再取",
            "what the map is drawn of is being worked out: come back for it soon"),
        LATER);
  }
}
