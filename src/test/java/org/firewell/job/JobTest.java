package org.firewell.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Inquiry;
import org.firewell.analysis.Question;
import org.firewell.feature.Drafts;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.feature.Ground;
import org.firewell.feature.Hydrant;
import org.firewell.job.Jobs.Range;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What jobs promise, kept on each of the databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
abstract class JobTest {

  private static final Instant MORNING = Instant.parse("2022-12-31T08:00:00.123456Z");
  private static final KeptAnswer ANSWER = new KeptAnswer(new byte[3_000_000], new byte[] {1, 2});

  private JobHouse house;
  private Jobs jobs;

  /** The settings of a new and empty database. */
  abstract List<String> database(Path folder);

  @BeforeAll
  void open(@TempDir Path folder) {
    house = JobHouse.leavingRowsAlone(database(folder));
    jobs = house.jobs();
  }

  @AfterAll
  void close() {
    house.close();
  }

  @Test
  void the_day_of_a_county_that_has_one_is_told_without_its_ground() {
    Features real = house.features();
    Features withoutGround =
        (Features)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Features.class},
                (proxy, method, arguments) -> {
                  assertThat(method.getName()).isNotEqualTo("list");
                  return method.invoke(real, arguments);
                });
    Grounds grounds = new Grounds(withoutGround, List::of, null);

    assertThat(grounds.day(grounds.revisions())).hasValue(Scene.DAY);
    assertThat(house.grounds().current().orElseThrow().day()).isEqualTo(Scene.DAY);
  }

  @Test
  void a_question_is_answered_and_its_answer_kept() throws Exception {
    Job job = house.desk().await(house.put("count", Map.of("reach", "11")));

    assertThat(job.state()).isEqualTo(new State.Succeeded());
    assertThat(job.inputs())
        .containsExactly(
            Map.entry("as_of", "2022-12-31"),
            Map.entry("ruleset", "desert"),
            Map.entry("reach", "11"),
            Map.entry("of", "a,b"));
    assertThat(job.runs()).isEqualTo(1);
    assertThat(job.created()).isBeforeOrEqualTo(job.started());
    assertThat(job.started()).isBeforeOrEqualTo(job.finished());
    KeptAnswer kept = jobs.findAnswer(job.id()).orElseThrow();
    int hydrants = house.features().list(FeatureType.HYDRANTS).size();
    assertThat(unzipped(kept.document()))
        .contains("FeatureCollection")
        .contains("\"hydrants\":" + hydrants + "}");
    assertThat(new String(kept.summary(), StandardCharsets.UTF_8)).contains(job.snapshot());
  }

  @Test
  void the_same_question_on_the_same_snapshot_runs_once() throws Exception {
    Job first = house.desk().await(house.put("count", Map.of("reach", "21")));
    int counted = house.questions().counted.get();
    Job again = house.put("count", Map.of("reach", "21", "as_of", "2022-12-31"));

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(house.questions().counted).hasValue(counted);
    assertThat(house.put("count", Map.of("reach", "22")).id()).isNotEqualTo(first.id());
  }

  @Test
  void a_paper_finds_what_was_answered_of_its_snapshot_and_nothing_else() throws Exception {
    Map<String, String> texts = Map.of("reach", "23");
    Question count = house.questions().get("count");
    Inquiry inquiry = house.grounds().inquiry(count, texts);
    assertThat(house.answers().find(inquiry)).as("not asked yet").isEmpty();

    house.desk().await(house.put("count", texts));
    assertThat(house.answers().find(inquiry)).isPresent();
    assertThat(house.answers().findPlaced(inquiry)).isPresent();
    assertThat(house.answers().find(house.grounds().inquiry(count, Map.of("reach", "24"))))
        .as("another input")
        .isEmpty();
    Inquiry ofAnotherDay = Inquiry.of(count, texts, inquiry.snapshot().on(Scene.DAY.minusYears(1)));
    assertThat(house.answers().find(ofAnotherDay)).as("another day").isEmpty();
  }

  @Test
  void a_change_to_the_ground_makes_it_another_question() throws Exception {
    Job before = house.desk().await(house.put("count", Map.of("reach", "31")));
    Scene more = new Scene();
    house
        .features()
        .add(
            FeatureType.HYDRANTS,
            List.of((Hydrant) more.hydrant("h-" + UUID.randomUUID()).make()),
            Drafts.imported());
    Job after = house.desk().await(house.put("count", Map.of("reach", "31")));

    assertThat(after.id()).isNotEqualTo(before.id());
    assertThat(after.snapshot()).isNotEqualTo(before.snapshot());
  }

  @Test
  void of_the_ground_only_what_was_changed_is_read_again() {
    Ground first = ground();
    house.features().add(FeatureType.PIPES, List.of(), Drafts.imported());
    Ground piped = ground();
    Hydrant more = (Hydrant) new Scene().hydrant("h-" + UUID.randomUUID()).make();
    house.features().add(FeatureType.HYDRANTS, List.of(more), Drafts.imported());
    Ground last = ground();

    assertThat(piped.list(FeatureType.HYDRANTS)).isSameAs(first.list(FeatureType.HYDRANTS));
    assertThat(piped.has(FeatureType.PIPES)).isTrue();
    assertThat(last.list(FeatureType.PIPES)).isSameAs(piped.list(FeatureType.PIPES));
    assertThat(last.list(FeatureType.HYDRANTS)).contains(more);
    Ground anew = Ground.of(Map.of()).reread(house.features().kept(Map.of()));
    FeatureType.all()
        .forEach(
            type -> {
              assertThat(last.has(type)).isEqualTo(anew.has(type));
              assertThat(last.list(type)).isEqualTo(anew.list(type));
            });
  }

  private Ground ground() {
    return house.grounds().current().orElseThrow().ground();
  }

  @Test
  void an_answer_of_another_edition_of_the_programme_is_not_taken_for_this_ones() {
    Job job = added("edited", MORNING);

    assertThat(jobs.findSame("edited", job.inputs(), "", "snapshot", "edition")).contains(job);
    assertThat(jobs.findSame("edited", job.inputs(), "", "snapshot", "newer")).isEmpty();
    jobs.end(job.id(), new State.Dismissed(), MORNING);
  }

  @Test
  void an_input_that_cannot_be_taken_makes_no_job() {
    long before = jobs.list(Jobs.Query.newest("count", 1)).matched();

    assertThatThrownBy(() -> house.put("count", Map.of("reach", "far")))
        .isInstanceOf(InputException.class);
    assertThat(jobs.list(Jobs.Query.newest("count", 1)).matched()).isEqualTo(before);
  }

  @Test
  void a_running_job_shows_progress_and_ends_when_it_is_dismissed() throws Exception {
    Job job = house.put("wait", Map.of("reach", "41"));
    Job running = until(job.id(), j -> j.state() instanceof State.Running r && r.progress() > 0);
    Job dismissed = house.desk().dismiss(job.id()).orElseThrow();

    assertThat(running.state()).isEqualTo(new State.Running(0.25, "waiting"));
    assertThat(dismissed.state()).isEqualTo(new State.Dismissed());
    // the thread is free again: more questions than threads are answered
    for (int i = 0; i < 3; i++) {
      Job next = house.desk().await(house.put("count", Map.of("reach", "42." + i)));
      assertThat(next.state()).isEqualTo(new State.Succeeded());
    }
    assertThat(jobs.find(job.id()).orElseThrow().state()).isEqualTo(new State.Dismissed());
    assertThat(jobs.findAnswer(job.id())).isEmpty();
  }

  @Test
  void a_job_that_is_told_that_it_is_enough_ends_with_its_best_so_far() throws Exception {
    Job job = house.put("improve", Map.of("reach", "61"));
    Job running = until(job.id(), j -> j.state() instanceof State.Running r && r.progress() > 0);
    Job told = house.desk().enough(job.id()).orElseThrow();
    Job over = house.desk().await(job);

    assertThat(running.enough()).isFalse();
    assertThat(told.enough()).isTrue();
    assertThat(over.state()).isEqualTo(new State.Succeeded());
    assertThat(over.enough()).isTrue();
    assertThat(jobs.findAnswer(job.id())).isPresent();
    // who asks again does not get what was cut short
    Job again = house.put("improve", Map.of("reach", "61"));
    assertThat(again.id()).isNotEqualTo(job.id());
    house.desk().enough(again.id());
    assertThat(house.desk().await(again).state()).isEqualTo(new State.Succeeded());
    assertThat(jobs.enough(job.id())).isFalse();
    assertThat(house.desk().enough(UUID.randomUUID())).isEmpty();
  }

  @Test
  void a_job_that_asks_whether_it_is_enough_ends_when_it_is_dismissed() throws Exception {
    Job job = house.put("improve", Map.of("reach", "62"));
    until(job.id(), j -> j.state() instanceof State.Running r && r.progress() > 0);
    house.desk().dismiss(job.id());

    // the thread is free again: more questions than threads are answered
    for (int i = 0; i < 3; i++) {
      Job next = house.desk().await(house.put("count", Map.of("reach", "63." + i)));
      assertThat(next.state()).isEqualTo(new State.Succeeded());
    }
    assertThat(jobs.findAnswer(job.id())).isEmpty();
  }

  @Test
  void that_it_is_enough_outlives_an_end_of_the_process(@TempDir Path folder) throws Exception {
    List<String> database = database(folder);
    UUID id;
    try (JobHouse first = new JobHouse(database)) {
      id = first.put("wait", Map.of()).id();
      until(first.jobs(), id, job -> job.state() instanceof State.Running r && r.progress() > 0);
      first.desk().enough(id);
    }
    try (JobHouse next = new JobHouse(database)) {
      assertThat(next.jobs().find(id).orElseThrow().enough()).isTrue();
    }
  }

  @Test
  void a_question_that_cannot_be_answered_fails_with_its_reason() throws Exception {
    Job refused = house.desk().await(house.put("refuse", Map.of()));
    Job broken = house.desk().await(house.put("break", Map.of()));

    assertThat(refused.state())
        .isEqualTo(new State.Failed("够不着 · reach: there is nothing to reach"));
    assertThat(broken.state())
        .isInstanceOfSatisfying(
            State.Failed.class,
            failed ->
                assertThat(failed.reason())
                    .contains("a fault of the programme")
                    .doesNotContain("a fault for a test"));
  }

  @Test
  void a_job_that_is_over_stays_as_it_is() {
    Job job = added("over", MORNING);

    assertThat(jobs.start(job.id(), MORNING)).isTrue();
    assertThat(jobs.succeed(job.id(), "0123456789abcdef", "newer", ANSWER, MORNING)).isTrue();
    assertThat(jobs.start(job.id(), MORNING)).isFalse();
    assertThat(jobs.report(job.id(), new State.Running(0.5, "late"))).isFalse();
    assertThat(jobs.end(job.id(), new State.Dismissed(), MORNING)).isFalse();
    assertThat(jobs.succeed(job.id(), "0123456789abcdef", "newer", ANSWER, MORNING)).isFalse();
    Job kept = jobs.find(job.id()).orElseThrow();
    assertThat(kept.state()).isEqualTo(new State.Succeeded());
    assertThat(kept.snapshot()).isEqualTo("0123456789abcdef");
    assertThat(kept.edition()).isEqualTo("newer");
    assertThat(kept.finished()).isEqualTo(MORNING);
    assertThat(jobs.findAnswer(job.id()).orElseThrow().document()).hasSize(3_000_000);
  }

  @Test
  void jobs_are_listed_newest_first_by_question_and_state() {
    Job old = added("listed", MORNING);
    Job young = added("listed", MORNING.plusSeconds(1));
    jobs.end(old.id(), new State.Failed("for a test"), MORNING);

    Jobs.Page all = jobs.list(Jobs.Query.newest("listed", 10));
    Jobs.Page second = jobs.list(listed(List.of(), Range.all(), Range.all(), 1, 1));
    Jobs.Page failed =
        jobs.list(listed(List.of(State.Failed.class), Range.all(), Range.all(), 10, 0));

    assertThat(all.jobs()).extracting(Job::id).containsExactly(young.id(), old.id());
    assertThat(second.jobs()).extracting(Job::id).containsExactly(old.id());
    assertThat(second.matched()).isEqualTo(2);
    assertThat(failed.jobs())
        .extracting(Job::state)
        .containsExactly(new State.Failed("for a test"));
    jobs.end(young.id(), new State.Dismissed(), MORNING);
  }

  @Test
  void jobs_are_listed_by_when_they_were_accepted_and_how_long_they_lasted() {
    Instant noon = MORNING.plusSeconds(4 * 3600);
    Job waiting = added("timed", noon);
    Job running = added("timed", noon.plusSeconds(1));
    Job over = added("timed", noon.plusSeconds(2));
    jobs.start(running.id(), noon.plusSeconds(10));
    jobs.start(over.id(), noon.plusSeconds(10));
    jobs.end(over.id(), new State.Failed("for a test"), noon.plusSeconds(13).plusMillis(500));

    // at noon + 20 s: one waits, one has run for 10 s, one ran for 3.5 s
    assertThat(timed(new Range<>(noon.plusSeconds(1), null), Range.all()))
        .containsExactly(over.id(), running.id());
    assertThat(timed(new Range<>(noon, noon.plusSeconds(1)), Range.all()))
        .containsExactly(running.id(), waiting.id());
    assertThat(timed(Range.all(), new Range<>(Duration.ofSeconds(3), null)))
        .containsExactly(over.id(), running.id());
    assertThat(timed(Range.all(), new Range<>(Duration.ofSeconds(4), null)))
        .containsExactly(running.id());
    assertThat(timed(Range.all(), new Range<>(null, Duration.ofSeconds(10))))
        .containsExactly(over.id(), running.id());
    assertThat(timed(Range.all(), new Range<>(null, Duration.ofSeconds(9))))
        .containsExactly(over.id());
    List.of(waiting, running).forEach(j -> jobs.end(j.id(), new State.Dismissed(), noon));
  }

  private List<UUID> timed(Range<Instant> created, Range<Duration> lasted) {
    Instant now = MORNING.plusSeconds(4 * 3600 + 20);
    Jobs.Query query = new Jobs.Query(List.of("timed"), List.of(), created, lasted, now, 10, 0);
    return jobs.list(query).jobs().stream().map(Job::id).toList();
  }

  private static Jobs.Query listed(
      List<Class<? extends State>> states,
      Range<Instant> created,
      Range<Duration> lasted,
      int limit,
      long offset) {
    return new Jobs.Query(List.of("listed"), states, created, lasted, Instant.EPOCH, limit, offset);
  }

  @Test
  void jobs_of_another_form_are_other_jobs_and_what_is_about_no_county_is_run_each_time() {
    Question count = house.questions().get("count");
    Job usual = house.desk().put(count, Map.of("reach", "77"));
    Job table = house.desk().put(count, Map.of("reach", "77"), "f=csv");

    assertThat(house.desk().put(count, Map.of("reach", "77")).id()).isEqualTo(usual.id());
    assertThat(house.desk().put(count, Map.of("reach", "77"), "f=csv").id()).isEqualTo(table.id());
    assertThat(table.id()).isNotEqualTo(usual.id());
    assertThat(table.form()).isEqualTo("f=csv");

    Question anew = house.questions().get("anew");
    Job first = house.desk().put(anew, Map.of("reach", "1"));
    assertThat(first.inputs()).isEqualTo(Map.of("reach", "1", "of", "a,b"));
    assertThat(house.desk().put(anew, Map.of("reach", "1")).id()).isNotEqualTo(first.id());
    assertThat(new String(house.desk().answer(anew, Map.of("reach", "2")).summary(), UTF_8))
        .containsPattern("\"reach\" ?: ?\"2\"");
  }

  @Test
  void the_newest_answers_are_kept_and_the_older_named_and_removed() {
    List<UUID> good = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Job job = added("pruned", MORNING.plusSeconds(i));
      jobs.succeed(job.id(), job.snapshot(), "edition", ANSWER, MORNING);
      good.add(job.id());
    }
    Job bad = added("pruned", MORNING.plusSeconds(9));
    jobs.end(bad.id(), new State.Failed("for a test"), MORNING);
    Job waiting = added("pruned", MORNING.minusSeconds(9));

    assertThat(jobs.prune("pruned", 2)).containsExactly(good.get(0));
    assertThat(jobs.find(good.get(0))).isEmpty();
    assertThat(jobs.findAnswer(good.get(0))).isEmpty();
    assertThat(jobs.findAnswer(good.get(1))).isPresent();
    assertThat(jobs.find(bad.id())).isPresent();
    assertThat(jobs.find(waiting.id())).isPresent();
    assertThat(jobs.prune("pruned", 2)).isEmpty();
    jobs.end(waiting.id(), new State.Dismissed(), MORNING);
  }

  @Test
  void a_job_cut_off_by_a_kill_is_found_and_run_again(@TempDir Path folder) throws Exception {
    List<String> database = database(folder);
    UUID id = JobHouse.Killed.runAndKill(database);

    try (JobHouse next = new JobHouse(database)) {
      next.questions().release.countDown();
      Job job = next.desk().await(next.jobs().find(id).orElseThrow());

      assertThat(job.state()).isEqualTo(new State.Succeeded());
      assertThat(job.runs()).isEqualTo(2);
      assertThat(next.jobs().findAnswer(id)).isPresent();
    }
  }

  @Test
  void a_job_cut_off_too_often_fails_with_the_reason(@TempDir Path folder) throws Exception {
    List<String> database = database(folder);
    UUID id = JobHouse.Killed.runAndKill(database);

    try (JobHouse next = new JobHouse(database, "--firewell.jobs.runs=1")) {
      Job job = next.desk().await(next.jobs().find(id).orElseThrow());

      assertThat(job.state())
          .isEqualTo(new State.Failed("its process ended before the answer was there, 1 of 1"));
    }
  }

  @Test
  void a_job_cut_off_by_an_orderly_end_has_its_turn_again(@TempDir Path folder) throws Exception {
    List<String> database = database(folder);
    UUID id;
    try (JobHouse first = new JobHouse(database)) {
      id = first.put("wait", Map.of()).id();
      until(first.jobs(), id, job -> job.state() instanceof State.Running r && r.progress() > 0);
    }
    try (JobHouse next = new JobHouse(database)) {
      next.questions().release.countDown();
      Job job = next.desk().await(next.jobs().find(id).orElseThrow());

      assertThat(job.state()).isEqualTo(new State.Succeeded());
    }
  }

  @Test
  void a_job_that_was_written_down_and_never_scheduled_has_its_turn_at_the_next_start(
      @TempDir Path folder) throws Exception {
    List<String> database = database(folder);
    Job job;
    try (JobHouse first = new JobHouse(database)) {
      Job model = first.put("count", Map.of());
      job =
          Job.accepted(
              UUID.randomUUID(),
              "count",
              model.inputs(),
              model.form(),
              model.snapshot(),
              model.edition(),
              MORNING);
      first.jobs().add(job);
    }
    try (JobHouse next = new JobHouse(database)) {
      assertThat(next.desk().await(job).state()).isEqualTo(new State.Succeeded());
    }
  }

  private Job added(String question, Instant created) {
    Job job =
        Job.accepted(
            UUID.randomUUID(),
            question,
            Map.of("as_of", "2022-12-31"),
            "",
            "snapshot",
            "edition",
            created);
    jobs.add(job);
    return job;
  }

  private Job until(UUID id, Predicate<Job> met) throws InterruptedException {
    return until(jobs, id, met);
  }

  private static Job until(Jobs jobs, UUID id, Predicate<Job> met) throws InterruptedException {
    Job job = jobs.find(id).orElseThrow();
    while (!met.test(job)) {
      Thread.sleep(10);
      job = jobs.find(id).orElseThrow();
    }
    return job;
  }

  private static String unzipped(byte[] zipped) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
