package org.firewell.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.firewell.account.Author;
import org.firewell.account.Registrar;
import org.firewell.account.Role;
import org.firewell.benchmark.Editors;
import org.firewell.feature.County;
import org.firewell.feature.Drafts;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.machine.HaProxy;
import org.firewell.machine.Ports;
import org.firewell.scene.Scene;
import org.firewell.store.PostgisServer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two nodes on one PostGIS behind the proxy that ships: they are ended and started one after the
 * other while people work, on a schema that a newer release has added to meanwhile.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class RollingUpgradeTest {

  private static final int SHARED = 3;
  private static final int EDITORS = 2;

  private final String database = PostgisServer.running().newDatabase();
  private final List<Integer> ports = List.of(Ports.free(), Ports.free());
  private final AtomicBoolean isOver = new AtomicBoolean();

  @Test
  void nobody_who_works_meanwhile_is_refused_and_no_edit_is_lost(@TempDir Path folder)
      throws Exception {
    ExecutorService people = Executors.newCachedThreadPool();
    List<TestNode> nodes = new ArrayList<>(List.of(start(0), start(1)));
    try (HaProxy proxy = new HaProxy(ports)) {
      String address = "http://127.0.0.1:" + proxy.port();
      await(address);
      nodes
          .get(0)
          .bean(Features.class)
          .load(
              new County("沙漠县", Scene.DAY, List.of("jinjiang-2022")),
              new Scene().layer(FeatureType.HYDRANTS).ground(),
              Map.of(),
              Drafts.imported());
      Editors editors = new Editors(address, token(nodes.get(0)));
      editors.share(SHARED);
      List<Future<Integer>> turns = new ArrayList<>();
      for (int i = 0; i < EDITORS; i++) {
        int editor = i;
        turns.add(people.submit(untilOver(turn -> add(editors, editor, turn))));
      }
      turns.add(people.submit(untilOver(turn -> read(address + "/"))));
      turns.add(people.submit(untilOver(turn -> read(address + "/api/search?q=shared"))));

      upgradeTheSchema(nodes.get(0), folder);
      for (int node = 0; node < nodes.size(); node++) {
        nodes.get(node).close();
        nodes.set(node, start(node));
        Thread.sleep(3_000); // until the proxy has asked it
      }

      isOver.set(true);
      long added = 0;
      for (int i = 0; i < turns.size(); i++) {
        int made = turns.get(i).get();
        assertThat(made).isPositive();
        added += i < EDITORS ? made : 0;
      }
      assertThat(editors.sum(SHARED)).isEqualTo(added);
      assertThat(Files.readString(proxy.log()))
          .contains("\"node\":\"node1\"", "\"node\":\"node2\"");
    } finally {
      isOver.set(true);
      nodes.forEach(TestNode::close);
      people.shutdownNow();
    }
  }

  private TestNode start(int node) {
    return new TestNode(
        "--spring.profiles.active=postgis",
        "--spring.datasource.url=" + database,
        "--spring.datasource.username=" + PostgisServer.USER,
        "--server.port=" + ports.get(node),
        "--server.forward-headers-strategy=native",
        "--firewell.drain=5s");
  }

  private static String token(TestNode node) {
    Registrar registrar = node.bean(Registrar.class);
    var account = registrar.create("li", Role.WATER_BUREAU, null, Author.HOUSE).of();
    account = registrar.choose(account, "correct horse");
    return registrar.token(account, "t", Role.WATER_BUREAU, 1).secret();
  }

  /** The proxy asks each node every two seconds. */
  private static void await(String address) throws InterruptedException {
    while (TestNode.get(address + "/livez").statusCode() != 200) {
      Thread.sleep(100);
    }
  }

  private interface Turn {
    void take(int turn) throws Exception;
  }

  private Callable<Integer> untilOver(Turn turn) {
    return () -> {
      int turns = 0;
      while (!isOver.get()) {
        turn.take(turns++);
        Thread.sleep(50);
      }
      return turns;
    };
  }

  private static void add(Editors editors, int editor, int turn) throws Exception {
    editors.addOne(Editors.shared(turn % SHARED), Editors.reason(editor, turn));
  }

  private static void read(String address) {
    assertThat(TestNode.get(address).statusCode()).as(address).isEqualTo(200);
  }

  /**
   * What a newer release may do to a schema that an older one works on: add, one table in a file,
   * so that who waits for one table holds no other.
   */
  private static void upgradeTheSchema(TestNode node, Path folder) throws Exception {
    Files.writeString(
        folder.resolve("V9999__table.sql"), "create table from_later (id bigint primary key)");
    List<String> tables =
        node.bean(JdbcClient.class)
            .sql(
                """
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE'
                  and table_name not in ('spatial_ref_sys', 'flyway_schema_history')
                """)
            .query(String.class)
            .list();
    for (int i = 0; i < tables.size(); i++) {
      Files.writeString(
          folder.resolve("V9999_%d__columns.sql".formatted(i + 1)),
          "alter table %s add later varchar(9), add counted_later int not null default 0"
              .formatted(tables.get(i)));
    }
    Flyway.configure()
        .configuration(node.bean(Flyway.class).getConfiguration())
        .locations(
            "classpath:db/migration/common",
            "classpath:db/migration/postgresql",
            "filesystem:" + folder)
        .load()
        .migrate();
  }
}
