package org.firewell;

import java.time.Clock;
import org.firewell.analysis.Questions;
import org.firewell.ingest.SeedRulesets;
import org.firewell.standard.Rulesets;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The server: the map, the interfaces and the database behind one address. */
@SpringBootApplication(proxyBeanMethods = false)
public class FirewellServer {

  /** Starts the server; it stops with the process. */
  public static void run(String... args) {
    SpringApplication.run(FirewellServer.class, args);
  }

  @Bean
  Questions questions() {
    return Firewell.questions();
  }

  @Bean
  Rulesets rulesets() {
    return new SeedRulesets();
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
