package org.firewell.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.firewell.job.Claim;
import org.firewell.job.Claims;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who asked for jobs in the table {@code job_claim}. */
@Repository
@Transactional
class SqlClaims implements Claims {

  private static final String UNDER_WAY =
      "(select id from job where " + StateColumns.NOT_OVER + ")";

  private final JdbcClient database;
  private final StateColumns states;

  SqlClaims(JdbcClient database) {
    this.database = database;
    this.states = new StateColumns(database, "job");
  }

  /** One after the other, so that no two nodes put the same row in the place of the one before. */
  @Override
  public void put(UUID job, Claim claim) {
    states.takeTurn();
    database
        .sql("delete from job_claim where job = :job or job not in " + UNDER_WAY)
        .param("job", job)
        .update();
    database
        .sql(
            "insert into job_claim (job, owner, of_public, shared)"
                + " values (:job, :owner, :public, :shared)")
        .param("job", job)
        .param("owner", claim.owner())
        .param("public", claim.ofPublic())
        .param("shared", claim.shared())
        .update();
  }

  @Override
  public Optional<Claim> find(UUID job) {
    return database
        .sql("select owner, of_public, shared from job_claim where job = :job")
        .param("job", job)
        .query(SqlClaims::claim)
        .optional();
  }

  @Override
  public List<Claim> list() {
    return database
        .sql("select owner, of_public, shared from job_claim where job in " + UNDER_WAY)
        .query(SqlClaims::claim)
        .list();
  }

  private static Claim claim(ResultSet row, int number) throws SQLException {
    return new Claim(row.getString("owner"), row.getBoolean("of_public"), row.getBoolean("shared"));
  }
}
