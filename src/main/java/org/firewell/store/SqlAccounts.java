package org.firewell.store;

import static org.firewell.store.TimeColumn.instant;
import static org.firewell.store.TimeColumn.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.firewell.account.Account;
import org.firewell.account.Accounts;
import org.firewell.account.Author;
import org.firewell.account.Role;
import org.firewell.account.Token;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Keeps accounts in the tables {@code account}, {@code access_token}, {@code account_event}. */
@Repository
@Transactional
class SqlAccounts implements Accounts {

  private static final String ACCOUNT =
      "select name, role, unit, disabled, one_time_until, stamp, created_at, created_by,"
          + " last_login_at from account";
  private static final String TOKEN =
      "select id, owner, label, role, created_at, expires_at, revoked_at, last_used_at"
          + " from access_token";

  private final JdbcClient database;

  SqlAccounts(JdbcClient database) {
    this.database = database;
  }

  /** Sorted here: databases do not agree on the order of texts. */
  @Override
  public List<Account> list() {
    return database.sql(ACCOUNT).query(SqlAccounts::account).list().stream()
        .sorted(Comparator.comparing(Account::name))
        .toList();
  }

  @Override
  public Optional<Account> find(String name) {
    return database
        .sql(ACCOUNT + " where name = :name")
        .param("name", name)
        .query(SqlAccounts::account)
        .optional();
  }

  @Override
  public Optional<String> findPassword(String name) {
    return database
        .sql("select password from account where name = :name")
        .param("name", name)
        .query(String.class)
        .optional();
  }

  @Override
  public boolean add(Account account, String password, Author by) {
    try {
      database
          .sql(
              """
              insert into account (name, role, unit, disabled, password, one_time_until, stamp,
                                   created_at, created_by, last_login_at)
              values (:name, :role, :unit, :disabled, :password, :until, :stamp, :at, :by, null)
              """)
          .param("name", account.name())
          .param("role", account.role().word())
          .param("unit", account.unit())
          .param("disabled", account.disabled())
          .param("password", password)
          .param("until", time(account.oneTimeUntil()))
          .param("stamp", account.stamp())
          .param("at", time(account.createdAt()))
          .param("by", by.name())
          .update();
    } catch (DuplicateKeyException e) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return false;
    }
    tell(account.createdAt(), by, account.name(), "created", rights(account));
    return true;
  }

  /** Whoever changes an administrator holds all of them, so that two never shut out each other. */
  @Override
  public boolean change(Account account, Author by, Instant at) {
    List<String> administrators =
        database
            .sql("select name from account where role = :role and not disabled for update")
            .param("role", Role.ADMINISTRATOR.word())
            .query(String.class)
            .list();
    boolean stays = account.role() == Role.ADMINISTRATOR && !account.disabled();
    if (!stays && administrators.equals(List.of(account.name()))) {
      return false;
    }
    String before = find(account.name()).map(SqlAccounts::rights).orElse("");
    database
        .sql(
            "update account set role = :role, unit = :unit, disabled = :disabled,"
                + " stamp = stamp + 1 where name = :name")
        .param("role", account.role().word())
        .param("unit", account.unit())
        .param("disabled", account.disabled())
        .param("name", account.name())
        .update();
    tell(at, by, account.name(), "changed", before + " -> " + rights(account));
    return true;
  }

  @Override
  public void setPassword(
      String name, String password, Instant oneTimeUntil, Author by, Instant at) {
    database
        .sql(
            "update account set password = :password, one_time_until = :until, stamp = stamp + 1"
                + " where name = :name")
        .param("password", password)
        .param("until", time(oneTimeUntil))
        .param("name", name)
        .update();
    tell(at, by, name, oneTimeUntil == null ? "password" : "one_time_password", "");
  }

  @Override
  public void rehash(String name, String before, String after) {
    database
        .sql("update account set password = :after where name = :name and password = :before")
        .param("after", after)
        .param("before", before)
        .param("name", name)
        .update();
  }

  @Override
  public void loggedIn(String name, Instant at) {
    database
        .sql("update account set last_login_at = :at where name = :name")
        .param("at", time(at))
        .param("name", name)
        .update();
  }

  @Override
  public void add(Token token, String hash, Author by) {
    database
        .sql(
            """
            insert into access_token (id, owner, label, role, hash, created_at, expires_at)
            values (:id, :owner, :label, :role, :hash, :created, :expires)
            """)
        .param("id", token.id())
        .param("owner", token.owner())
        .param("label", token.label())
        .param("role", token.role().word())
        .param("hash", hash)
        .param("created", time(token.createdAt()))
        .param("expires", time(token.expiresAt()))
        .update();
    tell(token.createdAt(), by, token.owner(), "token", token.id() + " " + token.label());
  }

  @Override
  public Optional<Token> findToken(String hash) {
    return database
        .sql(TOKEN + " where hash = :hash")
        .param("hash", hash)
        .query(SqlAccounts::token)
        .optional();
  }

  @Override
  public List<Token> tokens(String owner) {
    return database
        .sql(TOKEN + " where owner = :owner order by created_at desc, id")
        .param("owner", owner)
        .query(SqlAccounts::token)
        .list();
  }

  @Override
  public boolean revoke(UUID id, Author by, Instant at) {
    boolean revoked =
        database
                .sql(
                    "update access_token set revoked_at = :at"
                        + " where id = :id and revoked_at is null")
                .param("at", time(at))
                .param("id", id)
                .update()
            == 1;
    if (revoked) {
      String owner =
          database
              .sql("select owner from access_token where id = :id")
              .param("id", id)
              .query(String.class)
              .single();
      tell(at, by, owner, "token_revoked", id.toString());
    }
    return revoked;
  }

  @Override
  public void used(UUID token, Instant at) {
    database
        .sql("update access_token set last_used_at = :at where id = :id")
        .param("at", time(at))
        .param("id", token)
        .update();
  }

  @Override
  public List<Event> events(int limit) {
    return database
        .sql(
            "select at, author, account, what, detail from account_event"
                + " order by number desc fetch first :limit rows only")
        .param("limit", limit)
        .query(SqlAccounts::event)
        .list();
  }

  private void tell(Instant at, Author by, String account, String what, String detail) {
    database
        .sql(
            "insert into account_event (at, author, account, what, detail)"
                + " values (:at, :by, :account, :what, :detail)")
        .param("at", time(at))
        .param("by", by.name())
        .param("account", account)
        .param("what", what)
        .param("detail", detail)
        .update();
  }

  private static String rights(Account account) {
    return account.role().word()
        + (account.unit() == null ? "" : " " + account.unit())
        + (account.disabled() ? " disabled" : "");
  }

  private static Account account(ResultSet row, int number) throws SQLException {
    return new Account(
        row.getString("name"),
        role(row),
        row.getString("unit"),
        row.getBoolean("disabled"),
        instant(row, "one_time_until"),
        row.getLong("stamp"),
        instant(row, "created_at"),
        row.getString("created_by"),
        instant(row, "last_login_at"));
  }

  private static Token token(ResultSet row, int number) throws SQLException {
    return new Token(
        row.getObject("id", UUID.class),
        row.getString("owner"),
        row.getString("label"),
        role(row),
        instant(row, "created_at"),
        instant(row, "expires_at"),
        instant(row, "revoked_at"),
        instant(row, "last_used_at"));
  }

  private static Event event(ResultSet row, int number) throws SQLException {
    return new Event(
        instant(row, "at"),
        row.getString("author"),
        row.getString("account"),
        row.getString("what"),
        row.getString("detail"));
  }

  private static Role role(ResultSet row) throws SQLException {
    String word = row.getString("role");
    return Role.find(word)
        .orElseThrow(() -> new IllegalStateException("an account is never a " + word));
  }
}
