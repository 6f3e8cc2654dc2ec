package org.firewell.store;

import static org.firewell.store.TimeColumn.instant;
import static org.firewell.store.TimeColumn.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.firewell.job.KeptAnswer;
import org.firewell.job.Scenario;
import org.firewell.job.Scenarios;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps scenarios in the tables {@code scenario} and {@code scenario_answer}. */
@Repository
@Transactional
class SqlScenarios implements Scenarios {

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<LinkedHashMap<String, String>> TEXTS =
      new TypeReference<>() {};
  private static final TypeReference<LinkedHashMap<String, Object>> FIGURES =
      new TypeReference<>() {};

  private final JdbcClient database;

  SqlScenarios(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<Scenario> list() {
    return database
        .sql("select * from scenario order by at desc, id")
        .query(SqlScenarios::scenario)
        .list();
  }

  @Override
  public Optional<Scenario> find(UUID id) {
    return database
        .sql("select * from scenario where id = :id")
        .param("id", id)
        .query(SqlScenarios::scenario)
        .optional();
  }

  @Override
  public Optional<KeptAnswer> findAnswer(UUID id) {
    return database
        .sql("select document, summary from scenario_answer where scenario = :id")
        .param("id", id)
        .query((row, n) -> new KeptAnswer(row.getBytes("document"), row.getBytes("summary")))
        .optional();
  }

  @Override
  public boolean add(Scenario scenario, KeptAnswer answer) {
    try {
      add(scenario);
    } catch (DuplicateKeyException e) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return false;
    }
    database
        .sql(
            "insert into scenario_answer (scenario, document, summary)"
                + " values (:id, :document, :summary)")
        .param("id", scenario.id())
        .param("document", answer.document())
        .param("summary", answer.summary())
        .update();
    return true;
  }

  @Override
  public boolean remove(UUID id) {
    return database.sql("delete from scenario where id = :id").param("id", id).update() == 1;
  }

  private void add(Scenario scenario) {
    database
        .sql(
            """
            insert into scenario (id, name, note, question, inputs, snapshot, ruleset, edition,
                                  enough, figures, author, at)
            values (:id, :name, :note, :question, :inputs, :snapshot, :ruleset, :edition,
                    :enough, :figures, :by, :at)
            """)
        .param("id", scenario.id())
        .param("name", scenario.name())
        .param("note", scenario.noteOrNull())
        .param("question", scenario.question())
        .param("inputs", JSON.writeValueAsString(scenario.inputs()))
        .param("snapshot", scenario.snapshot())
        .param("ruleset", scenario.ruleset())
        .param("edition", scenario.edition())
        .param("enough", scenario.enough())
        .param("figures", JSON.writeValueAsString(scenario.figures()))
        .param("by", scenario.by())
        .param("at", time(scenario.at()))
        .update();
  }

  private static Scenario scenario(ResultSet row, int number) throws SQLException {
    return new Scenario(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("note"),
        row.getString("question"),
        JSON.readValue(row.getString("inputs"), TEXTS),
        row.getString("snapshot"),
        row.getString("edition"),
        row.getBoolean("enough"),
        JSON.readValue(row.getString("figures"), FIGURES),
        row.getString("author"),
        instant(row, "at"));
  }
}
