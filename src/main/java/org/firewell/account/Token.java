package org.firewell.account;

import java.time.Instant;
import java.util.UUID;

/**
 * What a programme shows instead of a password. The secret itself is told once and never kept; its
 * hash is.
 *
 * @param id by which it is listed and revoked
 * @param owner the name of the account for which it stands
 * @param label what it is for, in its owner's words
 * @param role in which the programme acts: its owner's, or one that this covers
 * @param createdAt when
 * @param expiresAt from when on it is worth nothing
 * @param revokedAt since when it is worth nothing, or null
 * @param lastUsedAt when it was last shown, to the hour, or null
 */
public record Token(
    UUID id,
    String owner,
    String label,
    Role role,
    Instant createdAt,
    Instant expiresAt,
    Instant revokedAt,
    Instant lastUsedAt) {

  /** Whether it is worth anything at a time. */
  public boolean isGoodAt(Instant now) {
    return revokedAt == null && now.isBefore(expiresAt);
  }
}
