package org.firewell.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A backup named by {@code firewell.restore} comes in between the making of the tables and
 * everything else, so that nobody has written anything before. A start that is refused ends.
 */
@Configuration(proxyBeanMethods = false)
class RestoreWiring {

  private static final Logger LOG = LoggerFactory.getLogger(RestoreWiring.class);

  @Bean
  FlywayMigrationStrategy migrationAndRestore(@Value("${firewell.restore:}") String file) {
    return flyway -> {
      flyway.migrate();
      if (!file.isBlank()) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(file)))) {
          Restore.into(flyway.getConfiguration().getDataSource(), in);
        } catch (IOException e) {
          throw new UncheckedIOException(e.getMessage(), e);
        }
        LOG.info("{} is restored", file);
      }
    };
  }
}
