package org.firewell.store;

import static org.firewell.query.Generalisation.BUFFER;
import static org.firewell.query.Generalisation.CELL;
import static org.firewell.query.Generalisation.CROWD;
import static org.firewell.query.Generalisation.GRID;
import static org.firewell.query.Generalisation.MARGIN;
import static org.firewell.query.Generalisation.SHAPES;
import static org.firewell.query.Generalisation.SMALL;
import static org.firewell.query.Generalisation.THIN;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.firewell.geo.TileSquare;
import org.firewell.query.TileQuery;
import org.firewell.query.VectorTiles;
import org.hibernate.SessionFactory;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** Has PostGIS encode the tiles ({@code ST_AsMVT}); H2GIS has nothing of the kind. */
@Component
final class SqlVectorTiles implements VectorTiles {

  /**
   * To compile what PostGIS's functions seem to cost takes longer than to draw a tile. Told in one
   * message with the question, so that the server is not asked thrice.
   */
  private static final String SETTINGS =
      """
      set local jit = off;
      set local plan_cache_mode = %s;
      """;

  /**
   * From here on a square holds so little that to plan anew takes longer than to draw, and the plan
   * that is kept looks into the index; so little, too, that it is kept in memory while a tile is
   * made. A wider one may be read best by several processes.
   */
  private static final int KEPT_FROM = 12;

  /**
   * Boxes of features in units of the tile, x to the east and y to the south, with the formula of
   * Web Mercator: PROJ would give the same and take longer for what becomes a point. Parts are the
   * tile itself (2), the brim about it (1) and what lies beyond (0). Of a wide square the rows are
   * read twice instead of kept, for a million would go to disk; {@code offset 0} has each figure
   * worked out once. That all lie within the world is coalesced, or PostgreSQL would take it for a
   * rare thing and expect next to no rows.
   */
  private static final String NEAR =
      """
      with tile as not materialized (
        select ?::float8 as west, ?::float8 as south, ?::float8 as east, ?::float8 as north,
               ?::float8 as unit
      ),
      boxed as not materialized (
        select r.id, %1$s, r.geom,
               (radians(ST_XMin(r.geom)) * %2$s - west) / unit as w,
               (radians(ST_XMax(r.geom)) * %2$s - west) / unit as e,
               (north - ln(tan(pi() / 4 + radians(ST_YMin(r.geom)) / 2)) * %2$s) / unit as s,
               (north - ln(tan(pi() / 4 + radians(ST_YMax(r.geom)) / 2)) * %2$s) / unit as n,
               ST_Dimension(r.geom) > 0 and %3$s as shaped
        from %4$s r, tile
        where r.geom && ST_MakeEnvelope(?, ?, ?, ?, 4490)
          and coalesce(r.geom @ ST_MakeEnvelope(-180, -89, 180, 89, 4490), false)
          and (r.valid_from is null or r.valid_from <= ?)
          and (r.valid_to is null or r.valid_to > ?)
        offset 0
      ),
      placed as not materialized (
        select boxed.*, (w + e) / 2 as x, (n + s) / 2 as y,
               case when shaped and greatest(e - w, s - n) >= %5$d
                 then floor(ln(greatest(e - w, s - n) / %5$d) / ln(2)) else -1 end as step
        from boxed
        offset 0
      ),
      near as %8$s (
        select placed.*,
               case when x >= 0 and x < %6$d and y >= 0 and y < %6$d then 2
                 when x >= -%7$d and x <= %6$d + %7$d and y >= -%7$d and y <= %6$d + %7$d then 1
                 else 0 end as part
        from placed
        offset 0
      ),
      """;

  /** How many there are of each size in each cell, and by that for what there is room. */
  private static final String ROOM =
      """
      cell as materialized (
        select step, part, x_cell, y_cell, count(*) as members, min(id) as id, %1$s,
               min(x) as x, min(y) as y, sum(x_part) as x_sum, sum(y_part) as y_sum
        from (
          select near.*,
                 case when part = 2 then floor(x / %2$d) end as x_cell,
                 case when part = 2 then floor(y / %2$d) end as y_cell,
                 case when part = 2 then round(x * 256)::integer end as x_part,
                 case when part = 2 then round(y * 256)::integer end as y_part
          from near
        ) celled
        group by step, part, x_cell, y_cell
      ),
      smallest as materialized (
        select coalesce(min(step) filter (where shapes <= %3$d), 'infinity') as step
        from (
          select step, sum(sum(members)) over (order by step desc) as shapes
          from cell where step >= 0 group by step
        ) steps
      ),
      crowd as materialized (
        select coalesce(sum(members), 0) > %4$d as crowded
        from cell, smallest where part > 0 and cell.step < smallest.step
      ),
      """;

  /** Nothing is looked at once more where a crowd is all there is. */
  private static final String SINGLE =
      """
      single as (
        select id, %1$s, null::integer as count,
               case when step < (select step from smallest) then ST_MakePoint(round(x), round(y))
                 else ST_AsMVTGeom(
                   ST_Simplify(ST_Transform(geom, 3857), %2$d * unit),
                   ST_SetSRID(
                     ST_MakeBox2D(ST_MakePoint(west, south), ST_MakePoint(east, north)), 3857),
                   %3$d, %4$d, true) end as geom
        from near, tile
        where (select smallest.step < 'infinity' or not crowded from smallest, crowd)
          and (step >= (select step from smallest)
            or part > 0 and not (select crowded from crowd))
        offset 0
      ),
      """;

  /** Of a crowd only what lies in the tile itself is drawn: each is counted in one tile. */
  private static final String COUNTED =
      """
      counted as (
        select case when sum(members) = 1 then min(id) end as id, %1$s,
               case when sum(members) > 1 then sum(members)::integer end as count,
               case when sum(members) = 1 then ST_MakePoint(round(min(x)), round(min(y)))
                 else ST_MakePoint(
                   round(least(greatest(sum(x_sum) / 256.0 / sum(members), x_cell * %2$d + %3$d),
                     x_cell * %2$d + %2$d - %3$d)),
                   round(least(greatest(sum(y_sum) / 256.0 / sum(members), y_cell * %2$d + %3$d),
                     y_cell * %2$d + %2$d - %3$d))) end as geom
        from cell, smallest, crowd
        where crowded and part = 2 and cell.step < smallest.step
        group by x_cell, y_cell
      )
      select ST_AsMVT(drawn, ?, %4$d, 'geom')
      from (
        select * from single where geom is not null
        union all
        select * from counted
        order by id, geom
      ) drawn
      """;

  private final SessionFactory sessions;

  SqlVectorTiles(SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Optional<byte[]> find(TileQuery query) {
    return sessions.fromStatelessTransaction(
        session ->
            session.doReturningWork(
                connection ->
                    Copy.isKnownTo(connection)
                        ? Optional.of(encode(connection, query))
                        : Optional.empty()));
  }

  private static byte[] encode(Connection connection, TileQuery query) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(settings(query) + sql(query))) {
      List<Object> values = values(query);
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      statement.execute();
      statement.getMoreResults();
      statement.getMoreResults();
      try (ResultSet tile = statement.getResultSet()) {
        tile.next();
        return tile.getBytes(1);
      }
    }
  }

  /** Of names that the collection's own type has, and of numbers of ours. */
  static String sql(TileQuery query) {
    RowType<?> rows = RowType.of(query.type());
    List<String> columns = query.attributes().stream().map(rows::column).toList();
    return NEAR.formatted(
            each(columns, "r.%s"),
            (long) TileSquare.EARTH_RADIUS_M,
            main(query, rows),
            rows.table(),
            SMALL,
            GRID,
            BUFFER,
            isKept(query) ? "materialized" : "not materialized")
        + ROOM.formatted(each(columns, "min(%1$s) as %1$s"), CELL, SHAPES, CROWD)
        + SINGLE.formatted(String.join(", ", columns), THIN, GRID, BUFFER)
        + COUNTED.formatted(
            each(columns, "case when sum(members) = 1 then min(%1$s) end as %1$s"),
            CELL,
            MARGIN,
            GRID);
  }

  private static String each(List<String> columns, String expression) {
    return columns.stream().map(expression::formatted).collect(Collectors.joining(", "));
  }

  private static String settings(TileQuery query) {
    return SETTINGS.formatted(isKept(query) ? "force_generic_plan" : "force_custom_plan");
  }

  private static boolean isKept(TileQuery query) {
    return query.square().zoom() >= KEPT_FROM;
  }

  private static String main(TileQuery query, RowType<?> rows) {
    if (query.main() == null) {
      return "true";
    }
    String column = "r." + rows.column(query.main().attribute());
    String values = query.main().values().stream().map(v -> "?").collect(Collectors.joining(", "));
    return "(" + column + " is null or " + column + " in (" + values + "))";
  }

  /** The first and the last of all days are the server's infinities. */
  private static List<Object> values(TileQuery query) {
    TileSquare square = query.square();
    Envelope tile = square.metres();
    double unit = square.side() / GRID;
    Envelope clip = new Envelope(tile);
    clip.expandBy(BUFFER * unit);
    Envelope degrees = TileSquare.degrees(clip);
    List<Object> values =
        new ArrayList<>(
            List.of(tile.getMinX(), tile.getMinY(), tile.getMaxX(), tile.getMaxY(), unit));
    if (query.main() != null) {
      values.addAll(query.main().values());
    }
    values.addAll(
        List.of(degrees.getMinX(), degrees.getMinY(), degrees.getMaxX(), degrees.getMaxY()));
    values.add(query.to() == null ? LocalDate.MAX : query.to());
    values.add(query.from() == null ? LocalDate.MIN : query.from());
    values.add(query.type().name());
    return values;
  }
}
