package org.firewell.job;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.firewell.analysis.Questions;
import org.firewell.feature.County;
import org.firewell.feature.Drafts;
import org.firewell.feature.Features;
import org.firewell.scene.Laws;
import org.firewell.scene.Scene;
import org.firewell.standard.Rulesets;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
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
    this(
        Stream.of(database, QUICK, List.of(settings)).flatMap(List::stream).toArray(String[]::new));
  }

  private JobHouse(String... arguments) {
    this(beans -> {}, arguments);
  }

  /**
   * @param change of the application's own beans, before they are made
   */
  private JobHouse(BeanFactoryPostProcessor change, String... arguments) {
    context =
        new SpringApplicationBuilder(Slice.class)
            .initializers(house -> house.addBeanFactoryPostProcessor(change))
            .web(WebApplicationType.NONE)
            .logStartupInfo(false)
            .run(arguments);
    if (features().county().isEmpty()) {
      Scene scene = new Scene();
      scene.hydrant("h1").east(10);
      scene.hydrant("h2").east(20);
      features()
          .load(
              new County("沙漠县", Scene.DAY, List.of()), scene.ground(), Map.of(), Drafts.imported());
    }
  }

  /** One that beats and looks as seldom as the server does by default. */
  static JobHouse usual(List<String> database) {
    return new JobHouse(database.toArray(String[]::new));
  }

  /**
   * One that takes up nothing that was left behind: rows that a test writes by itself, of questions
   * that nobody answers, stay as they are.
   */
  static JobHouse leavingRowsAlone(List<String> database) {
    return new JobHouse(
        beans -> ((BeanDefinitionRegistry) beans).removeBeanDefinition("leftBehind"),
        Stream.concat(database.stream(), QUICK.stream()).toArray(String[]::new));
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

  Claims claims() {
    return context.getBean(Claims.class);
  }

  Desk desk() {
    return context.getBean(Desk.class);
  }

  PaperJobs papers() {
    return context.getBean(PaperJobs.class);
  }

  PaperAnswers answers() {
    return new PaperAnswers(jobs(), context.getBean(Edition.class));
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

    /** Runs it in a process of its own, which is killed while the question is being answered. */
    static UUID runAndKill(List<String> database) throws IOException, InterruptedException {
      List<String> command =
          new ArrayList<>(
              List.of(
                  System.getProperty("java.home")
                      + File.separator
                      + "bin"
                      + File.separator
                      + "java",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Killed.class.getName()));
      command.addAll(database);
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        StringBuilder told = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (line.startsWith("running ")) {
            return UUID.fromString(line.substring("running ".length()));
          }
          told.append(line).append('\n');
        }
        throw new AssertionError("the process ended before its job ran:\n" + told);
      } finally {
        process.destroyForcibly().waitFor();
      }
    }

    public static void main(String... database) throws InterruptedException {
      JobHouse house = usual(List.of(database));
      Job job = house.put("wait", Map.of());
      while (!(house.jobs().find(job.id()).orElseThrow().state() instanceof State.Running)) {
        Thread.sleep(10);
      }
      System.out.println("running " + job.id());
    }
  }
}
