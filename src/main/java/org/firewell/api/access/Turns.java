package org.firewell.api.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.firewell.account.Account;
import org.firewell.account.Reason;
import org.firewell.account.Role;
import org.firewell.api.http.Addresses;
import org.firewell.job.Claim;
import org.firewell.job.Claims;
import org.firewell.job.Desk;
import org.firewell.job.Job;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose turn it is. The public asks as everybody does, but never so much at a time that those with
 * an account would wait for it; and a job is dismissed or cut short by who asked for it, not by
 * whoever finds it in the list.
 */
public final class Turns {

  private static final Duration LATER = Duration.ofSeconds(10);

  private final Claims claims;
  private final Desk desk;
  private final Limits limits;
  private final Clock clock;
  private final Semaphore waiting;

  public Turns(Claims claims, Desk desk, Limits limits, Clock clock) {
    this.claims = claims;
    this.desk = desk;
    this.limits = limits;
    this.clock = clock;
    this.waiting = new Semaphore(limits.atOnce());
  }

  /**
   * What the public may have under way. An account is not counted.
   *
   * @param jobsOfOne jobs that are not over, of one address
   * @param jobs the same of all addresses together
   * @param atOnce requests that wait for an answer: executions without {@code respond-async},
   *     what-ifs, explanations
   */
  @ConfigurationProperties("firewell.public-limits")
  public record Limits(
      @DefaultValue("8") int jobsOfOne,
      @DefaultValue("32") int jobs,
      @DefaultValue("16") int atOnce) {}

  /** Work that somebody waits for. */
  public interface Work<T, E extends Exception> {
    T get() throws E;
  }

  /**
   * Does work while somebody waits.
   *
   * @throws Refusal when the public waits for as many answers as it may
   */
  public <T, E extends Exception> T await(Work<T, E> work) throws E {
    if (Asker.account().isPresent()) {
      return work.get();
    }
    if (!waiting.tryAcquire()) {
      throw later();
    }
    try {
      return work.get();
    } finally {
      waiting.release();
    }
  }

  /**
   * Hands in a question and remembers for whom.
   *
   * @throws Refusal when the public has as many jobs under way as it may; what was answered before
   *     is given all the same
   */
  public synchronized Job put(HttpServletRequest request, Supplier<Job> question) {
    String owner = owner(request);
    Instant before = clock.instant();
    Job job = question.get();
    if (job.state().isOver()) {
      return job;
    }
    Optional<Claim> there = claims.find(job.id());
    there
        .filter(claim -> !claim.alsoOf(owner).equals(claim))
        .ifPresent(claim -> claims.put(job.id(), claim.alsoOf(owner)));
    if (there.isPresent() || job.created().isBefore(before)) {
      return job;
    }
    if (Asker.account().isEmpty() && isTooMuch(owner)) {
      desk.dismiss(job.id());
      throw later();
    }
    claims.put(job.id(), new Claim(owner, Asker.account().isEmpty(), false));
    return job;
  }

  /** Why who asks may not dismiss a job or cut it short; empty when they may. */
  public Optional<Reason> refusalToEnd(HttpServletRequest request, UUID job) {
    boolean chief =
        Asker.account().map(Account::role).filter(role -> role == Role.ADMINISTRATOR).isPresent();
    Optional<Claim> own =
        claims.find(job).filter(claim -> claim.owner().equals(owner(request)) && !claim.shared());
    if (chief || own.isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new Reason(
            "只有提出该作业的人可以取消或提前结束，且无他人在等同一结果；管理员可取消或提前结束任何作业",
            "a job is dismissed or cut short by who asked for it, unless somebody else waits for it,"
                + " too; an administrator dismisses and cuts short any"));
  }

  private boolean isTooMuch(String owner) {
    List<Claim> underWay = claims.list();
    long ofAll = underWay.stream().filter(Claim::ofPublic).count();
    long ofOne = underWay.stream().filter(claim -> claim.owner().equals(owner)).count();
    return ofAll >= limits.jobs() || ofOne >= limits.jobsOfOne();
  }

  private static Refusal later() {
    return Refusal.later(
        new Reason(
            "公众同时进行的计算已满，请稍后再试，或登录后提问",
            "the public has as much under way as it may: try again later, or log in"),
        LATER);
  }

  /** A name has no sign that stands at the begin of either. */
  private static String owner(HttpServletRequest request) {
    return Asker.account().map(account -> "@" + account.name()).orElse("/" + Addresses.of(request));
  }
}
