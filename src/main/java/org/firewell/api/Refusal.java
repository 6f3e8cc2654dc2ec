package org.firewell.api;

import java.time.Duration;
import java.util.Optional;
import org.firewell.account.Reason;
import org.springframework.http.HttpStatus;

/** A request that whoever asks may not make, or not now. */
final class Refusal extends RuntimeException {
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
  static Refusal unknown(Reason reason) {
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
  static void check(Optional<Reason> reasonOrEmpty) {
    reasonOrEmpty.ifPresent(
        reason -> {
          throw forbidden(reason);
        });
  }

  /** What is asked for goes against a rule. */
  static Refusal conflict(Reason reason) {
    return new Refusal(HttpStatus.CONFLICT, reason, null);
  }

  /** Whoever asks may come back later. */
  static Refusal later(Reason reason, Duration wait) {
    return new Refusal(HttpStatus.TOO_MANY_REQUESTS, reason, wait);
  }

  HttpStatus status() {
    return status;
  }

  Reason reason() {
    return reason;
  }

  /** Whole seconds to wait, or null where waiting is of no use. */
  Long seconds() {
    return wait == null ? null : seconds(wait);
  }

  /** Whole seconds, none too few. */
  static long seconds(Duration wait) {
    return wait.plusMillis(999).toSeconds();
  }
}
