package org.firewell.job;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.firewell.analysis.Answer;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Questions;

/**
 * The answers that papers are made of, as jobs keep them: what was answered once for a snapshot
 * serves everybody who asks the same, on any node and after any start. The last few stay read.
 */
public final class KeptAnswers {

  private static final int KEPT = 16;
  private static final int LAST = 1000;

  private final Grounds grounds;
  private final Questions questions;
  private final Desk desk;
  private final Jobs jobs;
  private final Cache<UUID, Answer> read = Caffeine.newBuilder().maximumSize(KEPT).build();
  private final Cache<Asked, UUID> last = Caffeine.newBuilder().maximumSize(LAST).build();

  KeptAnswers(Grounds grounds, Questions questions, Desk desk, Jobs jobs) {
    this.grounds = grounds;
    this.questions = questions;
    this.desk = desk;
    this.jobs = jobs;
  }

  /**
   * Hands a question in. As long as the store does not change, what was handed in before is not
   * handed in again, whether it was answered or could not be.
   *
   * @param question its name
   * @param texts of its inputs by name, and of those common to all questions
   * @throws InputException when they cannot be taken
   */
  public Job put(String question, Map<String, String> texts) {
    Asked asked = new Asked(question, Map.copyOf(texts), grounds.revision());
    Job job =
        Optional.ofNullable(last.getIfPresent(asked))
            .flatMap(jobs::find)
            .filter(before -> !(before.state() instanceof State.Dismissed))
            .orElseGet(() -> desk.put(questions.find(question).orElseThrow(), texts));
    last.put(asked, job.id());
    return job;
  }

  /** The answer of a job, without the places of its findings; empty as long as there is none. */
  public Optional<Answer> find(Job job) {
    return job.state() instanceof State.Succeeded
        ? Optional.ofNullable(read.get(job.id(), this::read))
        : Optional.empty();
  }

  /**
   * Hands a question in and waits for its answer, for who has time.
   *
   * @throws InputException when the texts cannot be taken or there is no answer
   * @throws InterruptedException when the waiting is to end
   */
  public Answer await(String question, Map<String, String> texts) throws InterruptedException {
    Job job = desk.await(put(question, texts));
    return find(job).orElseThrow(() -> none(job));
  }

  private Answer read(UUID job) {
    return jobs.findAnswer(job).map(ReadAnswer::new).orElse(null);
  }

  private static InputException none(Job job) {
    String reason = job.state() instanceof State.Failed failed ? failed.reason() : "";
    return new InputException(
        job.question(), "没有答案：" + reason, job.question() + " has no answer: " + reason);
  }

  /** What was handed in, and what the store was at. */
  private record Asked(String question, Map<String, String> texts, long revision) {}
}
