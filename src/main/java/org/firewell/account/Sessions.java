package org.firewell.account;

import java.time.Instant;
import java.util.Optional;

/** The sessions of browsers, which every node and every later start knows. The store keeps them. */
public interface Sessions {

  /**
   * Keeps a session, and forgets those that nobody used for long.
   *
   * @param hash of its secret
   * @param idleSince whoever was not used since then is over
   */
  void begin(String hash, Session session, Instant idleSince);

  /** The session whose secret has a hash, be it over or not. */
  Optional<Session> find(String hash);

  void used(String hash, Instant at);

  void end(String hash);
}
