package org.firewell.store;

import static org.firewell.query.Generalisation.BUFFER;
import static org.firewell.query.Generalisation.CELL;
import static org.firewell.query.Generalisation.CROWD;
import static org.firewell.query.Generalisation.GRID;
import static org.firewell.query.Generalisation.MARGIN;
import static org.firewell.query.Generalisation.SMALL;
import static org.firewell.query.Generalisation.THIN;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.firewell.geo.TileSquare;
import org.firewell.query.Generalisation;
import org.firewell.query.TileQuery;
import org.firewell.query.VectorTiles;
import org.hibernate.SessionFactory;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** Has PostGIS encode the tiles ({@code ST_AsMVT}); H2GIS has nothing of the kind. */
@Component
final class SqlVectorTiles implements VectorTiles {

  /**
   * Boxes of features in units of the tile, x to the east and y to the south, with the formula of
   * Web Mercator: PROJ would give the same and take longer for what becomes a point.
   */
  private static final String NEAR =
      """
      with tile as (
        select ?::float8 as west, ?::float8 as south, ?::float8 as east, ?::float8 as north,
               ?::float8 as unit
      ),
      found as (
        select r.id, %1$s, r.geom,
               radians(ST_XMin(r.geom)) * %2$s as w, radians(ST_XMax(r.geom)) * %2$s as e,
               ln(tan(pi() / 4 + radians(ST_YMin(r.geom)) / 2)) * %2$s as s,
               ln(tan(pi() / 4 + radians(ST_YMax(r.geom)) / 2)) * %2$s as n,
               ST_Dimension(r.geom) > 0 and %3$s as shaped
        from %4$s r
        where r.geom && ST_MakeEnvelope(?, ?, ?, ?, 4490)
          and r.geom @ ST_MakeEnvelope(-180, -89, 180, 89, 4490)
          and (r.valid_from is null or r.valid_from <= ?)
          and (r.valid_to is null or r.valid_to > ?)
      ),
      near as (
        select found.*,
               shaped and (e - w >= %5$d * unit or n - s >= %5$d * unit) as drawn,
               ((w + e) / 2 - west) / unit as x, (north - (s + n) / 2) / unit as y
        from found, tile
      ),
      """;

  private static final String SHAPES =
      """
      shape as (
        select id, %1$s, null::integer as count,
               ST_AsMVTGeom(
                 ST_Simplify(ST_Transform(geom, 3857), %2$d * unit),
                 ST_SetSRID(ST_MakeBox2D(ST_MakePoint(west, south), ST_MakePoint(east, north)), 3857),
                 %3$d, %4$d, true) as geom
        from near, tile where drawn
      ),
      """;

  /** Of a crowd only what lies in the tile itself is counted: each is in one tile. */
  private static final String POINTS =
      """
      place as (
        select id, %1$s, x, y, x >= 0 and x < %2$d and y >= 0 and y < %2$d as inside
        from near
        where not drawn and x >= -%3$d and x <= %2$d + %3$d and y >= -%3$d and y <= %2$d + %3$d
      ),
      crowd as materialized (select ? and count(*) > %4$d as crowded from place where inside),
      point as (
        select case when count(*) = 1 then min(id) end as id, %5$s,
               case when count(*) > 1 then count(*)::integer end as count,
               case when count(*) = 1 then ST_MakePoint(round(min(x)), round(min(y)))
                 else ST_MakePoint(
                   round(least(greatest(avg(x), floor(min(x) / %6$d) * %6$d + %7$d),
                     floor(min(x) / %6$d) * %6$d + %6$d - %7$d)),
                   round(least(greatest(avg(y), floor(min(y) / %6$d) * %6$d + %7$d),
                     floor(min(y) / %6$d) * %6$d + %6$d - %7$d))) end as geom
        from place, crowd
        where inside or not crowded
        group by case when crowded then floor(x / %6$d) end,
                 case when crowded then floor(y / %6$d) end,
                 case when not crowded then id end
      )
      select ST_AsMVT(drawn, ?, %2$d, 'geom')
      from (
        select * from shape where geom is not null
        union all
        select * from point
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

  /** To compile what PostGIS's functions seem to cost takes longer than to draw a tile. */
  private static byte[] encode(Connection connection, TileQuery query) throws SQLException {
    try (Statement setting = connection.createStatement()) {
      setting.execute("set local jit = off");
    }
    try (PreparedStatement statement = connection.prepareStatement(sql(query))) {
      List<Object> values = values(query);
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      try (ResultSet tile = statement.executeQuery()) {
        tile.next();
        return tile.getBytes(1);
      }
    }
  }

  /** Of names that the collection's own type has, and of numbers of ours. */
  static String sql(TileQuery query) {
    RowType<?> rows = RowType.of(query.type());
    List<String> columns = query.attributes().stream().map(rows::column).toList();
    String names = String.join(", ", columns);
    String single =
        columns.stream()
            .map(name -> "case when count(*) = 1 then min(" + name + ") end as " + name)
            .collect(Collectors.joining(", "));
    return NEAR.formatted(
            columns.stream().map(name -> "r." + name).collect(Collectors.joining(", ")),
            (long) TileSquare.EARTH_RADIUS_M,
            main(query, rows),
            rows.table(),
            SMALL)
        + SHAPES.formatted(names, THIN, GRID, BUFFER)
        + POINTS.formatted(names, GRID, BUFFER, CROWD, single, CELL, MARGIN);
  }

  private static String main(TileQuery query, RowType<?> rows) {
    if (query.main() == null) {
      return "true";
    }
    String column = "r." + rows.column(query.main().attribute());
    String values = query.main().values().stream().map(v -> "?").collect(Collectors.joining(", "));
    return "(" + column + " is null or " + column + " in (" + values + "))";
  }

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
    values.addAll(List.of(query.day(), query.day()));
    values.addAll(List.of(Generalisation.counts(square.zoom()), query.type().name()));
    return values;
  }
}
