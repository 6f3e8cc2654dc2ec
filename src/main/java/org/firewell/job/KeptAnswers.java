package org.firewell.job;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.firewell.analysis.Answer;
import org.firewell.analysis.Finding;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Questions;

/**
 * The answers that sheets and maps are made of, as jobs keep them: what was answered once for a
 * snapshot serves everybody who asks the same, on any node and after any start. The last few stay
 * read.
 */
public final class KeptAnswers {

  private static final int KEPT = 16;
  private static final int LAST = 1000;

  private final Grounds grounds;
  private final Questions questions;
  private final Desk desk;
  private final Jobs jobs;
  private final Limits limits;
  private final Cache<UUID, ReadAnswer> read = Caffeine.newBuilder().maximumSize(KEPT).build();
  private final Cache<Asked, UUID> last = Caffeine.newBuilder().maximumSize(LAST).build();

  KeptAnswers(Grounds grounds, Questions questions, Desk desk, Jobs jobs, Limits limits) {
    this.grounds = grounds;
    this.questions = questions;
    this.desk = desk;
    this.jobs = jobs;
    this.limits = limits;
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
    return findRead(job).map(answer -> answer);
  }

  /** Those findings of a job's answer that are wanted, with their places. */
  public Optional<List<Finding>> findPlaced(Job job, Predicate<Finding> wanted) {
    return findRead(job).map(answer -> answer.placed(wanted));
  }

  /**
   * Waits until a job is over, for as long as {@link Limits#patience}: it may still be under way
   * then.
   *
   * @throws InputException when it is over and there is no answer
   */
  public Job await(Job job) throws InterruptedException {
    Job now = desk.await(job, limits.patience());
    if (now.state() instanceof State.Failed failed) {
      throw new InputException(
          now.question(), "没有答案：" + failed.reason(), "there is no answer: " + failed.reason());
    }
    return now;
  }

  private Optional<ReadAnswer> findRead(Job job) {
    return job.state() instanceof State.Succeeded
        ? Optional.ofNullable(read.get(job.id(), this::read))
        : Optional.empty();
  }

  private ReadAnswer read(UUID job) {
    return jobs.findAnswer(job).map(ReadAnswer::new).orElse(null);
  }

  /** What was handed in, and what the store was at. */
  private record Asked(String question, Map<String, String> texts, long revision) {}
}
