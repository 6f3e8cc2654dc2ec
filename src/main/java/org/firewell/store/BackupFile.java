package org.firewell.store;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** A backup taken from the terminal: no server is started, and those that run go on working. */
public final class BackupFile {

  private static final String EMBEDDED = "jdbc:h2:file:";

  private BackupFile() {}

  /**
   * Writes everything as it stands at this instant.
   *
   * @param settings the same that a server is given, which say where the database is
   * @throws IOException when the database is not there, cannot be read, or has no tables of ours;
   *     an embedded one that a server has open is another's
   */
  public static void write(OutputStream out, String... settings) throws IOException {
    try (ConfigurableApplicationContext context = read(settings)) {
      new SqlBackup(database(context.getBean(DataSourceProperties.class)))
          .write(out, Instant.now());
    }
  }

  private static ConfigurableApplicationContext read(String... settings) throws IOException {
    try {
      return new SpringApplicationBuilder(Settings.class)
          .web(WebApplicationType.NONE)
          .bannerMode(Banner.Mode.OFF)
          .run(settings);
    } catch (RuntimeException e) {
      throw new IOException("settings that cannot be", e);
    }
  }

  private static DataSource database(DataSourceProperties properties) {
    String address = properties.determineUrl();
    return properties
        .initializeDataSourceBuilder()
        .type(SimpleDriverDataSource.class)
        .url(address.startsWith(EMBEDDED) ? address + ";IFEXISTS=TRUE" : address)
        .build();
  }

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(DataSourceProperties.class)
  static class Settings {}
}
