package org.firewell.paper;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.firewell.analysis.Answer;

/**
 * What the questions say of a county on a day: the answers that papers are made of.
 *
 * @param answers by question
 * @param unanswered by question, why there is no answer: a rule set may set nothing that it asks
 */
public record CountyAnswers(Map<String, Answer> answers, Map<String, String> unanswered) {

  public CountyAnswers {
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    unanswered = Collections.unmodifiableMap(new TreeMap<>(unanswered));
  }

  /** The rows of a question's findings, as they tell themselves; none where it has no answer. */
  List<Map<String, Object>> rows(String question) {
    return find(question).stream()
        .flatMap(answer -> answer.findings().stream())
        .map(finding -> finding.properties())
        .toList();
  }

  /** The rows of a list in a question's summary; none where it has no answer. */
  @SuppressWarnings("unchecked") // a summary's lists of rows are lists of maps with text keys
  List<Map<String, Object>> listed(String question, String member) {
    return find(question)
        .map(answer -> (List<Map<String, Object>>) answer.summary().get(member))
        .orElse(List.of());
  }

  /** Under which day and rule set each question was answered, and of which snapshot. */
  public Map<String, Object> basis() {
    Map<String, Object> basis = new LinkedHashMap<>();
    answers.forEach((question, answer) -> basis.put(question, basis(answer.summary())));
    return basis;
  }

  private Optional<Answer> find(String question) {
    return Optional.ofNullable(answers.get(question));
  }

  private static Map<String, Object> basis(Map<String, Object> summary) {
    Map<String, Object> basis = new LinkedHashMap<>();
    List.of("snapshot", "as_of", "since", "ruleset", "question")
        .forEach(name -> Optional.ofNullable(summary.get(name)).ifPresent(v -> basis.put(name, v)));
    return basis;
  }
}
