package org.firewell.job;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.firewell.analysis.Questions;
import org.firewell.feature.County;
import org.firewell.feature.Drafts;
import org.firewell.feature.Features;
import org.firewell.scene.Laws;
import org.firewell.scene.Scene;
import org.firewell.standard.Rulesets;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The rooms job and store with the application's own configuration, and nothing of the web. */
final class JobHouse implements AutoCloseable {

  private static final List<String> QUICK =
      List.of("--firewell.jobs.heartbeat=250ms", "--firewell.jobs.report-every=20ms");

  private final ConfigurableApplicationContext context;

  /**
   * @param database where: what {@link #h2} or {@link #postgis} gives
   * @param settings of {@link Limits}, such as {@code --firewell.jobs.runs=1}
   */
  JobHouse(List<String> database, String... settings) {
    List<String> arguments = new ArrayList<>(database);
    arguments.addAll(QUICK);
    arguments.addAll(List.of(settings));
    context =
        new SpringApplicationBuilder(Slice.class)
            .web(WebApplicationType.NONE)
            .logStartupInfo(false)
            .run(arguments.toArray(String[]::new));
    if (features().county().isEmpty()) {
      Scene scene = new Scene();
      scene.hydrant("h1").east(10);
      scene.hydrant("h2").east(20);
      features()
          .load(
              new County("沙漠县", Scene.DAY, List.of()), scene.ground(), Map.of(), Drafts.imported());
    }
  }

  static List<String> h2(Path folder) {
    return List.of("--FIREWELL_DATA=" + folder);
  }

  static List<String> postgis(String url, String user) {
    return List.of(
        "--spring.profiles.active=postgis",
        "--FIREWELL_DB_URL=" + url,
        "--FIREWELL_DB_USER=" + user);
  }

  Features features() {
    return context.getBean(Features.class);
  }

  Grounds grounds() {
    return context.getBean(Grounds.class);
  }

  Jobs jobs() {
    return context.getBean(Jobs.class);
  }

  Desk desk() {
    return context.getBean(Desk.class);
  }

  PaperJobs papers() {
    return context.getBean(PaperJobs.class);
  }

  Press press() {
    return context.getBean(Press.class);
  }

  SmallQuestions questions() {
    return context.getBean(SmallQuestions.class);
  }

  Job put(String question, Map<String, String> texts) {
    return desk().put(questions().get(question), texts);
  }

  @Override
  public void close() {
    context.close();
  }

  /** Carries no annotation that a scan looks for: the server's own tests must not find it. */
  @EnableAutoConfiguration
  @ComponentScan({"org.firewell.job", "org.firewell.store"})
  static class Slice {

    @Bean
    SmallQuestions smallQuestions() {
      return new SmallQuestions();
    }

    @Bean
    Questions questions(SmallQuestions small) {
      return small.all();
    }

    @Bean
    Rulesets rulesets() {
      return () -> List.of(Laws.desert());
    }

    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }
  }

  /** Puts a question that never ends and says so; is meant to be killed. */
  static final class Killed {
    private Killed() {}

    public static void main(String... database) throws InterruptedException {
      JobHouse house = new JobHouse(List.of(database));
      Job job = house.put("wait", Map.of());
      while (!(house.jobs().find(job.id()).orElseThrow().state() instanceof State.Running)) {
        Thread.sleep(10);
      }
      System.out.println("running " + job.id());
    }
  }
}
