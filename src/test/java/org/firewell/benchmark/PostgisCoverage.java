package org.firewell.benchmark;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.firewell.benchmark.StraightCoverageBenchmark.Places;
import org.firewell.geo.SourceIndex;
import org.firewell.store.PostgisServer;
import org.postgresql.PGConnection;

/**
 * Straight coverage as PostGIS does it on geography: the nearest by KNN (the best eight by the
 * sphere, of which the ellipsoid decides) and the number in reach by ST_DWithin.
 */
final class PostgisCoverage implements AutoCloseable {

  private static final String ANSWER =
      """
      select d.id, near.source, near.metres,
        (select count(*) from source s where st_dwithin(d.place, s.place, %1$s + 0.0005)) as in_reach
      from demand d cross join lateral (
        select id as source, st_distance(d.place, place) as metres from (
          select id, place from source order by place <-> d.place limit 8) best
        order by round(st_distance(d.place, place)::numeric, 3), id limit 1) near
      """;

  private final Connection connection;

  PostgisCoverage(Places sources, Places demand) throws SQLException {
    connection =
        DriverManager.getConnection(PostgisServer.running().newDatabase(), PostgisServer.USER, "");
    try (Statement statement = connection.createStatement()) {
      statement.execute("create extension postgis");
      load("source", sources, statement);
      load("demand", demand, statement);
    }
  }

  /** Asks for every demand and returns how many answers there were. */
  long answer(double reachM) {
    String sums =
        "select count(*), sum(source), sum(metres), sum(in_reach) from (%s) a"
            .formatted(ANSWER.formatted(reachM));
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sums)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * How many answers differ: the distance by more than a centimetre, the number in reach at all.
   */
  String differences(SourceIndex.Nearest ours, double reachM) throws SQLException {
    int farther = 0;
    int nearer = 0;
    int counts = 0;
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(ANSWER.formatted(reachM))) {
      while (row.next()) {
        int demand = row.getInt(1);
        double more = row.getDouble(3) - ours.metres()[demand];
        farther += more > 0.01 ? 1 : 0;
        nearer += more < -0.01 ? 1 : 0;
        counts += row.getInt(4) != ours.withinReach()[demand] ? 1 : 0;
      }
    }
    return "%d found a farther source than we, %d a nearer one, %d another number in reach"
        .formatted(farther, nearer, counts);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private void load(String table, Places places, Statement statement) throws SQLException {
    statement.execute("create table " + table + " (id int, lon float8, lat float8)");
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < places.lon().length; i++) {
      rows.append(String.format(Locale.ROOT, "%d\t%s\t%s%n", i, places.lon()[i], places.lat()[i]));
    }
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy " + table + " from stdin", new StringReader(rows.toString()));
    } catch (IOException e) {
      throw new SQLException(e);
    }
    statement.execute("alter table " + table + " add place geography(point, 4326)");
    statement.execute(
        "update " + table + " set place = st_setsrid(st_makepoint(lon, lat), 4326)::geography");
    statement.execute("create index on " + table + " using gist (place)");
    statement.execute("vacuum analyze " + table);
  }
}
