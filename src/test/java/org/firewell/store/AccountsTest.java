package org.firewell.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.firewell.account.Account;
import org.firewell.account.Accounts;
import org.firewell.account.Author;
import org.firewell.account.Role;
import org.firewell.account.Session;
import org.firewell.account.Sessions;
import org.firewell.account.Token;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Accounts and tokens on a database; the same for both. */
abstract class AccountsTest extends StoreTest {

  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00.123456Z");
  private static final Author BY = new Author("chief", Role.ADMINISTRATOR);

  private Accounts accounts;
  private Sessions sessions;

  @BeforeAll
  void findThePorts() {
    accounts = store.accounts();
    sessions = store.sessions();
  }

  @BeforeEach
  void empty() {
    List.of("browser_session", "access_token", "account_event", "account")
        .forEach(t -> store.execute("delete from " + t));
  }

  @Test
  void an_account_comes_back_as_it_was() {
    Account li = account("李四", Role.TOWNSHIP, "350582104", NOW.plus(Duration.ofDays(3)));
    assertThat(accounts.add(li, "hash", BY)).isTrue();
    assertThat(accounts.find("李四")).contains(li);
    assertThat(accounts.findPassword("李四")).contains("hash");
    assertThat(accounts.find("nobody")).isEmpty();
    assertThat(accounts.findPassword("nobody")).isEmpty();
  }

  @Test
  void a_session_comes_back_as_it_was_until_it_ends_and_idle_ones_are_forgotten() {
    accounts.add(account("li", Role.VIEWER, null, null), "hash", BY);
    Session session = new Session("li", 7, NOW);
    sessions.begin("a", session, NOW.minusSeconds(60));
    assertThat(sessions.find("a")).contains(session);
    assertThat(sessions.find("b")).isEmpty();
    sessions.used("a", NOW.plusSeconds(5));
    sessions.begin("b", new Session("li", 8, NOW.plusSeconds(90)), NOW.plusSeconds(5));
    assertThat(sessions.find("a")).contains(new Session("li", 7, NOW.plusSeconds(5)));
    sessions.end("b");
    assertThat(sessions.find("b")).isEmpty();
    sessions.begin("c", new Session("li", 8, NOW.plusSeconds(90)), NOW.plusSeconds(6));
    assertThat(sessions.find("a")).isEmpty();
  }

  @Test
  void a_name_is_taken_once() {
    assertThat(accounts.add(account("li", Role.VIEWER, null, null), "one", BY)).isTrue();
    assertThat(accounts.add(account("li", Role.PLANNER, null, null), "two", BY)).isFalse();
    assertThat(accounts.findPassword("li")).contains("one");
    assertThat(accounts.events(10)).hasSize(1);
  }

  @Test
  void accounts_are_listed_by_name() {
    for (String name : List.of("b", "张三", "a1", "a-1")) {
      accounts.add(account(name + "x", Role.VIEWER, null, null), "hash", BY);
    }
    assertThat(accounts.list()).extracting(Account::name).isSorted().hasSize(4);
  }

  @Test
  void a_change_is_written_with_who_made_it_and_ends_the_sessions() {
    accounts.add(account("chief", Role.ADMINISTRATOR, null, null), "hash", BY);
    Account li = account("li", Role.VIEWER, null, null);
    accounts.add(li, "hash", BY);
    assertThat(accounts.change(li.with(Role.TOWNSHIP, "350582104", false), BY, NOW)).isTrue();
    Account now = accounts.find("li").orElseThrow();
    assertThat(now.role()).isEqualTo(Role.TOWNSHIP);
    assertThat(now.unit()).isEqualTo("350582104");
    assertThat(now.stamp()).isGreaterThan(li.stamp());
    assertThat(accounts.events(1))
        .containsExactly(
            new Accounts.Event(NOW, "chief", "li", "changed", "viewer -> township 350582104"));
  }

  @Test
  void a_password_ends_the_sessions_and_stands_in_no_event() {
    Account li = account("li", Role.VIEWER, null, NOW);
    accounts.add(li, "old", BY);
    accounts.setPassword("li", "new", null, li.author(), NOW);
    Account now = accounts.find("li").orElseThrow();
    assertThat(now.mustChangePassword()).isFalse();
    assertThat(now.stamp()).isGreaterThan(li.stamp());
    assertThat(accounts.findPassword("li")).contains("new");
    assertThat(accounts.events(10).toString()).doesNotContain("old", "new");
  }

  @Test
  void a_hash_is_renewed_only_while_it_is_the_one() {
    accounts.add(account("li", Role.VIEWER, null, null), "first", BY);
    accounts.rehash("li", "first", "second");
    accounts.rehash("li", "first", "third");
    assertThat(accounts.findPassword("li")).contains("second");
  }

  @Test
  void the_last_administrator_stays_one() {
    Account chief = account("chief", Role.ADMINISTRATOR, null, null);
    accounts.add(chief, "hash", BY);
    accounts.add(account("gone", Role.ADMINISTRATOR, null, null), "hash", BY);
    Account gone = accounts.find("gone").orElseThrow();
    assertThat(accounts.change(gone.with(Role.ADMINISTRATOR, null, true), BY, NOW)).isTrue();
    assertThat(accounts.change(chief.with(Role.ADMINISTRATOR, null, true), BY, NOW)).isFalse();
    assertThat(accounts.change(chief.with(Role.VIEWER, null, false), BY, NOW)).isFalse();
    assertThat(accounts.find("chief")).contains(chief);
  }

  @Test
  void two_administrators_who_shut_out_each_other_at_once_leave_one() throws Exception {
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < 20; round++) {
        empty();
        Account one = account("one", Role.ADMINISTRATOR, null, null);
        Account two = account("two", Role.ADMINISTRATOR, null, null);
        accounts.add(one, "hash", BY);
        accounts.add(two, "hash", BY);
        List<Future<Boolean>> done =
            both.invokeAll(List.<Callable<Boolean>>of(() -> shut(one), () -> shut(two)));
        for (Future<Boolean> each : done) {
          each.get();
        }
        assertThat(accounts.list().stream().filter(a -> !a.disabled()))
            .as("round " + round)
            .hasSize(1);
      }
    } finally {
      both.shutdownNow();
    }
  }

  private boolean shut(Account account) {
    return accounts.change(account.with(Role.ADMINISTRATOR, null, true), BY, NOW);
  }

  @Test
  void a_token_is_found_by_the_hash_of_its_secret_until_it_is_revoked() {
    accounts.add(account("li", Role.PLANNER, null, null), "hash", BY);
    Token token =
        new Token(UUID.randomUUID(), "li", "周报", Role.VIEWER, NOW, NOW.plusSeconds(60), null, null);
    accounts.add(token, "secret's hash", BY);
    assertThat(accounts.findToken("secret's hash")).contains(token);
    assertThat(accounts.findToken("secret")).isEmpty();
    assertThat(token.isGoodAt(NOW.plusSeconds(59))).isTrue();
    assertThat(token.isGoodAt(NOW.plusSeconds(60))).isFalse();
    accounts.used(token.id(), NOW.plusSeconds(1));
    assertThat(accounts.revoke(token.id(), BY, NOW.plusSeconds(2))).isTrue();
    assertThat(accounts.revoke(token.id(), BY, NOW.plusSeconds(3))).isFalse();
    Token now = accounts.tokens("li").get(0);
    assertThat(now.revokedAt()).isEqualTo(NOW.plusSeconds(2));
    assertThat(now.lastUsedAt()).isEqualTo(NOW.plusSeconds(1));
    assertThat(now.isGoodAt(NOW.plusSeconds(2))).isFalse();
    assertThat(accounts.events(10))
        .extracting(Accounts.Event::what)
        .containsExactly("token_revoked", "token", "created");
  }

  private static Account account(String name, Role role, String unit, Instant oneTimeUntil) {
    return new Account(name, role, unit, false, oneTimeUntil, 1, NOW, "chief", null);
  }
}
