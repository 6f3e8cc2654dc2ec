package org.firewell.account;

import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Hashes passwords with Argon2id (RFC 9106) of 19 MiB, two passes and one lane, what OWASP asks for
 * at least. A few at a time, so that a flood of logins takes neither memory nor processors.
 */
final class Passwords {

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int KIBIBYTES = 19 << 10;
  private static final int PASSES = 2;
  private static final int AT_A_TIME = 2;

  private final Argon2PasswordEncoder argon2 =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
  private final Semaphore turns = new Semaphore(AT_A_TIME, true);
  private String nobodys;

  String hash(String password) {
    return inTurn(() -> argon2.encode(normal(password)));
  }

  boolean matches(String password, String hash) {
    return inTurn(() -> argon2.matches(normal(password), hash));
  }

  /** Whether a hash was made with other figures than those of today. */
  boolean isOutdated(String hash) {
    return argon2.upgradeEncoding(hash);
  }

  /** A hash that no password has, as dear to look at as any. */
  synchronized String nobodys() {
    if (nobodys == null) {
      nobodys = hash(Secrets.token());
    }
    return nobodys;
  }

  /** The same characters are the same password, whatever the keyboard composed them of. */
  private static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }

  private <T> T inTurn(Supplier<T> work) {
    turns.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }
}
