package org.firewell.account;

import java.util.Objects;

/**
 * Who does something.
 *
 * @param name of the account, or {@link #HOUSE}'s
 * @param role in which it is done
 */
public record Author(String name, Role role) {

  /** The server itself: what it loads at its first start, and what nobody asked for. */
  public static final Author HOUSE = new Author("firewell", Role.ADMINISTRATOR);

  public Author {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(role, "role");
  }
}
