package org.firewell.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes, changes and shuts accounts, and hands out what proves them. */
public final class Registrar {

  /** How long a password that was handed out waits for its owner. */
  public static final Duration ONE_TIME = Duration.ofDays(3);

  /** How long a token is good for at the most. */
  public static final Duration LONGEST_TOKEN = Duration.ofDays(366);

  private static final int LABEL = 64;
  private static final int TOKENS_OF_ONE = 20;

  private final Accounts accounts;
  private final Passwords passwords;
  private final Clock clock;

  Registrar(Accounts accounts, Passwords passwords, Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** Something that is told once and not kept. */
  public record Told<T>(T of, String secret) {
    /** Without the secret: it is told to its owner and to no log. */
    @Override
    public String toString() {
      return "Told[" + of + "]";
    }
  }

  /**
   * Makes an account with a password that its owner must change.
   *
   * @param name as {@link Names} reads it
   * @param unit the code of a township for a township's account, else null
   * @throws RefusedException when the name is taken
   */
  public Told<Account> create(String name, Role role, String unit, Author by) {
    Instant now = now();
    Account account =
        new Account(name, role, unit, false, now.plus(ONE_TIME), 1, now, by.name(), null);
    String password = Secrets.oneTimePassword();
    if (!accounts.add(account, passwords.hash(password), by)) {
      throw new RefusedException(new Reason("用户名已被占用：" + name, "the name " + name + " is taken"));
    }
    return new Told<>(account, password);
  }

  /**
   * Gives an account other rights; its sessions are over.
   *
   * @throws RefusedException when no administrator would be left
   */
  public Account change(Account account, Role role, String unit, boolean disabled, Author by) {
    Account changed = account.with(role, unit, disabled);
    if (!accounts.change(changed, by, now())) {
      throw new RefusedException(
          new Reason(
              "这是最后一个可用的管理员账号，不能停用或改变角色",
              "this is the last administrator who may log in: it stays one"));
    }
    return changed;
  }

  /** Hands out a password that its owner must change; its sessions and tokens are over. */
  public Told<Account> reset(Account account, Author by) {
    String password = Secrets.oneTimePassword();
    Instant now = now();
    accounts.setPassword(account.name(), passwords.hash(password), now.plus(ONE_TIME), by, now);
    good(account).forEach(token -> accounts.revoke(token.id(), by, now));
    return new Told<>(accounts.find(account.name()).orElseThrow(), password);
  }

  /**
   * Takes the password that an owner chose; all their sessions are over, their tokens are not.
   *
   * @throws RefusedException when it breaks a rule or is the old one
   */
  public Account choose(Account account, String password) {
    PasswordRules.refusal(account.name(), password)
        .ifPresent(
            reason -> {
              throw new RefusedException(reason);
            });
    boolean same =
        accounts
            .findPassword(account.name())
            .filter(hash -> passwords.matches(password, hash))
            .isPresent();
    if (same) {
      throw new RefusedException(
          new Reason("新密码不能与原密码相同", "the new password is another than the old one"));
    }
    accounts.setPassword(account.name(), passwords.hash(password), null, account.author(), now());
    return accounts.find(account.name()).orElseThrow();
  }

  /**
   * Makes a token of an account.
   *
   * @param days for which it is good
   * @throws RefusedException when the role is above its owner's, or there are too many
   */
  public Told<Token> token(Account owner, String label, Role role, long days) {
    if (!owner.role().covers(role) || role == Role.TOWNSHIP && owner.unit() == null) {
      throw new RefusedException(
          new Reason(
              "令牌的角色不能高于账号本身：" + role.word(),
              "a token's role is its owner's or below: " + role.word()));
    }
    if (label.isBlank() || label.length() > LABEL) {
      throw new RefusedException(
          new Reason("令牌需要用途说明，至多 64 个字符", "a token has a label of up to 64 characters"));
    }
    if (days < 1 || days > LONGEST_TOKEN.toDays()) {
      throw new RefusedException(
          new Reason("令牌有效期为 1 至 366 天", "a token is good for 1 to 366 days"));
    }
    if (good(owner).size() >= TOKENS_OF_ONE) {
      throw new RefusedException(
          new Reason("有效令牌已达 20 个，请先吊销", "there are 20 good tokens: revoke one first"));
    }
    Instant now = now();
    Token token =
        new Token(
            UUID.randomUUID(),
            owner.name(),
            label.strip(),
            role,
            now,
            now.plus(Duration.ofDays(days)),
            null,
            null);
    String secret = Secrets.token();
    accounts.add(token, Secrets.hash(secret), owner.author());
    return new Told<>(token, secret);
  }

  /** The account for which a secret stands, in the token's role; empty when it stands for none. */
  public Optional<Account> show(String secret) {
    return accounts
        .findToken(Secrets.hash(secret))
        .filter(token -> token.isGoodAt(clock.instant()))
        .flatMap(this::owner);
  }

  /** Makes a token worth nothing; false when there is none of that id that is good. */
  public boolean revoke(UUID id, Author by) {
    return accounts.revoke(id, by, now());
  }

  private Optional<Account> owner(Token token) {
    return accounts
        .find(token.owner())
        .filter(owner -> !owner.disabled() && !owner.mustChangePassword())
        .filter(owner -> owner.role().covers(token.role()))
        .map(owner -> in(owner, token));
  }

  private Account in(Account owner, Token token) {
    Instant now = clock.instant();
    Instant last = token.lastUsedAt();
    if (last == null || last.plus(Duration.ofHours(1)).isBefore(now)) {
      accounts.used(token.id(), now);
    }
    return owner.role() == token.role() ? owner : owner.with(token.role(), null, false);
  }

  private List<Token> good(Account owner) {
    Instant now = clock.instant();
    return accounts.tokens(owner.name()).stream().filter(token -> token.isGoodAt(now)).toList();
  }

  /** To the microsecond, as databases keep it. */
  private Instant now() {
    return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
  }

  /** What was asked cannot be done, and why. */
  public static final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Reason reason;

    public RefusedException(Reason reason) {
      super(reason.toString());
      this.reason = reason;
    }

    public Reason reason() {
      return reason;
    }
  }
}
