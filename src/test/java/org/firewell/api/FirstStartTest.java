package org.firewell.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.firewell.analysis.Questions;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.ingest.seed.SeedRulesets;
import org.firewell.job.Desk;
import org.firewell.job.Job;
import org.firewell.job.Jobs;
import org.firewell.job.SmallQuestions;
import org.firewell.job.State;
import org.firewell.standard.Rulesets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class FirstStartTest {

  /** Enough for the loading to take a while. */
  private static final int BUILDINGS = 40_000;

  @TempDir Path folder;

  @Test
  void an_empty_database_is_filled_and_every_question_answered_once() throws Exception {
    Path dataset = dataset(10);
    try (ConfigurableApplicationContext first = start(database(), dataset.toString())) {
      await(first, "ready");

      assertThat(first.getBean(Features.class).county().orElseThrow().name()).isEqualTo("沙漠县");
      Job count = over(first, "count");
      assertThat(count.state()).isEqualTo(new State.Succeeded());
      assertThat(over(first, "refuse").state()).isInstanceOf(State.Failed.class);
    }
    try (ConfigurableApplicationContext next = start(database(), dataset.toString())) {
      await(next, "ready");

      assertThat(over(next, "count").runs()).isEqualTo(1);
      assertThat(jobs(next, "count").matched()).isEqualTo(1);
    }
  }

  @Test
  void a_start_killed_while_it_loads_leaves_nothing_and_the_next_loads_again() throws Exception {
    Path dataset = dataset(BUILDINGS);
    killWhileLoading(dataset);

    try (ConfigurableApplicationContext between = start(database(), "none")) {
      Features features = between.getBean(Features.class);
      assertThat(features.county()).isEmpty();
      assertThat(features.layers()).isEmpty();
      assertThat(features.list(FeatureType.BUILDINGS)).isEmpty();
      assertThat(features.revisions().store()).isZero();
    }
    try (ConfigurableApplicationContext next = start(database(), dataset.toString())) {
      await(next, "ready");
      Features features = next.getBean(Features.class);
      assertThat(features.list(FeatureType.BUILDINGS)).hasSize(BUILDINGS);
    }
  }

  @Test
  void a_folder_without_anything_readable_leaves_the_database_empty_and_says_so() throws Exception {
    Path nothing = Files.createDirectory(folder.resolve("nothing"));
    try (ConfigurableApplicationContext server = start(database(), nothing.toString())) {
      FirstStart.Stage stage = await(server, "failed");

      assertThat(stage.message()).contains("nothing");
      assertThat(server.getBean(Features.class).county()).isEmpty();
      assertThat(server.getBean(Jobs.class).list(anyJob()).matched()).isZero();
    }
  }

  private Path database() {
    return folder.resolve("database");
  }

  private Path dataset(int buildings) throws IOException {
    Path dataset = Files.createDirectories(folder.resolve("dataset"));
    Files.writeString(
        dataset.resolve("dataset.yaml"),
        "name: 沙漠县\nas_of: 2022-12-31\nrulesets: [jinjiang-2022]\n");
    StringBuilder csv = new StringBuilder("id,lon,lat,households\n");
    for (int i = 0; i < buildings; i++) {
      csv.append("b%06d,%.6f,%.6f,1%n".formatted(i, 118.4 + i % 200 * 1e-3, 24.6 + i / 200 * 1e-3));
    }
    Files.writeString(dataset.resolve("buildings.csv"), csv);
    return dataset;
  }

  private void killWhileLoading(Path dataset) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Killed.class.getName()));
    command.addAll(List.of(database().toString(), dataset.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null && !line.equals(Killed.LOADING)) {
        line = lines.readLine();
      }
      assertThat(line).as("the process told that it loads").isNotNull();
      Thread.sleep(200);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static ConfigurableApplicationContext start(Path database, String dataset) {
    return new SpringApplicationBuilder(Slice.class)
        .web(WebApplicationType.NONE)
        .logStartupInfo(false)
        .run("--FIREWELL_DATA=" + database, "--firewell.dataset=" + dataset);
  }

  private static FirstStart.Stage await(ConfigurableApplicationContext server, String word)
      throws InterruptedException {
    FirstStart firstStart = server.getBean(FirstStart.class);
    while (!firstStart.stage().word().equals(word)) {
      assertThat(firstStart.stage().word()).isIn("empty", "loading");
      Thread.sleep(10);
    }
    return firstStart.stage();
  }

  private static Job over(ConfigurableApplicationContext server, String question)
      throws InterruptedException {
    while (jobs(server, question).jobs().isEmpty()) {
      Thread.sleep(10);
    }
    return server.getBean(Desk.class).await(jobs(server, question).jobs().get(0));
  }

  private static Jobs.Query anyJob() {
    return new Jobs.Query(
        List.of(), List.of(), Jobs.Range.all(), Jobs.Range.all(), Instant.EPOCH, 1, 0);
  }

  private static Jobs.Page jobs(ConfigurableApplicationContext server, String question) {
    return server.getBean(Jobs.class).list(Jobs.Query.newest(question, 10));
  }

  /** Says when it begins to load; is meant to be killed then. */
  static final class Killed {
    static final String LOADING = "loading now";

    private Killed() {}

    public static void main(String... arguments) throws InterruptedException {
      ConfigurableApplicationContext server = start(Path.of(arguments[0]), arguments[1]);
      FirstStart firstStart = server.getBean(FirstStart.class);
      while (!firstStart.stage().message().equals("loading 沙漠县")) {
        Thread.sleep(1);
      }
      System.out.println(LOADING);
    }
  }

  /** No web. Carries no annotation that a scan looks for, so that no other test finds it. */
  @EnableAutoConfiguration
  @EnableConfigurationProperties(FirstStart.Settings.class)
  @ComponentScan({"org.firewell.job", "org.firewell.store"})
  @Import(FirstStart.class)
  static class Slice {

    @Bean
    SmallQuestions smallQuestions() {
      SmallQuestions small = new SmallQuestions();
      small.release.countDown();
      return small;
    }

    @Bean
    Questions questions(SmallQuestions small) {
      return small.all();
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
}
