package org.firewell.account;

import java.time.Clock;
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
