package org.firewell.job;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.firewell.analysis.Answer;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Questions;

/** The last answers to each question, shared by all who look while the store does not change. */
public final class ReadyAnswers {

  /** Of each question: this day and the one that it is compared with, under two rule sets. */
  private static final int KEPT = 4;

  private final Grounds grounds;
  private final Questions questions;
  private final Map<String, Ready<Answer>> byQuestion = new ConcurrentHashMap<>();

  ReadyAnswers(Grounds grounds, Questions questions) {
    this.grounds = grounds;
    this.questions = questions;
  }

  /**
   * The answer for the county as the store has it.
   *
   * @param question its name
   * @param texts of its inputs by name, and of those common to all questions
   * @throws InputException when they cannot be taken or the question cannot be answered
   */
  public Answer get(String question, Map<String, String> texts) {
    return byQuestion.computeIfAbsent(question, this::ready).get(texts);
  }

  private Ready<Answer> ready(String question) {
    return new Ready<>(
        grounds,
        questions.find(question).orElseThrow(),
        asked -> asked.answer(Progress.NONE),
        KEPT);
  }
}
