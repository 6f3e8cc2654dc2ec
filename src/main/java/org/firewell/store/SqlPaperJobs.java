package org.firewell.store;

import static org.firewell.store.TimeColumn.instant;
import static org.firewell.store.TimeColumn.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.firewell.job.PaperJob;
import org.firewell.job.PaperJobs;
import org.firewell.job.State;
import org.firewell.paper.Basis;
import org.firewell.paper.Kind;
import org.firewell.paper.Language;
import org.firewell.paper.Order;
import org.firewell.render.print.PaperFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps papers in the tables {@code paper} and {@code paper_file}. */
@Repository
@Transactional
class SqlPaperJobs implements PaperJobs {

  private final JdbcClient database;
  private final StateColumns states;

  SqlPaperJobs(JdbcClient database) {
    this.database = database;
    this.states = new StateColumns(database, "paper");
  }

  @Override
  public PaperJob addUnlessSame(PaperJob job) {
    states.takeTurn();
    return unfinished().stream()
        .filter(other -> other.order().equals(job.order()) && other.by().equals(job.by()))
        .findFirst()
        .orElseGet(
            () -> {
              add(job);
              return job;
            });
  }

  private void add(PaperJob job) {
    Order order = job.order();
    database
        .sql(
            """
            insert into paper (id, kind, as_of, ruleset, township, lang, state, progress, message, runs, author,
                               created_at)
            values (:id, :kind, :as_of, :ruleset, :township, :lang, 'accepted', 0, '', 0, :by, :created)
            """)
        .param("id", job.id())
        .param("kind", order.kind().word())
        .param("as_of", order.asOf())
        .param("ruleset", order.ruleset())
        .param("township", order.township())
        .param("lang", order.language().name().toLowerCase(Locale.ROOT))
        .param("by", job.by())
        .param("created", time(job.created()))
        .update();
  }

  @Override
  public Optional<PaperJob> find(UUID id) {
    return database
        .sql("select * from paper where id = :id")
        .param("id", id)
        .query(SqlPaperJobs::job)
        .optional();
  }

  @Override
  public List<PaperJob> list(int limit) {
    return database
        .sql("select * from paper order by created_at desc, id fetch first :limit rows only")
        .param("limit", limit)
        .query(SqlPaperJobs::job)
        .list();
  }

  @Override
  public List<PaperJob> unfinished() {
    return database
        .sql("select * from paper where " + StateColumns.NOT_OVER + " order by created_at, id")
        .query(SqlPaperJobs::job)
        .list();
  }

  @Override
  public boolean start(UUID id) {
    return database
            .sql(
                "update paper set state = 'running', progress = 0, message = '', runs = runs + 1"
                    + " where id = :id and "
                    + StateColumns.NOT_OVER)
            .param("id", id)
            .update()
        == 1;
  }

  @Override
  public boolean report(UUID id, State.Running state) {
    return states.report(id, state);
  }

  @Override
  public boolean succeed(
      UUID id, String title, Basis basis, Map<PaperFormat, byte[]> files, Instant at) {
    if (!end(id, new State.Succeeded(), at)) {
      return false;
    }
    database
        .sql(
            "update paper set title = :title, snapshot = :snapshot, as_of = :as_of,"
                + " ruleset = :ruleset where id = :id")
        .param("title", title)
        .param("snapshot", basis.snapshot())
        .param("as_of", basis.asOf())
        .param("ruleset", basis.ruleset())
        .param("id", id)
        .update();
    files.forEach(
        (format, bytes) ->
            database
                .sql(
                    "insert into paper_file (paper, format, content) values (:id, :format, :bytes)")
                .param("id", id)
                .param("format", format.ending())
                .param("bytes", bytes)
                .update());
    return true;
  }

  @Override
  public boolean end(UUID id, State over, Instant at) {
    return states.end(id, over, at);
  }

  @Override
  public Optional<byte[]> findFile(UUID id, PaperFormat format) {
    return database
        .sql("select content from paper_file where paper = :id and format = :format")
        .param("id", id)
        .param("format", format.ending())
        .query((row, n) -> row.getBytes("content"))
        .optional();
  }

  private static PaperJob job(ResultSet row, int number) throws SQLException {
    return new PaperJob(
        row.getObject("id", UUID.class),
        new Order(
            Kind.find(row.getString("kind")).orElseThrow(),
            row.getObject("as_of", LocalDate.class),
            row.getString("ruleset"),
            row.getString("township"),
            Language.valueOf(row.getString("lang").toUpperCase(Locale.ROOT))),
        row.getString("title"),
        row.getString("snapshot"),
        StateColumns.read(row),
        row.getInt("runs"),
        row.getString("author"),
        instant(row, "created_at"),
        instant(row, "finished_at"));
  }
}
