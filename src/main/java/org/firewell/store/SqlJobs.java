package org.firewell.store;

import static org.firewell.store.TimeColumn.instant;
import static org.firewell.store.TimeColumn.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.firewell.job.Job;
import org.firewell.job.Jobs;
import org.firewell.job.KeptAnswer;
import org.firewell.job.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps jobs in the tables {@code job} and {@code job_answer}. */
@Repository
@Transactional
class SqlJobs implements Jobs {

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<LinkedHashMap<String, String>> TEXTS =
      new TypeReference<>() {};

  /** In seconds; null for what was never begun. */
  private static final String LASTED =
      "extract(epoch from coalesce(finished_at, cast(:now as timestamp with time zone)) - started_at)";

  private final JdbcClient database;
  private final StateColumns states;

  SqlJobs(JdbcClient database) {
    this.database = database;
    this.states = new StateColumns(database, "job");
  }

  @Override
  public void add(Job job) {
    database
        .sql(
            """
            insert into job (id, question, inputs, form, snapshot, edition, state, progress, message, enough,
                             runs, created_at, started_at, finished_at)
            values (:id, :question, :inputs, :form, :snapshot, :edition, :state, :progress, :message, :enough,
                    :runs, :created, :started, :finished)
            """)
        .param("id", job.id())
        .param("question", job.question())
        .param("inputs", JSON.writeValueAsString(job.inputs()))
        .param("form", job.form())
        .param("snapshot", job.snapshot())
        .param("edition", job.edition())
        .param("state", StateColumns.word(job.state().getClass()))
        .param("progress", StateColumns.progress(job.state()))
        .param("message", StateColumns.message(job.state()))
        .param("enough", job.enough())
        .param("runs", job.runs())
        .param("created", time(job.created()))
        .param("started", time(job.started()))
        .param("finished", time(job.finished()))
        .update();
  }

  /** Most find theirs at the first look; who does not waits for its turn and looks again. */
  @Override
  public Job addUnlessSame(Job job) {
    return findSame(job)
        .or(
            () -> {
              states.takeTurn();
              return findSame(job);
            })
        .orElseGet(
            () -> {
              add(job);
              return job;
            });
  }

  private Optional<Job> findSame(Job job) {
    return findSame(job.question(), job.inputs(), job.form(), job.snapshot(), job.edition());
  }

  @Override
  public Optional<Job> find(UUID id) {
    return database
        .sql("select * from job where id = :id")
        .param("id", id)
        .query(SqlJobs::job)
        .optional();
  }

  @Override
  public Optional<Job> findSame(
      String question, Map<String, String> inputs, String form, String snapshot, String edition) {
    return database
        .sql(
            """
            select * from job
            where question = :question and inputs = :inputs and form = :form
              and snapshot = :snapshot and edition = :edition and not enough
              and state in ('accepted', 'running', 'succeeded')
            order by created_at desc, id
            fetch first 1 rows only
            """)
        .param("question", question)
        .param("inputs", JSON.writeValueAsString(inputs))
        .param("form", form)
        .param("snapshot", snapshot)
        .param("edition", edition)
        .query(SqlJobs::job)
        .optional();
  }

  @Override
  public Page list(Query query) {
    List<String> conditions = new ArrayList<>();
    Map<String, Object> values = new LinkedHashMap<>();
    if (!query.questions().isEmpty()) {
      conditions.add("question in (:questions)");
      values.put("questions", query.questions());
    }
    if (!query.states().isEmpty()) {
      conditions.add("state in (:states)");
      values.put("states", query.states().stream().map(StateColumns::word).toList());
    }
    bound(
        query.created().least(),
        "created_at >= :since",
        "since",
        TimeColumn::time,
        conditions,
        values);
    bound(
        query.created().most(),
        "created_at <= :until",
        "until",
        TimeColumn::time,
        conditions,
        values);
    bound(
        query.lasted().least(),
        LASTED + " >= :shortest",
        "shortest",
        SqlJobs::seconds,
        conditions,
        values);
    bound(
        query.lasted().most(),
        LASTED + " <= :longest",
        "longest",
        SqlJobs::seconds,
        conditions,
        values);
    if (!query.lasted().equals(Range.all())) {
      values.put("now", time(query.now()));
    }
    String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    long matched =
        database.sql("select count(*) from job" + where).params(values).query(Long.class).single();
    List<Job> jobs =
        database
            .sql(
                "select * from job"
                    + where
                    + " order by created_at desc, id offset :offset rows fetch first :limit rows only")
            .params(values)
            .param("offset", query.offset())
            .param("limit", query.limit())
            .query(SqlJobs::job)
            .list();
    return new Page(jobs, matched);
  }

  private static <T> void bound(
      T endOrNull,
      String condition,
      String name,
      Function<T, Object> value,
      List<String> conditions,
      Map<String, Object> values) {
    if (endOrNull != null) {
      conditions.add(condition);
      values.put(name, value.apply(endOrNull));
    }
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  @Override
  public List<Job> unfinished() {
    return database
        .sql("select * from job where " + StateColumns.NOT_OVER + " order by created_at, id")
        .query(SqlJobs::job)
        .list();
  }

  @Override
  public boolean start(UUID id, Instant at) {
    return database
            .sql(
                "update job set state = 'running', progress = 0, message = '', runs = runs + 1,"
                    + " started_at = :at where id = :id and "
                    + StateColumns.NOT_OVER)
            .param("at", time(at))
            .param("id", id)
            .update()
        == 1;
  }

  @Override
  public boolean report(UUID id, State.Running state) {
    return states.report(id, state);
  }

  @Override
  public boolean enough(UUID id) {
    return database
            .sql("update job set enough = true where id = :id and " + StateColumns.NOT_OVER)
            .param("id", id)
            .update()
        == 1;
  }

  @Override
  public boolean succeed(UUID id, String snapshot, String edition, KeptAnswer answer, Instant at) {
    if (!end(id, new State.Succeeded(), at)) {
      return false;
    }
    database
        .sql("update job set snapshot = :snapshot, edition = :edition where id = :id")
        .param("snapshot", snapshot)
        .param("edition", edition)
        .param("id", id)
        .update();
    database
        .sql("insert into job_answer (job, document, summary) values (:id, :document, :summary)")
        .param("id", id)
        .param("document", answer.document())
        .param("summary", answer.summary())
        .update();
    return true;
  }

  @Override
  public boolean end(UUID id, State over, Instant at) {
    return states.end(id, over, at);
  }

  @Override
  public Optional<KeptAnswer> findAnswer(UUID id) {
    return database
        .sql("select document, summary from job_answer where job = :id")
        .param("id", id)
        .query((row, n) -> new KeptAnswer(row.getBytes("document"), row.getBytes("summary")))
        .optional();
  }

  @Override
  public List<UUID> prune(String question, int kept) {
    List<UUID> old =
        database
            .sql(
                """
                select id from (
                  select id, created_at, row_number() over (
                    partition by case when state = 'succeeded' then 1 else 0 end
                    order by created_at desc, id) as place
                  from job
                  where question = :question and state not in ('accepted', 'running')) ranked
                where place > :kept
                order by created_at, id
                """)
            .param("question", question)
            .param("kept", kept)
            .query(UUID.class)
            .list();
    if (!old.isEmpty()) {
      database.sql("delete from job where id in (:old)").param("old", old).update();
    }
    return old;
  }

  private static Job job(ResultSet row, int number) throws SQLException {
    return new Job(
        row.getObject("id", UUID.class),
        row.getString("question"),
        JSON.readValue(row.getString("inputs"), TEXTS),
        row.getString("form"),
        row.getString("snapshot"),
        row.getString("edition"),
        StateColumns.read(row),
        row.getBoolean("enough"),
        row.getInt("runs"),
        instant(row, "created_at"),
        instant(row, "started_at"),
        instant(row, "finished_at"));
  }
}
