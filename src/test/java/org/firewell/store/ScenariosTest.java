package org.firewell.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.firewell.job.Job;
import org.firewell.job.KeptAnswer;
import org.firewell.job.Scenario;
import org.firewell.job.Scenarios;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Scenarios on a database; the same for both. */
abstract class ScenariosTest extends StoreTest {

  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00.123456Z");
  private static final KeptAnswer ANSWER = new KeptAnswer(new byte[3_000_000], new byte[] {1, 2});

  private Scenarios scenarios;

  @BeforeAll
  void findThePorts() {
    scenarios = store.scenarios();
  }

  @Test
  void what_was_kept_comes_back_as_it_was_newest_first() {
    Scenario old = scenario("龙湖十五座", "给明年的文件", NOW);
    Scenario young = scenario("龙湖十六座", null, NOW.plusSeconds(1));
    assertThat(scenarios.add(old, ANSWER)).isTrue();
    assertThat(scenarios.add(young, new KeptAnswer(new byte[] {3}, new byte[] {4}))).isTrue();

    assertThat(scenarios.list()).containsSubsequence(young, old);
    assertThat(scenarios.find(old.id())).contains(old);
    assertThat(old.figures()).containsOnlyKeys("objective", "gap_percent", "proven", "stopped");
    assertThat(old.ruleset()).isEqualTo("jinjiang-2022");
    KeptAnswer kept = scenarios.findAnswer(old.id()).orElseThrow();
    assertThat(kept.document()).hasSize(3_000_000);
    assertThat(kept.summary()).containsExactly(1, 2);
  }

  @Test
  void a_name_is_given_once() {
    Scenario first = scenario("one", null, NOW);
    Scenario second = scenario("one", null, NOW);
    assertThat(scenarios.add(first, ANSWER)).isTrue();
    assertThat(scenarios.add(second, ANSWER)).isFalse();

    assertThat(scenarios.find(second.id())).isEmpty();
    assertThat(scenarios.findAnswer(second.id())).isEmpty();
  }

  @Test
  void what_was_removed_is_gone_with_its_answer_and_its_name_is_free() {
    Scenario gone = scenario("gone", null, NOW);
    scenarios.add(gone, ANSWER);

    assertThat(scenarios.remove(gone.id())).isTrue();
    assertThat(scenarios.remove(gone.id())).isFalse();
    assertThat(scenarios.find(gone.id())).isEmpty();
    assertThat(scenarios.findAnswer(gone.id())).isEmpty();
    assertThat(scenarios.add(scenario("gone", null, NOW), ANSWER)).isTrue();
  }

  private static Scenario scenario(String name, String note, Instant at) {
    Map<String, String> inputs = new LinkedHashMap<>();
    inputs.put("as_of", "2023-12-31");
    inputs.put("ruleset", "jinjiang-2022");
    inputs.put("count", "15");
    Job job =
        Job.accepted(
            UUID.randomUUID(), "siting", inputs, "", "0123456789abcdef", "fedcba9876543210", NOW);
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("objective", 512);
    summary.put("gap_percent", 0.25);
    summary.put("proven", false);
    summary.put("stopped", "gap");
    summary.put("demand", Map.of("total", 3));
    return Scenario.of(job, summary, name, note, "planner1", at);
  }
}
