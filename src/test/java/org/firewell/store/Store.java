package org.firewell.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.firewell.account.Accounts;
import org.firewell.account.Sessions;
import org.firewell.exchange.Backup;
import org.firewell.exchange.Partners;
import org.firewell.exchange.Profiles;
import org.firewell.exchange.Uploads;
import org.firewell.feature.Edits;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.feature.Figures;
import org.firewell.job.Scenarios;
import org.firewell.ledger.Ledger;
import org.firewell.ledger.Signatures;
import org.firewell.query.Search;
import org.firewell.query.VectorTiles;
import org.firewell.round.Attachments;
import org.firewell.round.Rounds;
import org.firewell.standard.Tasks;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** The store with the application's own configuration, on a database of its own. */
final class Store implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private Store(String... properties) {
    context =
        new SpringApplicationBuilder(Slice.class)
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .properties(
                "spring.jpa.properties.hibernate.session_factory.statement_inspector="
                    + Statements.class.getName())
            .run(properties);
  }

  /** On a file of H2 with H2GIS, as the server runs by default. */
  static Store h2(Path folder) {
    return new Store("--FIREWELL_DATA=" + folder);
  }

  /** The same, which a start is to fill with a backup. */
  static Store restored(Path folder, Path backup) {
    return new Store("--FIREWELL_DATA=" + folder, "--firewell.restore=" + backup);
  }

  /** On a database of a PostGIS server. */
  static Store postgis(String url) {
    return new Store(
        "--spring.profiles.active=postgis",
        "--FIREWELL_DB_URL=" + url,
        "--FIREWELL_DB_USER=" + PostgisServer.USER);
  }

  Features features() {
    return context.getBean(Features.class);
  }

  Search search() {
    return context.getBean(Search.class);
  }

  VectorTiles vectorTiles() {
    return context.getBean(VectorTiles.class);
  }

  Edits edits() {
    return context.getBean(Edits.class);
  }

  Figures figures() {
    return context.getBean(Figures.class);
  }

  Ledger ledger() {
    return context.getBean(Ledger.class);
  }

  Tasks tasks() {
    return context.getBean(Tasks.class);
  }

  Accounts accounts() {
    return context.getBean(Accounts.class);
  }

  Sessions sessions() {
    return context.getBean(Sessions.class);
  }

  Rounds rounds() {
    return context.getBean(Rounds.class);
  }

  Attachments attachments() {
    return context.getBean(Attachments.class);
  }

  Scenarios scenarios() {
    return context.getBean(Scenarios.class);
  }

  Profiles profiles() {
    return context.getBean(Profiles.class);
  }

  Uploads uploads() {
    return context.getBean(Uploads.class);
  }

  Partners partners() {
    return context.getBean(Partners.class);
  }

  Signatures signatures() {
    return context.getBean(Signatures.class);
  }

  Backup backup() {
    return context.getBean(Backup.class);
  }

  DataSource database() {
    return context.getBean(DataSource.class);
  }

  /** The migrations of this kind of database, in their order. */
  List<MigrationVersion> schemas() {
    return Arrays.stream(context.getBean(Flyway.class).info().all())
        .map(MigrationInfo::getVersion)
        .toList();
  }

  /** Brings a database of this kind up to a schema. */
  void migrate(DataSource database, MigrationVersion schema) {
    Flyway.configure()
        .configuration(context.getBean(Flyway.class).getConfiguration())
        .dataSource(database)
        .target(schema)
        .load()
        .migrate();
  }

  private Connection connect() throws SQLException {
    return context.getBean(DataSource.class).getConnection();
  }

  void execute(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The first column, row by row. */
  String query(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      StringBuilder text = new StringBuilder();
      while (rows.next()) {
        text.append(rows.getString(1)).append('\n');
      }
      return text.toString();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  void empty() {
    FeatureType.all().forEach(type -> execute("delete from " + table(type)));
    execute("delete from attachment_use");
    execute("delete from report");
    execute("delete from repair");
    execute("delete from inspection");
    execute("delete from first_look");
    execute("delete from step_photo");
    execute("delete from step");
    execute("delete from task_version");
    execute("delete from upload");
    execute("delete from said");
    execute("delete from profile");
    execute("delete from edit_row");
    execute("delete from edit_part");
    execute("update edit set undoes = null");
    execute("delete from edit");
    execute("delete from figure");
    execute("delete from layer");
    execute("delete from county");
  }

  private static String table(FeatureType<?> type) {
    return type.recordType()
        .getSimpleName()
        .replaceAll("(?<=.)([A-Z])", "_$1")
        .toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() {
    context.close();
  }

  /** Nothing of the web and of the other rooms. */
  @SpringBootConfiguration
  @EnableAutoConfiguration
  @Import({
    RestoreWiring.class,
    SqlBackup.class,
    SqlFeatures.class,
    SqlSearch.class,
    SqlVectorTiles.class,
    SqlFigures.class,
    SqlEdits.class,
    SqlAccounts.class,
    SqlSessions.class,
    SqlAttachments.class,
    SqlLedger.class,
    SqlTasks.class,
    SqlSignatures.class,
    SqlScenarios.class,
    SqlRounds.class,
    SqlProfiles.class,
    SqlUploads.class,
    SqlPartners.class
  })
  static class Slice {}
}
