package org.firewell.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The accounts that are kept, with the hashes of what proves them. Every change is written down
 * with who made it, in the same transaction. Implemented by the store.
 */
public interface Accounts {

  /** Every account, sorted by name. */
  List<Account> list();

  Optional<Account> find(String name);

  /** The hash of an account's password. */
  Optional<String> findPassword(String name);

  /**
   * Adds an account.
   *
   * @param password its hash
   * @return false when the name is taken, by a disabled account too
   */
  boolean add(Account account, String password, Author by);

  /**
   * Writes role, unit and disabling.
   *
   * @return false when no administrator would be left who may log in; nothing is changed then
   */
  boolean change(Account account, Author by, Instant at);

  /**
   * Writes a password; every session is over then.
   *
   * @param password its hash
   * @param oneTimeUntil until when it may be used to choose another, or null when its owner chose
   *     it
   */
  void setPassword(String name, String password, Instant oneTimeUntil, Author by, Instant at);

  /** Puts another hash of the same password in the place of one, if it is still the one. */
  void rehash(String name, String before, String after);

  void loggedIn(String name, Instant at);

  /**
   * @param hash of its secret
   */
  void add(Token token, String hash, Author by);

  /** The token whose secret has a hash, be it good or not. */
  Optional<Token> findToken(String hash);

  /** The tokens of an account, newest first, the revoked and expired ones too. */
  List<Token> tokens(String owner);

  /** Makes a token worth nothing; false when there is none of that id that is good. */
  boolean revoke(UUID id, Author by, Instant at);

  void used(UUID token, Instant at);

  /** What was changed, newest first. */
  List<Event> events(int limit);

  /**
   * One change.
   *
   * @param at when
   * @param by who made it
   * @param account whose account it was
   * @param what created, changed, password, one_time_password, token, token_revoked
   * @param detail from what to what, for people
   */
  record Event(Instant at, String by, String account, String what, String detail) {}
}
