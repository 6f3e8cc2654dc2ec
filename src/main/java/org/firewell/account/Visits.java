package org.firewell.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Who is logged in with which browser, on any node. A session holds no more than a name and a
 * stamp; the account is read anew each time, so that a disabled one, another role or a new password
 * tells at once, wherever somebody is logged in.
 */
public final class Visits {

  /**
   * So seldom is it written down that a session is in use: a page of the map asks a hundred times.
   */
  private static final Duration NOTED = Duration.ofMinutes(5);

  private final Sessions sessions;
  private final Accounts accounts;
  private final Duration idle;
  private final Clock clock;

  /**
   * @param idle after so long without a request a session is over
   */
  Visits(Sessions sessions, Accounts accounts, Duration idle, Clock clock) {
    this.sessions = sessions;
    this.accounts = accounts;
    this.idle = idle;
    this.clock = clock;
  }

  /**
   * Begins a session.
   *
   * @return its secret, for the browser alone
   */
  public String begin(Account account) {
    String secret = Secrets.session();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Session session = new Session(account.name(), account.stamp(), now);
    sessions.begin(Secrets.hash(secret), session, now.minus(idle));
    return secret;
  }

  /** Whose session a secret is; empty when it is worth nothing, or no more. */
  public Optional<Account> show(String secret) {
    String hash = Secrets.hash(secret);
    Instant now = clock.instant();
    Optional<Session> session = sessions.find(hash).filter(s -> !s.isIdle(now, idle));
    session
        .filter(s -> s.lastUsedAt().plus(NOTED).isBefore(now))
        .ifPresent(s -> sessions.used(hash, now));
    return session.flatMap(this::owner);
  }

  public void end(String secret) {
    sessions.end(Secrets.hash(secret));
  }

  private Optional<Account> owner(Session session) {
    return accounts
        .find(session.account())
        .filter(account -> !account.disabled() && account.stamp() == session.stamp());
  }
}
