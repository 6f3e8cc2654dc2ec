package org.firewell.job;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The jobs that are kept, with their answers. Implemented by the store.
 *
 * <p>A job that is over stays as it is: every change answers whether it was still to be made.
 */
public interface Jobs {

  void add(Job job);

  /**
   * Adds a job unless there is {@link #findSame the same}, however many nodes do so at a time.
   *
   * @return the one that there is now
   */
  Job addUnlessSame(Job job);

  Optional<Job> find(UUID id);

  /**
   * The newest job of the same question, inputs, form, snapshot and edition that did not fail, was
   * not dismissed and was not cut short by {@link #enough}.
   */
  Optional<Job> findSame(
      String question, Map<String, String> inputs, String form, String snapshot, String edition);

  /** One page of the jobs that a query asks for, newest first, with the count of all of them. */
  Page list(Query query);

  /** Every job that is not over, oldest first. */
  List<Job> unfinished();

  /** Begins to answer and counts the run; false when the job is over or gone. */
  boolean start(UUID id, Instant at);

  /** Tells how far the answer is; false when the job is over or gone. */
  boolean report(UUID id, State.Running state);

  /** Notes that the best so far is to be taken; false when the job is over or gone. */
  boolean enough(UUID id);

  /**
   * Keeps the answer of a job and ends it well; false when the job is over or gone.
   *
   * @param snapshot the id of what was answered for: another than at first when the data changed
   *     while the job waited
   * @param edition of the programme that answered
   */
  boolean succeed(UUID id, String snapshot, String edition, KeptAnswer answer, Instant at);

  /** Ends a job without an answer; false when the job is over or gone. */
  boolean end(UUID id, State over, Instant at);

  Optional<KeptAnswer> findAnswer(UUID id);

  /**
   * Removes the jobs of a question that are over, except the newest that succeeded and the newest
   * that did not.
   *
   * @param kept how many of either stay, 1 or more
   * @return the ids of those removed
   */
  List<UUID> prune(String question, int kept);

  /**
   * What to list. An empty list and a null ask for no restriction.
   *
   * @param questions names, any of them
   * @param states of the five, any of them
   * @param created when it was accepted
   * @param lasted how long it was or is being answered; a job that was never begun has no length
   *     and matches no restriction of it
   * @param now until when a job that is being answered has lasted
   * @param limit at most this many, 1 or more
   * @param offset after skipping this many, 0 or more
   */
  record Query(
      List<String> questions,
      List<Class<? extends State>> states,
      Range<Instant> created,
      Range<Duration> lasted,
      Instant now,
      int limit,
      long offset) {

    public Query {
      questions = List.copyOf(questions);
      states = List.copyOf(states);
    }

    /** The newest of a question. */
    public static Query newest(String question, int limit) {
      return new Query(
          List.of(question), List.of(), Range.all(), Range.all(), Instant.EPOCH, limit, 0);
    }
  }

  /**
   * A closed interval.
   *
   * @param least or null
   * @param most or null
   */
  record Range<T>(T least, T most) {

    public static <T> Range<T> all() {
      return new Range<>(null, null);
    }
  }

  /** One page of jobs and the number of all that the query matched. */
  record Page(List<Job> jobs, long matched) {}
}
