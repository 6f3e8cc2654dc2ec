package org.firewell.account;

import java.time.Instant;
import java.util.Objects;

/**
 * Somebody who may do more than the public. What proves it is not in here.
 *
 * @param name by which they log in, as {@link Names} writes it; it never changes
 * @param role what they are here for
 * @param unit the code of the township that a township's account keeps; null for the other roles
 * @param disabled whether they are shut out; an account is never deleted, since its name stands in
 *     the history
 * @param oneTimeUntil until when the password is one that somebody else handed out, which must be
 *     changed before anything else is done; null when its owner chose it
 * @param stamp another number after each change of password, role, unit or disabling: a session of
 *     an older one is over
 * @param createdAt when
 * @param createdBy by whom
 * @param lastLoginAt when they last logged in, or null
 */
public record Account(
    String name,
    Role role,
    String unit,
    boolean disabled,
    Instant oneTimeUntil,
    long stamp,
    Instant createdAt,
    String createdBy,
    Instant lastLoginAt) {

  /**
   * @throws IllegalArgumentException when a township's account has no unit, or another has one
   */
  public Account {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(role, "role");
    if ((role == Role.TOWNSHIP) != (unit != null && !unit.isBlank())) {
      throw new IllegalArgumentException("a township's account has a unit, and no other has");
    }
  }

  /** Whether the password must be changed before anything else. */
  public boolean mustChangePassword() {
    return oneTimeUntil != null;
  }

  /** As a writer is told who writes. */
  public Author author() {
    return new Author(name, role);
  }

  /** The same with other rights; whoever is logged in by it is logged out. */
  public Account with(Role otherRole, String otherUnit, boolean otherDisabled) {
    return new Account(
        name,
        otherRole,
        otherUnit,
        otherDisabled,
        oneTimeUntil,
        stamp + 1,
        createdAt,
        createdBy,
        lastLoginAt);
  }
}
