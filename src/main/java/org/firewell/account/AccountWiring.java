package org.firewell.account;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the room together. */
@Configuration(proxyBeanMethods = false)
class AccountWiring {

  @Bean
  Passwords passwords() {
    return new Passwords();
  }

  @Bean
  SignIn signIn(Accounts accounts, Passwords passwords, Clock clock) {
    return new SignIn(accounts, passwords, clock);
  }

  @Bean
  Visits visits(
      Sessions sessions,
      Accounts accounts,
      @Value("${firewell.accounts.idle:8h}") Duration idle,
      Clock clock) {
    return new Visits(sessions, accounts, idle, clock);
  }

  @Bean
  Registrar registrar(Accounts accounts, Passwords passwords, Clock clock) {
    return new Registrar(accounts, passwords, clock);
  }

  @Bean
  Rights rights(Units units) {
    return new Rights(units);
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> firstAdministrator(
      Accounts accounts, Registrar registrar, @Value("${firewell.accounts.reset:}") String reset) {
    FirstAdministrator first = new FirstAdministrator(accounts, registrar, System.out);
    return ready -> first.begin(reset);
  }
}
