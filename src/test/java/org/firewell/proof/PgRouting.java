package org.firewell.proof;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.firewell.feature.Road;
import org.firewell.feature.Ternary;
import org.firewell.geo.LonLat;
import org.firewell.store.PostgisServer;
import org.locationtech.jts.geom.Coordinate;
import org.postgresql.PGConnection;

/**
 * Ways as PostGIS and pgRouting find them.
 *
 * <p>Lines lie in the UTM zone of the first place, where their nearest points to the places are
 * found; lengths are those of the geography. Lines are joined at their ends, cut where a place
 * joins, and one start stands before all sources; {@code pgr_drivingDistance} does the rest.
 */
public final class PgRouting implements AutoCloseable {

  private static final String TABLES =
      """
      create extension postgis;
      create extension pgrouting;
      create table edge (id int, road int, oneway boolean, line text);
      create table place (id int, is_source boolean, lon float8, lat float8);
      """;

  /** What is there before anybody asks: lengths, nodes, indexes. */
  private static final String GROUND =
      """
      alter table edge add geom geometry(linestring, %1$d), add m float8, add a int, add b int;
      update edge set geom = st_transform(st_geomfromtext(line, 4326), %1$d),
        m = st_length(st_geogfromtext(line));
      create table node as select row_number() over () as id, x, y from
        (select st_x(st_startpoint(geom)) as x, st_y(st_startpoint(geom)) as y from edge
         union select st_x(st_endpoint(geom)), st_y(st_endpoint(geom)) from edge) ends;
      update edge set a = f.id, b = t.id from node f, node t
        where f.x = st_x(st_startpoint(geom)) and f.y = st_y(st_startpoint(geom))
          and t.x = st_x(st_endpoint(geom)) and t.y = st_y(st_endpoint(geom));
      alter table place add at geometry(point, %1$d);
      update place set at = st_transform(st_setsrid(st_makepoint(lon, lat), 4326), %1$d);
      create index on edge using gist (geom);
      create index on edge (id);
      """;

  /** Of each road within the limit the nearest point. */
  private static final String FEET =
      """
      drop table if exists foot;
      create table foot as
        select distinct on (place, road) *, row_number() over () as id from (
          select p.id as place, p.is_source, e.road, e.id as edge,
            st_linelocatepoint(e.geom, p.at) as share,
            st_distance(e.geom, p.at) * e.m / st_length(e.geom) as leg
          from place p join edge e on st_dwithin(e.geom, p.at, %1$s * 1.001)) near
        where round(leg::numeric, 3) <= %1$s
        order by place, road, leg;
      analyze foot;
      """;

  /** Nodes: 0 the start, then those of the lines, then the feet, then the places. */
  private static final String WAYS =
      """
      drop table if exists way;
      create table way as
        with size as (select (select max(id) from node) as nodes, (select max(id) from foot) as feet),
        cut as (
          select edge, share, nodes + id as node from foot, size
          union all select id, 0, a from edge where id in (select edge from foot)
          union all select id, 1, b from edge where id in (select edge from foot)),
        piece as (
          select edge, node as target, share - lag(share) over along as share,
            lag(node) over along as source
          from cut window along as (partition by edge order by share, node))
        select source, target, cost, back, row_number() over () as id from (
          select a as source, b as target, m as cost, case when %1$s and oneway then -1 else m end as back
            from edge where id not in (select edge from foot)
          union all
          select source, target, share * m, case when %1$s and oneway and share > 0 then -1 else share * m end
            from piece join edge on edge.id = piece.edge where source is not null
          union all
          select 0, nodes + id, leg * %2$d, -1 from foot, size where is_source
          union all
          select nodes + id, nodes + feet + 1 + place, leg * %2$d, -1 from foot, size where not is_source
        ) all_ways;
      """;

  private static final String ANSWER =
      """
      select place.id, agg_cost from pgr_drivingdistance(
        'select id, source, target, cost, back as reverse_cost from way', 0, %s) reached
      join place on not is_source
        and node = (select max(id) from node) + (select max(id) from foot) + 1 + place.id
      """;

  private final Connection connection;
  private final RouteTask task;

  /**
   * @param lines the lines of the roads, each as long as nothing joins it but at its ends
   * @param roadOfLine the road of each line
   */
  public PgRouting(RouteTask task, List<Coordinate[]> lines, List<Integer> roadOfLine)
      throws SQLException {
    this.task = task;
    connection =
        DriverManager.getConnection(PostgisServer.running().newDatabase(), PostgisServer.USER, "");
    execute(TABLES);
    copy("edge", rows(lines, roadOfLine));
    copy("place", rows(task.sources(), true, task.places().size()) + rows(task.places(), false, 0));
    LonLat first = task.places().get(0);
    int zone = (int) Math.floor((first.lon() + 180) / 6) + 1;
    execute(GROUND.formatted(32_600 + zone));
    execute("vacuum analyze edge");
    execute("vacuum analyze node");
    execute("vacuum analyze place");
  }

  /** Joins all places to the roads. */
  public void join() throws SQLException {
    execute(FEET.formatted(task.offRoadM()));
  }

  /** Metres for each place, once they are joined. */
  public double[] answer() throws SQLException {
    execute(WAYS.formatted(!task.hose(), task.hose() ? 1 : 0));
    double[] metres = new double[task.places().size()];
    Arrays.fill(metres, RouteTask.NO_WAY);
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(ANSWER.formatted(Math.min(1e9, task.cutOffM() + 0.0005)))) {
      while (row.next()) {
        metres[row.getInt(1)] = row.getDouble(2);
      }
    }
    return metres;
  }

  /**
   * What the session has taken of the processors so far, without that of its helpers; nothing where
   * the server runs elsewhere than in a process of this machine.
   */
  public OptionalDouble processorSeconds() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
      row.next();
      String stat = Files.readString(Path.of("/proc/" + row.getInt(1) + "/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      // user and system time, in hundredths of a second
      return OptionalDouble.of((Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0);
    } catch (IOException e) {
      return OptionalDouble.empty();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private String rows(List<Coordinate[]> lines, List<Integer> roadOfLine) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      Road road = task.roads().get(roadOfLine.get(i));
      if (task.isOpen(road)) {
        rows.append(i).append('\t').append(roadOfLine.get(i)).append('\t');
        rows.append(road.oneway() == Ternary.YES).append("\tLINESTRING(");
        for (int v = 0; v < lines.get(i).length; v++) {
          rows.append(v == 0 ? "" : ",").append(lines.get(i)[v].x).append(' ');
          rows.append(lines.get(i)[v].y);
        }
        rows.append(")\n");
      }
    }
    return rows.toString();
  }

  private static String rows(List<LonLat> places, boolean areSources, int firstId) {
    StringBuilder rows = new StringBuilder();
    IntStream.range(0, places.size())
        .forEach(
            i ->
                rows.append(
                    String.format(
                        Locale.ROOT,
                        "%d\t%s\t%s\t%s%n",
                        firstId + i,
                        areSources,
                        places.get(i).lon(),
                        places.get(i).lat())));
    return rows.toString();
  }

  private void copy(String table, String rows) throws SQLException {
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy " + table + " from stdin", new StringReader(rows));
    } catch (IOException e) {
      throw new SQLException(e);
    }
  }

  private void execute(String statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(statements);
    }
  }
}
