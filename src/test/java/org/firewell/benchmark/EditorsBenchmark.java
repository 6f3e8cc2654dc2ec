package org.firewell.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.firewell.FirewellServer;
import org.firewell.account.Account;
import org.firewell.account.Author;
import org.firewell.account.Registrar;
import org.firewell.account.Role;
import org.firewell.feature.County;
import org.firewell.feature.Drafts;
import org.firewell.feature.Features;
import org.firewell.scene.Scene;
import org.firewell.store.PostgisServer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How many edits a second the server takes from many {@link Editors} at once, and how often they
 * meet: on a file of H2 as it is delivered, and on a PostGIS server of its own.
 *
 * <p>Arguments: editors (100), hydrants that they share (10), turns of each (10).
 */
public final class EditorsBenchmark {

  private EditorsBenchmark() {}

  public static void main(String... arguments) throws Exception {
    int editors = argument(arguments, 0, 100);
    int shared = argument(arguments, 1, 10);
    int turns = argument(arguments, 2, 10);
    Path folder = Files.createTempDirectory("firewell-editors-");
    run("H2", editors, shared, turns, List.of("--FIREWELL_DATA=" + folder));
    run(
        "PostGIS",
        editors,
        shared,
        turns,
        List.of(
            "--spring.profiles.active=postgis",
            "--FIREWELL_DB_URL=" + PostgisServer.running().newDatabase(),
            "--FIREWELL_DB_USER=" + PostgisServer.USER));
    System.exit(0);
  }

  private static int argument(String[] arguments, int index, int otherwise) {
    return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
  }

  private static void run(
      String database, int editors, int shared, int turns, List<String> settings) throws Exception {
    List<String> all = new ArrayList<>(settings);
    all.addAll(Arrays.asList("--firewell.dataset=none", "--server.port=0"));
    try (ConfigurableApplicationContext server =
        SpringApplication.run(FirewellServer.class, all.toArray(String[]::new))) {
      Scene scene = new Scene();
      scene.hydrant("h");
      server
          .getBean(Features.class)
          .load(
              new County("沙漠县", Scene.DAY, List.of("gb")),
              scene.ground(),
              Map.of(),
              Drafts.imported());
      String address =
          "http://localhost:" + server.getEnvironment().getProperty("local.server.port");
      Editors.Result result =
          new Editors(address, token(server.getBean(Registrar.class))).run(editors, shared, turns);
      System.out.printf(
          Locale.ROOT,
          "%s: %d editors, %d edits, %d conflicts, %.1f s, %.0f edits/s, median %.0f ms%n",
          database,
          editors,
          result.edits(),
          result.conflicts(),
          result.seconds(),
          result.edits() / result.seconds(),
          result.medianMillis());
    }
  }

  private static String token(Registrar registrar) throws IOException {
    Account account =
        registrar.choose(
            registrar.create("editor", Role.WATER_BUREAU, null, Author.HOUSE).of(),
            "correct horse");
    return registrar.token(account, "benchmark", Role.WATER_BUREAU, 1).secret();
  }
}
