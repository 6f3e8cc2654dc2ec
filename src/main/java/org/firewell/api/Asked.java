package org.firewell.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.firewell.analysis.Answer;
import org.firewell.analysis.InputException;
import org.firewell.job.Job;
import org.firewell.job.KeptAnswers;
import org.firewell.job.State;
import org.firewell.paper.CountyAnswers;

/**
 * The questions of a paper: what is answered, what is not and why, and what is under way.
 *
 * @param answers of the questions that are over
 * @param jobs of those that are not
 */
record Asked(CountyAnswers answers, List<Job> jobs) {

  /**
   * Puts questions.
   *
   * @param put hands a question in by its name
   */
  static Asked of(List<String> questions, KeptAnswers kept, Function<String, Job> put) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    Map<String, String> unanswered = new LinkedHashMap<>();
    List<Job> underWay = new ArrayList<>();
    for (String question : questions) {
      try {
        Job job = put.apply(question);
        if (job.state().isOver()) {
          kept.find(job)
              .ifPresentOrElse(
                  answer -> answers.put(question, answer),
                  () -> unanswered.put(question, why(job)));
        } else {
          underWay.add(job);
        }
      } catch (InputException e) {
        unanswered.put(question, e.getMessage());
      }
    }
    return new Asked(new CountyAnswers(answers, unanswered), underWay);
  }

  boolean isOver() {
    return jobs.isEmpty();
  }

  /** How far the jobs are, as their own addresses tell it. */
  List<Map<String, Object>> underWay() {
    return jobs.stream().map(Asked::document).toList();
  }

  private static Map<String, Object> document(Job job) {
    double progress = job.state() instanceof State.Running running ? running.progress() : 0;
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("question", job.question());
    document.put("jobID", job.id().toString());
    document.put("progress", Math.round(100 * progress));
    return document;
  }

  private static String why(Job job) {
    return job.state() instanceof State.Failed failed ? failed.reason() : job.state().toString();
  }
}
