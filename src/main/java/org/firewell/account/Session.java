package org.firewell.account;

import java.time.Duration;
import java.time.Instant;

/**
 * What a browser is logged in by. Its secret is told once, in a cookie, and never kept; its hash
 * is.
 *
 * @param account the name of whose it is
 * @param stamp of the account when they logged in: with another, a session is worth nothing
 * @param lastUsedAt when it was last shown, to a few minutes
 */
public record Session(String account, long stamp, Instant lastUsedAt) {

  /** Whether nobody used it for so long that it is over. */
  boolean isIdle(Instant now, Duration idle) {
    return lastUsedAt.plus(idle).isBefore(now);
  }
}
