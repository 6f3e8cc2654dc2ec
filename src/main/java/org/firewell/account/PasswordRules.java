package org.firewell.account;

import java.util.Locale;
import java.util.Optional;

/**
 * What a password must be: long, not the name, and not one sign again and again. No rule asks for
 * signs of some kind, which makes passwords worse (NIST SP 800-63B, 5.1.1.2).
 */
public final class PasswordRules {

  /** In characters, Chinese ones too. */
  public static final int SHORTEST = 12;

  /** So that nobody keeps the server busy with one. */
  public static final int LONGEST = 128;

  private static final int DISTINCT = 5;

  private PasswordRules() {}

  /** Why a password cannot be taken; empty when it can. */
  public static Optional<Reason> refusal(String name, String password) {
    long length = password.codePoints().count();
    if (length < SHORTEST || length > LONGEST) {
      return refused(
          "密码需 %d 至 %d 个字符，现为 %d 个".formatted(SHORTEST, LONGEST, length),
          "a password has %d to %d characters, this one %d".formatted(SHORTEST, LONGEST, length));
    }
    if (password.toLowerCase(Locale.ROOT).contains(name)) {
      return refused("密码不能包含用户名", "a password does not contain the name");
    }
    return password.codePoints().distinct().count() < DISTINCT
        ? refused(
            "密码至少要有 %d 种不同的字符".formatted(DISTINCT),
            "a password has at least %d different characters".formatted(DISTINCT))
        : Optional.empty();
  }

  private static Optional<Reason> refused(String zh, String en) {
    return Optional.of(new Reason(zh, en));
  }
}
