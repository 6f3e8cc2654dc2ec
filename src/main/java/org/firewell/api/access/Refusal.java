package org.firewell.api.access;

import java.time.Duration;
import java.util.Optional;
import org.firewell.account.Reason;
import org.springframework.http.HttpStatus;

/** A request that whoever asks may not make, or not now. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final HttpStatus status;
  private final transient Reason reason;
  private final Duration wait;

  private Refusal(HttpStatus status, Reason reason, Duration wait) {
    super(reason.toString());
    this.status = status;
    this.reason = reason;
    this.wait = wait;
  }

  /** Whoever asks must say who they are. */
  public static Refusal unknown(Reason reason) {
    return new Refusal(HttpStatus.UNAUTHORIZED, reason, null);
  }

  /** Whoever asks is known and may not. */
  static Refusal forbidden(Reason reason) {
    return new Refusal(HttpStatus.FORBIDDEN, reason, null);
  }

  /**
   * @param reasonOrEmpty why whoever asks may not; empty when they may
   * @throws Refusal with the reason
   */
  public static void check(Optional<Reason> reasonOrEmpty) {
    reasonOrEmpty.ifPresent(
        reason -> {
          throw forbidden(reason);
        });
  }

  /** What is asked for goes against a rule. */
  public static Refusal conflict(Reason reason) {
    return new Refusal(HttpStatus.CONFLICT, reason, null);
  }

  /** Whoever asks may come back later. */
  public static Refusal later(Reason reason, Duration wait) {
    return new Refusal(HttpStatus.TOO_MANY_REQUESTS, reason, wait);
  }

  /** What is asked for is being made: whoever asks may come back for it. */
  public static Refusal notYet(Reason reason, Duration wait) {
    return new Refusal(HttpStatus.SERVICE_UNAVAILABLE, reason, wait);
  }

  public HttpStatus status() {
    return status;
  }

  public Reason reason() {
    return reason;
  }

  /** Whole seconds to wait, or null where waiting is of no use. */
  public Long seconds() {
    return wait == null ? null : seconds(wait);
  }

  /** Whole seconds, none too few. */
  public static long seconds(Duration wait) {
    return wait.plusMillis(999).toSeconds();
  }
}
