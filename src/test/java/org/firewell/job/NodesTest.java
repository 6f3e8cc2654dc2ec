package org.firewell.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.firewell.paper.Kind;
import org.firewell.paper.Language;
import org.firewell.paper.Order;
import org.firewell.scene.Scene;
import org.firewell.store.PostgisServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two nodes on one PostGIS. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class NodesTest {

  private static final int ROUNDS = 10;

  private final List<String> database =
      JobHouse.postgis(PostgisServer.running().newDatabase(), PostgisServer.USER);

  @Test
  void what_two_nodes_are_asked_in_the_same_instant_is_one_job_and_one_paper() throws Exception {
    try (JobHouse one = new JobHouse(database);
        JobHouse other = new JobHouse(database);
        Crowd crowd = new Crowd()) {
      occupy(one, "1", "2"); // so that no paper is made before the last has asked for it
      occupy(other, "3", "4");
      for (int round = 0; round < ROUNDS; round++) {
        Map<String, String> texts = Map.of("reach", "9" + round);
        assertThat(
                crowd.ask(() -> one.put("count", texts).id(), () -> other.put("count", texts).id()))
            .hasSize(1);
        Order order = new Order(Kind.POSTS, Scene.DAY.plusDays(round), null, null, Language.ZH);
        assertThat(
                crowd.ask(
                    () -> one.press().put(order, "li").id(),
                    () -> other.press().put(order, "li").id()))
            .hasSize(1);
      }
    }
  }

  @Test
  void a_killed_nodes_job_is_taken_over_within_thirty_seconds() throws Exception {
    try (JobHouse survivor = JobHouse.usual(database)) {
      occupy(survivor, "1", "2");
      UUID id = JobHouse.Killed.runAndKill(database);
      Instant killed = Instant.now();
      survivor.questions().release.countDown();
      Job job = survivor.desk().await(survivor.jobs().find(id).orElseThrow());

      assertThat(job.state()).isEqualTo(new State.Succeeded());
      assertThat(job.runs()).isEqualTo(2);
      assertThat(Duration.between(killed, job.started())).isLessThan(Duration.ofSeconds(30));
    }
  }

  @Test
  void who_asked_on_one_node_is_known_on_the_other_until_the_job_is_over() throws Exception {
    try (JobHouse one = new JobHouse(database);
        JobHouse other = new JobHouse(database)) {
      UUID job = one.put("wait", Map.of()).id();
      Claim claim = new Claim("@li", false, false);
      one.claims().put(job, claim);
      assertThat(other.claims().find(job)).contains(claim);
      other.claims().put(job, claim.alsoOf("@wang"));
      assertThat(one.claims().list()).containsExactly(new Claim("@li", false, true));
      one.desk().dismiss(job);
      assertThat(other.claims().list()).isEmpty();
      other.claims().put(one.put("count", Map.of()).id(), claim);
      assertThat(one.claims().find(job)).isEmpty();
    }
  }

  @Test
  void a_job_whose_node_died_before_it_had_its_turn_is_answered_by_another() throws Exception {
    try (JobHouse survivor = new JobHouse(database)) {
      Job model = survivor.put("count", Map.of("reach", "5"));
      Job left =
          Job.accepted(
              UUID.randomUUID(),
              "count",
              model.inputs(),
              "left",
              model.snapshot(),
              model.edition(),
              Instant.now());
      survivor.jobs().add(left); // and never scheduled

      assertThat(survivor.desk().await(left).state()).isEqualTo(new State.Succeeded());
    }
  }

  /** Has both threads of a node wait, so that it is the other one that takes what comes. */
  private static void occupy(JobHouse house, String... reaches) throws InterruptedException {
    for (String reach : reaches) {
      Job job = house.put("wait", Map.of("reach", reach));
      while (!(house.jobs().find(job.id()).orElseThrow().state() instanceof State.Running)) {
        Thread.sleep(10);
      }
    }
  }

  /** Two threads for each of two nodes, which begin together. */
  private static final class Crowd implements AutoCloseable {
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    Set<UUID> ask(Callable<UUID> one, Callable<UUID> other) throws Exception {
      CyclicBarrier begin = new CyclicBarrier(4);
      List<Future<UUID>> asked = new ArrayList<>();
      for (var question : List.of(one, other, one, other)) {
        asked.add(
            threads.submit(
                () -> {
                  begin.await();
                  return question.call();
                }));
      }
      Set<UUID> ids = new HashSet<>();
      for (Future<UUID> answer : asked) {
        ids.add(answer.get());
      }
      return ids;
    }

    @Override
    public void close() {
      threads.shutdownNow();
    }
  }
}
