package org.firewell;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.firewell.analysis.Question;
import org.firewell.analysis.Questions;
import org.firewell.api.ogc.Echo;
import org.firewell.ingest.seed.SeedRulesets;
import org.firewell.standard.Rulesets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/** The server: the map, the interfaces and the database behind one address. */
@SpringBootApplication(proxyBeanMethods = false)
public class FirewellServer {

  private static final Logger LOG = LoggerFactory.getLogger(FirewellServer.class);

  /** Starts the server; it stops with the process. */
  public static void run(String... args) {
    SpringApplication.run(FirewellServer.class, args);
  }

  @EventListener
  void tellAddress(ApplicationReadyEvent ready) {
    Environment environment = ready.getApplicationContext().getEnvironment();
    LOG.info(
        "水哨 Firewell is ready after {} s: http://{}:{}/",
        ready.getTimeTaken().toSeconds(),
        host(environment.getProperty("server.address")),
        environment.getProperty("local.server.port"));
  }

  /** The house's own, and one for clients to try themselves with. */
  @Bean
  Questions questions() {
    List<Question> all = new ArrayList<>(Firewell.questions().list());
    all.add(new Echo());
    return new Questions(all);
  }

  /** Those that ship, and beside them those of {@code firewell.seeds}. */
  @Bean
  Rulesets rulesets(@Value("${firewell.seeds:}") String own) {
    return own.isEmpty() ? new SeedRulesets() : SeedRulesets.with(Path.of(own));
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /** What people type: a server that listens to itself or to everybody is localhost. */
  private static String host(String address) {
    return List.of("", "127.0.0.1", "0.0.0.0").contains(address) ? "localhost" : address;
  }
}
