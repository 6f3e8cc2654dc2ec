package org.firewell.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Finds out whether somebody is who they say. A name that is not there, one that is disabled and a
 * wrong password get the same answer after the same work.
 */
public final class SignIn {

  private static final int FREE_OF_ACCOUNT = 5;
  private static final int FREE_OF_ADDRESS = 20;
  private static final int KEPT = 10_000;

  private final Accounts accounts;
  private final Passwords passwords;
  private final Clock clock;
  private final Throttle ofAccount;
  private final Throttle ofNobody;
  private final Throttle ofAddress;

  SignIn(Accounts accounts, Passwords passwords, Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.clock = clock;
    this.ofAccount = new Throttle(FREE_OF_ACCOUNT, KEPT, clock);
    this.ofNobody = new Throttle(FREE_OF_ACCOUNT, KEPT, clock);
    this.ofAddress = new Throttle(FREE_OF_ADDRESS, KEPT, clock);
  }

  /** What comes of an attempt. */
  public sealed interface Outcome {

    /** They are. */
    record In(Account account) implements Outcome {}

    /** Name or password is wrong, or the account is disabled; it is not told which. */
    record Wrong() implements Outcome {}

    /** It was tried too often. */
    record Wait(Duration time) implements Outcome {}

    /** The password was right, but one that was handed out and lies too long. */
    record Expired() implements Outcome {}
  }

  /**
   * @param text the name as it was typed
   * @param address from which it is tried
   */
  public Outcome signIn(String text, String password, String address) {
    String name = Names.read(text).orElse("");
    Optional<Account> account = accounts.find(name);
    Throttle ofName = account.isPresent() ? ofAccount : ofNobody;
    Duration wait = begin(ofName, name, address);
    if (!wait.isZero()) {
      return new Outcome.Wait(wait);
    }
    String hash = accounts.findPassword(name).orElseGet(passwords::nobodys);
    boolean right = passwords.matches(password, hash);
    if (!right || account.isEmpty() || account.get().disabled()) {
      return new Outcome.Wrong();
    }
    ofName.forget(name);
    ofAddress.takeBack(address);
    return in(account.get(), password, hash);
  }

  /** Whether a password is the one of somebody who is logged in; throttled as a login is. */
  public Outcome confirm(Account account, String password, String address) {
    return signIn(account.name(), password, address);
  }

  private synchronized Duration begin(Throttle ofName, String name, String address) {
    Duration one = ofName.wait(name);
    Duration other = ofAddress.wait(address);
    Duration wait = one.compareTo(other) > 0 ? one : other;
    if (wait.isZero()) {
      ofName.count(name);
      ofAddress.count(address);
    }
    return wait;
  }

  private Outcome in(Account account, String password, String hash) {
    Instant now = clock.instant();
    if (account.mustChangePassword() && account.oneTimeUntil().isBefore(now)) {
      return new Outcome.Expired();
    }
    if (passwords.isOutdated(hash)) {
      accounts.rehash(account.name(), hash, passwords.hash(password));
    }
    accounts.loggedIn(account.name(), now);
    return new Outcome.In(account);
  }
}
