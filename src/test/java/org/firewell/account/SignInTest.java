package org.firewell.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Expiry of what is handed out, by a clock that is set. */
class SignInTest {

  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  private final Kept accounts = new Kept();
  private final Passwords passwords = new Passwords();

  @Test
  void a_password_that_was_handed_out_is_worth_nothing_after_three_days() {
    Registrar.Told<Account> told = registrar(NOW).create("li", Role.VIEWER, null, Author.HOUSE);
    assertThat(signIn(NOW.plus(Duration.ofDays(3))).signIn("li", told.secret(), "a"))
        .isInstanceOf(SignIn.Outcome.In.class);
    assertThat(signIn(NOW.plus(Duration.ofDays(3)).plusSeconds(1)).signIn("li", told.secret(), "a"))
        .isInstanceOf(SignIn.Outcome.Expired.class);
  }

  @Test
  void a_token_is_good_until_it_expires_and_while_its_owner_may_do_as_much() {
    Registrar.Told<Account> told = registrar(NOW).create("li", Role.PLANNER, null, Author.HOUSE);
    Account owner = registrar(NOW).choose(told.of(), "correct horse");
    String secret = registrar(NOW).token(owner, "weekly", Role.PLANNER, 30).secret();
    Instant end = NOW.plus(Duration.ofDays(30));
    assertThat(registrar(end.minusMillis(1)).show(secret)).contains(owner);
    assertThat(registrar(end).show(secret)).isEmpty();
    assertThat(registrar(NOW).show(secret + "x")).isEmpty();
    accounts.byName.put("li", owner.with(Role.VIEWER, null, false));
    assertThat(registrar(NOW).show(secret)).isEmpty();
    accounts.byName.put("li", owner.with(Role.PLANNER, null, true));
    assertThat(registrar(NOW).show(secret)).isEmpty();
  }

  @Test
  void an_administrators_token_may_be_a_viewers_and_is_then_no_more() {
    Registrar.Told<Account> told =
        registrar(NOW).create("chief", Role.ADMINISTRATOR, null, Author.HOUSE);
    Account owner = registrar(NOW).choose(told.of(), "correct horse");
    String secret = registrar(NOW).token(owner, "weekly", Role.VIEWER, 30).secret();
    assertThat(registrar(NOW).show(secret).orElseThrow().role()).isEqualTo(Role.VIEWER);
  }

  @Test
  void the_throttle_of_an_address_counts_over_all_names() {
    SignIn signIn = signIn(NOW);
    for (int i = 0; i < 20; i++) {
      assertThat(signIn.signIn("nobody" + i, "wrong", "a"))
          .isInstanceOf(SignIn.Outcome.Wrong.class);
    }
    assertThat(signIn.signIn("another", "wrong", "a")).isInstanceOf(SignIn.Outcome.Wait.class);
    assertThat(signIn.signIn("another", "wrong", "b")).isInstanceOf(SignIn.Outcome.Wrong.class);
  }

  private Registrar registrar(Instant now) {
    return new Registrar(accounts, passwords, Clock.fixed(now, ZoneOffset.UTC));
  }

  private SignIn signIn(Instant now) {
    return new SignIn(accounts, passwords, Clock.fixed(now, ZoneOffset.UTC));
  }

  /** Accounts in memory. */
  private static final class Kept implements Accounts {
    final Map<String, Account> byName = new HashMap<>();
    private final Map<String, String> hashes = new HashMap<>();
    private final Map<String, Token> tokens = new HashMap<>();

    @Override
    public List<Account> list() {
      return List.copyOf(byName.values());
    }

    @Override
    public Optional<Account> find(String name) {
      return Optional.ofNullable(byName.get(name));
    }

    @Override
    public Optional<String> findPassword(String name) {
      return Optional.ofNullable(hashes.get(name));
    }

    @Override
    public boolean add(Account account, String password, Author by) {
      hashes.put(account.name(), password);
      return byName.putIfAbsent(account.name(), account) == null;
    }

    @Override
    public boolean change(Account account, Author by, Instant at) {
      byName.put(account.name(), account);
      return true;
    }

    @Override
    public void setPassword(
        String name, String password, Instant oneTimeUntil, Author by, Instant at) {
      hashes.put(name, password);
      Account a = byName.get(name);
      byName.put(
          name,
          new Account(
              name,
              a.role(),
              a.unit(),
              a.disabled(),
              oneTimeUntil,
              a.stamp() + 1,
              a.createdAt(),
              a.createdBy(),
              a.lastLoginAt()));
    }

    @Override
    public void rehash(String name, String before, String after) {
      hashes.replace(name, before, after);
    }

    @Override
    public void loggedIn(String name, Instant at) {}

    @Override
    public void add(Token token, String hash, Author by) {
      tokens.put(hash, token);
    }

    @Override
    public Optional<Token> findToken(String hash) {
      return Optional.ofNullable(tokens.get(hash));
    }

    @Override
    public List<Token> tokens(String owner) {
      return new ArrayList<>(tokens.values());
    }

    @Override
    public boolean revoke(UUID id, Author by, Instant at) {
      return false;
    }

    @Override
    public void used(UUID token, Instant at) {}

    @Override
    public List<Event> events(int limit) {
      return List.of();
    }
  }
}
