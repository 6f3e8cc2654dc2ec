package org.firewell.account;

import java.io.PrintStream;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the first administrator of an empty house and tells the password on the console: once, past
 * the logger, so that no log file keeps it. It opens nothing but the choice of another.
 */
final class FirstAdministrator {

  static final String NAME = "admin";

  private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

  private final Accounts accounts;
  private final Registrar registrar;
  private final PrintStream console;

  FirstAdministrator(Accounts accounts, Registrar registrar, PrintStream console) {
    this.accounts = accounts;
    this.registrar = registrar;
    this.console = console;
  }

  /**
   * @param reset the name of an administrator who gets a new one-time password, or blank
   */
  void begin(String reset) {
    if (accounts.list().isEmpty()) {
      create();
    } else if (!reset.isBlank()) {
      Optional<Account> account = Names.read(reset).flatMap(accounts::find);
      account.ifPresentOrElse(
          a -> tell(registrar.reset(a, Author.HOUSE)),
          () -> LOG.error("There is no account {} to reset", reset));
    }
  }

  private void create() {
    try {
      tell(registrar.create(NAME, Role.ADMINISTRATOR, null, Author.HOUSE));
    } catch (Registrar.RefusedException e) {
      LOG.info("The first administrator's password stands on another node's console");
    }
  }

  private void tell(Registrar.Told<Account> told) {
    console.printf(
        "%n  用户名 name      %s%n  一次性密码 one-time password      %s%n"
            + "  首次登录须改密，%d 天内有效，只显示这一次 · to be changed at the first log-in,"
            + " within %d days; not shown again%n%n",
        told.of().name(), told.secret(), Registrar.ONE_TIME.toDays(), Registrar.ONE_TIME.toDays());
    console.flush();
  }
}
